package io.hotlineqa.vosk;

/** A program that never becomes a worker. */
final class BrokenWorker {
    private BrokenWorker() {}

    public static void main(String[] args) {
        System.err.println("this program cannot start");
    }
}
