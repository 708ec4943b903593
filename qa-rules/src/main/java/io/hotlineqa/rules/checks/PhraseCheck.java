package io.hotlineqa.rules.checks;

import io.hotlineqa.rules.Evidence;
import io.hotlineqa.rules.matching.Hit;
import io.hotlineqa.rules.matching.Sought;
import io.hotlineqa.rules.spi.Check;
import io.hotlineqa.rules.spi.Inspection;
import io.hotlineqa.rules.spi.Parameters;
import io.hotlineqa.rules.spi.Verdict;
import io.hotlineqa.speech.Role;
import java.util.List;
import java.util.Optional;

/** The agent must not say any of the phrases. */
final class PhraseCheck implements Check {
    private static final double EXACT = 0.98;
    /** Phrases of up to so many syllables are short. */
    private static final int SHORT = 4;
    /** Phrases of more syllables are long: few words fit them by chance. */
    private static final int LONG = 7;

    private final List<Sought> phrases;
    private final List<Sought> suspect;
    private final Excuses excuses;
    private final List<Sought> certainWith;
    private final double certain;
    private final double certainShort;
    private final double certainLong;
    private final double possible;
    private final double confidence;

    PhraseCheck(Parameters parameters) {
        boolean exact = parameters.flag("exact");
        possible = exact ? EXACT : parameters.number("possible", 0.7);
        certain = exact ? EXACT : parameters.number("certain", 0.8);
        certainShort = exact ? EXACT : parameters.number("certainShort", 0.85);
        certainLong = exact ? EXACT : parameters.number("certainLong", certain);
        phrases = parameters.phrases("phrases", Math.min(possible, certainLong));
        suspect = parameters.phrases("suspect", EXACT);
        certainWith = parameters.phrases("certainWith", 0.9);
        excuses = new Excuses(parameters);
        confidence = parameters.number("confidence", 0.5);
        if (phrases.isEmpty()) {
            parameters.problem("phrases", "要有短语 (phrases expected)");
        }
    }

    @Override
    public Verdict judge(Inspection call) {
        return call.ifAgentHeard(() -> accuse(call));
    }

    private Verdict accuse(Inspection call) {
        List<Accusation> all = unexcused(call, phrases);
        if (all.isEmpty()) {
            List<Accusation> similar = unexcused(call, suspect);
            return similar.isEmpty() ? unattributed(call) : suspicion(call, similar);
        }
        List<Accusation> heard =
                all.stream().filter(a -> a.heard(call) >= confidence).toList();
        return heard.isEmpty() ? Verdict.notJudged("疑似说了禁用语，但识别置信度太低，未作判断", evidence(call, all)) : guilty(call, heard);
    }

    private List<Accusation> unexcused(Inspection call, List<Sought> sought) {
        return Accusation.all(call, sought, Role.AGENT).stream()
                .filter(a -> isPossible(a) && !excuses.excuse(call, a.hit()))
                .toList();
    }

    private static Verdict suspicion(Inspection call, List<Accusation> found) {
        List<Evidence> evidence = evidence(call, found);
        String quotes = String.join("”“", evidence.stream().map(Evidence::quote).toList());
        return Verdict.suspected("坐席疑似说了“" + quotes + "”，与禁用语相近，请复核", evidence);
    }

    private Verdict guilty(Inspection call, List<Accusation> found) {
        boolean sure = found.stream().anyMatch(this::isCertain);
        if (!sure) {
            return suspicion(call, found);
        }
        List<Evidence> evidence = evidence(call, found);
        String quotes = String.join("”“", evidence.stream().map(Evidence::quote).toList());
        boolean rude = found.stream().anyMatch(a -> a.isWith(call, certainWith));
        return rude
                ? Verdict.proven("坐席说了“" + quotes + "”，且语境无礼", evidence)
                : Verdict.violated("坐席说了“" + quotes + "”", evidence);
    }

    @Override
    public Optional<String> explain(Inspection call, Sought phrase, Role role, Hit hit) {
        if (!phrases.contains(phrase)) {
            return Optional.empty();
        } else if (role != Role.AGENT) {
            return Optional.of(role == Role.CUSTOMER ? "是客户说的 (said by the customer)" : "分不清是谁说的 (role unknown)");
        }
        Accusation accusation = new Accusation(role, phrase, hit);
        if (!isPossible(accusation)) {
            return Optional.of("得分低于 possible (below the threshold)");
        }
        return excuses.reason(call, hit).or(() -> Optional.of(weight(call, accusation)));
    }

    private String weight(Inspection call, Accusation accusation) {
        if (accusation.heard(call) < confidence) {
            return "识别置信度太低 (confidence of the recogniser)";
        }
        return isCertain(accusation) ? "足以认定 (certain)" : "提请复核 (possible)";
    }

    private boolean isCertain(Accusation accusation) {
        return accusation.hit().score() >= least(accusation.phrase().syllables(), certain);
    }

    private boolean isPossible(Accusation accusation) {
        return accusation.hit().score()
                >= Math.min(possible, least(accusation.phrase().syllables(), possible));
    }

    private double least(int syllables, double usual) {
        if (syllables > LONG) {
            return certainLong;
        }
        return syllables <= SHORT ? certainShort : usual;
    }

    private Verdict unattributed(Inspection call) {
        List<Accusation> unknown = Accusation.all(call, phrases, Role.UNKNOWN);
        if (unknown.isEmpty()) {
            return Verdict.passed("坐席没有说");
        }
        return Verdict.notJudged(
                "有人说了，但分不清是不是坐席，未作判断",
                unknown.stream().map(a -> call.evidence(Role.UNKNOWN, a.hit())).toList());
    }

    private static List<Evidence> evidence(Inspection call, List<Accusation> found) {
        return found.stream().map(a -> call.evidence(Role.AGENT, a.hit())).toList();
    }
}
