package io.hotlineqa.dashboards.report;

import io.hotlineqa.dashboards.web.Address;
import io.hotlineqa.store.call.CallQueue;
import io.hotlineqa.store.call.Counted;
import io.hotlineqa.store.call.Found;
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
 * @param team a team; empty for any
 * @param topic what they are about; empty for anything
 * @param list more that only the list of calls can ask for
 * @param asks more that only the search can ask for
 */
record CallsBehind(
        Reader reader,
        ReportPeriod period,
        String agent,
        String rule,
        String team,
        String topic,
        Map<String, String> list,
        List<Ask> asks) {
    static CallsBehind of(Reader reader, ReportPeriod period) {
        return new CallsBehind(reader, period, "", "", "", "", Map.of(), List.of());
    }

    /** The name of a group, or what stands for calls that are in none. */
    static String orNone(String group) {
        return group.isEmpty() ? Counted.NONE : group;
    }

    CallsBehind during(ReportPeriod other) {
        return new CallsBehind(reader, other, agent, rule, team, topic, list, asks);
    }

    CallsBehind by(String agentId) {
        return new CallsBehind(reader, period, agentId, rule, team, topic, list, asks);
    }

    CallsBehind violating(String ruleId) {
        return new CallsBehind(reader, period, agent, ruleId, team, topic, list, asks);
    }

    /** Those with a person's score. */
    CallsBehind published() {
        return with("tab", CallQueue.DONE);
    }

    /** With one more thing that only the list can ask for. */
    CallsBehind with(String name, Object value) {
        Map<String, String> more = new LinkedHashMap<>(list);
        more.put(name, String.valueOf(value));
        return new CallsBehind(reader, period, agent, rule, team, topic, more, asks);
    }

    /** Those of a team; an empty name asks for nothing. */
    CallsBehind ofTeam(String name) {
        return new CallsBehind(reader, period, agent, rule, name, topic, list, asks);
    }

    /** Those about something; an empty name asks for nothing. */
    CallsBehind about(String name) {
        return new CallsBehind(reader, period, agent, rule, team, name, list, asks);
    }

    /** Those in which this was found, of the rule if one is named. */
    CallsBehind having(Found found) {
        return with("found", found);
    }

    /** With one more thing that only the search can ask for. */
    CallsBehind with(Ask ask) {
        List<Ask> more = new ArrayList<>(asks);
        more.add(ask);
        return new CallsBehind(reader, period, agent, rule, team, topic, list, more);
    }

    /** The address of those of which nobody knows when they started. */
    String undated() {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("tab", reader.isAgent() ? "" : "ALL");
        values.put("agent", reader.isAgent() ? "" : agent);
        values.put("team", team);
        values.put("topic", topic);
        values.put("shift", String.valueOf(Counted.UNKNOWN));
        return Address.of(reader.isAgent() ? "/mine" : "/queue", values);
    }

    /** Null when nothing can ask for these calls. */
    String address() {
        if (reader.isAgent()) {
            return asks.isEmpty() ? inList("/mine", "") : null;
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
        values.put("team", team);
        values.put("topic", topic);
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
        if (!team.isEmpty()) {
            all.add(new Has(Field.TEAM, team));
        }
        if (!topic.isEmpty()) {
            all.add(new Has(Field.TOPIC, topic));
        }
        all.add(new Within(Field.DATE, period.from().toEpochDay(), period.to().toEpochDay()));
        return Address.of("/search", Map.of("q", new AllOf(all).toString()));
    }
}
