package io.hotlineqa.store.incident;

import static io.hotlineqa.store.Samples.DROP;
import static io.hotlineqa.store.Samples.LINES;
import static io.hotlineqa.store.Samples.scored;
import static io.hotlineqa.store.Samples.sha;
import static org.assertj.core.api.Assertions.assertThat;

import io.hotlineqa.rules.together.Area;
import io.hotlineqa.rules.together.CallMark;
import io.hotlineqa.rules.together.Contact;
import io.hotlineqa.rules.together.Heard;
import io.hotlineqa.rules.together.Incident;
import io.hotlineqa.rules.together.Incident.Member;
import io.hotlineqa.rules.together.Incident.Part;
import io.hotlineqa.rules.together.IncidentKind;
import io.hotlineqa.rules.together.IncidentState;
import io.hotlineqa.rules.together.IncidentsOfKey;
import io.hotlineqa.rules.together.Said;
import io.hotlineqa.speech.Direction;
import io.hotlineqa.store.Samples;
import io.hotlineqa.store.StoreFixture;
import io.hotlineqa.store.account.Rescored;
import io.hotlineqa.store.call.ScoredCall;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class IncidentsTest {
    private static final String[] TABLES = {"contact", "contact_area", "incident", "incident_call"};
    private static final Instant NINE = Instant.parse("2026-11-22T01:00:00Z");
    private static final String CALLER = "13809171234";

    @RegisterExtension
    final StoreFixture fixture = new StoreFixture();

    @Test
    void aCallMarksItsCallerAndItsAreasOnceAndNotAgainWhenItIsTheSame() {
        save("a", '1', contact(CALLER, "公园路"));
        assertThat(marks())
                .extracting(CallMark::kind)
                .containsExactly(IncidentKind.BURST, IncidentKind.PROMISE, IncidentKind.REPEAT);
        settle();
        assertThat(fixture.store().incidents().due().isEmpty()).isTrue();

        rescore(fixture.call("a"), contact(CALLER, "公园路"));

        assertThat(fixture.store().incidents().due().isEmpty()).isTrue();
    }

    @Test
    void aCallThatIsDescribedAnewMarksWhereItWasAndWhereItIs() {
        save("a", '1', contact(CALLER, "公园路"));
        save("b", '2', contact(CALLER, "公园路"));
        settle();

        rescore(fixture.call("b"), contact("13800000002", "人民路"));

        assertThat(marks()).extracting(CallMark::key).containsOnly(CALLER, "13800000002", "公园路", "人民路");
    }

    @Test
    void theSameFoundAgainChangesNoRow() {
        save("a", '1', contact(CALLER, "公园路"));
        replace(incident(IncidentState.OPEN, fixture.call("a")));
        List<String> before = fixture.rowVersions(TABLES);

        replace(incident(IncidentState.OPEN, fixture.call("a")));

        assertThat(fixture.rowVersions(TABLES)).isEqualTo(before);
    }

    @Test
    void anIncidentThatGrowsKeepsItsNumberAndOneThatIsGoneIsRemoved() {
        save("a", '1', contact(CALLER, "公园路"));
        save("b", '2', contact(CALLER, "公园路"));
        replace(incident(IncidentState.OPEN, fixture.call("a")));
        long id = stored().get(0).id();

        replace(incident(IncidentState.KEPT, fixture.call("a"), fixture.call("b")));
        assertThat(stored()).singleElement().satisfies(grown -> {
            assertThat(grown.id()).isEqualTo(id);
            assertThat(grown.state()).isEqualTo(IncidentState.KEPT);
            assertThat(grown.calls()).extracting(StoredIncident.Line::callId).containsExactly("a", "b");
        });

        replace();
        assertThat(stored()).isEmpty();
    }

    @Test
    void aPromiseWhoseTimeHasPassedIsDueAgain() {
        save("a", '1', contact(CALLER, "公园路"));
        replace(incident(IncidentState.OPEN, fixture.call("a")));
        settle();
        assertThat(fixture.store().incidents().due().keys()).isZero();

        save("b", '2', contact(null, "人民路", NINE.plusSeconds(7200)));
        settle();

        assertThat(fixture.store().incidents().due().keys()).isEqualTo(1);
        assertThat(marks()).extracting(CallMark::key).containsExactly(CALLER);
    }

    @Test
    void ofACallerWhoseLastCallIsErasedNothingIsLeft() {
        save("a", '1', contact(CALLER, "公园路"));
        replace(incident(IncidentState.OPEN, fixture.call("a")));

        fixture.sql().useHandle(handle -> handle.execute("delete from call"));

        assertThat(stored()).isEmpty();
        assertThat(marks()).isEmpty();
        assertThat(fixture.rowVersions("incident_due")).noneMatch(row -> row.contains(CALLER));
    }

    @Test
    void whatStandsOnNoCallAnyMoreIsDroppedWithTheNextLook() {
        save("a", '1', contact(CALLER, "公园路"));
        replace(incident(IncidentState.OPEN, fixture.call("a")));
        rescore(fixture.call("a"), contact("13800000002", "公园路"));

        settle();

        assertThat(stored()).isEmpty();
    }

    private void save(String callId, char digit, Contact contact) {
        String file = callId + ".wav";
        fixture.store().ledger().register(DROP, List.of(Samples.file(file, digit)));
        ScoredCall call = scored(callId, file, digit);
        fixture.store()
                .scores(LINES)
                .save(new ScoredCall(DROP, file, sha(digit), call.transcript(), call.scorecard(), contact));
    }

    private void rescore(long call, Contact contact) {
        ScoredCall same = scored("a", "a.wav", '1');
        fixture.store().scores(LINES).rescore(List.of(new Rescored(call, same.scorecard(), contact)));
    }

    private static Contact contact(String caller, String area) {
        return contact(caller, area, NINE);
    }

    private static Contact contact(String caller, String area, Instant at) {
        return new Contact(
                at,
                Direction.INBOUND,
                caller,
                true,
                new Said(Heard.YES, null),
                new Said(Heard.YES, null),
                List.of(new Area(area, 0.9, null)));
    }

    private static Incident incident(IncidentState state, Long... calls) {
        return new Incident(
                IncidentKind.PROMISE,
                CALLER,
                state,
                NINE,
                NINE,
                NINE.plusSeconds(3600),
                List.of(calls).stream()
                        .map(c -> new Member(c, Part.ASKED_AGAIN))
                        .toList());
    }

    private void replace(Incident... found) {
        fixture.store()
                .incidents()
                .replace(new IncidentsOfKey(IncidentKind.PROMISE, CALLER, Instant.EPOCH, List.of(found)));
    }

    private List<StoredIncident> stored() {
        return fixture.store()
                .incidents()
                .page(IncidentsAsked.of(IncidentKind.PROMISE), 0, 10)
                .rows();
    }

    private List<CallMark> marks() {
        List<CallMark> marks = new ArrayList<>();
        fixture.store().incidents().marks(fixture.store().incidents().due().until(), marks::add);
        return marks;
    }

    private void settle() {
        fixture.store().incidents().settle(fixture.store().incidents().due());
    }
}
