package io.hotlineqa.store.search;

/** Somebody asks for something that they may not ask for. */
public final class ForbiddenSearchException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String what;

    ForbiddenSearchException(String what) {
        super("not allowed to search by " + what);
        this.what = what;
    }

    /** The field or the order. */
    public String what() {
        return what;
    }
}
