package io.hotlineqa.command;

import io.hotlineqa.store.Store;
import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/** The command {@code ./qa}. Exit codes: 0 done, 1 done with something to look at, 2 could not start, 3 a bug, 4 stopped. */
@Command(
        name = "qa",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND",
        description = {
            "通话质检：每晚转写、检查并评分热线录音。",
            "Speech-analytics quality assurance: transcribes, checks and scores a night's hotline recordings."
        },
        subcommands = {
            DemoCommand.class,
            RunCommand.class,
            WatchCommand.class,
            ScoreCommand.class,
            RulebookCommand.class,
            ModelsCommand.class,
            AuditCommand.class,
            RequeueCommand.class,
            StatusCommand.class,
            ExportCommand.class,
            EraseCommand.class,
            RetainCommand.class,
            HoldCommand.class,
            RescoreCommand.class,
            IndexCommand.class,
            ServeCommand.class,
            UserCommand.class,
            MailAlertCommand.class,
            TokenCommand.class,
            ReportCommand.class,
            TestCommand.class
        })
public final class Qa implements Runnable {
    @Spec
    private CommandSpec spec;

    /** Runs the command line and ends the process with its exit code. */
    public static void main(String[] arguments) {
        Interruption.expect();
        Store.stopServersAtExit();
        System.exit(commandLine().execute(arguments));
    }

    /** The command line, for tests to run without ending the process. */
    public static CommandLine commandLine() {
        return new CommandLine(new Qa())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpAutoWidth(true)
                .setParameterExceptionHandler(Qa::misused)
                .setExecutionExceptionHandler(Qa::failed);
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Which command?");
    }

    private static int misused(ParameterException misuse, String[] arguments) {
        CommandLine command = misuse.getCommandLine();
        PrintWriter err = command.getErr();
        err.println("qa: " + misuse.getMessage());
        if (!UnmatchedArgumentException.printSuggestions(misuse, err)) {
            command.usage(err);
        }
        return ExitCode.COULD_NOT_START;
    }

    private static int failed(Exception failure, CommandLine command, CommandLine.ParseResult parsed) {
        if (Interruption.isUnderWay()) {
            return ExitCode.STOPPED;
        }
        Exception told = StoppedException.of(failure);
        if (told instanceof StartException start) {
            start.problems().forEach(p -> command.getErr().println("qa: " + p));
            return ExitCode.COULD_NOT_START;
        }
        if (told instanceof StoppedException stopped) {
            command.getErr().println("qa: " + stopped.getMessage());
            return ExitCode.STOPPED;
        }
        command.getErr().println("qa: this is a bug; please report it with the lines below");
        failure.printStackTrace(command.getErr());
        return ExitCode.BUG;
    }
}
