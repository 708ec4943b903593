package io.hotlineqa.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** What programs log in with. Only hashes are kept: a token is seen when it is made and never again. Thread-safe. */
public final class Tokens {
    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Jdbi jdbi;

    Tokens(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * Makes a token, in the place of one of the same name.
     *
     * @param name what the program is called, for the audit log
     * @return the token, 64 hex digits by chance
     */
    public String make(String name, String actor) {
        byte[] random = new byte[BYTES];
        RANDOM.nextBytes(random);
        String token = HexFormat.of().formatHex(random);
        jdbi.useTransaction(handle -> {
            handle.createUpdate("insert into api_token (name, hash) values (:name, :hash)"
                            + " on conflict (name) do update set hash = :hash, created_at = now()")
                    .bind("name", name)
                    .bind("hash", hash(token))
                    .execute();
            AuditLog.append(handle, actor, "token.make", name, "");
        });
        return token;
    }

    /** Ends the use of a token at once. */
    public void revoke(String name, String actor) {
        jdbi.useTransaction(handle -> {
            handle.createUpdate("delete from api_token where name = :name")
                    .bind("name", name)
                    .execute();
            AuditLog.append(handle, actor, "token.revoke", name, "");
        });
    }

    /** The names of all tokens. */
    public List<String> names() {
        return jdbi.withHandle(handle -> handle.createQuery("select name from api_token order by name")
                .mapTo(String.class)
                .list());
    }

    /** Whose token this is; empty when nobody's. */
    public Optional<String> owner(String token) {
        return jdbi.withHandle(handle -> handle.createQuery("select name from api_token where hash = :hash")
                .bind("hash", hash(token))
                .mapTo(String.class)
                .findOne());
    }

    /** A token is random enough to need no salt and no slow hash. */
    private static String hash(String token) {
        try {
            byte[] bytes = token.getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
