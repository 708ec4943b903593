package io.hotlineqa.rules.spi;

/** A kind of check, under the name that rulebooks call it by. */
@FunctionalInterface
public interface CheckType {
    /** Makes a check; what is wrong with the parameters is noted in them, not thrown. */
    Check create(Parameters parameters);
}
