package io.hotlineqa.command.models;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.hotlineqa.command.terminal.Table;
import io.hotlineqa.evaluation.Evaluation;
import io.hotlineqa.evaluation.Examination;
import io.hotlineqa.evaluation.Trial;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/** An examination of a speech model, as a table for people and as JSON for machines. */
final class ErrorRates {
    private static final String ALL = "全部 all";

    private ErrorRates() {}

    static Table table() {
        return new Table(
                "模型 model",
                "条件 condition",
                "句 utterances",
                "全对 exact",
                "字错 characters",
                "95 %",
                "音节错 syllables",
                "95 %",
                "实时率 RTF");
    }

    /** A row for all recordings, then one for each condition if there are several. */
    static void rows(Table table, String model, Examination examination) {
        row(table, model, ALL, examination.evaluation());
        if (examination.conditions().size() > 1) {
            examination.conditions().forEach(c -> row(table, model, c, examination.evaluation(c)));
        }
    }

    private static void row(Table table, String model, String condition, Evaluation rates) {
        if (rates.comparisons().isEmpty()) {
            return;
        }
        table.row(
                model,
                condition,
                Integer.toString(rates.comparisons().size()),
                Long.toString(rates.exact()),
                percent(rates.characterErrorRate()),
                interval(rates.characterErrorRateInterval()),
                percent(rates.syllableErrorRate()),
                interval(rates.syllableErrorRateInterval()),
                factor(rates.realTimeFactor()));
    }

    /** What was heard where nobody speaks, and what could not be heard. */
    static void remarks(Examination examination, PrintWriter out) {
        List<Trial> silent = examination.silent();
        if (!silent.isEmpty()) {
            out.printf(
                    Locale.ROOT,
                    "无语音 without speech: %d 词 words, %d / %d%n",
                    words(silent),
                    silent.stream().filter(t -> t.words() > 0).count(),
                    silent.size());
        }
        examination.unheard().forEach(problem -> out.println("未测 not heard: " + problem));
        out.flush();
    }

    static ObjectNode node(String model, Examination examination) {
        ObjectNode node = rates(JsonNodeFactory.instance.objectNode().put("model", model), examination.evaluation());
        if (examination.conditions().size() > 1) {
            ArrayNode conditions = node.putArray("conditions");
            examination.conditions().stream()
                    .filter(c -> !examination.evaluation(c).comparisons().isEmpty())
                    .forEach(c -> rates(conditions.addObject().put("condition", c), examination.evaluation(c)));
        }
        node.putObject("withoutSpeech")
                .put("recordings", examination.silent().size())
                .put("words", words(examination.silent()));
        ArrayNode unheard = node.putArray("unheard");
        examination.unheard().forEach(unheard::add);
        return node;
    }

    private static ObjectNode rates(ObjectNode node, Evaluation rates) {
        node.put("utterances", rates.comparisons().size())
                .put("exact", rates.exact())
                .put("characterErrorRate", rounded(rates.characterErrorRate()));
        put(node.putArray("characterErrorRateInterval"), rates.characterErrorRateInterval());
        node.put("syllableErrorRate", rounded(rates.syllableErrorRate()));
        put(node.putArray("syllableErrorRateInterval"), rates.syllableErrorRateInterval());
        rates.realTimeFactor()
                .ifPresentOrElse(f -> node.put("realTimeFactor", rounded(f)), () -> node.putNull("realTimeFactor"));
        return node;
    }

    private static void put(ArrayNode node, double[] interval) {
        node.add(rounded(interval[0])).add(rounded(interval[1]));
    }

    private static int words(List<Trial> trials) {
        return trials.stream().mapToInt(Trial::words).sum();
    }

    private static double rounded(double rate) {
        return Math.round(rate * 10000) / 10000.0;
    }

    private static String interval(double[] interval) {
        return percent(interval[0]) + "–" + percent(interval[1]);
    }

    private static String factor(OptionalDouble factor) {
        return factor.isPresent() ? String.format(Locale.ROOT, "%.3f", factor.getAsDouble()) : "–";
    }

    private static String percent(double rate) {
        return String.format(Locale.ROOT, "%.2f %%", rate * 100);
    }
}
