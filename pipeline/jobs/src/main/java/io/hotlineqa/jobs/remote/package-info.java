/**
 * Drops that lie in an object store (S3 and what speaks its protocol). They are fetched into a folder, verified, and from
 * then on are drops like all others; nothing downstream knows where they came from.
 */
package io.hotlineqa.jobs.remote;
