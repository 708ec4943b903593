package io.hotlineqa.rules.together;

import io.hotlineqa.rules.Evidence;

/**
 * Whether something was said, and where.
 *
 * @param heard whether it was
 * @param evidence the words; null where nothing was said or nothing could be judged
 */
public record Said(Heard heard, Evidence evidence) {
    static final Said NO = new Said(Heard.NO, null);
    static final Said UNKNOWN = new Said(Heard.UNKNOWN, null);
}
