package io.hotlineqa.rules.together;

import io.hotlineqa.rules.Evidence;
import io.hotlineqa.rules.matching.Hit;
import io.hotlineqa.rules.matching.Sought;
import io.hotlineqa.rules.spi.Inspection;
import io.hotlineqa.speech.Call;
import io.hotlineqa.speech.Role;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads in a call what it tells about the calls around it. Immutable, thread-safe. */
public final class ContactReader {
    private final Together together;

    public ContactReader(Together together) {
        this.together = together;
    }

    /** What the call tells. */
    public Contact read(Inspection call) {
        boolean talked = !call.transcript().utterances().isEmpty();
        return contact(call.call(), talked, promise(call), leak(call), areas(call));
    }

    /** Of a call in which nothing could be judged. */
    public Contact unjudged(Call call) {
        return contact(call, true, Said.UNKNOWN, Said.UNKNOWN, List.of());
    }

    private Contact contact(Call call, boolean talked, Said promise, Said leak, List<Area> areas) {
        String caller = CallerNumber.of(call.callerNumber(), together.sharedNumbers());
        return new Contact(call.startedAt(), call.direction(), caller, talked, promise, leak, areas);
    }

    private Said promise(Inspection call) {
        Together.Promises promises = together.promises();
        return promises == null ? Said.NO : said(call, promises.said(), promises.except(), Role.AGENT);
    }

    private Said leak(Inspection call) {
        return together.bursts() == null
                ? Said.NO
                : said(call, together.bursts().said(), List.of(), Role.CUSTOMER);
    }

    /** The first place where that party says it; unknown where only an unknown party does. */
    private static Said said(Inspection call, List<Sought> sought, List<Sought> except, Role role) {
        return first(call, sought, except, role)
                .map(evidence -> new Said(Heard.YES, evidence))
                .or(() -> first(call, sought, except, Role.UNKNOWN).map(evidence -> new Said(Heard.UNKNOWN, evidence)))
                .orElse(Said.NO);
    }

    private static Optional<Evidence> first(Inspection call, List<Sought> sought, List<Sought> except, Role role) {
        List<Hit> none =
                except.stream().flatMap(p -> call.find(p, role).stream()).toList();
        return sought.stream()
                .flatMap(p -> call.find(p, role).stream())
                .filter(hit -> none.stream().noneMatch(hit::overlaps))
                .min(Comparator.comparingInt(Hit::from).thenComparing(Hit::score, Comparator.reverseOrder()))
                .map(hit -> call.evidence(role, hit));
    }

    /** From the switchboard where it says so; else each place that was named, but not by the agent. */
    private List<Area> areas(Inspection call) {
        if (together.bursts() == null) {
            return List.of();
        }
        String noted = call.call().attributes().get(together.bursts().attribute());
        return noted == null || noted.isBlank() ? named(call) : List.of(new Area(noted.strip(), 1, null));
    }

    private List<Area> named(Inspection call) {
        List<Area> areas = new ArrayList<>();
        for (Map.Entry<String, List<Sought>> area : together.bursts().areas().entrySet()) {
            best(call, area.getValue())
                    .map(evidence -> new Area(area.getKey(), evidence.confidence(), evidence))
                    .ifPresent(areas::add);
        }
        return areas;
    }

    private static Optional<Evidence> best(Inspection call, List<Sought> names) {
        return List.of(Role.CUSTOMER, Role.UNKNOWN).stream()
                .flatMap(role ->
                        names.stream().flatMap(p -> call.find(p, role).stream()).map(hit -> call.evidence(role, hit)))
                .max(Comparator.comparingDouble(Evidence::confidence)
                        .thenComparing(Evidence::start, Comparator.reverseOrder()));
    }
}
