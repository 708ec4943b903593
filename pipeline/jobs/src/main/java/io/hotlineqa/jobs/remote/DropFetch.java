package io.hotlineqa.jobs.remote;

import io.hotlineqa.jobs.Patience;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.model.S3Exception;

/**
 * Fetches a drop from an object store into a folder. What lies there already, of the length and the time that the store
 * tells, is not fetched again; another object of that key takes the place of the old one; nothing is ever removed. Markers
 * {@code .done} come last, once all else is there. Used by one thread.
 */
public final class DropFetch {
    private static final Logger LOG = LoggerFactory.getLogger(DropFetch.class);
    private static final int PASSES = 3;
    private static final int NOT_FOUND = 404;
    private static final int CHANGED = 412;

    private final DropAddress from;
    private final Path into;
    private final Bucket bucket;
    private final Patience patience;
    private final FetchProgress progress;
    private int leftOut;
    private int fetched;
    private int unverified;
    private long bytes;

    DropFetch(DropAddress from, Path into, Bucket bucket, Patience patience, FetchProgress progress) {
        this.from = from;
        this.into = into;
        this.bucket = bucket;
        this.patience = patience;
        this.progress = progress;
    }

    /**
     * Fetches what is new; a connection that breaks is waited for.
     *
     * @param into made when it is not there
     * @throws FetchException when the store refuses, has nothing there, or does not come back within 10 minutes
     * @throws IOException when the folder can't be written
     */
    public static Fetched fetch(DropAddress from, Path into, FetchProgress progress)
            throws FetchException, IOException {
        try (Bucket bucket = Bucket.open(from.bucket())) {
            return new DropFetch(from, into, bucket, Patience.LONG, progress).run();
        }
    }

    Fetched run() throws FetchException, IOException {
        Files.createDirectories(into);
        for (int pass = 1; pass <= PASSES; pass++) {
            List<RemoteObject> objects = objects();
            for (RemoteObject object : objects) {
                makeFolder(ObjectFile.of(into, name(object)).getParent());
            }
            if (fetchAll(objects)) {
                requireFilesOfTheirOwn(objects);
                return new Fetched(objects.size(), leftOut, fetched, bytes, unverified);
            }
        }
        throw new FetchException(from + ": its objects change all the time", true, null);
    }

    private List<RemoteObject> objects() throws FetchException {
        try {
            List<RemoteObject> listed = patience.await(() -> bucket.list(from.folder()), this::mayPass).stream()
                    .filter(object -> !ObjectFile.isFolder(name(object), object.bytes()))
                    .toList();
            List<RemoteObject> objects = listed.stream()
                    .filter(object -> !ObjectFile.isLeftOut(name(object)))
                    .sorted(Comparator.comparing((RemoteObject object) -> ObjectFile.isMarker(name(object))))
                    .toList();
            if (objects.isEmpty()) {
                throw new FetchException(from + ": no object lies there", false, null);
            }
            leftOut = listed.size() - objects.size();
            return objects;
        } catch (SdkException failure) {
            throw refused(failure);
        }
    }

    /** Whether all are there; false when one of them was replaced or removed meanwhile. */
    private boolean fetchAll(List<RemoteObject> objects) throws FetchException, IOException {
        List<RemoteObject> missing = new ArrayList<>();
        for (RemoteObject object : objects) {
            if (!isThere(object)) {
                missing.add(object);
            }
        }
        long total = bytes + missing.stream().mapToLong(RemoteObject::bytes).sum();
        boolean all = true;
        for (RemoteObject object : missing) {
            if (all || !ObjectFile.isMarker(name(object))) {
                all &= fetch(object);
                progress.at(bytes, total);
            }
        }
        return all;
    }

    private boolean fetch(RemoteObject object) throws FetchException, IOException {
        try {
            if (!new Download(bucket, object, file(object), patience, this::mayPass).run()) {
                unverified++;
            }
            fetched++;
            bytes += object.bytes();
            return true;
        } catch (S3Exception answer) {
            if (answer.statusCode() == NOT_FOUND || answer.statusCode() == CHANGED) {
                return false;
            }
            throw refused(answer);
        } catch (SdkException failure) {
            throw refused(failure);
        } catch (IOException failure) {
            if (Bucket.mayPass(failure)) {
                throw refused(failure);
            }
            throw failure;
        }
    }

    private boolean mayPass(Exception failure) {
        boolean passing = Bucket.mayPass(failure);
        if (passing) {
            LOG.warn("{} is asked again: {}", from, failure.toString());
            progress.waits(said(failure));
        }
        return passing;
    }

    private boolean isThere(RemoteObject object) throws IOException {
        Path file = file(object);
        return Files.isRegularFile(file)
                && Files.size(file) == object.bytes()
                && Files.getLastModifiedTime(file).toInstant().getEpochSecond()
                        == object.modified().getEpochSecond();
    }

    private Path file(RemoteObject object) {
        Path file = ObjectFile.of(into, name(object));
        return Files.isDirectory(file) ? ObjectFile.besideFolder(file) : file;
    }

    /** A disk may take for one name what are two in the store, such as upper and lower case; then one file is lost. */
    private void requireFilesOfTheirOwn(List<RemoteObject> objects) throws IOException, FetchException {
        Map<Object, RemoteObject> owners = new HashMap<>();
        for (RemoteObject object : objects) {
            Object file = Files.readAttributes(file(object), BasicFileAttributes.class)
                    .fileKey();
            RemoteObject other = owners.put(file, object);
            if (other != null) {
                throw new FetchException(
                        from + ": " + other.key() + " and " + object.key() + " are the same file in " + into
                                + "; fetch into a folder on a disk that tells them apart",
                        false,
                        null);
            }
        }
    }

    /** A file that is called like the folder makes way for it. */
    private void makeFolder(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            return;
        }
        makeFolder(folder.getParent());
        if (Files.isRegularFile(folder)) {
            Files.move(folder, ObjectFile.besideFolder(folder), StandardCopyOption.REPLACE_EXISTING);
        }
        Files.createDirectory(folder);
    }

    private String name(RemoteObject object) {
        return object.key().substring(from.folder().length());
    }

    private FetchException refused(Exception failure) {
        return new FetchException(from + ": " + said(failure), Bucket.mayPass(failure), failure);
    }

    private static String said(Exception failure) {
        return failure instanceof S3Exception answer && answer.awsErrorDetails() != null
                ? answer.awsErrorDetails().errorCode() + " (" + answer.statusCode() + ")"
                : String.valueOf(failure.getMessage());
    }
}
