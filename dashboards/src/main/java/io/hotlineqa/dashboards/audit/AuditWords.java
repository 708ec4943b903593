package io.hotlineqa.dashboards.audit;

import io.hotlineqa.dashboards.web.Rules;
import io.hotlineqa.dashboards.web.Show;
import io.hotlineqa.speech.privacy.Masked;
import io.hotlineqa.store.audit.AuditEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What the log says of its events, in the reader's language. Thread-safe. */
@Component
class AuditWords {
    private static final List<Form> FORMS = List.of(
            Form.of("verdict", "{RULE} withdrawn", "withdrawn"),
            Form.of("verdict", "{RULE} MISSED {TIME}-{TIME}", "missed"),
            Form.of("verdict|double-review.word", "{RULE} {JUDGEMENT}", "judged"),
            Form.of("publish", "score {NUMBER}", "score"),
            Form.of("close", "score {NUMBER} {TEXT}", "closed"),
            Form.of("appeal", "{RULE}", "rule"),
            Form.of("answer", "appeal {NUMBER} granted=true score {NUMBER}", "granted"),
            Form.of("answer", "appeal {NUMBER} granted=false score {NUMBER}", "rejected"),
            Form.of("remark", "{TAG} of {RULE} from {TIME} s to {TIME} s", "remark.rule"),
            Form.of("remark", "{TAG} from {TIME} s to {TIME} s", "remark"),
            Form.of("remark.remove", "remark {NUMBER}", "remark.removed"),
            Form.of("requeue", "{NUMBER} files", "files"),
            Form.of("export", "{NUMBER} of {NUMBER} calls {WORD}", "hits"),
            Form.of("export", "{NUMBER} calls", "calls"),
            Form.of("export", "{NUMBER} after {NUMBER}", "after"),
            Form.of("export|unmask", "line", "part.line"),
            Form.of("export|unmask", "scorecard", "part.scorecard"),
            Form.of("export|unmask", "transcript", "part.transcript"),
            Form.of("export|unmask", "verdicts", "part.verdicts"),
            Form.of("export", "{WORD} agent {WORD}", "agent"),
            Form.of("play", "clip", "clip"),
            Form.of("sample", "{NUMBER} of {NUMBER}", "sample"),
            Form.of("sample.replace", "sample {NUMBER}", "sample.replace"),
            Form.of(
                    "plan",
                    "AssignmentPlan[id={NUMBER}, queue={QUEUE}, reviewers=[{WORDS}], each={NUMBER}, hour={NUMBER},"
                            + " active={WORDS}, lastRun={WORDS}]",
                    "plan"),
            Form.of("plan.remove", "plan {NUMBER}", "plan.remove"),
            Form.of("assign", "nobody", "nobody"),
            Form.of("incident", "handled", "handled"),
            Form.of("clip.export", "{TEXT}; {WORD}, until {INSTANT}, calls [{CALLS}], sha256 {HASH}", "export"),
            Form.of(
                    "clip.export",
                    "{TEXT}; {WORD}, until {INSTANT}, calls [{CALLS}], sha256 {HASH}; {TEXT}",
                    "export.more"),
            Form.of("erase", "{TEXT}; sha256 {HASH}, files {NUMBER}, exports {NUMBER}", "erase"),
            Form.of("retain", "recording older than {NUMBER} days", "retain"),
            Form.of("user.add|user.put", "{RIGHTS}", "rights"),
            Form.of("user.role", "{RIGHTS} → {RIGHTS}", "rights.changed"),
            Form.of("user.email", "removed", "email.removed"),
            Form.of("user.email", "set", "email.set"),
            Form.of("playlist.describe", "{TEXT} shared", "shared"),
            Form.of("playlist.describe|playlist.take-out", "item {NUMBER}", "item"),
            Form.of("search.save", "{TEXT} shared alert", "shared.alert"),
            Form.of("search.save", "{TEXT} shared", "shared"),
            Form.of("search.save", "{TEXT} alert", "alert"),
            Form.of("report", "mail to {WORD}", "mail"));

    private static final Pattern SETTINGS = Pattern.compile("SettingValues\\[(.*)] -> SettingValues\\[(.*)]");

    private final MessageSource messages;
    private final Rules rules;
    private final Show show;

    AuditWords(MessageSource messages, Rules rules, Show show) {
        this.messages = messages;
        this.rules = rules;
        this.show = show;
    }

