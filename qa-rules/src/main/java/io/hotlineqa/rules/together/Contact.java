package io.hotlineqa.rules.together;

import io.hotlineqa.speech.Call;
import io.hotlineqa.speech.Direction;
import java.time.Instant;
import java.util.List;

/**
 * What one call tells to whoever looks at several of them.
 *
 * @param at when it started; null when unknown: such a call is part of nothing
 * @param direction who placed it; null when unknown
 * @param caller the other party's number in one spelling; null when unknown or shared by many
 * @param talked whether any word was heard in it
 * @param promise whether the agent promised to call back
 * @param leak whether the customer reports a leak
 * @param areas where, each name once; empty when unknown
 */
public record Contact(
        Instant at, Direction direction, String caller, boolean talked, Said promise, Said leak, List<Area> areas) {
    public Contact {
        areas = List.copyOf(areas);
    }

    /** Of a call that tells nothing of others. */
    public static Contact alone(Call call) {
        return new Contact(call.startedAt(), call.direction(), null, true, Said.NO, Said.NO, List.of());
    }
}
