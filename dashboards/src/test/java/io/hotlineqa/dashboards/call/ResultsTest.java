package io.hotlineqa.dashboards.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.hotlineqa.store.review.Judgement;
import io.hotlineqa.store.review.Verdict;
import java.util.List;
import org.junit.jupiter.api.Test;

class ResultsTest {
    /** Two violations of a group that costs 8 at most, one to be confirmed, and one rule that passed. */
    private static final Card CARD = Card.read("""
            {"score": 92, "maxScore": 100, "caps": {"phrases": 8}, "results": [
              {"ruleId": "rude", "outcome": "VIOLATED", "deduction": 5, "weight": 5, "group": "phrases",
               "evidence": [{"start": 4, "end": 5, "role": "agent", "quote": "急什么", "confidence": 0.9}]},
              {"ruleId": "ruder", "outcome": "VIOLATED", "deduction": 3, "weight": 5, "group": "phrases"},
              {"ruleId": "closing", "outcome": "VIOLATED", "review": true, "deduction": 0, "weight": 10},
              {"ruleId": "greeting", "outcome": "PASSED", "deduction": 0, "weight": 20}]}""");

    private static Verdict said(String rule, Judgement judgement, String reason) {
        boolean missed = judgement == Judgement.MISSED;
        return new Verdict(rule, judgement, reason, "rita", null, missed ? 1.0 : null, missed ? 2.0 : null);
    }

    private static Results after(Verdict... verdicts) {
        return Results.of(CARD, Opinions.of(List.of(verdicts)));
    }

    private static List<Judged> inSight(Verdict... verdicts) {
        return after(verdicts).inSight();
    }

    @Test
    void showsWhatTheMachineSaysWhereNobodySaidAnything() {
        assertThat(inSight())
                .extracting(one -> one.finding().ruleId(), Judged::standing, Judged::deduction, Judged::isChanged)
                .containsExactly(
                        tuple("rude", "VIOLATED", 5.0, false),
                        tuple("ruder", "VIOLATED", 3.0, false),
                        tuple("closing", "CONFIRM", 0.0, false));
    }

    @Test
    void whatAPersonAddedStandsFirstAndCosts() {
        Results results = after(said("greeting", Judgement.MISSED, "没有报单位"));

        assertThat(results.inSight().get(0))
                .returns("ADDED", Judged::standing)
                .returns("MISSED", Judged::word)
                .returns(20.0, Judged::deduction);
        assertThat(results.settled()).isEmpty();
        assertThat(Marks.of(results).on("agent", 1.2, 1.4)).isEqualTo(" accused");
    }

    @Test
    void whatIsOverturnedCostsNothingAndTheOthersAddUpToTheScore() {
        Opinions opinions =
                Opinions.of(List.of(said("rude", Judgement.WRONG, "客户说的"), said("closing", Judgement.RIGHT, "")));
        Results results = Results.of(CARD, opinions);

        assertThat(results.inSight())
                .extracting(Judged::standing, Judged::deduction, Judged::accuses)
                .containsExactly(
                        tuple("OVERTURNED", 0.0, false), tuple("VIOLATED", 5.0, true), tuple("VIOLATED", 10.0, true));
        assertThat(opinions.score(CARD)).isEqualTo(85);
        assertThat(Marks.of(results).on("agent", 4.2, 4.4)).isEmpty();
    }

    @Test
    void anAdditionThatAnAppealWithdrewIsNoConfirmedViolation() {
        assertThat(inSight(said("greeting", Judgement.RIGHT, "听了录音，成立")))
                .filteredOn(one -> one.finding().ruleId().equals("greeting"))
                .singleElement()
                .returns("WITHDRAWN", Judged::standing)
                .returns("WITHDRAWN", Judged::word)
                .returns(0.0, Judged::deduction);
    }

    @Test
    void anAdditionThatItsAuthorTookBackIsAmongWhatPassedAgain() {
        assertThat(after(said("greeting", Judgement.RIGHT, "")).settled())
                .singleElement()
                .returns("PASSED", Judged::standing)
                .returns("WITHDRAWN", Judged::word);
    }

    @Test
    void whatTheAgentSaysWhereSomethingLacksIsNoFault() {
        Card card = Card.read("""
                {"maxScore": 100, "results": [
                  {"ruleId": "greeting", "outcome": "VIOLATED", "weight": 5, "reason": "受理首语缺少“宝鸡中燃”",
                   "evidence": [{"start": 0, "end": 9, "role": "agent", "quote": "喂 你 说", "confidence": 1}]},
                  {"ruleId": "rude", "outcome": "VIOLATED", "weight": 5, "reason": "座席说了“没有办法”",
                   "evidence": [{"start": 9, "end": 10, "role": "agent", "quote": "没有 办法", "confidence": 1}]}]}""");
        Results results = Results.of(card, Opinions.NONE);

        assertThat(results.inSight()).extracting(Judged::evidenceStyle).containsExactly("lacks", "accuses");
        assertThat(Marks.of(results).on("agent", 1, 2)).isEmpty();
        assertThat(Marks.of(results).on("agent", 9.1, 9.5)).isEqualTo(" accused");
    }

    @Test
    void whatNobodyCanTellStaysAsTheMachineLeftIt() {
        assertThat(inSight(said("closing", Judgement.CANNOT_TELL, "")))
                .extracting(Judged::standing)
                .contains("CONFIRM");
    }
}