    /** The ids of stored calls that the details of these events name. */
    static List<Long> calls(List<AuditEvent> events) {
        List<Long> calls = new ArrayList<>();
        for (AuditEvent event : events) {
            told(event).ifPresent(told -> {
                int at = told.form().values().indexOf(Form.Value.CALLS);
                if (at >= 0) {
                    ids(told.values().group(at + 1)).forEach(calls::add);
                }
            });
        }
        return calls;
    }

    /** @param numbers of the calls that are still there, by their ids */
    String detail(AuditEvent event, Map<Long, String> numbers, Locale locale) {
        Matcher settings = SETTINGS.matcher(event.detail());
        if (settings.matches()) {
            return changes(settings.group(1), settings.group(2), locale);
        }
        return told(event).map(told -> said(told, numbers, locale)).orElseGet(() -> Masked.text(event.detail()));
    }

    private static Optional<Told> told(AuditEvent event) {
        return FORMS.stream()
                .flatMap(form -> form.in(event).map(values -> new Told(form, values)).stream())
                .findFirst();
    }

    private String said(Told told, Map<Long, String> numbers, Locale locale) {
        List<String> values = new ArrayList<>();
        for (int i = 0; i < told.form().values().size(); i++) {
            values.add(value(told.form().values().get(i), told.values().group(i + 1), numbers, locale));
        }
        return say("audit.told." + told.form().key(), locale, values.toArray()).strip();
    }

    private String value(Form.Value kind, String value, Map<Long, String> numbers, Locale locale) {
        return switch (kind) {
            case TEXT -> Masked.text(value);
            case WORD, WORDS, HASH -> value;
            case NUMBER -> number(value);
            case TIME -> show.time(Double.parseDouble(value));
            case INSTANT -> show.when(Instant.parse(value));
            case RULE -> rules.title(value, locale);
            case JUDGEMENT -> known("verdict." + value, value, locale);
            case TAG -> known("remark.tag." + value, value, locale);
            case QUEUE -> known("queue.tab." + value, value, locale);
            case RIGHTS -> rights(value, locale);
            case CALLS ->
                ids(value)
                        .map(id -> numbers.getOrDefault(id, say("audit.call.gone", locale)))
                        .collect(Collectors.joining(" "));
        };
    }

    private String number(String value) {
        return show.score(Double.parseDouble(value));
    }

    private String rights(String value, Locale locale) {
        String[] parts = value.split(" ", 2);
        String role = known("role." + parts[0], parts[0], locale);
        return parts.length == 1 ? role : role + " " + parts[1];
    }

    private static Stream<Long> ids(String list) {
        return Stream.of(list.split(", ")).filter(id -> !id.isBlank()).map(Long::valueOf);
    }

    /** Only what was changed. */
    private String changes(String before, String after, Locale locale) {
        List<String> old = List.of(before.split(", "));
        return Stream.of(after.split(", "))
                .filter(setting -> !old.contains(setting))
                .map(setting -> change(setting.split("=", 2), old, locale))
                .collect(Collectors.collectingAndThen(
                        Collectors.joining(say("audit.told.between", locale)),
                        all -> all.isEmpty() ? say("audit.told.unchanged", locale) : all));
    }

    private String change(String[] setting, List<String> old, Locale locale) {
        String before = old.stream()
                .filter(one -> one.startsWith(setting[0] + "="))
                .map(one -> one.substring(setting[0].length() + 1))
                .findFirst()
                .orElse("–");
        return known("settings." + setting[0], setting[0], locale) + " " + set(setting[0], before, locale) + " → "
                + set(setting[0], setting[1], locale);
    }

    /** A value as the page of settings has it. */
    private String set(String setting, String value, Locale locale) {
        if (value.equals("true") || value.equals("false")) {
            return say("search.value." + (value.equals("true") ? "yes" : "no"), locale);
        }
        boolean isShare = setting.equals("leastCoverage") && !value.equals("–");
        return isShare ? show.percent(Double.parseDouble(value)) : value.replaceAll("\\.0$", "");
    }

    private String known(String key, String otherwise, Locale locale) {
        return messages.getMessage(key, null, otherwise, locale);
    }

    private String say(String key, Locale locale, Object... values) {
        return messages.getMessage(key, values, locale);
    }

    private record Told(Form form, MatchResult values) {}
}
