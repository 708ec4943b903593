package io.hotlineqa.vosk;

/**
 * How a worker process is doing.
 *
 * @param pid its process id
 * @param loadMillis how long it took to load the speech model
 * @param recordings how many it has been given
 * @param residentBytes the memory it holds, native memory included; 0 where the system does not say
 */
public record WorkerReport(long pid, long loadMillis, int recordings, long residentBytes) {}
