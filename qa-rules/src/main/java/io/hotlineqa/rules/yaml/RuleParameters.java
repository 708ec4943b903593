package io.hotlineqa.rules.yaml;

import com.fasterxml.jackson.databind.JsonNode;
import io.hotlineqa.rules.Setting;
import io.hotlineqa.rules.matching.Sought;
import io.hotlineqa.rules.spi.Calendar;
import io.hotlineqa.rules.spi.Check;
import io.hotlineqa.rules.spi.Parameters;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntToDoubleFunction;

/** The parameters of one check, with their places. */
final class RuleParameters implements Parameters {
    private final Reading reading;
    private final String pointer;
    private final JsonNode node;
    private final PhraseReader phrases;
    private final List<RuleParameters> inner = new ArrayList<>();
    private final Set<String> asked = new TreeSet<>(Set.of("type"));

    RuleParameters(Reading reading, String pointer, JsonNode node) {
        this.reading = reading;
        this.pointer = pointer;
        this.node = node;
        this.phrases = new PhraseReader(reading);
    }

    private JsonNode ask(String name) {
        asked.add(name);
        return node.path(name);
    }

    @Override
    public double number(String name) {
        JsonNode value = ask(name);
        if (value.isMissingNode()) {
            reading.problems().add(reading.source().place(pointer), "缺少“" + name + "” (missing)");
        }
        return value.isMissingNode() ? 0 : number(name, 0);
    }

    @Override
    public double number(String name, double otherwise) {
        JsonNode value = ask(name);
        if (value.isNumber()) {
            return value.asDouble();
        }
        return value.isMissingNode() ? otherwise : setting(name, value.asText());
    }

    private double setting(String name, String setting) {
        return reading.settings().stream()
                .filter(s -> s.name().equals(setting))
                .mapToDouble(Setting::value)
                .findFirst()
                .orElseGet(() -> unknownSetting(name, setting));
    }

    private double unknownSetting(String name, String setting) {
        List<String> names = reading.settings().stream().map(Setting::name).toList();
        problem(name, "既不是数字，也没有叫“" + setting + "”的设置 (no such setting)" + Problems.choices(setting, names));
        return 0;
    }

    @Override
    public boolean flag(String name) {
        JsonNode value = ask(name);
        if (!value.isMissingNode() && !value.isBoolean()) {
            problem(name, "应为 true 或 false (true or false expected)");
        }
        return value.asBoolean();
    }

    @Override
    public String word(String name, List<String> choices) {
        String word = text(name, choices.get(0));
        if (!choices.contains(word)) {
            problem(name, "不能是“" + word + "” (not valid)" + Problems.choices(word, choices));
        }
        return word;
    }

    @Override
    public String text(String name, String otherwise) {
        JsonNode value = ask(name);
        return value.isMissingNode() ? otherwise : value.asText();
    }

    @Override
    public List<String> texts(String name) {
        JsonNode value = ask(name);
        List<String> texts = new ArrayList<>();
        if (value.isValueNode()) {
            texts.add(value.asText());
        }
        value.forEach(v -> texts.add(v.asText()));
        return List.copyOf(texts);
    }

    @Override
    public List<Sought> phrases(String name, IntToDoubleFunction floor) {
        return phrases.read(
                pointer + "/" + name, ask(name), p -> reading.phrases().add(p, floor));
    }

    @Override
    public List<Sought> loosePhrases(String name, double floor) {
        return phrases.read(
                pointer + "/" + name, ask(name), p -> reading.phrases().addLoose(p, floor));
    }

    @Override
    public Map<String, List<Sought>> namedPhrases(String name, double floor) {
        Map<String, List<Sought>> named = new LinkedHashMap<>();
        ask(name)
                .properties()
                .forEach(e -> named.put(
                        e.getKey(),
                        phrases.read(
                                pointer + "/" + name + "/" + e.getKey(),
                                e.getValue(),
                                p -> reading.phrases().add(p, n -> floor))));
        return named;
    }

    @Override
    public LocalTime time(String name) {
        String text = text(name, "");
        try {
            return LocalTime.parse(text);
        } catch (DateTimeParseException e) {
            problem(name, "应为 22:00 这样的时间，要加引号 (a quoted time of day expected): " + text);
            return LocalTime.MIDNIGHT;
        }
    }

    @Override
    public List<Check> checks(String name) {
        List<Check> checks = new ArrayList<>();
        JsonNode inner = ask(name);
        for (int i = 0; i < inner.size(); i++) {
            checks.add(CheckReader.read(reading, pointer + "/" + name + "/" + i, inner.path(i)));
        }
        return checks;
    }

    @Override
    public Optional<Parameters> inner(String name) {
        JsonNode value = ask(name);
        if (value.isMissingNode()) {
            return Optional.empty();
        }
        RuleParameters parameters = new RuleParameters(reading, pointer + "/" + name, value);
        inner.add(parameters);
        return Optional.of(parameters);
    }

    @Override
    public Calendar calendar() {
        return reading.calendar();
    }

    @Override
    public void problem(String name, String message) {
        reading.problems().add(reading.source().place(pointer + "/" + name), "“" + name + "”" + message);
    }

    /** Reports what nobody asked for. */
    void reportUnknown() {
        node.fieldNames().forEachRemaining(name -> {
            if (!asked.contains(name)) {
                problem(name, "不认识 (unknown parameter)" + Problems.choices(name, asked));
            }
        });
        inner.forEach(RuleParameters::reportUnknown);
    }
}
