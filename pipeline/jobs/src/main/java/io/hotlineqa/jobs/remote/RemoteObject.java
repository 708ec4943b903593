package io.hotlineqa.jobs.remote;

import java.time.Instant;

/**
 * An object as the store lists it.
 *
 * @param key its name within the bucket
 * @param bytes its length
 * @param eTag of this version of it
 * @param modified when this version was stored
 */
record RemoteObject(String key, long bytes, String eTag, Instant modified) {}
