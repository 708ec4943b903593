package io.hotlineqa.dashboards.audio;

import java.util.List;

/**
 * The loudness of a recording over its length.
 *
 * @param seconds its length
 * @param channels for each channel the highest level of every stretch, 0 to 100; all stretches are of one length
 */
record Waveform(double seconds, List<int[]> channels) {}
