package io.hotlineqa.store.report;

import io.hotlineqa.store.call.Counted;
import io.hotlineqa.store.database.Where;
import java.time.Instant;

/**
 * Which last words of people to list. What is null or empty asks for nothing.
 *
 * @param rule the rule that they are about
 * @param said what they say
 * @param given when they were given
 * @param agent an agent's id; {@link Counted#NONE} for calls of nobody known
 * @param sure tenths of the match's confidence, 0 to 9; {@link Counted#UNKNOWN} where there was none
 * @param from the first moment at which the call may have started
 * @param until the first moment at which it may no longer have
 * @param counted team, topic, shift and hearing of the call; the rest of it is not asked for
 */
public record WordsAsked(
        String rule, Said said, Given given, String agent, Integer sure, Instant from, Instant until, Counted counted) {
    /** What people say of something that the machine found. */
    public enum Said {
        RIGHT("w.judgement = 'RIGHT'"),
        WRONG("w.judgement = 'WRONG'"),
        CANNOT_TELL("w.judgement = 'CANNOT_TELL'"),
        /** Right or wrong. */
        TOLD("w.judgement in ('RIGHT', 'WRONG')");

        private final String condition;

        Said(String condition) {
            this.condition = condition;
        }
    }

    /** When a word was given, as drift is counted. */
    public enum Given {
        /** In the last 30 days. */
        LATELY("w.at > now() - interval '30 days'"),
        /** In the 30 days before. */
        BEFORE("w.at <= now() - interval '30 days' and w.at > now() - interval '60 days'");

        private final String condition;

        Given(String condition) {
            this.condition = condition;
        }
    }

    public WordsAsked {
        rule = rule == null ? "" : rule.strip();
        agent = agent == null ? "" : agent.strip();
    }

    /** For last words {@code w} of calls {@code c}. */
    Where where() {
        Where where = new Where()
                .and("w.rule_id = :rule", "rule", rule)
                .and("c.started_at >= :from", "from", from)
                .and("c.started_at < :until", "until", until);
        Counted.is(where, "w.agent_id", "agent", agent);
        Counted.is(where, "tenth(w.confidence)", "sure", sure);
        if (said != null) {
            where.and(said.condition);
        }
        if (given != null) {
            where.and(given.condition);
        }
        counted.narrowSummary(where, "w.call");
        return where;
    }
}
