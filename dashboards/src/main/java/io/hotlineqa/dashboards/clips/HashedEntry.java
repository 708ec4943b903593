package io.hotlineqa.dashboards.clips;

import io.hotlineqa.dashboards.audio.ContentHash;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;

/** Counts and hashes what goes into one entry of a ZIP, which stays open. Used by one thread. */
final class HashedEntry extends FilterOutputStream {
    private final MessageDigest digest = ContentHash.digest();
    private long bytes;

    HashedEntry(OutputStream zip) {
        super(zip);
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] some, int from, int count) throws IOException {
        out.write(some, from, count);
        digest.update(some, from, count);
        bytes += count;
    }

    /** The ZIP goes on. */
    @Override
    public void close() throws IOException {
        flush();
    }

    long bytes() {
        return bytes;
    }

    String sha256() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
