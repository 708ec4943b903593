package io.hotlineqa.benchmarks;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody who is logged in and opens pages, one after the other. */
final class Visitor {
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final String PASSWORD = "measured by the benchmark";

    private final URI site;
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    private String token = "";

    private Visitor(String site) {
        this.site = URI.create(site);
    }

    /** Changes the one-time password, as everybody must. */
    static Visitor of(String site, String user, String oneTime) throws IOException, InterruptedException {
        Visitor visitor = new Visitor(site);
        visitor.logIn(user, oneTime);
        visitor.post(
                "/password", "current=" + oneTime + "&chosen=" + encoded(PASSWORD) + "&again=" + encoded(PASSWORD));
        visitor.logIn(user, PASSWORD);
        return visitor;
    }

    private void logIn(String user, String password) throws IOException, InterruptedException {
        page("/login");
        post("/login", "username=" + user + "&password=" + encoded(password));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    String page(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(site.resolve(path)).build());
    }

    private void post(String path, String fields) throws IOException, InterruptedException {
        send(HttpRequest.newBuilder(site.resolve(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("_csrf=" + encoded(token) + "&" + fields))
                .build());
    }

    private String send(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(request.uri() + " was answered with " + answer.statusCode());
        }
        Matcher found = CSRF.matcher(answer.body());
        token = found.find() ? found.group(1) : token;
        return answer.body();
    }

    /** Opens each page once, one after the other. */
    Times time(List<String> paths) throws Exception {
        double[] millis = new double[paths.size()];
        for (int i = 0; i < millis.length; i++) {
            String path = paths.get(i);
            millis[i] = Times.of(() -> page(path));
        }
        return Times.of(millis);
    }
}
