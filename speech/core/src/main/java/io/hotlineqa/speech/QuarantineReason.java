package io.hotlineqa.speech;

/** Why a recording could not be scored. Codes are stored and exported: never rename one, never reuse one. */
public enum QuarantineReason {
    /** No bytes, or a header without audio. */
    EMPTY,
    /** Missing when its turn came, a folder, or not permitted to read. */
    UNREADABLE,
    /** No decoder knows the first bytes. */
    UNSUPPORTED_FORMAT,
    /** The header promises more audio than the file holds. */
    TRUNCATED,
    /** The format is known and its content contradicts itself. */
    CORRUPT,
    /** More seconds, channels or bytes than the limits allow. */
    TOO_LARGE,
    /** An archive that would write outside its folder, or is encrypted: nothing of it is taken. */
    UNSAFE_ARCHIVE,
    /** Several seconds as loud as speech and not one word: a failure of the ears, never a score. */
    NO_WORDS,
    /** The recognising process died twice on this recording. */
    ENGINE_CRASH,
    /** The recognising process did not finish within its deadline, twice. */
    TIMEOUT
}
