package io.hotlineqa.speech;

/** Who placed the call: a customer ({@link #INBOUND}) or the hotline ({@link #OUTBOUND}). */
public enum Direction {
    INBOUND,
    OUTBOUND
}
