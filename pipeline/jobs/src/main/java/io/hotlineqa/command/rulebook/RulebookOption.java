package io.hotlineqa.command.rulebook;

import io.hotlineqa.command.terminal.StartException;
import io.hotlineqa.rules.Problem;
import io.hotlineqa.rules.Rule;
import io.hotlineqa.rules.Rulebook;
import io.hotlineqa.rules.RulebookException;
import io.hotlineqa.rules.yaml.RulebookFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Option;

/** Which rulebook. */
public final class RulebookOption {
    @Option(names = "--rulebook", paramLabel = "FILE", description = "the rulebook (default: the shipped one)")
    private Path file;

    /** Its file; null for the shipped one. */
    public Path file() {
        return file;
    }

    public Rulebook load() throws StartException {
        return file == null ? RulebookFile.shipped() : load(file);
    }

    /** The rulebook in that file, or every problem with it. */
    public static Rulebook load(Path file) throws StartException {
        try {
            return RulebookFile.load(file);
        } catch (IOException unreadable) {
            throw new StartException("rulebook " + file + ": no such file, or it can't be read");
        } catch (RulebookException broken) {
            throw new StartException(
                    broken.problems().stream().map(Problem::toString).toList());
        }
    }

    /** The rule that {@code --rule} names, or which ones there are. */
    static Rule rule(Rulebook rulebook, String id) throws StartException {
        List<String> ids = rulebook.rules().stream().map(Rule::id).toList();
        if (!ids.contains(id)) {
            throw new StartException("--rule " + id + ": no such rule; valid: " + String.join(", ", ids));
        }
        return rulebook.rule(id);
    }
}
