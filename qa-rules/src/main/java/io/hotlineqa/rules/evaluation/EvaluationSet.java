package io.hotlineqa.rules.evaluation;

import io.hotlineqa.speech.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/**
 * Composes labelled calls from sentences: four in ten hold one forbidden phrase said by the agent, six in ten hold none,
 * among them polite twins, quotations, near misses and forbidden phrases that the customer says. Two in ten open or end
 * badly. The same seed gives the same calls. Not safe for use by several threads.
 */
public final class EvaluationSet {
    private static final int EACH_RULE = 9;
    private static final int EACH_KIND = 101;
    private static final List<String> INNOCENT = List.of("twin", "customer-says", "quote", "near");

    private final Map<String, List<String[]>> sentences = new LinkedHashMap<>();
    private final List<LabelledCall> calls = new ArrayList<>();
    private final Random random;

    private EvaluationSet(Path sentences, long seed) throws IOException {
        for (String line : Files.readAllLines(sentences)) {
            if (!line.startsWith("#")) {
                String[] row = line.split("\t", -1);
                this.sentences.computeIfAbsent(row[0], k -> new ArrayList<>()).add(row);
            }
        }
        random = new Random(seed);
    }

    /** Composes the calls from a table of sentences: kind, rule, words. */
    public static List<LabelledCall> compose(Path sentences, long seed) throws IOException {
        EvaluationSet set = new EvaluationSet(sentences, seed);
        set.compose();
        return set.calls;
    }

    private void compose() {
        Map<String, List<String>> phrases = new LinkedHashMap<>();
        sentences
                .get("violates")
                .forEach(r ->
                        phrases.computeIfAbsent(r[1], k -> new ArrayList<>()).add(r[2]));
        phrases.forEach((rule, variants) -> {
            for (int i = 0; i < EACH_RULE; i++) {
                add("violation", Role.AGENT, variants.get(i % variants.size()), Set.of(rule));
            }
        });
        for (String kind : INNOCENT) {
            Role role = kind.equals("customer-says") ? Role.CUSTOMER : Role.AGENT;
            for (int i = 0; i < EACH_KIND; i++) {
                add(kind, role, sentences.get(kind).get(i % sentences.get(kind).size())[2], Set.of());
            }
        }
    }

    private void add(String kind, Role role, String special, Set<String> violated) {
        Set<String> labels = new TreeSet<>(violated);
        CallComposer call = new CallComposer();
        call.say(Role.AGENT, pick(mostly("greeting", "no-greeting", labels)));
        talk(call);
        if (role == Role.AGENT) {
            call.say(Role.CUSTOMER, pick("customer"));
        }
        call.say(role, special);
        if (role == Role.AGENT) {
            call.say(Role.CUSTOMER, pick("customer"));
        }
        talk(call);
        call.say(Role.AGENT, pick(mostly("closing", "no-closing", labels)));
        calls.add(new LabelledCall(call.call("e" + (1000 + calls.size())), labels, kind));
    }

    /** The good kind, or in one call of ten the bad one, which is a violation of the rule of the good one's name. */
    private String mostly(String good, String bad, Set<String> labels) {
        if (random.nextInt(10) > 0) {
            return good;
        }
        labels.add(good);
        return bad;
    }

    private void talk(CallComposer call) {
        for (int i = 0; i <= 1 + random.nextInt(2); i++) {
            call.say(Role.CUSTOMER, pick("customer"));
            call.say(Role.AGENT, pick("agent"));
        }
    }

    private String pick(String kind) {
        List<String[]> rows = sentences.get(kind);
        return rows.get(random.nextInt(rows.size()))[2];
    }
}
