package io.hotlineqa.rules.conditions;

import io.hotlineqa.rules.Outcome;
import io.hotlineqa.rules.matching.Sought;
import io.hotlineqa.rules.spi.Circumstance;
import io.hotlineqa.rules.spi.Condition;
import io.hotlineqa.rules.spi.Condition.Answer;
import io.hotlineqa.rules.spi.Inspection;
import io.hotlineqa.rules.spi.Parameters;
import io.hotlineqa.rules.spi.Verdict;
import io.hotlineqa.rules.spi.Where;
import io.hotlineqa.rules.spi.Window;
import io.hotlineqa.speech.Direction;
import io.hotlineqa.speech.Role;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** Reads what a rulebook writes under one of its {@code conditions}. */
public final class BuiltInConditions {
    /** The score from which on words count as said. */
    private static final double FITS = 0.85;

    private static final Map<String, Outcome> OUTCOMES =
            Map.of("violated", Outcome.VIOLATED, "passed", Outcome.PASSED, "notApplicable", Outcome.NOT_APPLICABLE);

    private final Parameters parameters;
    private final List<Circumstance> read = new ArrayList<>();

    private BuiltInConditions(Parameters parameters) {
        this.parameters = parameters;
    }

    /**
     * All that the condition asks for, the cheapest first.
     *
     * @param above the conditions above it in the file, by name
     * @param judges what each rule says of a call, by id; filled later
     */
    public static List<Circumstance> read(
            Parameters parameters, Map<String, Condition> above, Map<String, Function<Inspection, Verdict>> judges) {
        BuiltInConditions reader = new BuiltInConditions(parameters);
        reader.placed();
        reader.noted();
        reader.window();
        reader.combined(above);
        reader.spoken();
        reader.ruled(judges);
        return List.copyOf(reader.read);
    }

    private void placed() {
        String direction = parameters.text("direction", "").toUpperCase(Locale.ROOT);
        String purpose = parameters.text("purpose", null);
        if (!direction.isEmpty() || purpose != null) {
            boolean known = List.of("INBOUND", "OUTBOUND").contains(direction);
            read.add(new Placed(known ? Direction.valueOf(direction) : null, purpose));
        }
    }

    private void noted() {
        String column = parameters.text("column", "");
        List<String> is = parameters.texts("is");
        Answer absent = parameters.flag("absentMeansNo") ? Answer.NO : Answer.UNKNOWN;
        if (!column.isEmpty() && !is.isEmpty()) {
            read.add(new Noted(column, is, absent));
        } else if (!column.isEmpty() || !is.isEmpty()) {
            parameters.problem("column", "column 和 is 要一起写 (both or none expected)");
        }
    }

    private void window() {
        boolean hours = parameters.text("from", null) != null || parameters.text("to", null) != null;
        LocalTime from = hours ? parameters.time("from") : LocalTime.MIDNIGHT;
        Window window = Window.of(parameters, from, hours ? parameters.time("to") : LocalTime.MIDNIGHT);
        if (hours || !window.days().isEmpty()) {
            read.add(window);
        }
    }

    private void combined(Map<String, Condition> above) {
        List<Condition> any = named("anyOf", above);
        List<Condition> none = named("noneOf", above);
        if (!any.isEmpty()) {
            read.add(new Combined(any));
        }
        if (!none.isEmpty()) {
            read.add(new Not(new Combined(none)));
        }
    }

    private List<Condition> named(String key, Map<String, Condition> above) {
        List<Condition> named = new ArrayList<>();
        for (String name : parameters.texts(key)) {
            if (above.containsKey(name)) {
                named.add(above.get(name));
            } else {
                parameters.problem(
                        key,
                        "前面没有“" + name + "”这个条件 (no such condition above); 可用 (valid): "
                                + String.join(", ", above.keySet()));
            }
        }
        return named;
    }

    private void spoken() {
        double certain = parameters.number("certain", FITS);
        Where where = Where.of(parameters);
        double times = parameters.number("times", 1);
        List<Sought> customer = parameters.phrases("customer", certain);
        List<Sought> agent = parameters.phrases("agent", certain);
        if (!customer.isEmpty()) {
            read.add(new Spoken(customer, Role.CUSTOMER, where, times));
        }
        if (!agent.isEmpty()) {
            read.add(new Spoken(agent, Role.AGENT, where, times));
        }
    }

    private void ruled(Map<String, Function<Inspection, Verdict>> judges) {
        String rule = parameters.text("rule", "");
        String outcome = parameters.word("outcome", List.of("violated", "passed", "notApplicable"));
        List<String> found = parameters.texts("found");
        if (!rule.isEmpty()) {
            read.add(new Ruled(rule, OUTCOMES.getOrDefault(outcome, Outcome.VIOLATED), found, judges));
        }
    }
}
