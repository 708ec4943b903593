package io.hotlineqa.dashboards;

import static org.assertj.core.api.Assertions.assertThat;

import io.hotlineqa.rules.Evidence;
import io.hotlineqa.rules.together.Area;
import io.hotlineqa.rules.together.Contact;
import io.hotlineqa.rules.together.Heard;
import io.hotlineqa.rules.together.Incident;
import io.hotlineqa.rules.together.Incident.Member;
import io.hotlineqa.rules.together.Incident.Part;
import io.hotlineqa.rules.together.IncidentKind;
import io.hotlineqa.rules.together.IncidentState;
import io.hotlineqa.rules.together.IncidentsOfKey;
import io.hotlineqa.rules.together.Said;
import io.hotlineqa.speech.Call;
import io.hotlineqa.speech.Direction;
import io.hotlineqa.speech.QuarantineReason;
import io.hotlineqa.store.Store;
import io.hotlineqa.store.account.DroppedFile;
import io.hotlineqa.store.example.ClipFormat;
import io.hotlineqa.store.example.ClipOrder;
import io.hotlineqa.store.people.Role;
import io.hotlineqa.store.review.Judgement;
import io.hotlineqa.store.review.RemarkTag;
import io.hotlineqa.store.saved.SavedSearch;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Text of others on every page that shows some: names of files, agents and queues, metadata, what was said, and what people
 * type. It leaves attributes and elements alone. In a real browser {@code HostileTextTest} of the whole system does the same.
 */
class HostileWordsTest {
    /** Ends an attribute and an element, and runs as soon as it is taken for markup. */
    private static final String EVIL = "\"'><svg/onload=alert(1)>";

    private static final String SHOWN = "&lt;svg/onload=alert(1)&gt;";
    private static final Instant NINE = Instant.parse("2026-11-22T01:00:00Z");
    private static final String SAID = "agent 0.8 您好 " + EVIL + "\ncustomer 3 我家 漏气 " + EVIL + "\nagent 12.4 你 着 什么 急";

    @RegisterExtension
    static final SiteFixture SITE = new SiteFixture();

    private static final Map<Role, Browser> BROWSERS = new EnumMap<>(Role.class);

    private static long call;
    private static long list;
    private static long blind;
    private static long search;

    @BeforeAll
    static void everythingThatOthersWriteIsEvil() throws Exception {
        for (Role role : Role.values()) {
            BROWSERS.put(role, SITE.as(role));
        }
        Store store = SITE.store();
        call = new ScoredCalls(store, Path.of("drop " + EVIL)).violating(evil(), EVIL + ".wav", SAID);
        store.ledger().register("night " + EVIL, List.of(new DroppedFile(EVIL + ".mp3", "6".repeat(64), 1)));
        store.ledger()
                .quarantine("night " + EVIL, EVIL + ".mp3", "6".repeat(64), EVIL, QuarantineReason.TRUNCATED, EVIL);
        blind = store.doubleReviews().begin(EVIL, "supervisor", List.of("reviewer"), 5, "supervisor");
        reviewed(store);
        taught(store);
        together(store);
        store.savedSearches().save(SavedSearch.of("trainer", EVIL, "漏气", "NEWEST", true, false));
        search = store.savedSearches().visibleTo("trainer").get(0).id();
    }

    private static Call evil() {
        return Call.with(EVIL)
                .agentId("A07")
                .agentName(EVIL)
                .callerNumber(EVIL)
                .queue(EVIL)
                .direction(Direction.INBOUND)
                .attribute("班组", EVIL)
                .attribute(EVIL, EVIL)
                .startedAt(NINE)
                .build();
    }

    private static void reviewed(Store store) {
        store.reviews().judge(call, 0, "closing", Judgement.WRONG, EVIL, "reviewer");
        store.reviews().addMissed(call, 1, "greeting", 1, 2, EVIL, "reviewer");
        store.reviews().publish(call, 2, 65, "reviewer");
        store.reviews().appeal(call, 3, "forbidden-10", EVIL, "agent");
    }

    private static void taught(Store store) throws Exception {
        store.remarks().add(call, 0, 14, RemarkTag.BAD_EXAMPLE, "forbidden-10", EVIL, "trainer");
        long mark = store.remarks().of(call).get(0).id();
        list = store.playlists().add(EVIL, call, mark, "trainer");
        store.playlists().describe(list, EVIL, EVIL, true, "trainer");
        ClipOrder order =
                new ClipOrder("trainer", EVIL, ClipFormat.WAV, Instant.now().plusSeconds(60), 1, Set.of(call));
        store.clips().make(order, EVIL, out -> out.write(1));
    }

