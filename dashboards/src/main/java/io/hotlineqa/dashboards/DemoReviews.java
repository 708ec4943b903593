package io.hotlineqa.dashboards;

import io.hotlineqa.store.Store;
import io.hotlineqa.store.call.CallFilter;
import io.hotlineqa.store.call.CallLine;
import io.hotlineqa.store.call.CallSort;
import io.hotlineqa.store.call.RuleFinding;
import io.hotlineqa.store.review.Judgement;
import io.hotlineqa.store.review.Reviews;
import java.util.List;

/**
 * Two calls of the demo's agent that are published, one of them appealed, so that whoever looks around in the demo as the
 * agent finds something to answer, and as the supervisor something to decide.
 */
final class DemoReviews {
    private static final int CALLS = 2;
    private static final String REASON = "我当时说了，只是声音小，请再听一遍。（演示用的申诉，由 ./qa demo 建立）";

    private final Store store;
    private final String reviewer;
    private final String agent;

    /**
     * @param reviewer a user, in whose name calls are judged and published
     * @param agent a user, in whose name one is appealed
     */
    DemoReviews(Store store, String reviewer, String agent) {
        this.store = store;
        this.reviewer = reviewer;
        this.agent = agent;
    }

    /** Makes them once, of calls in which nothing waits for a person. */
    void make(String agentId) {
        List<CallLine> lines = store.calls()
                .page(CallFilter.ALL.by(agentId), CallSort.OLDEST, 0, 100)
                .rows();
        List<CallLine> clear = lines.stream()
                .filter(c -> c.violations() > 0 && c.reviews() == 0)
                .limit(CALLS)
                .toList();
        if (lines.stream().allMatch(c -> store.reviews().of(c.id()).version() == 0) && clear.size() == CALLS) {
            clear.forEach(this::publish);
            CallLine appealed = clear.get(0);
            store.reviews()
                    .appeal(
                            appealed.id(),
                            version(appealed),
                            appealed.findings().get(0).ruleId(),
                            REASON,
                            agent);
        }
    }

    private void publish(CallLine call) {
        Reviews reviews = store.reviews();
        for (RuleFinding finding : call.findings()) {
            reviews.judge(call.id(), version(call), finding.ruleId(), Judgement.RIGHT, "", reviewer);
        }
        reviews.publish(call.id(), version(call), call.score(), reviewer);
    }

    private int version(CallLine call) {
        return store.reviews().of(call.id()).version();
    }
}
