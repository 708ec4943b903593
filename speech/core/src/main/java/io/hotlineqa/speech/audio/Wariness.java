package io.hotlineqa.speech.audio;

/** How easily a {@link SpeechDetector} takes sound for speech. */
enum Wariness {
    /** To measure by: what is found is as loud as speech, and what is not found is a silence. */
    SURE(8, 5, -65, 2, 6),
    /** To decode by: whatever might be speech, a whisper and a breath included. */
    DOUBTFUL(4, 2, -75, 1, 1);

    /** Speech begins so many dB above the floor and lasts while it stays {@link #hold} above it. */
    final int onset;

    final int hold;
    /** The floor never counts as lower: what is softer than a line's own noise is no speech. */
    final int lowestFloor;
    /** In frames; shorter ones are clicks of the line. */
    final int shortestBurst;
    /** In frames; shorter than any syllable. */
    final int shortestSpeech;

    Wariness(int onset, int hold, int lowestFloor, int shortestBurst, int shortestSpeech) {
        this.onset = onset;
        this.hold = hold;
        this.lowestFloor = lowestFloor;
        this.shortestBurst = shortestBurst;
        this.shortestSpeech = shortestSpeech;
    }
}
