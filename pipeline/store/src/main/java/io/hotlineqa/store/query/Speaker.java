package io.hotlineqa.store.query;

/** Whose words are meant. */
public enum Speaker {
    ANYONE(""),
    AGENT("agent:"),
    CUSTOMER("customer:");

    private final String prefix;

    Speaker(String prefix) {
        this.prefix = prefix;
    }

    @Override
    public String toString() {
        return prefix;
    }
}
