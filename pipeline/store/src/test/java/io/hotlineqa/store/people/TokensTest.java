package io.hotlineqa.store.people;

import static org.assertj.core.api.Assertions.assertThat;

import io.hotlineqa.store.StoreFixture;
import io.hotlineqa.store.audit.AuditEvent;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class TokensTest {
    @RegisterExtension
    final StoreFixture fixture = new StoreFixture();

    private Tokens tokens() {
        return fixture.store().tokens();
    }

    @Test
    void aTokenOpensWhatItWasMadeForAndANewOneOfThatNameTakesItsPlace() {
        String old = tokens().make("reporting", Set.of(TokenScope.CALLS, TokenScope.PERSONAL), "root");
        assertThat(tokens().find(old)).hasValue(new Token("reporting", Set.of(TokenScope.CALLS, TokenScope.PERSONAL)));

        String fresh = tokens().make("reporting", Set.of(TokenScope.DROPS), "root");

        assertThat(tokens().find(old)).isEmpty();
        assertThat(tokens().find(fresh)).hasValue(new Token("reporting", Set.of(TokenScope.DROPS)));
    }

    @Test
    void whatATokenMayReadStandsInTheLog() {
        tokens().make("reporting", Set.of(TokenScope.PERSONAL, TokenScope.CALLS), "root");

        assertThat(fixture.store().auditLog().newest(1, 0))
                .singleElement()
                .returns("token.make", AuditEvent::action)
                .returns("CALLS PERSONAL", AuditEvent::detail);
    }
}
