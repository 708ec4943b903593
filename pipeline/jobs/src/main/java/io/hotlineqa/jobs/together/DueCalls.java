package io.hotlineqa.jobs.together;

import io.hotlineqa.rules.together.CallMark;
import java.io.Serializable;
import java.util.function.Consumer;

/** Where the calls come from: all calls of each caller and area that has to be looked at again. */
@FunctionalInterface
public interface DueCalls extends Serializable {
    void each(Consumer<CallMark> call);
}
