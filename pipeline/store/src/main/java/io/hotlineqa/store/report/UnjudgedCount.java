package io.hotlineqa.store.report;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * How often a rule could not be judged for one reason.
 *
 * @param ruleId the rule
 * @param reason as the scorecards say it
 * @param calls as many
 */
public record UnjudgedCount(String ruleId, String reason, long calls) {
    private static final int DIGITS = 12;

    /** Stands for the reason in addresses, which must not hold what people said: the beginning of its MD5. */
    public String key() {
        try {
            byte[] digest = MessageDigest.getInstance("MD5").digest(reason.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
