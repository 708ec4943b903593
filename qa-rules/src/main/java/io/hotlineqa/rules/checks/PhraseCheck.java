package io.hotlineqa.rules.checks;

import io.hotlineqa.rules.Evidence;
import io.hotlineqa.rules.matching.Hit;
import io.hotlineqa.rules.matching.Sought;
import io.hotlineqa.rules.spi.Check;
import io.hotlineqa.rules.spi.Inspection;
import io.hotlineqa.rules.spi.Parameters;
import io.hotlineqa.rules.spi.Verdict;
import io.hotlineqa.rules.spi.Where;
import io.hotlineqa.speech.Role;
import java.util.List;
import java.util.Optional;

/** The agent must not say any of the phrases. */
final class PhraseCheck implements Check {
    private final List<Sought> phrases;
    private final List<Sought> suspect;
    private final Excuses excuses;
    private final List<Sought> certainWith;
    private final Certainty certainty;
    private final double confidence;
    private final Where where;
    private final double times;
    private final boolean edges;
    private final boolean written;

    PhraseCheck(Parameters parameters) {
        certainty = new Certainty(parameters, parameters.flag("exact"));
        phrases = parameters.phrases("phrases", certainty::least);
        suspect = parameters.phrases("suspect", Certainty.EXACT);
        certainWith = parameters.phrases("certainWith", 0.9);
        excuses = new Excuses(parameters);
        confidence = parameters.number("confidence", 0.5);
        where = Where.of(parameters);
        times = parameters.number("times", 1);
        edges = parameters.flag("edges");
        written = parameters.flag("written");
        if (phrases.isEmpty()) {
            parameters.problem("phrases", "要有短语 (phrases expected)");
        }
    }

    @Override
    public Verdict judge(Inspection call) {
        return call.ifAgentHeard(() -> where.judge(call, this::accuse));
    }

    private Verdict accuse(Inspection call) {
        List<Accusation> all = unexcused(call, phrases);
        if (all.size() < times) {
            return similar(call, all.size());
        }
        List<Accusation> called =
                all.stream().filter(a -> excuses.isCalledFor(call, a.hit())).toList();
        if (called.size() < times) {
            return Verdict.notJudged("座席说了，但客户一方听不出相应的情形，未作判断", evidence(call, all));
        }
        List<Accusation> heard = heard(call, called);
        return heard.size() < times ? tooFaint(call, called) : guilty(call, heard);
    }

    /** @param agent how often the agent said the phrases themselves, which alone is not enough */
    private Verdict similar(Inspection call, int agent) {
        List<Accusation> similar = unexcused(call, suspect);
        if (similar.size() < times) {
            return unattributed(call, agent);
        }
        List<Accusation> heard = heard(call, similar);
        return heard.size() < times ? tooFaint(call, similar) : suspicion(call, heard);
    }

    private List<Accusation> heard(Inspection call, List<Accusation> said) {
        return said.stream().filter(a -> a.heard(call) >= confidence).toList();
    }

    private static Verdict tooFaint(Inspection call, List<Accusation> said) {
        return Verdict.notJudged("疑似说了禁用语，但识别置信度太低，未作判断", evidence(call, said));
    }

    private List<Accusation> unexcused(Inspection call, List<Sought> sought) {
        return Accusation.all(call, sought, Role.AGENT).stream()
                .filter(a -> certainty.isPossible(call, a)
                        && isThere(call, a)
                        && excuse(call, a).isEmpty())
                .toList();
    }

    private boolean isThere(Inspection call, Accusation said) {
        return where.holds(call, said.role(), said.hit())
                && (!edges || Surroundings.isNearAnEdge(call, said))
                && (!written || said.isWordForWord(call));
    }

    /** What acquits; politeness beside words that were not heard well does so only where they do not fit well either. */
    private Optional<String> excuse(Inspection call, Accusation said) {
        return excuses.reason(call, said.hit())
                .or(() -> excuses.doubt(call, said.hit()).filter(d -> !certainty.holds(call, said)));
    }

