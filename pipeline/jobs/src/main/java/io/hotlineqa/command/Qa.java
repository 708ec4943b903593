package io.hotlineqa.command;

import io.hotlineqa.command.index.IndexCommand;
import io.hotlineqa.command.models.ModelsCommand;
import io.hotlineqa.command.night.AuditCommand;
import io.hotlineqa.command.night.DemoCommand;
import io.hotlineqa.command.night.FetchCommand;
import io.hotlineqa.command.night.RequeueCommand;
import io.hotlineqa.command.night.RunCommand;
import io.hotlineqa.command.night.StatusCommand;
import io.hotlineqa.command.privacy.EraseCommand;
import io.hotlineqa.command.privacy.ExportCommand;
import io.hotlineqa.command.privacy.HoldCommand;
import io.hotlineqa.command.privacy.RetainCommand;
import io.hotlineqa.command.rulebook.RescoreCommand;
import io.hotlineqa.command.rulebook.RulebookCommand;
import io.hotlineqa.command.rulebook.ScoreCommand;
import io.hotlineqa.command.script.MailAlertCommand;
import io.hotlineqa.command.script.ReportCommand;
import io.hotlineqa.command.script.ServeCommand;
import io.hotlineqa.command.script.TestCommand;
import io.hotlineqa.command.script.TokenCommand;
import io.hotlineqa.command.script.UserCommand;
import io.hotlineqa.command.terminal.ExitCode;
import io.hotlineqa.command.terminal.Interruption;
import io.hotlineqa.command.terminal.StartException;
import io.hotlineqa.command.terminal.StoppedException;
import io.hotlineqa.command.terminal.Version;
import io.hotlineqa.command.watch.WatchCommand;
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
            FetchCommand.class,
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
