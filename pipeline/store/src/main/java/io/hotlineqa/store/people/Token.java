package io.hotlineqa.store.people;

import java.util.Set;

/**
 * Whose token it is and what it opens.
 *
 * @param name what the program is called
 * @param scopes what it may read
 */
public record Token(String name, Set<TokenScope> scopes) {
    public Token {
        scopes = Set.copyOf(scopes);
    }
}
