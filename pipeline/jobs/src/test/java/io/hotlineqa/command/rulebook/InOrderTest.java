package io.hotlineqa.command.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class InOrderTest {
    private final List<Integer> taken = new ArrayList<>();

    @Test
    void whatIsDoneComesInTheOrderInWhichItWasGiven() throws Exception {
        CountDownLatch second = new CountDownLatch(Runtime.getRuntime().availableProcessors() > 1 ? 1 : 0);
        try (InOrder<Integer> work = new InOrder<>(taken::add)) {
            work.add(() -> {
                await(second);
                return 0;
            });
            work.add(() -> {
                second.countDown();
                return 1;
            });
            IntStream.range(2, 50).forEach(i -> work.add(() -> i));
            work.finish();
        }

        assertThat(taken)
                .containsExactlyElementsOf(IntStream.range(0, 50).boxed().toList());
    }

    @Test
    void nothingAfterAFailureIsTaken() {
        try (InOrder<Integer> work = new InOrder<>(taken::add)) {
            work.add(() -> 1);
            work.add(() -> {
                throw new IllegalStateException("call 2 can't be read back");
            });
            work.add(() -> 3);

            assertThatThrownBy(work::finish)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("call 2 can't be read back");
        }

        assertThat(taken).containsExactly(1);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
