package io.hotlineqa.dashboards.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.hotlineqa.store.query.QueryParser;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

class QuestionTest {
    private static void assertStatus(Question<?> question, HttpStatus status) {
        assertThatExceptionOfType(ResponseStatusException.class)
                .isThrownBy(() -> Question.answered(question))
                .satisfies(refused -> assertThat(refused.getStatusCode()).isEqualTo(status));
    }

    @Test
    void whatCannotBeAskedIsTheFaultOfWhoAsks() {
        assertStatus(() -> QueryParser.parse("direction:up"), HttpStatus.BAD_REQUEST);
    }

    @Test
    void anIndexThatCannotBeReadIsWorthAskingAgain() {
        assertStatus(
                () -> {
                    throw new IOException("another index took its place");
                },
                HttpStatus.SERVICE_UNAVAILABLE);
    }
}
