package io.hotlineqa.command.night;

import io.hotlineqa.command.terminal.ExitCode;
import io.hotlineqa.command.terminal.StartException;
import io.hotlineqa.command.terminal.TransferBar;
import io.hotlineqa.jobs.remote.DropAddress;
import io.hotlineqa.jobs.remote.DropFetch;
import io.hotlineqa.jobs.remote.FetchException;
import io.hotlineqa.jobs.remote.FetchProgress;
import io.hotlineqa.jobs.remote.Fetched;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Fetches a drop from an object store and scores nothing; {@code run} does both. */
@Command(
        name = "fetch",
        mixinStandardHelpOptions = true,
        description = {
            "从对象存储（s3://）取回一个投递到文件夹并校验；已有的不重复下载。密钥只从环境变量读取。",
            "Fetches a drop from an object store into a folder, verified; what is there already is not fetched again.",
            "Keys come from the environment: AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, AWS_REGION, AWS_ENDPOINT_URL_S3."
        })
public final class FetchCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "s3://BUCKET/PREFIX", description = "where the drop lies")
    private String from;

    @Parameters(
            index = "1",
            paramLabel = "DIR",
            arity = "0..1",
            description = "the folder to fetch into (default: var/drops/BUCKET/PREFIX)")
    private Path into;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        Path folder = fetch(from, into, spec.commandLine().getErr());
        spec.commandLine().getOut().println(folder);
        return ExitCode.OK;
    }

    /**
     * The folder that a drop lies in, once it does.
     *
     * @param into null for the default
     */
    static Path fetch(String from, Path into, PrintWriter err) throws StartException, FetchException, IOException {
        DropAddress address = DropFolder.address(from);
        Path folder = into == null ? DropFolder.fetched(address) : into;
        try (TransferBar bar = new TransferBar(err)) {
            say(DropFetch.fetch(address, folder, new Shown(bar, err)), folder, err);
        }
        return folder;
    }

    private static void say(Fetched fetched, Path folder, PrintWriter err) {
        err.println("取回 fetched: " + fetched.fetched() + " / " + fetched.objects() + " 个对象 objects, "
                + (fetched.bytes() + 500_000) / 1_000_000 + " MB, " + folder);
        if (fetched.leftOut() > 0) {
            err.println("未取 left out: " + fetched.leftOut()
                    + " 个隐藏或未写完的对象 objects that are hidden or not yet there (.*, *.part, *.tmp)");
        }
        if (fetched.unverified() > 0) {
            err.println("注意 warning: " + fetched.unverified()
                    + " 个对象没有校验和，只比较了长度。objects have no checksum in the store; only their length was compared");
        }
        err.flush();
    }

    /** The bar, and why nothing moves. */
    private record Shown(TransferBar bar, PrintWriter err) implements FetchProgress {
        @Override
        public void at(long done, long total) {
            bar.at(done, total);
        }

        @Override
        public void waits(String reason) {
            err.println("对象存储无应答，等待中。The store does not answer; it is asked again: " + reason);
            err.flush();
        }
    }
}
