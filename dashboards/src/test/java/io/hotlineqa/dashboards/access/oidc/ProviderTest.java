package io.hotlineqa.dashboards.access.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hotlineqa.testkit.HeldClock;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.AuthorizationGrantType;

class ProviderTest {
    private static final ClientRegistration KNOWN = ClientRegistration.withRegistrationId(OidcSettings.ID)
            .clientId("hotline-qa")
            .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
            .redirectUri("https://here.example.org")
            .authorizationUri("https://login.example.org")
            .tokenUri("https://login.example.org")
            .build();

    private final AtomicInteger questions = new AtomicInteger();
    private final HeldClock clock = new HeldClock();

    /** Answers so; null for one that does not. */
    private Provider provider(ClientRegistration answer) {
        return new Provider(
                () -> {
                    questions.incrementAndGet();
                    if (answer == null) {
                        throw new IllegalArgumentException("no answer");
                    }
                    return answer;
                },
                clock);
    }

    @Test
    void isAskedOnceAndItsAnswerIsKept() {
        Provider provider = provider(KNOWN);

        assertThat(provider.findByRegistrationId(OidcSettings.ID)).isSameAs(KNOWN);
        assertThat(provider.findByRegistrationId(OidcSettings.ID)).isSameAs(KNOWN);
        assertThat(provider.known()).containsSame(KNOWN);
        assertThat(provider.findByRegistrationId("another")).isNull();
        assertThat(questions).hasValue(1);
    }

    @Test
    void whoNeedNotWaitDoesNotWaitForIt() {
        CountDownLatch answers = new CountDownLatch(1);
        Provider provider = new Provider(
                () -> {
                    awaited(answers);
                    return KNOWN;
                },
                clock);

        assertThat(provider.known()).isEmpty();
        answers.countDown();
        Awaitility.await().untilAsserted(() -> assertThat(provider.known()).containsSame(KNOWN));
    }

    private static void awaited(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void oneThatIsAwayIsAskedAgainOnlyAfterAPauseHoweverManyWantIt() {
        Provider provider = provider(null);
        for (int i = 0; i < 3; i++) {
            assertThatThrownBy(() -> provider.findByRegistrationId(OidcSettings.ID))
                    .hasMessage("the provider does not answer");
            assertThat(provider.known()).isEmpty();
        }
        assertThat(questions).hasValue(1);

        clock.pass(Provider.PAUSE.minusMillis(1));
        assertThat(provider.known()).isEmpty();
        assertThat(questions).hasValue(1);

        clock.pass(Duration.ofMillis(1));
        assertThatThrownBy(() -> provider.findByRegistrationId(OidcSettings.ID))
                .isInstanceOf(IllegalStateException.class);
        assertThat(questions).hasValue(2);
    }
}
