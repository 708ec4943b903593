package io.hotlineqa.rules.checks;

import io.hotlineqa.rules.matching.Sought;
import io.hotlineqa.rules.spi.Calendar;
import io.hotlineqa.rules.spi.Check;
import io.hotlineqa.rules.spi.Parameters;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntToDoubleFunction;

/** Remembers the names of all parameters that a check asks for, and gives none. */
final class AskedParameters implements Parameters {
    private final Set<String> asked = new TreeSet<>();
    private final Parameters inner;

    AskedParameters() {
        this(null);
    }

    /** @param inner what stands within any of them; null for nothing */
    AskedParameters(Parameters inner) {
        this.inner = inner;
    }

    Set<String> names() {
        return asked;
    }

    @Override
    public double number(String name) {
        return number(name, 1);
    }

    @Override
    public double number(String name, double otherwise) {
        asked.add(name);
        return otherwise;
    }

    @Override
    public boolean flag(String name) {
        asked.add(name);
        return false;
    }

    @Override
    public String word(String name, List<String> choices) {
        return text(name, choices.get(0));
    }

    @Override
    public String text(String name, String otherwise) {
        asked.add(name);
        return otherwise;
    }

    @Override
    public List<String> texts(String name) {
        asked.add(name);
        return List.of();
    }

    @Override
    public List<Sought> phrases(String name, IntToDoubleFunction floor) {
        asked.add(name);
        return List.of();
    }

    @Override
    public List<Sought> loosePhrases(String name, double floor) {
        return phrases(name, floor);
    }

    @Override
    public Map<String, List<Sought>> namedPhrases(String name, double floor) {
        asked.add(name);
        return Map.of();
    }

    @Override
    public LocalTime time(String name) {
        asked.add(name);
        return LocalTime.MIDNIGHT;
    }

    @Override
    public List<Check> checks(String name) {
        asked.add(name);
        return List.of();
    }

    @Override
    public Optional<Parameters> inner(String name) {
        asked.add(name);
        return Optional.ofNullable(inner);
    }

    @Override
    public Calendar calendar() {
        return Calendar.PLAIN;
    }

    @Override
    public void problem(String name, String message) {
        asked.add(name);
    }
}