    private boolean isCertain(Inspection call, Accusation said) {
        return certainty.holds(call, said)
                && !said.isEchoed(call)
                && excuses.doubt(call, said.hit()).isEmpty();
    }

    /** Two different ones beside each other, as in 又不是我处理的，你跟我喊什么, are certain where each is possible. */
    private boolean supportEachOther(Inspection call, List<Accusation> found) {
        List<Accusation> own = found.stream()
                .filter(a -> !a.isEchoed(call) && !certainty.mayBeReported(call, a.hit()))
                .filter(a -> excuses.doubt(call, a.hit()).isEmpty())
                .toList();
        return times == 1 && own.stream().anyMatch(a -> own.stream().anyMatch(b -> a.isBesideAnother(call, b)));
    }

    private static Verdict suspicion(Inspection call, List<Accusation> found) {
        List<Evidence> evidence = evidence(call, found);
        String quotes = String.join("”“", evidence.stream().map(Evidence::quote).toList());
        return Verdict.suspected("座席疑似说了“" + quotes + "”，与禁用语相近，请复核", evidence);
    }

    private Verdict guilty(Inspection call, List<Accusation> found) {
        boolean sure = found.stream().filter(a -> isCertain(call, a)).count() >= times;
        if (!sure && !supportEachOther(call, found)) {
            return suspicion(call, found);
        }
        List<Evidence> evidence = evidence(call, found);
        String quotes = String.join("”“", evidence.stream().map(Evidence::quote).toList());
        boolean rude = found.stream().anyMatch(a -> a.isWith(call, certainWith));
        return rude
                ? Verdict.proven("座席说了“" + quotes + "”，且语境无礼", evidence)
                : Verdict.violated("座席说了“" + quotes + "”", evidence);
    }

    @Override
    public Optional<String> explain(Inspection call, Sought phrase, Role role, Hit hit) {
        if (!phrases.contains(phrase)) {
            return Optional.empty();
        } else if (role != Role.AGENT) {
            return Optional.of(role == Role.CUSTOMER ? "是客户说的 (said by the customer)" : "分不清是谁说的 (role unknown)");
        }
        Accusation accusation = new Accusation(role, phrase, hit);
        if (!certainty.isPossible(call, accusation)) {
            return Optional.of("得分低于 possible (below the threshold)");
        }
        if (!isThere(call, accusation)) {
            return Optional.of("不在规定的位置，或不是单独的词 (position, or cut out of other words)");
        }
        return excuse(call, accusation).or(() -> Optional.of(weight(call, accusation)));
    }

    private String weight(Inspection call, Accusation accusation) {
        if (!excuses.isCalledFor(call, accusation.hit())) {
            return "客户一方听不出相应的情形 (condition not met)";
        } else if (accusation.heard(call) < confidence) {
            return "识别置信度太低 (confidence of the recogniser)";
        }
        if (certainty.mayBeReported(call, accusation.hit())) {
            return "可能在转述，提请复核 (possibly reported)";
        }
        return isCertain(call, accusation) ? "足以认定 (certain)" : "提请复核 (possible)";
    }

    /** @param agent how often the agent said it, which alone is not enough */
    private Verdict unattributed(Inspection call, int agent) {
        List<Accusation> unknown = Accusation.all(call, phrases, Role.UNKNOWN).stream()
                .filter(a -> isThere(call, a))
                .toList();
        if (agent + unknown.size() < times) {
            return call.byAbsence(Verdict.passed("座席没有说"));
        }
        return Unattributed.maybeBy(
                Role.AGENT,
                Unattributed.evidence(
                        call, unknown.stream().map(Accusation::hit).toList()));
    }

    private static List<Evidence> evidence(Inspection call, List<Accusation> found) {
        return found.stream().map(a -> call.evidence(Role.AGENT, a.hit())).toList();
    }
}
