package io.hotlineqa.vosk;

/** A program that never becomes a worker. */
final class BrokenWorker {
    private BrokenWorker() {}

    public static void main(String[] args) {
        throw new IllegalStateException("cannot start");
    }
}
