package io.hotlineqa.rules.yaml;

import io.hotlineqa.rules.ExampleRun;
import io.hotlineqa.rules.Problem;
import io.hotlineqa.rules.Rulebook;
import io.hotlineqa.rules.RulebookException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Rulebooks in files. */
public final class RulebookFile {
    private static final String SHIPPED = "/io/hotlineqa/rules/shipped/baoji-zhongran-2008.yaml";

    private RulebookFile() {}

    /** The rulebook that ships with the product: 宝鸡中燃 调度热线服务规范 of 2008. */
    public static Rulebook shipped() {
        try (InputStream in = RulebookFile.class.getResourceAsStream(SHIPPED)) {
            return read("baoji-zhongran-2008.yaml", in.readAllBytes(), null);
        } catch (IOException | RulebookException e) {
            throw new IllegalStateException("the shipped rulebook cannot be used: " + e.getMessage(), e);
        }
    }

    /**
     * Reads a rulebook.
     *
     * @throws RulebookException with everything that is wrong in it, when anything is
     * @throws IOException when the file cannot be read
     */
    public static Rulebook load(Path file) throws RulebookException, IOException {
        return read(
                file.getFileName().toString(),
                Files.readAllBytes(file),
                file.toAbsolutePath().getParent());
    }

    /**
     * Everything that is wrong in a rulebook, the examples that its rules decide otherwise among it; empty when it can
     * be used.
     *
     * @throws IOException when the file cannot be read
     */
    public static List<Problem> check(Path file) throws IOException {
        try {
            Rulebook rulebook = load(file);
            String name = file.getFileName().toString();
            return ExampleRun.all(rulebook).stream()
                    .filter(r -> !r.isRight())
                    .map(r -> r.problem(name))
                    .toList();
        } catch (RulebookException e) {
            return e.problems();
        }
    }

    static Rulebook read(String name, byte[] bytes, Path folder) throws RulebookException {
        Problems problems = new Problems(name);
        RulebookReader reader = new RulebookReader(problems, bytes, folder);
        Rulebook rulebook = reader.read();
        if (!problems.isEmpty()) {
            throw new RulebookException(problems.inOrder());
        }
        return rulebook;
    }
}
