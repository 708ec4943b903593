package io.hotlineqa.dashboards.report;

import io.hotlineqa.dashboards.web.Address;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;

/**
 * What the address of a report asks for; what it leaves out takes the default.
 *
 * @param section the part of it
 * @param from first day
 * @param to last day
 * @param agent an agent's id
 * @param team a team
 * @param topic what calls are about
 * @param rule a rule, to see its trend
 */
public record ReportRequest(
        Section section,
        @DateTimeFormat(iso = ISO.DATE) LocalDate from,
        @DateTimeFormat(iso = ISO.DATE) LocalDate to,
        String agent,
        String team,
        String topic,
        String rule) {
    public ReportRequest {
        section = section == null ? Section.OVERVIEW : section;
        agent = orEmpty(agent);
        team = orEmpty(team);
        topic = orEmpty(topic);
        rule = orEmpty(rule);
    }

    /** All of a period. */
    static ReportRequest of(ReportPeriod period) {
        return new ReportRequest(Section.OVERVIEW, period.from(), period.to(), "", "", "", "");
    }

    /** Whether it would end before it begins, so that its days are taken the other way round. */
    boolean isTurned() {
        return from != null && to != null && to.isBefore(from);
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text.strip();
    }

    /** The same as far as that reader may ask it, on these days. */
    ReportRequest seenBy(Reader reader, ReportPeriod period) {
        return new ReportRequest(
                reader.sections().contains(section) ? section : Section.OVERVIEW,
                period.from(),
                period.to(),
                reader.names() ? agent : "",
                reader.names() ? team : "",
                topic,
                rule);
    }

    /** The address of this report at another path. */
    public String at(String path) {
        return Address.of(path, values());
    }

    /** The address of another part of it. */
    public String on(Section other) {
        return with("section", other.name());
    }

    /** The address of the same report with one thing changed. */
    public String with(String name, String value) {
        Map<String, String> values = values();
        values.put(name, value);
        return Address.of("/report", values);
    }

    /** The address of a file with one of its tables. */
    public String file(String table, String format) {
        Map<String, String> values = values();
        values.put("table", table);
        values.put("format", format);
        return Address.of("/report/table", values);
    }

    private Map<String, String> values() {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("section", section.name());
        values.put("from", from == null ? "" : from.toString());
        values.put("to", to == null ? "" : to.toString());
        values.put("agent", agent);
        values.put("team", team);
        values.put("topic", topic);
        values.put("rule", rule);
        return values;
    }
}
