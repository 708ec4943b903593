package io.hotlineqa.rules;

import io.hotlineqa.rules.matching.PhraseFinder;
import io.hotlineqa.rules.printing.YamlText;
import io.hotlineqa.rules.roles.RoleCues;
import io.hotlineqa.rules.together.Together;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A standard as rules that a machine applies. Immutable, thread-safe.
 *
 * @param ref id, version and content hash
 * @param title for lists
 * @param zone the zone that the hotline's clock runs in
 * @param defaultAgentChannel the channel that carries the agent when the call does not say: 0 left, 1 right
 * @param maxScore the points that a call starts from
 * @param maximum whether rules that do not apply or could not be judged count among them
 * @param groups of rules with a cap
 * @param settings numbers that the standard leaves open
 * @param rules in the order of the file
 * @param phrases finds the phrases of all rules
 * @param together what it looks for over several calls
 * @param roles by what it tells the parties of a single channel apart
 * @param definition all of the file as JSON, with every rule written out
 */
public record Rulebook(
        RulebookRef ref,
        Text title,
        ZoneId zone,
        int defaultAgentChannel,
        double maxScore,
        Maximum maximum,
        List<Group> groups,
        List<Setting> settings,
        List<Rule> rules,
        PhraseFinder phrases,
        Together together,
        RoleCues roles,
        String definition) {
    public Rulebook {
        groups = List.copyOf(groups);
        settings = List.copyOf(settings);
        rules = List.copyOf(rules);
    }

    /** How the points of a call with these results come about. */
    public Scoring scoring(List<RuleResult> results) {
        Map<String, Double> caps =
                groups.stream().filter(g -> Double.isFinite(g.cap())).collect(Collectors.toMap(Group::id, Group::cap));
        return new Scoring(maximum.of(maxScore, results, caps), caps);
    }

    public String id() {
        return ref.id();
    }

    public String version() {
        return ref.version();
    }

    /** The rule of that id. */
    public Rule rule(String id) {
        return rules.stream().filter(r -> r.id().equals(id)).findFirst().orElseThrow();
    }

    /** The rulebook as YAML that parses back to the same, with all that rules inherit written out. */
    @Override
    public String toString() {
        return YamlText.rulebook(definition);
    }
}
