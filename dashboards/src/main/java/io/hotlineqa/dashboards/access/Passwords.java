package io.hotlineqa.dashboards.access;

import java.security.SecureRandom;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/** How passwords are made and kept: bcrypt, and one-time ones that are easy to read aloud. */
public final class Passwords {
    /** The shortest password that a user may choose. */
    public static final int SHORTEST = 10;

    /** bcrypt looks at no more than 72 bytes. */
    static final int LONGEST_BYTES = 72;

    private static final int STRENGTH = 11;
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int GROUPS = 4;
    private static final int GROUP = 4;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Passwords() {}

    static PasswordEncoder encoder() {
        return new BCryptPasswordEncoder(STRENGTH);
    }

    /** What the store keeps of a password. */
    public static String hash(String password) {
        return encoder().encode(password);
    }

    /** About 79 bits by chance, in groups of four. */
    public static String oneTime() {
        StringBuilder password = new StringBuilder();
        for (int i = 0; i < GROUPS * GROUP; i++) {
            if (i > 0 && i % GROUP == 0) {
                password.append('-');
            }
            password.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return password.toString();
    }
}
