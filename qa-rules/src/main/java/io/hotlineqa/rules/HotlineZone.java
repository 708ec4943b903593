package io.hotlineqa.rules;

import java.time.ZoneId;

/**
 * Where the hotline is. Days and hours of lists, reports and the search are counted in this zone, also within the
 * database, so that a rulebook has no other: a call would count on different days.
 */
public final class HotlineZone {
    /** As SQL and rulebooks write it. */
    public static final String NAME = "Asia/Shanghai";

    public static final ZoneId ZONE = ZoneId.of(NAME);

    private HotlineZone() {}
}
