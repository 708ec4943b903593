package io.hotlineqa.rules.evaluation;

import io.hotlineqa.rules.evaluation.Sentences.Sentence;
import io.hotlineqa.speech.Role;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/**
 * Composes labelled calls from sentences: each forbidden sentence, said by the agent, in {@value #EACH_VIOLATION} calls,
 * each innocent one (polite twins, quotations, near misses, and forbidden sentences that the customer says) in {@value
 * #EACH_INNOCENT}. What is forbidden in a situation only follows words of the customer that show it. One call in ten opens
 * badly and one in ten ends badly. Around them are sentences as on any day. The same seed gives the same calls. Not safe
 * for use by several threads.
 */
public final class EvaluationSet {
    private static final int EACH_VIOLATION = 2;
    private static final int EACH_INNOCENT = 3;
    private static final Set<String> INNOCENT = Set.of("twin", "customer-says", "quote", "near");
    /** Said right after the greeting, where alone it is forbidden. */
    private static final String AT_THE_START = "forbidden-01";

    private final Sentences sentences;
    private final String part;
    private final List<LabelledCall> calls = new ArrayList<>();
    private final Random random;

    private EvaluationSet(Sentences sentences, String part, long seed) {
        this.sentences = sentences;
        this.part = part;
        random = new Random(seed);
    }

    /** Composes calls from all sentences of a table. */
    public static List<LabelledCall> compose(Path sentences, long seed) throws IOException {
        return compose(sentences, seed, "");
    }

    /**
     * Composes calls from one part of a table, {@code tune} for the sentences that the rulebook's patterns and numbers were
     * chosen with, {@code held} for those that were kept apart; both for an empty one.
     */
    public static List<LabelledCall> compose(Path sentences, long seed, String part) throws IOException {
        EvaluationSet set = new EvaluationSet(Sentences.read(sentences), part, seed);
        set.sentences.all().stream()
                .filter(s -> part.isEmpty() || s.part().equals(part))
                .forEach(set::add);
        return set.calls;
    }

    private void add(Sentence sentence) {
        boolean violates = sentence.kind().equals("violates");
        int times = violates ? EACH_VIOLATION : INNOCENT.contains(sentence.kind()) ? EACH_INNOCENT : 0;
        for (int i = 0; i < times; i++) {
            call(sentence, violates ? Set.of(sentence.rule()) : Set.of());
        }
    }

    private void call(Sentence special, Set<String> violated) {
        Set<String> labels = new TreeSet<>(violated);
        Map<String, String> deciding = new HashMap<>(Map.of(LabelledCall.ANY, special.words()));
        CallComposer call = new CallComposer();
        call.say(Role.AGENT, mostly("greeting", "no-greeting", labels, deciding));
        if (!special.rule().equals(AT_THE_START)) {
            talk(call);
        }
        say(call, special);
        talk(call);
        call.say(Role.AGENT, mostly("closing", "no-closing", labels, deciding));
        String kind = special.kind().equals("violates") ? "violation" : special.kind();
        calls.add(new LabelledCall(call.call("e" + (1000 + calls.size())), labels, kind, deciding));
    }

    private void say(CallComposer call, Sentence special) {
        if (special.kind().equals("customer-says")) {
            call.say(Role.CUSTOMER, special.words());
            return;
        }
        call.say(Role.CUSTOMER, sentences.pickFor(special, "caller", "customer", part, random));
        call.say(Role.AGENT, special.words());
        call.say(Role.CUSTOMER, sentences.pick("customer", part, random));
    }

    /** The good kind, or in one call of ten the bad one, which is a violation of the rule of the good one's name. */
    private String mostly(String good, String bad, Set<String> labels, Map<String, String> deciding) {
        boolean badly = random.nextInt(10) == 0;
        String words = sentences.pick(badly ? bad : good, part, random);
        deciding.put(good, words);
        if (badly) {
            labels.add(good);
        }
        return words;
    }

    private void talk(CallComposer call) {
        for (int i = 0; i <= 1 + random.nextInt(2); i++) {
            call.say(Role.CUSTOMER, sentences.pick("customer", part, random));
            call.say(Role.AGENT, sentences.pick("agent", part, random));
        }
    }
}
