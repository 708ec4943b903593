package io.hotlineqa.store.people;

import io.hotlineqa.store.audit.AuditLog;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.Array;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;

/** What programs log in with. Only hashes are kept: a token is seen when it is made and never again. Thread-safe. */
public final class Tokens {
    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Jdbi jdbi;

    public Tokens(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * Makes a token, in the place of one of the same name.
     *
     * @param name what the program is called, for the audit log
     * @param scopes what it may read
     * @return the token, 64 hex digits by chance
     */
    public String make(String name, Set<TokenScope> scopes, String actor) {
        byte[] random = new byte[BYTES];
        RANDOM.nextBytes(random);
        String token = HexFormat.of().formatHex(random);
        jdbi.useTransaction(handle -> {
            handle.createUpdate("insert into api_token (name, hash, scopes) values (:name, :hash, :scopes)"
                            + " on conflict (name) do update set hash = :hash, scopes = :scopes, created_at = now()")
                    .bind("name", name)
                    .bindArray("scopes", String.class, names(scopes))
                    .bind("hash", hash(token))
                    .execute();
            AuditLog.append(handle, actor, "token.make", name, String.join(" ", names(scopes)));
        });
        return token;
    }

    private static List<String> names(Set<TokenScope> scopes) {
        return scopes.stream().map(Enum::name).sorted().toList();
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
    public Optional<Token> find(String token) {
        return jdbi.withHandle(handle -> handle.createQuery("select name, scopes from api_token where hash = :hash")
                .bind("hash", hash(token))
                .map((row, context) -> new Token(row.getString("name"), scopes(row.getArray("scopes"))))
                .findOne());
    }

    private static Set<TokenScope> scopes(Array stored) throws SQLException {
        return Stream.of((String[]) stored.getArray()).map(TokenScope::valueOf).collect(Collectors.toSet());
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
