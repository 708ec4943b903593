package io.hotlineqa.store.notice;

import java.util.List;
import java.util.Map;

/**
 * What one user is to be told by mail: how many of which, and nothing of any call or person.
 *
 * @param user whom
 * @param email where
 * @param counts how many notices of each kind
 * @param attempt 1 for the first
 * @param notices their ids
 */
public record NoticeMail(String user, String email, Map<NoticeKind, Long> counts, int attempt, List<Long> notices) {}
