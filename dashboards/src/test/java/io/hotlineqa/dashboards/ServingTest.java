package io.hotlineqa.dashboards;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import picocli.CommandLine;

/** What {@code serve} was told beside where to listen. */
class ServingTest {
    @RegisterExtension
    static final SiteFixture SITE = new SiteFixture(
            Serving.on("127.0.0.1", 0).behindProxy().withFile(Path.of("src", "test", "resources", "house.properties")));

    private static HttpResponse<byte[]> answer(String path, String... headers) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(SITE.address()).resolve(path))
                                .headers(headers)
                                .build(),
                        BodyHandlers.ofByteArray());
    }

    @Test
    void behindAProxyAVisitorIsLedToTheOuterAddress() throws Exception {
        assertThat(answer("/queue", "X-Forwarded-Host", "qa.example", "X-Forwarded-Proto", "https")
                        .headers()
                        .firstValue("Location"))
                .hasValue("https://qa.example/login");
    }

    @Test
    void aFileOfSettingsIsReadAndTheCommandWinsOverIt() throws Exception {
        HttpResponse<byte[]> style = answer("/assets/site.css", "Accept-Encoding", "gzip");

        assertThat(style.statusCode()).isEqualTo(200);
        assertThat(style.headers().firstValue("Content-Encoding"))
                .as("the file switches compression off")
                .isEmpty();
        assertThat(SITE.address()).as("the file names port 1").doesNotEndWith(":1/");
    }

    @Test
    void aFileOfSettingsThatIsNotThereStopsTheStart() {
        assertThat(new CommandLine(new Dashboards()).execute("--config", "no/such.properties"))
                .isEqualTo(2);
    }
}
