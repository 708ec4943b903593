package io.hotlineqa.dashboards.clips;

import static java.util.stream.Collectors.joining;

import io.hotlineqa.dashboards.access.Account;
import io.hotlineqa.dashboards.access.VisibleCalls;
import io.hotlineqa.dashboards.audio.ContentHash;
import io.hotlineqa.dashboards.privacy.Conversation;
import io.hotlineqa.dashboards.privacy.Disclosure;
import io.hotlineqa.speech.Span;
import io.hotlineqa.speech.Utterance;
import io.hotlineqa.speech.clip.Bleeps;
import io.hotlineqa.speech.privacy.PersonalData;
import io.hotlineqa.speech.privacy.PersonalStretch;
import io.hotlineqa.store.Store;
import io.hotlineqa.store.call.StoredCall;
import io.hotlineqa.store.database.RefusedException;
import io.hotlineqa.store.example.PlaylistItem;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Works out what an export will have, and what of it is bleeped: for the preview and for the export alike. */
@Component
class Parts {
    private static final double LONGEST_SECONDS = 600;
    /** A mark may be a point. */
    private static final double SHORTEST_SECONDS = 1;

    private final VisibleCalls calls;
    private final Disclosure disclosure;
    private final Store store;

    Parts(VisibleCalls calls, Disclosure disclosure, Store store) {
        this.calls = calls;
        this.disclosure = disclosure;
        this.store = store;
    }

    /**
     * The parts of a wish.
     *
     * @throws ResponseStatusException 404 when there is no such call or playlist for this account, 403 when it wants to
     *     have something heard that it may not
     * @throws RefusedException when the stretch is none
     */
    List<Part> of(Wish wish, Account account) {
        wish.check();
        if (!wish.keep().isEmpty() && !mayKeep(account)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        if (wish.playlist() == null) {
            StoredCall call = calls.find(wish.call(), account);
            return List.of(part(wish, 1, call, range(call, wish.start(), wish.end()), Source.of(call)));
        }
        long id = store.playlists()
                .find(wish.playlist(), account.getUsername())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND))
                .id();
        List<PlaylistItem> items = store.playlists().items(id);
        return IntStream.range(0, items.size())
                .mapToObj(i -> part(wish, i + 1, items.get(i), account))
                .toList();
    }

    /**
     * Stands for what an export would have: its stretches with their recordings, words and notes in their order, and what
     * was found in them, whatever people chose of that.
     */
    static String fingerprint(List<Part> parts) {
        return ContentHash.of(parts.stream().map(Part::content).collect(joining("\n")));
    }

    /** Whether this account may have something heard that was found. */
    boolean mayKeep(Account account) {
        return disclosure.isAllowed(account);
    }

    private Part part(Wish wish, int number, PlaylistItem item, Account account) {
        StoredCall call = calls.find(item.call(), account);
        Span range = range(call, item.startSeconds(), item.endSeconds());
        return part(wish, number, call, range, Source.of(item));
    }

    private static Span range(StoredCall call, double start, double end) {
        double last = Math.max(end, start + SHORTEST_SECONDS);
        if (!(start >= 0 && end >= start && start < call.durationSeconds() && last - start <= LONGEST_SECONDS)) {
            throw new RefusedException(
                    RefusedException.Why.PLACE_OUT_OF_RANGE,
                    start + " to " + end + " s is no stretch of at most " + LONGEST_SECONDS + " s of the call");
        }
        return new Span(start, last);
    }

    private static Part part(Wish wish, int number, StoredCall call, Span range, Source source) {
        List<Utterance> said = Conversation.of(source.transcript());
        List<Span> kept = wish.keptIn(number);
        List<Stretch> stretches = new ArrayList<>();
        personal(said, call, source).forEach(found -> {
            if (touches(found.span(), range)) {
                stretches.add(new Stretch(number, found.span(), found.kind(), !kept.contains(found.span())));
            }
        });
        wish.bleepedIn(number).forEach(span -> stretches.add(new Stretch(number, span, null, true)));
        return new Part(number, call, range, source, said, stretches);
    }

    /** What the words of the list and, where the call was heard anew since, the words of today tell. */
    private static Stream<PersonalStretch> personal(List<Utterance> said, StoredCall call, Source source) {
        Stream<PersonalStretch> found = PersonalData.heardIn(said).stream();
        if (!call.transcript().equals(source.transcript())) {
            found = Stream.concat(found, PersonalData.heardIn(Conversation.of(call.transcript())).stream());
        }
        return found.distinct();
    }

    private static boolean touches(Span found, Span range) {
        return found.start() - Bleeps.PADDING < range.end() && range.start() < found.end() + Bleeps.PADDING;
    }
}
