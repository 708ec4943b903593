package io.hotlineqa.command.models;

import io.hotlineqa.command.terminal.ExitCode;
import io.hotlineqa.command.terminal.Home;
import io.hotlineqa.command.terminal.StartException;
import io.hotlineqa.command.terminal.TransferBar;
import io.hotlineqa.models.InstalledModel;
import io.hotlineqa.models.Installer;
import io.hotlineqa.models.ModelException;
import io.hotlineqa.models.Shelf;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "install",
        mixinStandardHelpOptions = true,
        description = {
            "安装语音模型：按编号下载，或从 ZIP 文件离线安装；SHA-256 不符则拒绝。",
            "Installs a speech model by id, or from a ZIP on a machine without internet. Refuses what is not pinned."
        })
final class ModelsInstallCommand implements Callable<Integer> {
    @Parameters(paramLabel = "ID|FILE.zip", description = "an id of ./qa models list, or a downloaded archive")
    private String what;

    @Option(
            names = "--unpinned-as",
            paramLabel = "ID",
            description = "install a ZIP that the catalogue does not know, on your own word, under this id")
    private String unpinned;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws StartException {
        try (TransferBar bar = new TransferBar(spec.commandLine().getErr())) {
            InstalledModel model = install(new Installer(Shelf.in(Home.folder()), bar::at));
            spec.commandLine().getOut().println(model.id() + ": " + model.folder());
            return ExitCode.OK;
        } catch (ModelException refused) {
            throw new StartException(refused.getMessage());
        }
    }

    private InstalledModel install(Installer installer) throws ModelException {
        Path zip = Path.of(what);
        if (unpinned != null) {
            return installer.installUnpinned(zip, unpinned);
        }
        return Files.isRegularFile(zip) ? installer.install(zip) : installer.install(what);
    }
}
