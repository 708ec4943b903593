package io.hotlineqa.models;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Fetches an archive into a file, going on where an earlier attempt was cut. Bytes count only once their number and
 * their SHA-256 are the catalogue's; bytes that can never become that are deleted.
 */
final class Download {
    private static final int CONNECT_MILLIS = 20_000;
    private static final int STALL_MILLIS = 60_000;
    private static final int BUFFER = 1 << 16;

    /** How often in a row a connection may fail without a single new byte. */
    private static final int FRUITLESS_ATTEMPTS = 3;

    private final Archive archive;
    private final Path part;
    private final Progress progress;

    Download(Archive archive, Path part, Progress progress) {
        this.archive = archive;
        this.part = part;
        this.progress = progress;
    }

    /** Leaves the whole, verified archive in the file. */
    void run() throws ModelException, IOException {
        if (fetched() > archive.bytes()) {
            Files.delete(part);
        }
        fetchAll();
        String found = Sha256.of(part);
        if (!found.equals(archive.sha256())) {
            Files.delete(part);
            throw new ModelException(archive.url() + " has SHA-256 " + found + " where the catalogue pins "
                    + archive.sha256() + "; deleted, nothing installed");
        }
    }

    private void fetchAll() throws ModelException, IOException {
        int fruitless = 0;
        while (fetched() != archive.bytes()) {
            long before = fetched();
            String trouble = tryRest();
            fruitless = fetched() > before ? 0 : fruitless + 1;
            if (fruitless == FRUITLESS_ATTEMPTS) {
                throw cut(trouble);
            }
        }
    }

    /** Says what cut the attempt, if anything did. */
    private String tryRest() throws ModelException {
        try {
            fetchRest();
            return "it ends early";
        } catch (IOException e) {
            return e.toString();
        }
    }

    private void fetchRest() throws ModelException, IOException {
        HttpURLConnection http = open();
        try {
            boolean resumed = accepted(http);
            if (!resumed) {
                Files.deleteIfExists(part);
            }
            requireSize(fetched() + http.getContentLengthLong(), http.getContentLengthLong() >= 0);
            try (InputStream in = http.getInputStream();
                    OutputStream out =
                            Files.newOutputStream(part, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
                copy(in, out);
            }
        } finally {
            http.disconnect();
        }
    }

    private HttpURLConnection open() throws ModelException, IOException {
        URLConnection connection = archive.url().toURL().openConnection();
        if (!(connection instanceof HttpURLConnection http)) {
            throw new ModelException("archives are fetched over HTTP, not from " + archive.url());
        }
        http.setConnectTimeout(CONNECT_MILLIS);
        http.setReadTimeout(STALL_MILLIS);
        http.setRequestProperty("Accept-Encoding", "identity");
        if (fetched() > 0) {
            http.setRequestProperty("Range", "bytes=" + fetched() + "-");
        }
        return http;
    }

    /** Whether the server goes on where we were; false when it starts over. */
    private boolean accepted(HttpURLConnection http) throws ModelException, IOException {
        int status = http.getResponseCode();
        if (status == HttpURLConnection.HTTP_PARTIAL) {
            String range = String.valueOf(http.getHeaderField("Content-Range"));
            if (!range.startsWith("bytes " + fetched() + "-")) {
                throw new ModelException(archive.url() + " answers with another range than asked: " + range);
            }
            return true;
        }
        if (status != HttpURLConnection.HTTP_OK) {
            throw new ModelException(archive.url() + " answers with status " + status + "; nothing installed");
        }
        return false;
    }

    private void requireSize(long promised, boolean known) throws ModelException, IOException {
        if (known && promised != archive.bytes()) {
            Files.deleteIfExists(part);
            throw new ModelException(archive.url() + " has " + promised + " bytes where the catalogue pins "
                    + archive.bytes() + "; nothing installed");
        }
    }

    private void copy(InputStream in, OutputStream out) throws ModelException, IOException {
        byte[] buffer = new byte[BUFFER];
        long done = fetched();
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
            requireSize(done + n, done + n > archive.bytes());
            out.write(buffer, 0, n);
            done += n;
            progress.at(done, archive.bytes());
        }
    }

    private long fetched() throws IOException {
        return Files.exists(part) ? Files.size(part) : 0;
    }

    private ModelException cut(String trouble) throws IOException {
        return new ModelException("the connection to " + archive.url() + " breaks off (" + trouble + "); " + fetched()
                + " of " + archive.bytes() + " bytes are kept for the next attempt, nothing installed");
    }
}
