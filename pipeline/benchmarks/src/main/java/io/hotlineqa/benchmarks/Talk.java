package io.hotlineqa.benchmarks;

import io.hotlineqa.speech.Transcript;
import io.hotlineqa.testkit.CallText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Composes what is said in calls from the sentences that the rules are evaluated with. Not safe for use by several threads. */
final class Talk {
    private static final String OPENING = "agent 您好 宝鸡 中燃 调度 中心\n";
    private static final String CLOSING = "agent 感谢 您 的 来电 再见";

    private final Map<String, List<String>> kinds;
    private final Random random = new Random(7);

    Talk(Path checkout) throws IOException {
        List<String[]> rows = Files.readAllLines(checkout.resolve("qa-rules/evaluation/sentences.tsv")).stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("\t", -1))
                .toList();
        kinds = rows.stream()
                .collect(Collectors.groupingBy(
                        row -> row[0], Collectors.mapping((String[] row) -> row[3], Collectors.toList())));
    }

    /** All sentences of a kind, in the order of the file. */
    List<String> sentences(String kind) {
        return kinds.get(kind);
    }

    /** Calls as on any day that last about so long, each with one sentence that the agent must not say. */
    List<Transcript> calls(int number, double seconds) {
        return IntStream.range(0, number)
                .mapToObj(i -> lasting("c" + i, seconds))
                .toList();
    }

    private Transcript lasting(String id, double seconds) {
        StringBuilder text = new StringBuilder(OPENING)
                .append("agent ")
                .append(any("violates"))
                .append('\n');
        double spoken = 0;
        while (spoken < seconds) {
            String customer = any("customer");
            String agent = any(any(2) == 0 ? "agent" : "near");
            text.append("customer ")
                    .append(customer)
                    .append("\nagent ")
                    .append(agent)
                    .append('\n');
            spoken = CallText.transcript(text.toString()).durationSeconds();
        }
        return CallText.transcript(YearOfCalls.call(id), text.append(CLOSING).toString());
    }

    private String any(String kind) {
        List<String> some = kinds.get(kind);
        return some.get(any(some.size()));
    }

    /** A number below {@code bound}. */
    int any(int bound) {
        return random.nextInt(bound);
    }
}
