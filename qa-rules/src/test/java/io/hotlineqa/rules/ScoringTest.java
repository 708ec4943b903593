package io.hotlineqa.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.hotlineqa.rules.json.ScorecardJson;
import io.hotlineqa.rules.json.ScoringJson;
import java.io.IOException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class ScoringTest {
    private static final Scoring SCORING = new Scoring(100, Map.of("words", 12.0, "hours", 5.0));

    private static Weight alone(double points) {
        return new Weight(Severity.MINOR, points, false, null);
    }

    private static Weight among(String group, double points) {
        return new Weight(Severity.SERIOUS, points, false, group);
    }

    @Test
    void takesOffWhatStands() {
        assertThat(SCORING.score(List.of())).isEqualTo(100);
        assertThat(SCORING.score(List.of(alone(10), alone(2.5)))).isEqualTo(87.5);
    }

    @Test
    void takesOffNoMoreThanTheCapOfEachGroup() {
        assertThat(SCORING.score(List.of(among("words", 5), among("words", 5)))).isEqualTo(90);
        assertThat(SCORING.score(List.of(among("words", 5), among("words", 5), among("words", 5))))
                .isEqualTo(88);
        assertThat(SCORING.score(List.of(among("words", 50), among("hours", 50), alone(1))))
                .isEqualTo(82);
    }

    @Test
    void takesOffAllOfAGroupThatHasNoCap() {
        assertThat(SCORING.score(List.of(among("other", 30), among("other", 40))))
                .isEqualTo(30);
    }

    @Test
    void leavesNothingOnceAFatalViolationStands() {
        Weight fatal = new Weight(Severity.FATAL, 5, false, "words");
        assertThat(SCORING.score(List.of(alone(1), fatal))).isZero();
    }

    @Test
    void takesNothingOffForARuleWithoutPoints() {
        assertThat(SCORING.score(List.of(new Weight(Severity.FATAL, 0, true, null))))
                .isEqualTo(100);
    }

    @Test
    void neverFallsBelowZero() {
        assertThat(SCORING.score(List.of(alone(70), alone(70)))).isZero();
    }

    @Test
    void refusesAMaximumThatIsNoNumberOfPoints() {
        assertThatThrownBy(() -> new Scoring(Double.NaN, Map.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @RepeatedTest(200)
    void neverScoresHigherForOneMoreViolationWhateverStandsAlready(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        List<Weight> standing = new ArrayList<>();
        double before = SCORING.maxScore();
        for (int i = 0; i < 12; i++) {
            standing.add(random(random));
            Collections.shuffle(standing, random);
            double after = SCORING.score(standing);
            assertThat(after).isBetween(0.0, before);
            before = after;
        }
    }

    private static Weight random(Random random) {
        Severity severity = random.nextInt(30) == 0 ? Severity.FATAL : Severity.MINOR;
        String group = List.of("words", "hours", "other", "").get(random.nextInt(4));
        return new Weight(severity, random.nextInt(15) / 2.0, random.nextBoolean(), group.isEmpty() ? null : group);
    }

    @Test
    void givesAReviewersScoreFromTheStoredScorecardAlone() throws IOException {
        Scorecard card = Calls.judge(Calls.inbound("""
                agent 0.8 您好 宝鸡 中燃 调度 中心
                customer 我 想 问 一下
                agent 你 有 没有 搞错 啊
                agent 你 说 清楚 点 行 吗
                agent 感谢 您 的 来电 再见
                """));
        JsonNode stored = new ObjectMapper().readTree(new ScorecardJson(ZoneId.of("Asia/Shanghai")).write(card));
        assertThat(card.score()).isEqualTo(95);
        assertThat(ScoringJson.of(stored)).isEqualTo(card.scoring());
        assertThat(ScoringJson.standings(stored)).isEqualTo(Standings.of(card));
        assertThat(score(stored, "forbidden-03", "forbidden-13")).isEqualTo(90);
        assertThat(score(stored)).isEqualTo(100);
        assertThat(score(stored, "greeting", "forbidden-13")).isEqualTo(85);
    }

    private static double score(JsonNode card, String... standing) {
        List<Weight> weights = StreamSupport.stream(card.path("results").spliterator(), false)
                .filter(r -> List.of(standing).contains(r.path("ruleId").asText()))
                .map(ScoringJson::weight)
                .toList();
        return ScoringJson.of(card).score(weights);
    }

    @Test
    void readsScorecardsFromBeforeWeightsWereKept() throws IOException {
        JsonNode old = new ObjectMapper()
                .readTree("{\"maxScore\":100.0,\"results\":[{\"ruleId\":\"closing\",\"deduction\":10.0}]}");
        assertThat(ScoringJson.of(old).score(List.of(ScoringJson.weight(old.at("/results/0")))))
                .isEqualTo(90);
    }
}
