package io.hotlineqa.models;

/**
 * How much an archive may become. A speech model is weights and graphs, which pack badly, in some tens of files.
 *
 * @param entries at most so many files and folders
 * @param bytes at most so many in all
 * @param ratio at most so many bytes for each byte of the archive, beyond {@code freeBytes}
 * @param freeBytes always allowed
 */
record UnpackLimits(int entries, long bytes, int ratio, long freeBytes) {
    static final UnpackLimits USUAL = new UnpackLimits(2_000, 16L << 30, 20, 16L << 20);

    /** The most that an archive of that length may unpack to. */
    long allowed(long archiveBytes) {
        return Math.min(bytes, freeBytes + ratio * archiveBytes);
    }
}
