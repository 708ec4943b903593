package io.hotlineqa.dashboards.audio;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Recordings made ready, up to a number of bytes; those that nobody has asked for the longest go first. Thread-safe:
 * whoever makes one ready holds its place and keeps nobody from the others.
 */
final class Shelf {
    private final long mostBytes;
    private final Map<String, Place> places = new LinkedHashMap<>(16, 0.75f, true);
    private long bytes;

    Shelf(long mostBytes) {
        this.mostBytes = mostBytes;
    }

    /** The place of that recording, empty or not. */
    synchronized Place of(String sha256) {
        return places.computeIfAbsent(sha256, key -> new Place());
    }

    /** Fills a place; others are emptied when it becomes too much, this one never. */
    void put(Place place, Playable playable) throws IOException {
        place.content = playable;
        for (Playable old : makeRoom(place, Files.size(playable.wav()))) {
            Files.deleteIfExists(old.wav());
        }
    }

    private synchronized List<Playable> makeRoom(Place place, long added) {
        place.bytes = added;
        bytes += added;
        List<Playable> removed = new ArrayList<>();
        Iterator<Place> oldest = places.values().iterator();
        while (bytes > mostBytes && oldest.hasNext()) {
            Place old = oldest.next();
            if (old != place && old.bytes > 0) {
                removed.add(old.content);
                bytes -= old.bytes;
                oldest.remove();
            }
        }
        return removed;
    }

    /** Forgets a place that stayed empty. */
    synchronized void drop(String sha256, Place place) {
        places.remove(sha256, place);
    }

    /** The recordings that have a place. */
    synchronized Set<String> recordings() {
        return Set.copyOf(places.keySet());
    }

    /** Takes a recording away for good, whether or not somebody is listening. */
    void remove(String sha256) throws IOException {
        Playable content = taken(sha256);
        if (content != null) {
            Files.deleteIfExists(content.wav());
        }
    }

    private synchronized Playable taken(String sha256) {
        Place place = places.remove(sha256);
        bytes -= place == null ? 0 : place.bytes;
        return place == null ? null : place.content;
    }

    /** Empties all of it. */
    synchronized void clear() throws IOException {
        for (Place place : places.values()) {
            if (place.content != null) {
                Files.deleteIfExists(place.content.wav());
            }
        }
        places.clear();
        bytes = 0;
    }

    /** Where one recording lies. What is done about its content is done while holding it. */
    static final class Place {
        private volatile Playable content;
        private long bytes;

        /** Null while it is empty. */
        Playable content() {
            return content;
        }
    }
}
