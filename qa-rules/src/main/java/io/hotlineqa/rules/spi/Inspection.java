package io.hotlineqa.rules.spi;

import io.hotlineqa.rules.Evidence;
import io.hotlineqa.rules.matching.Findings;
import io.hotlineqa.rules.matching.HeardSyllables;
import io.hotlineqa.rules.matching.Hit;
import io.hotlineqa.rules.matching.PhraseFinder;
import io.hotlineqa.rules.matching.Profile;
import io.hotlineqa.rules.matching.Sought;
import io.hotlineqa.speech.Call;
import io.hotlineqa.speech.Role;
import io.hotlineqa.speech.Span;
import io.hotlineqa.speech.Transcript;
import io.hotlineqa.speech.Utterance;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** One call as the checks see it; what one of them works out, the others share. Not safe for use by several threads. */
public final class Inspection {
    /** Seconds between two utterances of a party that no phrase goes on across. */
    private static final double PAUSE = 1.5;
    /** With fewer Chinese characters than this in what was heard of the agent, the recogniser was wrong about the call. */
    private static final double CHINESE = 0.2;
    /** Seconds of sound as loud as speech on the agent's channel from which on words are expected. */
    private static final double SPEECH = 10;
    /** The part of that sound that words must cover for those that are missing to mean anything. */
    private static final double COVERED = 0.2;

    private final Transcript transcript;
    private final PhraseFinder phrases;
    private final ZoneId zone;
    private final Map<Role, HeardSyllables> heard = new EnumMap<>(Role.class);
    private final Map<Role, Findings> findings = new EnumMap<>(Role.class);
    private final Map<String, Verdict> verdicts = new HashMap<>();
    private List<Turn> turns;
    private Boolean foreign;
    private Boolean deaf;

    public Inspection(Transcript transcript, PhraseFinder phrases, ZoneId zone) {
        this.transcript = transcript;
        this.phrases = phrases;
        this.zone = zone;
    }

    public Transcript transcript() {
        return transcript;
    }

    public Call call() {
        return transcript.call();
    }

    /** The zone that the hotline's clock runs in. */
    public ZoneId zone() {
        return zone;
    }

    /** Length of the recording in seconds. */
    public double duration() {
        return transcript.durationSeconds();
    }

    /** When the last word of the call ends, in seconds; the length of a call without words. */
    public double lastWord() {
        return transcript.utterances().stream()
                .mapToDouble(Utterance::end)
                .max()
                .orElse(duration());
    }

    /** What that party says. */
    public HeardSyllables heard(Role role) {
        return heard.computeIfAbsent(role, r -> HeardSyllables.of(transcript, r, PAUSE));
    }

    /** Where that party says the phrase, in order of time. */
    public List<Hit> find(Sought phrase, Role role) {
        return findings(role).of(phrase);
    }

    /** Where that party says any of the phrases, in order of time; of those that overlap only the best. */
    public List<Hit> find(List<Sought> any, Role role) {
        List<Hit> found = new ArrayList<>();
        any.forEach(p -> found.addAll(find(p, role)));
        List<Hit> all = Hit.apart(found);
        all.sort(Comparator.comparingInt(Hit::from));
        return all;
    }

    /** Where the agent says the phrase in a short stretch of positions, best first, however badly it was heard. */
    public List<Hit> align(Sought phrase, int from, int to) {
        return findings(Role.AGENT).align(phrase, from, to);
    }

    /** Where that party says something most like the phrase, however unlike it is. */
    public Optional<Hit> nearest(Sought phrase, Role role) {
        return findings(role).nearest(phrase);
    }

    /** Whether the cheap pass over what that party says left the phrase as a candidate. */
    public boolean isCandidate(Sought phrase, Role role) {
        return findings(role).isCandidate(phrase);
    }

    private Findings findings(Role role) {
        return findings.computeIfAbsent(role, r -> phrases.find(heard(r)));
    }

    /** All turns of the call in order. */
    public List<Turn> turns() {
        if (turns == null) {
            turns = Turns.of(transcript.utterances(), this::heard);
        }
        return turns;
    }

    /** The turn that holds a position among the syllables of that party. */
    public Turn turn(Role role, int position) {
        return turns().stream()
                .filter(t -> t.role() == role && t.holds(position))
                .findFirst()
                .orElseThrow();
    }

