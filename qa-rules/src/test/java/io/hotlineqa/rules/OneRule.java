package io.hotlineqa.rules;

import io.hotlineqa.rules.yaml.RulebookFile;
import io.hotlineqa.speech.Transcript;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A rulebook of a single rule, written as what stands under {@code check}. */
public final class OneRule {
    private final Inspector inspector;

    private OneRule(Rulebook rulebook) {
        inspector = new Inspector(rulebook);
    }

    /** The rule with this check; {@code check} is YAML in one line, with its braces. */
    public static OneRule of(String check) {
        String text = """
                id: one
                version: "1"
                title: { zh: 一, en: one }
                zone: Asia/Shanghai
                rules:
                  - id: one
                    clause: 一
                    title: { zh: 一, en: one }
                    explanation: 一
                    deduction: 5
                    check: %s
                """.formatted(check);
        try {
            Path file = Files.createTempFile("one", ".yaml");
            Files.writeString(file, text);
            Rulebook rulebook = RulebookFile.load(file);
            Files.delete(file);
            return new OneRule(rulebook);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (RulebookException e) {
            throw new IllegalArgumentException(e);
        }
    }

    public RuleResult judge(Transcript transcript) {
        return inspector.inspect(transcript).result("one");
    }

    public RuleResult judge(String call) {
        return judge(Calls.inbound(call));
    }

    public Outcome outcome(String call) {
        return judge(call).outcome();
    }
}
