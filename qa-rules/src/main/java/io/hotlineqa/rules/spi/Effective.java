package io.hotlineqa.rules.spi;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The days on which a rule is in force, by the hotline's clock. A call is judged by what was in force when it started.
 *
 * @param from the first day; null for ever since
 * @param until the last day; null for good
 */
public record Effective(LocalDate from, LocalDate until) {
    /** Ever since and for good. */
    public static final Effective ALWAYS = new Effective(null, null);

    public Effective {
        if (from != null && until != null && until.isBefore(from)) {
            throw new IllegalArgumentException("no day is from " + from + " until " + until);
        }
    }

    /**
     * The days that both hold.
     *
     * @throws IllegalArgumentException when there is none
     */
    public Effective and(Effective other) {
        return new Effective(
                from == null || (other.from != null && other.from.isAfter(from)) ? other.from : from,
                until == null || (other.until != null && other.until.isBefore(until)) ? other.until : until);
    }

    /** Why a call is not judged; nothing when it started on one of the days. */
    Optional<Verdict> outside(Inspection call) {
        if (from == null && until == null) {
            return Optional.empty();
        }
        Instant start = call.call().startedAt();
        return start == null
                ? Optional.of(Verdict.notJudged("不知道通话是哪天的，而规则" + this + "，未作判断"))
                : outside(LocalDate.ofInstant(start, call.zone()));
    }

    private Optional<Verdict> outside(LocalDate day) {
        boolean before = from != null && day.isBefore(from);
        boolean after = until != null && day.isAfter(until);
        return before || after ? Optional.of(Verdict.notApplicable("通话在 " + day + "，规则" + this)) : Optional.empty();
    }

    @Override
    public String toString() {
        String since = from == null ? "" : "自 " + from + " 起施行";
        String last = until == null ? "" : "施行到 " + until + " 为止";
        return since + (from == null || until == null ? "" : "，") + last;
    }
}
