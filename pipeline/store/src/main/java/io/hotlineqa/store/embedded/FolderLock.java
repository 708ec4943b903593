package io.hotlineqa.store.embedded;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A lock between processes, on a file; the operating system lets it go when its process dies. */
final class FolderLock implements AutoCloseable {
    private final FileChannel channel;

    private FolderLock(FileChannel channel) {
        this.channel = channel;
    }

    /** Waits until nobody else holds the file, and works while it is held. */
    static <T> T alone(Path file, Work<T> work) throws IOException {
        FolderLock lock = held(file, false);
        try {
            return work.run();
        } finally {
            lock.close();
        }
    }

    /** Waits until nobody holds the file alone. */
    static FolderLock shared(Path file) throws IOException {
        return held(file, true);
    }

    private static FolderLock held(Path file, boolean shared) throws IOException {
        FileChannel channel = open(file);
        channel.lock(0, Long.MAX_VALUE, shared);
        return new FolderLock(channel);
    }

    /** Whether nobody holds the file, at this moment. */
    static boolean isFree(Path file) throws IOException {
        try (FileChannel channel = open(file);
                FileLock lock = channel.tryLock()) {
            return lock != null;
        }
    }

    private static FileChannel open(Path file) throws IOException {
        return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    }

    /** What is done while a file is held. */
    @FunctionalInterface
    interface Work<T> {
        T run() throws IOException;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
