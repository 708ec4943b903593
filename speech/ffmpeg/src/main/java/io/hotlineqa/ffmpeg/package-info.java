/**
 * Recordings that are no plain WAV, by the LGPL build of ffmpeg. Native code: nothing here is loaded outside a worker
 * process.
 *
 * <p>{@link io.hotlineqa.ffmpeg.FfmpegDecoder} knows a file by its first bytes ({@code Container}, {@code Magic}). Before
 * native code sees it, its outside is walked in plain Java ({@code Shape}): a cut file is found there. Then one named
 * demultiplexer ({@code Demuxer}) reads bytes handed to it by {@code FileInput}, one named decoder ({@code
 * PacketDecoder}, {@code Codec}) turns packets into frames, and {@code Frames} compares at the end what came with what
 * was promised.
 */
package io.hotlineqa.ffmpeg;
