package io.hotlineqa.speech;

/** Which party released the line, as the switchboard reports it. */
public enum HangupBy {
    AGENT,
    CUSTOMER,
    SYSTEM
}
