package io.hotlineqa.rules.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hotlineqa.rules.Expectation;
import io.hotlineqa.rules.RulebookException;
import io.hotlineqa.speech.Direction;
import io.hotlineqa.speech.Utterance;
import io.hotlineqa.speech.Word;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WrittenCallsTest {
    @TempDir
    Path folder;

    private List<WrittenCall> read(String text) throws IOException, RulebookException {
        return WrittenCalls.read(Files.writeString(folder.resolve("calls.yaml"), text));
    }

    @Test
    void readsWhatWasSaidAndWhatARuleMustSayOfIt() throws Exception {
        WrittenCall call = read("""
                - id: night
                  situation: 夜里回访
                  direction: outbound
                  customerConfidence: 0.4
                  lines: |
                    座席：您好
                    客户：喂
                  violated: [callback-hours]
                  notJudged: [empathy]
                  disputed: [courtesy]
                """).get(0);

        assertThat(call.call().callId()).isEqualTo("night");
        assertThat(call.call().call().direction()).isEqualTo(Direction.OUTBOUND);
        assertThat(call.situation()).isEqualTo("夜里回访");
        assertThat(call.expected())
                .isEqualTo(Map.of("callback-hours", Expectation.VIOLATED, "empathy", Expectation.NOT_JUDGED));
        assertThat(call.disputed()).containsExactly("courtesy");
        assertThat(call.call().utterances().stream().map(Utterance::words).flatMap(List::stream))
                .extracting(Word::confidence)
                .containsExactly(1.0, 0.4);
    }

    @Test
    void listsAllProblemsOfAFileAtTheirPlaces() {
        assertThatThrownBy(() -> read("""
                - id: one
                  lines: "座席：您好"
                  violatd: [greeting]
                  review: greeting
                - id: one
                  lines: "经理：您好"
                  violated: [greeting]
                  passed: [greeting]
                  disputed: [greeting]
                - 您好
                """))
                .isInstanceOfSatisfying(
                        RulebookException.class,
                        e -> assertThat(e.problems())
                                .extracting(p -> p.line() + " " + p.message())
                                .anyMatch(p -> p.startsWith("3 ") && p.contains("violatd"))
                                .anyMatch(p -> p.startsWith("1 ") && p.contains("situation"))
                                .anyMatch(p -> p.startsWith("4 ") && p.contains("list of rule ids"))
                                .anyMatch(p -> p.startsWith("5 ") && p.contains("id"))
                                .anyMatch(p -> p.startsWith("5 ") && p.contains("经理"))
                                .satisfies(all -> assertThat(all)
                                        .filteredOn(p -> p.contains("twice"))
                                        .hasSize(2))
                                .anyMatch(p -> p.startsWith("10 ")));
    }

    @Test
    void wantsAListOfCalls() {
        assertThatThrownBy(() -> read("id: one")).hasMessageContaining("list of calls");
    }
}
