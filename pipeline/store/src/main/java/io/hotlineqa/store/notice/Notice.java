package io.hotlineqa.store.notice;

import java.time.Instant;

/**
 * Something that a user is told of.
 *
 * @param id grows with time
 * @param at when it happened
 * @param kind what happened
 * @param call the id of the stored call; null when it is of none
 * @param callId the switchboard's; null when it is of none
 * @param search the id of the saved search; null when it is of none
 * @param searchName what that search is called; null when it is of none
 * @param actor who did it
 * @param seenAt null while unseen
 */
public record Notice(
        long id,
        Instant at,
        NoticeKind kind,
        Long call,
        String callId,
        Long search,
        String searchName,
        String actor,
        Instant seenAt) {}
