package io.hotlineqa.command;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.hotlineqa.evaluation.Comparison;
import io.hotlineqa.evaluation.Evaluation;
import io.hotlineqa.evaluation.Reference;
import io.hotlineqa.evaluation.References;
import io.hotlineqa.models.InstalledModel;
import io.hotlineqa.models.ModelException;
import io.hotlineqa.models.Shelf;
import io.hotlineqa.speech.Hearing;
import io.hotlineqa.speech.QuarantineReason;
import io.hotlineqa.speech.RejectedRecordingException;
import io.hotlineqa.speech.Utterance;
import io.hotlineqa.vosk.WorkerRecognizer;
import io.hotlineqa.vosk.WorkerSettings;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "evaluate",
        mixinStandardHelpOptions = true,
        description = {"用自己的录音测量一个语音模型的错误率。", "Measures a speech model's error rates on one's own recordings."})
final class ModelsEvaluateCommand implements Callable<Integer> {
    @Parameters(
            arity = "0..1",
            paramLabel = "ID|PATH",
            defaultValue = Shelf.EMBEDDED,
            description = "default: ${DEFAULT-VALUE}")
    private String model;

    @Option(
            names = "--audio",
            required = true,
            paramLabel = "DIR",
            description = "holds NAME.wav for each line of FILE.tsv")
    private Path audio;

    @Option(names = "--refs", required = true, paramLabel = "FILE.tsv", description = "name<TAB>reference text a line")
    private Path refs;

    @Option(names = "--json", description = "for machines")
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws StartException {
        List<Reference> references = references();
        InstalledModel speechModel = speechModel();
        Evaluation evaluation = evaluate(references, speechModel);
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(node(evaluation));
        } else {
            print(evaluation, out);
        }
        return ExitCode.OK;
    }

    private List<Reference> references() throws StartException {
        try {
            References read = References.read(refs, audio);
            if (!read.problems().isEmpty()) {
                throw new StartException(read.problems());
            }
            return read.all();
        } catch (IOException unreadable) {
            throw new StartException("--refs " + refs + ": no such file, or it can't be read");
        }
    }

    private InstalledModel speechModel() throws StartException {
        try {
            return Shelf.in(Home.folder()).find(model);
        } catch (ModelException unknown) {
            throw new StartException(unknown.getMessage());
        }
    }

    private static Evaluation evaluate(List<Reference> references, InstalledModel speechModel) throws StartException {
        List<Comparison> comparisons = new ArrayList<>();
        double seconds = 0;
        double hearing = 0;
        try (WorkerRecognizer recognizer = WorkerRecognizer.start(speechModel, WorkerSettings.usual())) {
            for (Reference reference : references) {
                long start = System.nanoTime();
                Heard heard = heard(recognizer, reference);
                hearing += (System.nanoTime() - start) / 1e9;
                seconds += heard.seconds();
                comparisons.add(Comparison.of(reference.text(), heard.text()));
            }
        } catch (ModelException broken) {
            throw new StartException(broken.getMessage());
        } catch (RejectedRecordingException unusable) {
            throw new StartException(unusable.getMessage());
        }
        return new Evaluation(comparisons, seconds, hearing);
    }

    private record Heard(String text, double seconds) {}

    /** Not one word is an answer here, and counts as all characters wrong. */
    private static Heard heard(WorkerRecognizer recognizer, Reference reference) throws RejectedRecordingException {
        try {
            Hearing hearing = recognizer.hear(reference.audio());
            String text = hearing.utterances().stream().map(Utterance::text).collect(Collectors.joining());
            return new Heard(text, hearing.durationSeconds());
        } catch (RejectedRecordingException rejected) {
            if (rejected.reason() == QuarantineReason.NO_WORDS) {
                return new Heard("", 0);
            }
            throw new RejectedRecordingException(rejected.reason(), reference.audio() + ": " + rejected.getMessage());
        }
    }

    private ObjectNode node(Evaluation evaluation) {
        double[] interval = evaluation.characterErrorRateInterval();
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("model", model)
                .put("utterances", evaluation.comparisons().size())
                .put("exact", evaluation.exact())
                .put("characterErrorRate", rounded(evaluation.characterErrorRate()));
        node.putArray("characterErrorRateInterval").add(rounded(interval[0])).add(rounded(interval[1]));
        return node.put("syllableErrorRate", rounded(evaluation.syllableErrorRate()))
                .put("realTimeFactor", rounded(evaluation.realTimeFactor()));
    }

    private static double rounded(double rate) {
        return Math.round(rate * 10000) / 10000.0;
    }

    private void print(Evaluation evaluation, PrintWriter out) {
        double[] interval = evaluation.characterErrorRateInterval();
        Table table =
                new Table("模型 model", "句 utterances", "全对 exact", "字错 characters", "95 %", "音节错 syllables", "实时率 RTF");
        table.row(
                model,
                Integer.toString(evaluation.comparisons().size()),
                Long.toString(evaluation.exact()),
                percent(evaluation.characterErrorRate()),
                percent(interval[0]) + "–" + percent(interval[1]),
                percent(evaluation.syllableErrorRate()),
                String.format(Locale.ROOT, "%.3f", evaluation.realTimeFactor()));
        table.print(out);
    }

    private static String percent(double rate) {
        return String.format(Locale.ROOT, "%.2f %%", rate * 100);
    }
}
