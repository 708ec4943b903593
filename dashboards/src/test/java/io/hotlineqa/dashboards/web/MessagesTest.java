package io.hotlineqa.dashboards.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MessagesTest {
    private static final Path TEMPLATES = Path.of("src", "main", "resources", "templates");
    private static final Pattern KEY = Pattern.compile("#\\{([a-zA-Z][a-zA-Z0-9._]*)");

    private static Properties messages(String file) throws IOException {
        Properties messages = new Properties();
        try (InputStream bytes = MessagesTest.class.getResourceAsStream("/" + file);
                Reader text = new InputStreamReader(bytes, StandardCharsets.UTF_8)) {
            messages.load(text);
        }
        return messages;
    }

    @Test
    void chineseAndEnglishSayTheSameThings() throws IOException {
        Properties chinese = messages("messages.properties");
        Properties english = messages("messages_en.properties");

        assertThat(english.stringPropertyNames()).isEqualTo(chinese.stringPropertyNames());
        for (String key : chinese.stringPropertyNames()) {
            assertThat(places(english.getProperty(key))).as(key).isEqualTo(places(chinese.getProperty(key)));
        }
    }

    /** The places that values are put into, such as {@code {0}}. */
    private static Set<String> places(String message) {
        return Pattern.compile("\\{\\d}")
                .matcher(message)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @ParameterizedTest
    @CsvSource({
        "queue.total, 0, 0 calls",
        "queue.total, 1, 1 call",
        "queue.total, 2, 2 calls",
        "playlists.items, 1, 1 stretch",
        "today.emergencies, 1, 1 emergency call waits for a person",
        "today.emergencies, 1234, '1,234 emergency calls wait for a person'",
    })
    void englishTellsOneFromSeveral(String key, long number, String said) throws IOException {
        MessageFormat message =
                new MessageFormat(messages("messages_en.properties").getProperty(key), Locale.ENGLISH);

        assertThat(message.format(new Object[] {number})).isEqualTo(said);
    }

    @Test
    void everyWordOfATemplateIsThere() throws IOException {
        Set<String> known = messages("messages.properties").stringPropertyNames();
        try (Stream<Path> files = Files.walk(TEMPLATES)) {
            List<Path> templates = files.filter(Files::isRegularFile).toList();
            assertThat(templates).isNotEmpty();
            for (Path template : templates) {
                assertThat(known).as(template.toString()).containsAll(keys(template));
            }
        }
    }

    private static List<String> keys(Path template) throws IOException {
        return KEY.matcher(Files.readString(template))
                .results()
                .map(result -> result.group(1))
                .toList();
    }
}
