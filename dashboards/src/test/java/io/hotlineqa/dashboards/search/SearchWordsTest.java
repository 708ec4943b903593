package io.hotlineqa.dashboards.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.hotlineqa.dashboards.web.Rules;
import io.hotlineqa.store.call.ReviewState;
import io.hotlineqa.store.query.Field;
import io.hotlineqa.store.query.Tongue;
import io.hotlineqa.store.review.RemarkTag;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;

class SearchWordsTest {
    private final SearchWords words = words();

    private static SearchWords words() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("messages");
        messages.setDefaultEncoding(StandardCharsets.UTF_8.name());
        messages.setFallbackToSystemLocale(false);
        return new SearchWords(messages, new Rules());
    }

    private void assertSameWords(Field field, Stream<String> values) {
        assertThat(values)
                .isNotEmpty()
                .allSatisfy(value -> assertThat(Tongue.CHINESE.value(field, value))
                        .isEqualTo(words.value(field, value, Locale.SIMPLIFIED_CHINESE)));
    }

    @Test
    void theQueryLanguageCallsValuesAsThePagesDo() {
        assertSameWords(Field.STATE, Stream.of(ReviewState.values()).map(Enum::name));
        assertSameWords(Field.TAG, Stream.of(RemarkTag.values()).map(Enum::name));
        for (Field field : List.of(Field.EMERGENCY, Field.REVIEWED, Field.APPEALED)) {
            assertSameWords(field, Stream.of("yes", "no"));
        }
        assertSameWords(Field.DIRECTION, Stream.of("inbound", "outbound"));
        assertThat(SearchPage.OUTCOMES)
                .allSatisfy(outcome -> assertThat(Tongue.CHINESE.value(Field.RULE, "closing=" + outcome))
                        .isEqualTo("closing=" + words.outcome(outcome, Locale.SIMPLIFIED_CHINESE)));
    }
}
