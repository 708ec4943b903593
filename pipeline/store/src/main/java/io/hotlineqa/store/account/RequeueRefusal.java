package io.hotlineqa.store.account;

/** Why a file gets no other chance. */
public enum RequeueRefusal {
    /** The ledger knows no file of that number. */
    NO_SUCH_FILE,
    /** It has no end yet: the next run takes it anyway. */
    WAITING,
    /** The file of that name holds other bytes by now. */
    SUPERSEDED,
    /** Its call was erased, for good. */
    ERASED,
    /** Its recording was kept long enough and is gone; what was heard of it stays. */
    RECORDING_GONE
}
