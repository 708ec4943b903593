package io.hotlineqa.rules.spi;

import io.hotlineqa.rules.Text;
import io.hotlineqa.rules.matching.Sought;
import io.hotlineqa.speech.Direction;
import io.hotlineqa.speech.Role;
import java.util.List;

/**
 * What kind of call it is. Rules apply only if, or not if, some conditions hold.
 *
 * @param name as the rules refer to it
 * @param title for the reason
 * @param direction null for either
 * @param purpose null for any
 * @param customer what the customer says in such a call, any of them; none for a condition on metadata alone
 */
public record Condition(String name, Text title, Direction direction, String purpose, List<Sought> customer) {
    /** Whether a condition holds. */
    public enum Answer {
        YES,
        NO,
        UNKNOWN
    }

    public Condition {
        customer = List.copyOf(customer);
    }

    public Answer of(Inspection call) {
        if (direction != null && call.call().direction() == null) {
            return Answer.UNKNOWN;
        } else if (direction != null && call.call().direction() != direction) {
            return Answer.NO;
        } else if (purpose != null && !purpose.equals(call.call().purpose())) {
            return Answer.NO;
        }
        return customer.isEmpty() ? Answer.YES : said(call);
    }

    private Answer said(Inspection call) {
        if (isSaid(call, Role.CUSTOMER)) {
            return Answer.YES;
        }
        return isSaid(call, Role.UNKNOWN) ? Answer.UNKNOWN : Answer.NO;
    }

    private boolean isSaid(Inspection call, Role role) {
        return customer.stream().anyMatch(p -> !call.find(p, role).isEmpty());
    }
}
