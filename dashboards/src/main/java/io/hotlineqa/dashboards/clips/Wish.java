package io.hotlineqa.dashboards.clips;

import io.hotlineqa.speech.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What somebody wants exported, as it stands in the address of the preview: a playlist, or a stretch of a call.
 *
 * @param playlist null for a stretch
 * @param call null for a playlist
 * @param start of the stretch, in seconds
 * @param end of the stretch, in seconds
 * @param bleep what is bleeped beside what was found, as {@code PART:FROM-TO} in seconds of the recording
 * @param keep what was found and is not bleeped, likewise
 * @param part of {@code from}, 1 for the first; null when nothing is added
 * @param from another stretch to bleep, in seconds of the recording
 * @param to its end
 * @param seen the {@linkplain Parts#fingerprint fingerprint} of what the last preview showed; null before the first one
 */
record Wish(
        Long playlist,
        Long call,
        Double start,
        Double end,
        List<String> bleep,
        List<String> keep,
        Integer part,
        Double from,
        Double to,
        String seen) {
    private static final Pattern FINGERPRINT = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern PLACE =
            Pattern.compile("(\\d{1,3}):(\\d{1,6}(?:\\.\\d{1,9})?)-(\\d{1,6}(?:\\.\\d{1,9})?)");

    Wish {
        bleep = bleep == null ? List.of() : List.copyOf(bleep);
        keep = keep == null ? List.of() : List.copyOf(keep);
        if (part != null && from != null && to != null) {
            List<String> more = new ArrayList<>(bleep);
            more.add(place(part, from, to));
            bleep = List.copyOf(more);
        }
        part = null;
        from = null;
        to = null;
    }

    /** Refuses with 400 what names neither a playlist nor a stretch, or both, and what no preview could have asked for. */
    void check() {
        if ((playlist == null) == (call == null) || (call != null && (start == null || end == null))) {
            throw bad();
        }
        if (seen != null && !FINGERPRINT.matcher(seen).matches()) {
            throw bad();
        }
        bleep.forEach(Wish::matched);
        keep.forEach(Wish::matched);
    }

    /** Whether what the last preview showed was something else than this; not before the first one. */
    boolean isOfAnother(String fingerprint) {
        return seen != null && !seen.equals(fingerprint);
    }

    /** The same of what is there now. What people chose in a list that was another one then is not carried over. */
    Wish of(String fingerprint) {
        boolean moved = playlist != null && isOfAnother(fingerprint);
        return new Wish(
                playlist,
                call,
                start,
                end,
                moved ? List.of() : bleep,
                moved ? List.of() : keep,
                null,
                null,
                null,
                fingerprint);
    }

    /** A place of a part as it stands in addresses. */
    static String place(int part, double from, double to) {
        return part + ":" + from + "-" + to;
    }

    /** What is bleeped of a part beside what was found. */
    List<Span> bleepedIn(int part) {
        return spans(bleep, part);
    }

    /** What is not bleeped of a part although it was found. */
    List<Span> keptIn(int part) {
        return spans(keep, part);
    }

    private static List<Span> spans(List<String> places, int part) {
        return places.stream()
                .map(Wish::matched)
                .filter(place -> Integer.parseInt(place.group(1)) == part)
                .map(place -> span(Double.parseDouble(place.group(2)), Double.parseDouble(place.group(3))))
                .toList();
    }

    private static Matcher matched(String place) {
        Matcher matched = PLACE.matcher(place);
        if (!matched.matches()) {
            throw bad();
        }
        return matched;
    }

    private static Span span(double from, double to) {
        if (from > to) {
            throw bad();
        }
        return new Span(from, to);
    }

    private static ResponseStatusException bad() {
        return new ResponseStatusException(HttpStatus.BAD_REQUEST);
    }

    /** The address of the sound of a part as it will be exported. */
    public String sound(int number) {
        return address("/clips/preview").queryParam("number", number).build().toUriString();
    }

    /** The address of its preview. */
    String preview() {
        return address("/clips/new").build().toUriString();
    }

    private UriComponentsBuilder address(String path) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
        if (call == null) {
            address.queryParam("playlist", playlist);
        } else {
            address.queryParam("call", call).queryParam("start", start).queryParam("end", end);
        }
        bleep.forEach(place -> address.queryParam("bleep", place));
        keep.forEach(place -> address.queryParam("keep", place));
        return address.queryParamIfPresent("seen", Optional.ofNullable(seen));
    }
}
