package io.hotlineqa.store.report;

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
                case extract(hour from c.started_at at time zone 'Asia/Shanghai')::int / 8
                  when 0 then '00:00–08:00' when 1 then '08:00–16:00' when 2 then '16:00–24:00' end"""),
        /** Tenths of the match's confidence. */
        CONFIDENCE(tenths("r.confidence"));

        private final String expression;

        By(String expression) {
            this.expression = expression;
        }

        String expression() {
            return expression;
        }

        /** Which tenth a share from 0 to 1 lies in, such as {@code 80–90%}. */
        static String tenths(String column) {
            return """
                    ('{0–10%%,10–20%%,20–30%%,30–40%%,40–50%%,50–60%%,60–70%%,70–80%%,80–90%%,90–100%%}'::text[])
                      [least(floor(%s * 10), 9)::int + 1]""".formatted(column);
        }
    }
}
