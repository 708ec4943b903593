package io.hotlineqa.rules;

import io.hotlineqa.rules.roles.Attribution;
import io.hotlineqa.rules.roles.RoleReader;
import io.hotlineqa.rules.spi.Inspection;
import io.hotlineqa.rules.together.Contact;
import io.hotlineqa.rules.together.ContactReader;
import io.hotlineqa.speech.Transcript;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;

/** Applies a rulebook to calls. Thread-safe. */
public final class Inspector {
    private final Rulebook rulebook;
    private final ContactReader contacts;
    private final RoleReader roles;
    private final LongAdder failedChecks = new LongAdder();

    public Inspector(Rulebook rulebook) {
        this.rulebook = rulebook;
        this.roles = new RoleReader(rulebook.roles());
        this.contacts = new ContactReader(rulebook.together());
    }

    /** What the rulebook says of the call; a check that fails gives {@code NOT_JUDGED}, and the others go on. */
    public Scorecard inspect(Transcript transcript) {
        return scorecard(transcript, heard(transcript));
    }

    /** The same, and what the call tells to whoever looks at several of them. */
    public Inspected inspectWithContact(Transcript transcript) {
        HeardCall call = heard(transcript);
        return new Inspected(scorecard(transcript, call), contact(call.best()));
    }

    private HeardCall heard(Transcript transcript) {
        Inspection call = inspection(transcript);
        return new HeardCall(call, roles.attribute(call), rulebook);
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

    private Scorecard scorecard(Transcript transcript, HeardCall call) {
        List<RuleResult> results =
                rulebook.rules().stream().map(r -> call.judge(r, this::judge)).toList();
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
        return heard(transcript).judge(rule, this::judge);
    }

    /** What became of each phrase that fits some words of the call, by rule in the order of the rulebook. */
    public List<Explanation> explain(Transcript transcript) {
        Inspection call = inspection(transcript);
        return rulebook.rules().stream()
                .flatMap(rule -> new Explainer(call, rule).explain())
                .toList();
    }

    /** Who says what where both parties share a channel; nothing where that is known. */
    public Optional<Attribution> tellApart(Transcript transcript) {
        return roles.attribute(inspection(transcript));
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
        return rule.notJudged("规则执行出错，未作判断：" + failure);
    }
}
