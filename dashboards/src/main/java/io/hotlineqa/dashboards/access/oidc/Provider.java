package io.hotlineqa.dashboards.access.oidc;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;

/**
 * Asks the provider for its addresses when they are first wanted, beside the answers to requests, and keeps them. One that
 * does not answer holds nobody up for long, is not asked again before a {@linkplain #PAUSE pause}, however many people want
 * it, and stands in the log once until it answers. Thread-safe.
 */
final class Provider implements ClientRegistrationRepository {
    static final Duration PAUSE = Duration.ofSeconds(30);
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Logger LOG = LoggerFactory.getLogger(Provider.class);

    private final Supplier<ClientRegistration> question;
    private final Clock clock;
    private CompletableFuture<ClientRegistration> answer;
    private Instant rested = Instant.MIN;
    private boolean away;

    /** @param question asks it; fails when it does not answer as it should */
    Provider(Supplier<ClientRegistration> question, Clock clock) {
        this.question = question;
        this.clock = clock;
    }

    /** What it has said; empty as long as it has said nothing. Waits for nothing. */
    Optional<ClientRegistration> known() {
        CompletableFuture<ClientRegistration> asked = asked();
        return asked.isDone() && !asked.isCompletedExceptionally() ? Optional.of(asked.join()) : Optional.empty();
    }

    /** @throws IllegalStateException when it does not answer */
    @Override
    public ClientRegistration findByRegistrationId(String id) {
        return id.equals(OidcSettings.ID) ? waitedFor(asked()) : null;
    }

    private static ClientRegistration waitedFor(CompletableFuture<ClientRegistration> asked) {
        try {
            return asked.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException noAnswer) {
            throw new IllegalStateException("the provider does not answer", noAnswer);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the provider was asked", e);
        }
    }

    private synchronized CompletableFuture<ClientRegistration> asked() {
        boolean hasFailed = answer != null && answer.isCompletedExceptionally();
        if (answer == null || (hasFailed && !clock.instant().isBefore(rested))) {
            answer = CompletableFuture.supplyAsync(question, Provider::beside).whenComplete(this::heard);
        }
        return answer;
    }

    private static void beside(Runnable work) {
        Thread thread = new Thread(work, "oidc-provider");
        thread.setDaemon(true);
        thread.start();
    }

    private synchronized void heard(ClientRegistration said, Throwable failed) {
        if (failed != null) {
            rested = clock.instant().plus(PAUSE);
        }
        if (failed != null && !away) {
            LOG.error("the provider cannot be asked where to log in, and nobody can by it: {}", cause(failed));
        }
        if (failed == null && away) {
            LOG.info("the provider answers again");
        }
        away = failed != null;
    }

    private static String cause(Throwable failed) {
        return NestedExceptionUtils.getMostSpecificCause(failed).toString();
    }
}
