package io.hotlineqa.dashboards.audio;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Iterator;
import java.util.LinkedHashMap;
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

    /** Whether this still is the recording's place; a filled one may be taken away at any moment. */
    synchronized boolean holds(String sha256, Place place) {
        return places.get(sha256) == place;
    }

    /** Fills a place; others are emptied when it becomes too much, this one never. */
    synchronized void put(Place place, Playable playable) throws IOException {
        place.bytes = Files.size(playable.wav());
        place.content = playable;
        bytes += place.bytes;
        Iterator<Place> oldest = places.values().iterator();
        while (bytes > mostBytes && oldest.hasNext()) {
            Place old = oldest.next();
            if (old != place && old.content != null) {
                oldest.remove();
                empty(old);
            }
        }
    }

    private void empty(Place place) throws IOException {
        bytes -= place.bytes;
        Files.deleteIfExists(place.content.wav());
    }

    /** Forgets a place that stayed empty. */
    synchronized void drop(String sha256, Place place) {
        places.remove(sha256, place);
    }

    /** The recordings that have a place. */
    synchronized Set<String> recordings() {
        return Set.copyOf(places.keySet());
    }

    /**
     * Takes a recording away for good, whether or not somebody is listening. One that is being made ready keeps its
     * place, so that it can be taken away afterwards.
     */
    synchronized void remove(String sha256) throws IOException {
        Place place = places.get(sha256);
        if (place != null && place.content != null) {
            places.remove(sha256);
            empty(place);
        }
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
