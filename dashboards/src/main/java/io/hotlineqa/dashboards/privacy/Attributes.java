package io.hotlineqa.dashboards.privacy;

import io.hotlineqa.speech.privacy.Masked;
import java.util.Set;

/** What came with a call beside the columns that every call has. */
public final class Attributes {
    /** Those that tell of a ticket, a team or an area of the network: a ticket's number looks like a telephone's and is none. */
    private static final Set<String> OF_NOBODY =
            Set.of("ticketId", "ticketType", "transferred", "area", "team", "工单号", "工单编号", "工单类型", "区域", "片区", "班组");

    private Attributes() {}

    /** A value without personal data. */
    public static String masked(String name, String value) {
        return value == null || OF_NOBODY.contains(name) ? value : Masked.text(value);
    }
}
