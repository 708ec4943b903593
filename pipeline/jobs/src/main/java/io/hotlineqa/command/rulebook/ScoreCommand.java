package io.hotlineqa.command.rulebook;

import io.hotlineqa.command.terminal.ExitCode;
import io.hotlineqa.command.terminal.StartException;
import io.hotlineqa.command.terminal.WholeFile;
import io.hotlineqa.rules.Inspector;
import io.hotlineqa.rules.Rulebook;
import io.hotlineqa.rules.Scorecard;
import io.hotlineqa.rules.json.ScorecardJson;
import io.hotlineqa.rules.json.TranscriptFormatException;
import io.hotlineqa.rules.json.TranscriptJson;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Rules only: transcripts of any recogniser in, scorecards out. */
@Command(
        name = "score",
        mixinStandardHelpOptions = true,
        description = {
            "只按规则评分：输入任何识别引擎的转写，不需要录音、模型或数据库。",
            "Applies the rulebook to transcripts; needs no audio, speech model or database.",
            "Exit 0: every line scored; 1: some lines can't be read (named); 2: could not start."
        })
public final class ScoreCommand implements Callable<Integer> {
    @Parameters(paramLabel = "TRANSCRIPTS.jsonl", description = "one transcript a line")
    private Path transcripts;

    @Option(names = "--out", required = true, paramLabel = "SCORECARDS.jsonl", description = "one scorecard a line")
    private Path out;

    @Mixin
    private RulebookOption rulebook = new RulebookOption();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws StartException, IOException {
        Rulebook judging = rulebook.load();
        if (!Files.isRegularFile(transcripts) || !Files.isReadable(transcripts)) {
            throw new StartException(transcripts + ": no such file, or it can't be read");
        }
        requireWritable();
        ScoredLines lines = new ScoredLines(judging, spec.commandLine().getErr());
        try (BufferedReader in = lenient(transcripts)) {
            write(to -> lines.score(in, to));
        }
        spec.commandLine().getOut().println(lines.summary());
        return lines.broken() == 0 ? ExitCode.OK : ExitCode.LOOK;
    }

    private void requireWritable() throws StartException, IOException {
        Path parent = out.toAbsolutePath().normalize().getParent();
        if (Files.isDirectory(out) || parent == null || !Files.isDirectory(parent)) {
            throw new StartException("--out " + out + ": "
                    + (Files.isDirectory(out) ? "a folder, name a file" : "there is no folder " + parent));
        }
        if (Files.exists(out) && Files.isSameFile(out, transcripts)) {
            throw new StartException("--out " + out + ": 就是输入文件，请另选 these are the transcripts; name another file");
        }
        if (!Files.isWritable(isStream() ? out : parent)) {
            throw new StartException("--out " + out + ": no permission to write it");
        }
    }

    /** A pipe, a terminal or a link: nothing that another file may take the place of. */
    private boolean isStream() {
        return Files.exists(out) && !Files.isRegularFile(out, LinkOption.NOFOLLOW_LINKS);
    }

    private void write(WholeFile.Content scorecards) throws IOException {
        if (!isStream()) {
            WholeFile.write(out, scorecards);
            return;
        }
        try (BufferedWriter to = Files.newBufferedWriter(out)) {
            scorecards.writeTo(to);
        }
    }

    /** Bytes that are no UTF-8 become {@code U+FFFD}, and their line is refused below. */
    private static BufferedReader lenient(Path file) throws IOException {
        return new BufferedReader(new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8));
    }

    /** Scores line by line; a line that can't be read is named and left out, the others go on. */
    private static final class ScoredLines {
        private final TranscriptJson reader;
        private final ScorecardJson writer;
        private final Inspector inspector;
        private final java.io.PrintWriter err;
        private int scored;
        private int broken;

        ScoredLines(Rulebook rulebook, java.io.PrintWriter err) {
            this.reader = new TranscriptJson(rulebook.zone());
            this.writer = new ScorecardJson(rulebook.zone());
            this.inspector = new Inspector(rulebook);
            this.err = err;
        }

        void score(BufferedReader in, BufferedWriter to) throws IOException {
            int number = 0;
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                number++;
                if (!line.isBlank()) {
                    score(line, number, to);
                }
            }
        }

        private void score(String line, int number, BufferedWriter to) throws IOException {
            if (line.indexOf('\uFFFD') >= 0) {
                broken++;
                err.println("line " + number + ": not UTF-8; the line is left out");
                return;
            }
            try {
                Scorecard card = inspector.inspect(reader.read(line, number));
                to.write(writer.write(card));
                to.write('\n');
                scored++;
            } catch (TranscriptFormatException unreadable) {
                broken++;
                err.println(unreadable.getMessage());
            }
        }

        int broken() {
            return broken;
        }

        String summary() {
            return "评分 scored: " + scored + ", 无法读取 not readable: " + broken;
        }
    }
}
