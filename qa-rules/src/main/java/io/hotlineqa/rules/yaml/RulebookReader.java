package io.hotlineqa.rules.yaml;

import com.fasterxml.jackson.databind.JsonNode;
import io.hotlineqa.rules.Group;
import io.hotlineqa.rules.HotlineZone;
import io.hotlineqa.rules.Maximum;
import io.hotlineqa.rules.Rule;
import io.hotlineqa.rules.Rulebook;
import io.hotlineqa.rules.RulebookRef;
import io.hotlineqa.rules.Setting;
import io.hotlineqa.rules.Text;
import io.hotlineqa.rules.language.LocalWords;
import io.hotlineqa.rules.matching.PhraseBook;
import io.hotlineqa.rules.roles.RoleCues;
import io.hotlineqa.rules.together.Together;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads one rulebook; everything wrong with it goes to the problems. */
final class RulebookReader {
    private final Problems problems;
    private final byte[] bytes;
    private final Source source;
    private final JsonNode root;
    private final ConfusionFile confusions;

    /** @param folder where the files lie that the rulebook names; null where it may name none */
    RulebookReader(Problems problems, byte[] bytes, Path folder) {
        this.problems = problems;
        this.bytes = bytes;
        this.source = Classes.writeOut(new SourceReader(problems).read(bytes), problems);
        this.root = source.root();
        this.confusions = ConfusionFile.of(source, problems, folder);
    }

    /** The rulebook; of no use when there are problems. */
    Rulebook read() {
        if (problems.isEmpty() || !root.isEmpty()) {
            Shape.check(source, problems);
        }
        Reading reading = new Reading(
                source,
                problems,
                settings(),
                new LinkedHashMap<>(),
                new LinkedHashMap<>(),
                new LinkedHashMap<>(),
                Dates.calendar(source, problems),
                Dates.effective(source, problems, "", root),
                new LinkedHashSet<>(),
                new PhraseBook(confusions.table(), local()));
        WordingReader wording = new WordingReader(reading);
        wording.vocabulary();
        wording.conditions();
        List<Rule> rules = rules(reading);
        Together together = new TogetherReader(reading).read();
        RoleCues roles = RolesReader.read(reading);
        return new Rulebook(
                ref(),
                text(root.path("title")),
                zone(),
                root.path("defaultAgentChannel").asInt(0),
                root.path("maxScore").asDouble(100),
                root.path("maximum").asText().equals("judged") ? Maximum.JUDGED : Maximum.ALL,
                groups(),
                reading.settings(),
                rules,
                reading.phrases().seal(),
                together,
                roles,
                root.toString());
    }

    private LocalWords local() {
        Map<String, List<String>> words = new LinkedHashMap<>();
        root.path("localWords").properties().forEach(e -> {
            List<String> said = new ArrayList<>();
            e.getValue().forEach(w -> said.add(w.asText()));
            words.put(e.getKey(), said);
        });
        return new LocalWords(words);
    }

    private RulebookRef ref() {
        return new RulebookRef(root.path("id").asText(), root.path("version").asText(), sha256());
    }

    /** Of the file, and of the table of confusions when it names one. */
    private String sha256() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(bytes);
            return HexFormat.of().formatHex(digest.digest(confusions.bytes()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }

    static Text text(JsonNode node) {
        return new Text(node.path("zh").asText(), node.path("en").asText());
    }

    private ZoneId zone() {
        String zone = root.path("zone").asText("UTC");
        try {
            ZoneId read = ZoneId.of(zone);
            if (root.has("zone") && !read.equals(HotlineZone.ZONE)) {
                problems.add(
                        source.place("/zone"),
                        "时区只能是 " + HotlineZone.NAME + "：页面和报表按它算日子，“" + zone
                                + "”会使同一通电话算在不同的日子 (pages and reports count days in that zone; in another one a"
                                + " call would count on different days)");
            }
            return read;
        } catch (DateTimeException e) {
            problems.add(
                    source.place("/zone"), "没有“" + zone + "”这个时区 (no such zone), 例如 (such as) " + HotlineZone.NAME);
            return ZoneId.of("UTC");
        }
    }

    private List<Setting> settings() {
        List<Setting> settings = new ArrayList<>();
        root.path("settings")
                .properties()
                .forEach(e -> settings.add(new Setting(
                        e.getKey(),
                        e.getValue().path("value").asDouble(),
                        e.getValue().path("unit").asText(""),
                        e.getValue().path("why").asText())));
        return settings;
    }

    private List<Group> groups() {
        return root.path("groups").properties().stream()
                .map(e -> new Group(
                        e.getKey(),
                        text(e.getValue().path("title")),
                        e.getValue().path("cap").asDouble(Double.POSITIVE_INFINITY)))
                .toList();
    }

    private List<Rule> rules(Reading reading) {
        List<Rule> rules = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < root.path("rules").size(); i++) {
            JsonNode node = root.path("rules").path(i);
            if (!ids.add(node.path("id").asText())) {
                problems.add(source.place("/rules/" + i + "/id"), "规则编号重复 (id used twice): " + node.path("id"));
            }
            if (!node.path("off").asBoolean()) {
                rules.add(new RuleReader(reading, "/rules/" + i, node).read());
            }
        }
        return rules;
    }
}
