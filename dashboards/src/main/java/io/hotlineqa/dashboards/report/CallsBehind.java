package io.hotlineqa.dashboards.report;

import io.hotlineqa.dashboards.web.Address;
import io.hotlineqa.store.query.AllOf;
import io.hotlineqa.store.query.AnyOf;
import io.hotlineqa.store.query.Ask;
import io.hotlineqa.store.query.Field;
import io.hotlineqa.store.query.Has;
import io.hotlineqa.store.query.Within;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The address of the calls behind a number: the list of calls where that can ask for them, else the search. An agent has
 * only the list of the own calls.
 *
 * @param reader who follows it
 * @param period the days
 * @param agent an agent's id; empty for everybody
 * @param rule a rule that they violate, or that is to be confirmed; empty for any
 * @param list more that only the list of calls can ask for
 * @param asks more that only the search can ask for
 */
record CallsBehind(
        Reader reader, ReportPeriod period, String agent, String rule, Map<String, String> list, List<Ask> asks) {
    static CallsBehind of(Reader reader, ReportPeriod period) {
        return new CallsBehind(reader, period, "", "", Map.of(), List.of());
    }

    CallsBehind during(ReportPeriod other) {
        return new CallsBehind(reader, other, agent, rule, list, asks);
    }

    CallsBehind by(String agentId) {
        return new CallsBehind(reader, period, agentId, rule, list, asks);
    }

    CallsBehind violating(String ruleId) {
        return new CallsBehind(reader, period, agent, ruleId, list, asks);
    }

    /** With one more thing that only the list can ask for. */
    CallsBehind with(String name, Object value) {
        Map<String, String> more = new LinkedHashMap<>(list);
        more.put(name, String.valueOf(value));
        return new CallsBehind(reader, period, agent, rule, more, asks);
    }

    /** With one more thing that only the search can ask for; an empty value asks for nothing. */
    CallsBehind with(Field field, String value) {
        return value.isBlank() ? this : with(new Has(field, value));
    }

    CallsBehind with(Ask ask) {
        List<Ask> more = new ArrayList<>(asks);
        more.add(ask);
        return new CallsBehind(reader, period, agent, rule, list, more);
    }

    /** Null when nothing can ask for these calls. */
    String address() {
        if (reader.isAgent()) {
            return asks.isEmpty() && !list.containsKey("hour") ? inList("/mine", "") : null;
        }
        if (asks.isEmpty()) {
            return inList("/queue", agent);
        }
        return list.isEmpty() ? inSearch() : null;
    }

    private String inList(String path, String ofAgent) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("tab", reader.isAgent() ? "" : "ALL");
        values.put("from", period.from().toString());
        values.put("to", period.to().toString());
        values.put("agent", ofAgent);
        values.put("rule", rule);
        values.putAll(list);
        return Address.of(path, values);
    }

    private String inSearch() {
        List<Ask> all = new ArrayList<>(asks);
        if (!rule.isEmpty()) {
            all.add(new AnyOf(List.of(new Has(Field.RULE, rule + "=VIOLATED"), new Has(Field.RULE, rule + "=REVIEW"))));
        }
        if (!agent.isEmpty()) {
            all.add(new Has(Field.BY, agent));
        }
        all.add(new Within(Field.DATE, period.from().toEpochDay(), period.to().toEpochDay()));
        return Address.of("/search", Map.of("q", new AllOf(all).toString()));
    }
}