    /** The utterance that holds a position among the syllables of that party, as if it were a turn. */
    public Turn utterance(Role role, int position) {
        HeardSyllables side = heard(role);
        int utterance = side.utterance(position);
        int from = position;
        int to = position;
        while (from > 0 && side.utterance(from - 1) == utterance) {
            from--;
        }
        while (to < side.size() && side.utterance(to) == utterance) {
            to++;
        }
        return new Turn(utterance, role, from, to);
    }

    /** All utterances of that party in order, as if they were turns. */
    public List<Turn> utterances(Role role) {
        List<Turn> all = new ArrayList<>();
        for (int at = 0; at < heard(role).size(); at = all.get(all.size() - 1).to()) {
            all.add(utterance(role, at));
        }
        return all;
    }

    /** How alike two stretches of the same party sound, 0 to 1; 0 where it is less than {@code floor}. */
    public double resemblance(Turn one, Turn other, double floor) {
        return findings(one.role()).resemblance(one.from(), one.to(), other.from(), other.to(), floor);
    }

    /** What a stretch of that party sounds like, whatever the order of its parts. */
    public Profile profile(Role role, int from, int to) {
        return phrases.profile(heard(role), from, to);
    }

    /** What a written sentence sounds like, whatever the order of its parts. */
    public Profile profile(String sentence) {
        return phrases.profile(sentence);
    }

    /** The evidence for a hit. */
    public Evidence evidence(Role role, Hit hit) {
        return evidence(role, hit.from(), hit.to(), hit.score());
    }

    /** The evidence for what that party says from one position to before another. */
    public Evidence evidence(Role role, int from, int to, double confidence) {
        Span span = heard(role).span(from, to);
        return new Evidence(span.start(), span.end(), role, heard(role).quote(from, to), confidence);
    }

    /** What a rule says of this call: worked out when it is first asked for, as other rules may depend on it. */
    public Verdict verdict(String rule, Supplier<Verdict> judge) {
        Verdict known = verdicts.get(rule);
        if (known == null) {
            known = judge.get();
            verdicts.put(rule, known);
        }
        return known;
    }

    private boolean isForeign() {
        if (foreign == null) {
            foreign = heard(Role.AGENT).chinese() < CHINESE;
        }
        return foreign;
    }

    /**
     * What {@code verdict} gives when words of the agent are known and some of them Chinese; else {@code NOT_JUDGED}, with the
     * reason.
     */
    public Verdict ifAgentHeard(Supplier<Verdict> verdict) {
        if (isForeign()) {
            return Verdict.notJudged("座席的话几乎没有识别成汉语，未作判断");
        } else if (!heard(Role.AGENT).isEmpty()) {
            return verdict.get();
        }
        return Verdict.notJudged(heard(Role.UNKNOWN).isEmpty() ? "没有识别到座席的话，未作判断" : "分不清哪一方是座席，未作判断");
    }

    /**
     * A verdict that rests on what the agent was not heard to say; {@code NOT_JUDGED} where the recogniser made words of
     * hardly any of what sounds like speech on the agent's channel.
     */
    public Verdict byAbsence(Verdict verdict) {
        return isDeaf() ? Verdict.notJudged("座席有声音却没有识别出多少话，未作判断") : verdict;
    }

    private boolean isDeaf() {
        if (deaf == null) {
            deaf = transcript.utterances().stream()
                    .filter(u -> u.role() == Role.AGENT)
                    .findFirst()
                    .map(u -> isDeafOn(u.channel()))
                    .orElse(false);
        }
        return deaf;
    }

    private boolean isDeafOn(int channel) {
        double sound = sound(channel, new Span(0, Double.POSITIVE_INFINITY));
        double words = transcript.utterances().stream()
                .filter(u -> u.channel() == channel)
                .mapToDouble(u -> u.span().seconds())
                .sum();
        return sound >= SPEECH && words < COVERED * sound;
    }

    /** Seconds of a stretch in which a channel is as loud as speech. */
    public double sound(int channel, Span stretch) {
        return transcript.speech().stream()
                .filter(s -> s.channel() == channel)
                .mapToDouble(s -> stretch.shared(s.span()))
                .sum();
    }
}
