package io.hotlineqa.jobs.drop;

import static io.hotlineqa.speech.QuarantineReason.TOO_LARGE;

/**
 * How much an archive of a drop may become. Recordings pack badly, but for digital silence, which packs to nearly
 * nothing.
 *
 * @param members at most so many files and folders
 * @param bytes at most so many in all
 * @param ratio at most so many bytes for each byte of the archive, beyond {@code freeBytes}
 * @param freeBytes always allowed
 */
record UnpackLimits(int members, long bytes, int ratio, long freeBytes) {
    static final UnpackLimits USUAL = new UnpackLimits(100_000, 256L << 30, 100, 256L << 20);

    void requireMembers(int count) throws ArchiveException {
        if (count > members) {
            throw new ArchiveException(TOO_LARGE, "it has more than " + members + " members");
        }
    }

    void requireBytes(long unpacked, long archiveBytes) throws ArchiveException {
        long allowed = Math.min(bytes, freeBytes + ratio * archiveBytes);
        if (unpacked > allowed) {
            throw new ArchiveException(TOO_LARGE, "it unpacks to more than " + allowed + " bytes");
        }
    }
}
