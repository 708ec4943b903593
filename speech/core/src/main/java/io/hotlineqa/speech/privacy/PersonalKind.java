package io.hotlineqa.speech.privacy;

/** What a piece of personal data tells. */
public enum PersonalKind {
    /** A number of a telephone, an identity card, a bank card, a gas account, a meter or a work order. */
    NUMBER,
    /** Where somebody lives or works. */
    ADDRESS,
    /** What somebody is called. */
    NAME
}
