package io.hotlineqa.dashboards.search;

import io.hotlineqa.store.query.Field;
import io.hotlineqa.store.query.Has;
import io.hotlineqa.store.query.Speaker;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Writes the fields of a form as a query. Serves one form. */
final class FormQuery {
    private final SearchForm form;
    private final List<String> terms = new ArrayList<>();

    FormQuery(SearchForm form) {
        this.form = form;
    }

    String text() {
        phrases("words").forEach(phrase -> terms.add(who() + sound() + quoted(phrase) + form.get("where")));
        phrases("without").forEach(phrase -> terms.add("-" + quoted(phrase)));
        addRule();
        Arrays.stream(Field.values()).filter(f -> f != Field.RULE).forEach(this::add);
        addUnlessEmpty("", form.get("rest"));
        return String.join(" ", terms);
    }

    private Stream<String> phrases(String name) {
        return Stream.of(form.get(name).split("\\s+")).filter(phrase -> !phrase.isEmpty());
    }

    private String who() {
        return Stream.of(Speaker.values())
                .filter(speaker -> speaker.name().equals(form.get("who")))
                .map(Speaker::toString)
                .findFirst()
                .orElse("");
    }

    private String sound() {
        return form.get("sound").isEmpty() ? "" : "~";
    }

    private static String quoted(String phrase) {
        return "\"" + phrase.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    private void addRule() {
        String outcome = form.get("outcome");
        if (!form.get("rule").isEmpty()) {
            terms.add("rule:" + Has.written(form.get("rule") + (outcome.isEmpty() ? "" : "=" + outcome)));
        }
    }

    private void add(Field field) {
        if (field.kind() == Field.Kind.WORD) {
            String value = form.get(field.toString());
            addUnlessEmpty(field + ":", value.isEmpty() ? "" : Has.written(value));
        } else {
            addRange(field, form.get(field + "-from"), form.get(field + "-to"));
        }
    }

    private void addRange(Field field, String from, String to) {
        if (!from.isEmpty() || !to.isEmpty()) {
            String range = from.equals(to) ? from : from + ".." + to;
            terms.add(field + ":" + (range.matches("[0-9.-]+") ? range : quoted(range)));
        }
    }

    private void addUnlessEmpty(String before, String term) {
        if (!term.isEmpty()) {
            terms.add(before + term);
        }
    }
}
