package io.hotlineqa.speech.privacy;

/**
 * What is searched, without blanks.
 *
 * @param text what was said
 * @param justBefore what was said just before; empty at the beginning
 * @param before what was said shortly before, which includes {@code justBefore}
 */
record Said(String text, String justBefore, String before) {}
