package io.hotlineqa.rules.together;

import io.hotlineqa.rules.together.Incident.Member;
import io.hotlineqa.rules.together.Incident.Part;
import io.hotlineqa.speech.Direction;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Follows a promise made to an inbound caller to the first outbound call in which somebody spoke. A callback that starts
 * exactly when it is due is in time. What happens until then is one chain, further promises included.
 *
 * @param within how long the hotline has
 */
record PromiseDetector(Duration within) implements Detector {
    @Override
    public IncidentKind kind() {
        return IncidentKind.PROMISE;
    }

    @Override
    public Duration reach() {
        return within;
    }

    @Override
    public List<Incident> find(List<CallMark> calls, Instant now) {
        List<Incident> chains = new ArrayList<>();
        int at = 0;
        while (at < calls.size()) {
            if (isPromise(calls.get(at))) {
                List<CallMark> chain = chain(calls, at);
                chains.add(judged(chain, now));
                at += chain.size();
            } else {
                at++;
            }
        }
        return chains;
    }

    private static boolean isPromise(CallMark call) {
        return call.direction() == Direction.INBOUND && call.promise() == Heard.YES;
    }

    private static boolean isCallback(CallMark call) {
        return call.direction() == Direction.OUTBOUND && call.talked();
    }

    /** From the promise to the callback or to when it is due. */
    private List<CallMark> chain(List<CallMark> calls, int from) {
        Instant due = calls.get(from).at().plus(within);
        int to = from + 1;
        while (to < calls.size() && !calls.get(to).at().isAfter(due)) {
            if (isCallback(calls.get(to++))) {
                break;
            }
        }
        return calls.subList(from, to);
    }

    private Incident judged(List<CallMark> chain, Instant now) {
        CallMark first = chain.get(0);
        Instant due = first.at().plus(within);
        List<Member> members = chain.stream()
                .map(c -> c.as(c.equals(first) ? Part.PROMISED : part(c)))
                .toList();
        return Incident.of(first, state(chain, due, now), chain.get(chain.size() - 1), due, members);
    }

    private static Part part(CallMark call) {
        if (call.direction() == null) {
            return Part.UNKNOWN;
        } else if (call.direction() == Direction.INBOUND) {
            return Part.ASKED_AGAIN;
        }
        return call.talked() ? Part.CALLED_BACK : Part.ATTEMPTED;
    }

    private static IncidentState state(List<CallMark> chain, Instant due, Instant now) {
        if (isCallback(chain.get(chain.size() - 1))) {
            return IncidentState.KEPT;
        } else if (!now.isAfter(due)) {
            return IncidentState.OPEN;
        }
        boolean mayBe = chain.stream().anyMatch(c -> c.direction() == null && c.talked());
        return mayBe ? IncidentState.NOT_JUDGED : IncidentState.NOT_KEPT;
    }
}
