package io.hotlineqa.store.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;

/**
 * Somebody did something: one link of the chain.
 *
 * @param id 1, 2, 3 …
 * @param at when, to the microsecond
 * @param actor the user, or the command
 * @param action a verb
 * @param subject to what
 * @param detail before, after, why
 * @param prev the hash of the event before
 * @param hash over all of the above
 */
public record AuditEvent(
        long id, Instant at, String actor, String action, String subject, String detail, String prev, String hash) {

    static AuditEvent link(
            long id, Instant at, String actor, String action, String subject, String detail, String prev) {
        return new AuditEvent(
                id,
                at,
                actor,
                action,
                subject,
                detail,
                prev,
                hash(String.valueOf(id), at.toString(), actor, action, subject, detail, prev));
    }

    /** Whether the hash fits what the event says. */
    boolean isGenuine() {
        return link(id, at, actor, action, subject, detail, prev).hash.equals(hash);
    }

    private static String hash(String... parts) {
        MessageDigest digest = sha256();
        for (String part : parts) {
            byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
            digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
            digest.update(bytes);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