    private static void together(Store store) throws Exception {
        Said leak = new Said(Heard.YES, new Evidence(3, 5, io.hotlineqa.speech.Role.CUSTOMER, EVIL, 1));
        Contact contact = new Contact(
                NINE, Direction.INBOUND, EVIL, true, new Said(Heard.NO, null), leak, List.of(new Area(EVIL, 1, null)));
        long leaking = new ScoredCalls(store, Path.of("nowhere"))
                .violating(Call.with("7002").startedAt(NINE).build(), "b.wav", contact);
        Incident burst = new Incident(
                IncidentKind.BURST,
                EVIL,
                IncidentState.FOUND,
                NINE,
                NINE,
                null,
                List.of(new Member(leaking, Part.REPORTED)));
        store.incidents().replace(new IncidentsOfKey(IncidentKind.BURST, EVIL, Instant.EPOCH, List.of(burst)));
    }

    @ParameterizedTest
    @CsvSource({
        "REVIEWER, /queue?tab=ALL, true",
        "REVIEWER, /queue?tab=ALL&q=EVIL&rule=EVIL&agent=EVIL&line=EVIL, true",
        "REVIEWER, /calls/CALL, true",
        "AGENT, /calls/CALL, true",
        "TRAINER, /calls/CALL, true",
        "AGENT, /mine?q=EVIL, true",
        "REVIEWER, /search?q=漏气, true",
        "REVIEWER, /search?fields&q=EVIL, true",
        "REVIEWER, /search/form?words=EVIL&team=EVIL&without=EVIL, true",
        "TRAINER, /search/saved/SEARCH, true",
        "TRAINER, /examples?rule=forbidden-10, true",
        "TRAINER, /examples?rule=EVIL&topic=EVIL, false",
        "TRAINER, /playlists, true",
        "TRAINER, /playlists/LIST, true",
        "TRAINER, /clips, true",
        "TRAINER, /clips/new?playlist=LIST, true",
        "TRAINER, /clips/new?call=CALL&start=0&end=14, true",
        "SUPERVISOR, /today, false",
        "SUPERVISOR, /incidents, true",
        "SUPERVISOR, /agents, true",
        "SUPERVISOR, /agents/one?id=A07, true",
        "SUPERVISOR, /agents/one?id=EVIL, false",
        "SUPERVISOR, /report?from=2026-11-01&to=2026-11-30, true",
        "SUPERVISOR, /report?from=2026-11-01&to=2026-11-30&agent=EVIL&team=EVIL&topic=EVIL, true",
        "SUPERVISOR, /report?section=COVERAGE&from=2026-11-01&to=2026-11-30, false",
        "SUPERVISOR, /report?section=FAIRNESS&from=2026-11-01&to=2026-11-30, false",
        "SUPERVISOR, /report?section=RULES&rule=EVIL, false",
        "SUPERVISOR, /report/print?from=2026-11-01&to=2026-11-30, true",
        "SUPERVISOR, /report/print?agent=A07&from=2026-11-01&to=2026-11-30, true",
        "SUPERVISOR, /double-reviews, true",
        "SUPERVISOR, /double-reviews/BLIND, true",
        "SUPERVISOR, /double-reviews/BLIND/calls/CALL, true",
        "SUPERVISOR, /trust, false",
        "SUPERVISOR, /notices, true",
        "SUPERVISOR, /assignments, false",
        "OPERATOR, /drops, true",
        "OPERATOR, /quarantine, true",
        "ADMINISTRATOR, /users, false",
        "ADMINISTRATOR, /settings, false",
        "ADMINISTRATOR, /audit?actor=EVIL&action=EVIL&subject=EVIL, true",
        "ADMINISTRATOR, /audit, true",
    })
    void isTextAndNothingElse(Role role, String page, boolean shows) throws Exception {
        String path = page.replace("EVIL", Browser.encoded(EVIL))
                .replace("CALL", "" + call)
                .replace("LIST", "" + list)
                .replace("BLIND", "" + blind)
                .replace("SEARCH", "" + search);
        for (String language : List.of("zh-CN", "en")) {
            String body = BROWSERS.get(role).page(path + (path.contains("?") ? "&" : "?") + "lang=" + language);
            assertThat(body).contains("</html>").doesNotContain("<svg/", "\"'>");
            if (shows) {
                assertThat(body).contains(SHOWN);
            }
        }
    }
}
