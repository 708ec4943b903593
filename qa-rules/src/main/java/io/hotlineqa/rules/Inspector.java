package io.hotlineqa.rules;

import io.hotlineqa.rules.spi.Inspection;
import io.hotlineqa.rules.spi.Verdict;
import io.hotlineqa.rules.together.Contact;
import io.hotlineqa.rules.together.ContactReader;
import io.hotlineqa.speech.Transcript;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;

/** Applies a rulebook to calls. Thread-safe. */
public final class Inspector {
    private final Rulebook rulebook;
    private final ContactReader contacts;
    private final LongAdder failedChecks = new LongAdder();

    public Inspector(Rulebook rulebook) {
        this.rulebook = rulebook;
        this.contacts = new ContactReader(rulebook.together());
    }

    /** What the rulebook says of the call; a check that fails gives {@code NOT_JUDGED}, and the others go on. */
    public Scorecard inspect(Transcript transcript) {
        return scorecard(transcript, inspection(transcript));
    }

    /** The same, and what the call tells to whoever looks at several of them. */
    public Inspected inspectWithContact(Transcript transcript) {
        Inspection call = inspection(transcript);
        return new Inspected(scorecard(transcript, call), contact(call));
    }

    private Inspection inspection(Transcript transcript) {
        return new Inspection(transcript, rulebook.phrases(), rulebook.zone());
    }

    private Contact contact(Inspection call) {
        try {
            return contacts.read(call);
        } catch (RuntimeException e) {
            failedChecks.increment();
            return contacts.unjudged(call.call());
        }
    }

    private Scorecard scorecard(Transcript transcript, Inspection call) {
        List<RuleResult> results =
                rulebook.rules().stream().map(r -> judge(r, call)).toList();
        Scoring scoring = rulebook.scoring(results);
        return new Scorecard(
                transcript.callId(),
                transcript.call().agentId(),
                transcript.call().startedAt(),
                transcript.durationSeconds(),
                transcript.recording(),
                transcript.engine(),
                rulebook.ref(),
                Software.NAME_AND_VERSION,
                scoring.score(results, RuleResult::counts),
                scoring.maxScore(),
                scoring.caps(),
                results);
    }

    /** What one rule of the rulebook says of the call. */
    RuleResult inspect(Transcript transcript, Rule rule) {
        return judge(rule, inspection(transcript));
    }

    /** What became of each phrase that fits some words of the call, by rule in the order of the rulebook. */
    public List<Explanation> explain(Transcript transcript) {
        Inspection call = inspection(transcript);
        return rulebook.rules().stream()
                .flatMap(rule -> new Explainer(call, rule).explain())
                .toList();
    }

    /** How many checks have failed so far; each left one result {@code NOT_JUDGED}. */
    public long failedChecks() {
        return failedChecks.sum();
    }

    private RuleResult judge(Rule rule, Inspection call) {
        try {
            return rule.judge(call);
        } catch (RuntimeException e) {
            failedChecks.increment();
            return notJudged(rule, e);
        }
    }

    private static RuleResult notJudged(Rule rule, RuntimeException failure) {
        Verdict verdict = Verdict.notJudged("规则执行出错，未作判断：" + failure);
        return new RuleResult(
                rule.id(),
                rule.clause(),
                verdict.outcome(),
                false,
                0,
                rule.weight(),
                verdict.reason(),
                verdict.evidence());
    }
}
