package io.hotlineqa.store;

/**
 * How often people overturned the machine in one group of findings.
 *
 * @param group an agent's id, hours of the day, or a band of confidence
 * @param overturned findings that people found wrong, among all on which they could tell
 */
public record Overturns(String group, Proportion overturned) {
    /** What findings are grouped by, to see whether the machine errs more often in some of them. */
    public enum By {
        AGENT("c.agent_id"),
        /** Eight hours each, in the hotline's zone. */
        SHIFT("""
                lpad((extract(hour from c.started_at at time zone 'Asia/Shanghai')::int / 8 * 8)::text, 2, '0')
                  || ':00–' || lpad((extract(hour from c.started_at at time zone 'Asia/Shanghai')::int / 8 * 8 + 8)::text, 2, '0')
                  || ':00'"""),
        /** Tenths of the match's confidence. */
        CONFIDENCE("""
                case when r.confidence is null then null
                  else (least(floor(r.confidence * 10), 9) * 10)::int || '–' || (least(floor(r.confidence * 10), 9) * 10 + 10)::int || '%' end""");

        private final String expression;

        By(String expression) {
            this.expression = expression;
        }

        String expression() {
            return expression;
        }
    }
}
