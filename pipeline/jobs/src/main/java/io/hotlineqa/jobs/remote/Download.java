package io.hotlineqa.jobs.remote;

import io.hotlineqa.jobs.Patience;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.Optional;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;

/**
 * Fetches one object into a file, going on where the connection broke. The file has its name only once all bytes are on
 * the disk and add up; until then it is a {@code .part}, which nobody takes for a recording. Used by one thread.
 */
final class Download {
    private static final Logger LOG = LoggerFactory.getLogger(Download.class);
    private static final int BUFFER = 1 << 16;
    private static final int ATTEMPTS = 3;

    private final Bucket bucket;
    private final RemoteObject object;
    private final Path file;
    private final Path part;
    private final Patience patience;
    private final Predicate<Exception> mayPass;
    private Optional<ObjectSum> sum = Optional.empty();

    /**
     * @param patience with a connection over which no byte comes
     * @param mayPass whether a failure can heal
     */
    Download(Bucket bucket, RemoteObject object, Path file, Patience patience, Predicate<Exception> mayPass) {
        this.bucket = bucket;
        this.object = object;
        this.file = file;
        this.part = ObjectFile.unfinished(file);
        this.patience = patience;
        this.mayPass = mayPass;
    }

    /**
     * Leaves the verified file.
     *
     * @return whether there was a checksum to verify it by, and not its length alone
     */
    boolean run() throws IOException, FetchException {
        Files.createDirectories(file.getParent());
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            Files.deleteIfExists(part);
            fetchAll();
            if (Files.size(part) == object.bytes()
                    && (sum.isEmpty() || sum.get().fits(part))) {
                Files.setLastModifiedTime(part, FileTime.from(object.modified()));
                Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
                return sum.isPresent();
            }
            LOG.warn("{} does not add up, attempt {} of {}", object.key(), attempt, ATTEMPTS);
        }
        Files.deleteIfExists(part);
        throw new FetchException(object.key() + ": what comes is not what the store says it holds", true, null);
    }

    private void fetchAll() throws IOException {
        do {
            patience.await(this::fetchRest, mayPass);
        } while (fetched() < object.bytes());
    }

    /** An attempt that was cut after some bytes is no failure: the next one goes on behind them. */
    private Void fetchRest() throws IOException {
        long before = fetched();
        try (ResponseInputStream<GetObjectResponse> in = bucket.read(object, before);
                FileChannel out = FileChannel.open(part, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            out.position(start(in.response(), before));
            copy(in, out);
            force(out);
            if (fetched() <= before && before < object.bytes()) {
                throw new EOFException("the answer ends where it begins");
            }
        } catch (IOException | SdkClientException cut) {
            if (fetched() <= before) {
                throw cut;
            }
            LOG.warn("{} broke off after {} of {} bytes", object.key(), fetched(), object.bytes());
        }
        return null;
    }

    /** Where the bytes of an answer belong: a store may begin anew though it was asked for the rest. */
    private long start(GetObjectResponse answer, long asked) {
        boolean rest = asked > 0 && String.valueOf(answer.contentRange()).startsWith("bytes " + asked + "-");
        if (!rest) {
            sum = ObjectSum.of(answer);
        }
        return rest ? asked : 0;
    }

    private void copy(InputStream in, FileChannel out) throws IOException {
        byte[] buffer = new byte[BUFFER];
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
            write(ByteBuffer.wrap(buffer, 0, n), out);
        }
    }

    /** A disk that fails is no connection that breaks: nobody waits for it. */
    private static void write(ByteBuffer bytes, FileChannel out) {
        try {
            while (bytes.hasRemaining()) {
                out.write(bytes);
            }
        } catch (IOException disk) {
            throw new UncheckedIOException(disk);
        }
    }

    private static void force(FileChannel out) {
        try {
            out.force(true);
        } catch (IOException disk) {
            throw new UncheckedIOException(disk);
        }
    }

    private long fetched() throws IOException {
        return Files.exists(part) ? Files.size(part) : 0;
    }
}
