package io.hotlineqa.rules.conditions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.hotlineqa.rules.Calls;
import io.hotlineqa.rules.Inspector;
import io.hotlineqa.rules.Outcome;
import io.hotlineqa.rules.RulebookException;
import io.hotlineqa.rules.yaml.RulebookFile;
import io.hotlineqa.speech.Call;
import io.hotlineqa.speech.Direction;
import io.hotlineqa.speech.Transcript;
import io.hotlineqa.testkit.CallText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BuiltInConditionsTest {
    private static final String BOOK = """
            id: book
            version: "1"
            title: { zh: 书, en: book }
            zone: Asia/Shanghai
            calendar:
              holidays: [2026-01-01, 2026-10-01/2026-10-07]
              workdays: [2026-10-10]
            conditions:
              leak: { title: { zh: 漏气, en: leak }, customer: [漏气了] }
              asked: { title: { zh: 试, en: asked }, %s }
            rules:
              - id: topic
                clause: 一
                title: { zh: 主题, en: topic }
                explanation: 试
                check: { type: topic, topics: { 抢险: [漏气了], 投诉: [我要投诉] } }
              - id: rude
                clause: 一
                title: { zh: 无礼, en: rude }
                explanation: 试
                check: { type: phrase, phrases: [讨厌] }
              - id: address
                clause: 二
                title: { zh: 地址, en: address }
                explanation: 试
                onlyIf: [asked]
                check: { type: words, words: [地址] }
            """;

    @TempDir
    Path folder;

    private Outcome address(String condition, Transcript call) throws IOException, RulebookException {
        Path file = Files.writeString(folder.resolve("book.yaml"), BOOK.formatted(condition));
        return new Inspector(RulebookFile.load(file))
                .inspect(call)
                .result("address")
                .outcome();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            customer: [漏气了]                          | VIOLATED
            agent: [漏气了]                             | NOT_APPLICABLE
            customer: [漏气了], times: 2                | VIOLATED
            customer: [漏气了], times: 3                | NOT_APPLICABLE
            customer: [漏气了], where: { firstTurns: 1 } | VIOLATED
            customer: [漏气了], where: { after: 我要投诉, by: customer } | NOT_APPLICABLE
            direction: inbound                         | VIOLATED
            direction: outbound                        | NOT_APPLICABLE
            purpose: callback                          | NOT_APPLICABLE
            anyOf: [leak]                              | VIOLATED
            noneOf: [leak]                             | NOT_APPLICABLE
            rule: topic, outcome: passed               | VIOLATED
            rule: topic, outcome: passed, found: 抢险    | VIOLATED
            rule: topic, outcome: passed, found: [投诉]  | NOT_APPLICABLE
            rule: topic                                | NOT_APPLICABLE
            rule: rude                                 | VIOLATED
            rule: rude, outcome: passed                | NOT_APPLICABLE
            rule: rude, customer: [没气]                | NOT_APPLICABLE
            column: ticketType, is: 抢险                | NOT_JUDGED
            days: workday                              | NOT_JUDGED
            """)
    void tellsWhatKindOfCallItIs(String condition, Outcome outcome) throws IOException, RulebookException {
        Transcript call = Calls.inbound("customer 漏气 了\nagent 讨厌\ncustomer 漏气 了");

        assertThat(address(condition, call)).isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            days: workday                                      | 2026-09-30T09:00 | VIOLATED
            days: workday                                      | 2026-10-01T09:00 | NOT_APPLICABLE
            days: workday                                      | 2026-10-07T09:00 | NOT_APPLICABLE
            days: workday                                      | 2026-10-08T09:00 | VIOLATED
            days: workday                                      | 2026-10-10T09:00 | VIOLATED
            days: 'off'                                        | 2026-10-11T09:00 | VIOLATED
            days: holiday                                      | 2026-10-11T09:00 | NOT_APPLICABLE
            days: [sat, sun]                                   | 2026-10-11T09:00 | VIOLATED
            days: [mon, holiday]                               | 2026-01-01T00:00 | VIOLATED
            days: workday, from: "08:30", to: "17:30"          | 2026-09-30T08:29 | NOT_APPLICABLE
            days: workday, from: "08:30", to: "17:30"          | 2026-09-30T08:30 | VIOLATED
            days: workday, from: "08:30", to: "17:30"          | 2026-09-30T17:30 | NOT_APPLICABLE
            from: "22:00", to: "06:00"                         | 2026-09-30T05:59 | VIOLATED
            """)
    void knowsTheHoursAndTheDaysOff(String condition, String start, Outcome outcome)
            throws IOException, RulebookException {
        Call call = Call.with("1")
                .direction(Direction.INBOUND)
                .startedAt(OffsetDateTime.parse(start + ":00+08:00").toInstant())
                .build();

        assertThat(address(condition, CallText.transcript(call, "agent 您好"))).isEqualTo(outcome);
    }

    @Test
    void readsAColumn() throws IOException, RulebookException {
        Call call = Call.with("1").attribute("ticketType", "抢险").build();
        Transcript transcript = CallText.transcript(call, "agent 您好");

        assertThat(address("column: ticketType, is: [维修, 抢险]", transcript)).isEqualTo(Outcome.VIOLATED);
        assertThat(address("column: ticketType, is: 维修", transcript)).isEqualTo(Outcome.NOT_APPLICABLE);
    }

    @Test
    void isUnknownWhereTheRestMayHaveBeenSaidByTheOtherParty() throws IOException, RulebookException {
        Transcript call = Calls.inbound("customer 漏气 了\nagent 您好\nunknown 漏气 了");

        assertThat(address("customer: [漏气了], times: 2", call)).isEqualTo(Outcome.NOT_JUDGED);
        assertThat(address("customer: [漏气了], times: 3", call)).isEqualTo(Outcome.NOT_APPLICABLE);
    }

    @Test
    void isUnknownWhereTheOtherRuleIsNotJudged() throws IOException, RulebookException {
        assertThat(address("rule: topic, outcome: passed", Calls.inbound("agent 您好")))
                .isEqualTo(Outcome.NOT_JUDGED);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            rule: topics                     | did you mean topic
            rule: address                    | must stand above
            anyOf: [leek]                    | no such condition above
            days: workdays                   | no such days
            from: "08:30"                    | “to”
            column: ticketType               | both or none
            """)
    void saysWhatIsWrong(String condition, String part) {
        assertThat(catchThrowableOfType(RulebookException.class, () -> address(condition, Calls.inbound("agent 您好")))
                        .problems())
                .anySatisfy(p -> assertThat(p.message()).contains(part));
    }
}
