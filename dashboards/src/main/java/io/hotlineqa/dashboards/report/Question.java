package io.hotlineqa.dashboards.report;

import io.hotlineqa.store.report.ReportScope;

/**
 * What a report is asked.
 *
 * @param reader who asks
 * @param period the days
 * @param asked what it is narrowed to, as far as the reader may
 * @param words how it answers
 */
record Question(Reader reader, ReportPeriod period, ReportRequest asked, Words words) {
    /** The whole team of a period. */
    static Question ofTeam(ReportPeriod period, Words words) {
        return ofAgent("", period, words);
    }

    /** One agent of a period. */
    static Question ofAgent(String agent, ReportPeriod period, Words words) {
        return new Question(
                Reader.HOUSE,
                period,
                new ReportRequest(Section.OVERVIEW, period.from(), period.to(), agent, "", "", ""),
                words);
    }

    /** Whose calls are counted; empty for everybody's. */
    String agent() {
        return reader.isAgent() ? reader.own() : asked.agent();
    }

    ReportScope scope() {
        return new ReportScope(period.calls(), agent(), asked.team(), asked.topic(), reader.isAgent());
    }

    ReportScope scopeBefore() {
        return scope().during(period.before().calls());
    }

    CallsBehind calls() {
        return CallsBehind.of(reader, period)
                .by(asked.agent())
                .ofTeam(asked.team())
                .about(asked.topic());
    }

    CallsBehind callsBefore() {
        return calls().during(period.before());
    }
}
