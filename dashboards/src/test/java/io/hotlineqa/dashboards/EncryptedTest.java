package io.hotlineqa.dashboards;

import static org.assertj.core.api.Assertions.assertThat;

import io.hotlineqa.store.Store;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EncryptedTest {
    @TempDir
    private Path folder;

    @Test
    void aCertificateAndItsKeyMakeItHttpsAndForwardedHeadersAreNotBelieved() throws Exception {
        TestKeys keys = TestKeys.make(folder);
        Serving serving = Serving.on("127.0.0.1", 0).withTls(keys.certificate(), keys.privateKey());

        try (Site site = Site.open(Store.open("embedded:" + folder.resolve("postgres")), serving)) {
            assertThat(site.address()).startsWith("https://");
            HttpResponse<String> answer = client(keys)
                    .send(
                            HttpRequest.newBuilder(URI.create(site.address()).resolve("/queue"))
                                    .header("X-Forwarded-Host", "evil.example")
                                    .build(),
                            BodyHandlers.ofString());
            assertThat(answer.headers().firstValue("Location"))
                    .hasValueSatisfying(to -> assertThat(to).doesNotContain("evil.example"));
            assertThat(answer.headers().firstValue("Strict-Transport-Security")).isPresent();
            assertThat(answer.headers().allValues("Set-Cookie"))
                    .isNotEmpty()
                    .allSatisfy(cookie -> assertThat(cookie).contains("Secure", "HttpOnly"));
        }
    }

    private static HttpClient client(TestKeys trusted) throws Exception {
        return HttpClient.newBuilder().sslContext(trusted.trusting()).build();
    }
}
