package io.hotlineqa.store.report;

import io.hotlineqa.rules.HotlineZone;
import io.hotlineqa.store.account.DropSummaries;
import io.hotlineqa.store.account.DropSummary;
import io.hotlineqa.store.account.MissingRows;
import io.hotlineqa.store.account.NightAccount;
import io.hotlineqa.store.call.CallPeriod;
import io.hotlineqa.store.database.Where;
import io.hotlineqa.store.incident.IncidentCount;
import io.hotlineqa.store.incident.IncidentSearch;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.Jdbi;

/** Counts over the current scorecards of calls that started in a period. Thread-safe. */
public final class Reports {
    private final Jdbi jdbi;

    public Reports(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** The day of the newest scored call; empty when there is none with a time. */
    public Optional<LocalDate> newestDay() {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select (max(started_at) at time zone '%s')::date from call_summary""".formatted(HotlineZone.NAME))
                .mapTo(LocalDate.class)
                .findOne());
    }

    /** Whether a report of these calls has anything to count. */
    public boolean any(ReportScope scope) {
        return read(scope, ReportRows::any);
    }

    /** How many calls would be in the scope of some period if anybody knew when they started. */
    public long undated(ReportScope scope) {
        Where where = scope.undated();
        return jdbi.withHandle(handle -> handle.createQuery("select count(*) from call_summary c" + where)
                .bindMap(where.values())
                .mapTo(Long.class)
                .one());
    }

    /** The figures of each group, in order of its name. */
    public List<GroupFigures> groups(ReportScope scope, ReportGroup by) {
        return read(scope, rows -> rows.groups(by));
    }

    /** What each rule did, in the order of the rulebook. */
    public List<RuleCounts> rules(ReportScope scope) {
        return read(scope, ReportRows::rules);
    }

    /** How many of the judged calls a rule accuses in each group, in order of its name. */
    public List<GroupShare> rule(ReportScope scope, String ruleId, ReportGroup by) {
        return read(scope, rows -> rows.rule(ruleId, by));
    }

    /** Bins that have calls, in order. */
    public List<Bin> bins(ReportScope scope, ReportMeasure measure) {
        return read(scope, rows -> rows.bins(measure));
    }

    /** Hours of the week that have calls, in order. */
    public List<HourCell> hours(ReportScope scope) {
        return read(scope, ReportRows::hours);
    }

    /** What could not be judged and why, by rule and then the most frequent first. */
    public List<UnjudgedCount> unjudged(ReportScope scope) {
        return read(scope, ReportRows::unjudged);
    }

    /** The calls in which each rule found something, in the order of the rulebook; of each the newest are named. */
    public List<FoundCalls> found(ReportScope scope, int most) {
        return read(scope, rows -> rows.found(most));
    }

    /** How many findings people overturned in each group, in order of its name. */
    public List<GroupShare> overturned(ReportScope scope, ReportGroup by) {
        return read(scope, rows -> rows.overturned(by));
    }

    /** Calls of people who smell gas and the like. */
    public EmergencyCount emergencies(ReportScope scope) {
        return read(scope, ReportRows::emergencies);
    }

    /** The accounting of the drops of which some file was first seen in a period, the oldest first. */
    public List<NightAccount> nights(CallPeriod period) {
        return jdbi.withHandle(handle -> {
            List<DropSummary> drops = new DropSummaries(handle).during(period);
            Map<String, Long> missing = new MissingRows(handle)
                    .counts(drops.stream().map(DropSummary::drop).toList());
            return drops.stream()
                    .map(drop -> new NightAccount(drop, missing.getOrDefault(drop.drop(), 0L)))
                    .toList();
        });
    }

    /** Incidents whose first call started in a period. */
    public List<IncidentCount> incidents(CallPeriod period) {
        return jdbi.withHandle(handle -> new IncidentSearch(handle).counts(period));
    }

    private <T> T read(ReportScope scope, Function<ReportRows, T> query) {
        return jdbi.withHandle(handle -> query.apply(new ReportRows(handle, scope)));
    }
}
