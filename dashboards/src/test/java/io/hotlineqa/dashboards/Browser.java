package io.hotlineqa.dashboards;

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
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a browser does, without its scripts: keeps cookies, follows redirects, sends the forms of the page it is on. */
final class Browser {
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final String site;
    private final HttpClient client;
    private String token = "";

    Browser(String site) {
        this(site, HttpClient.Redirect.NORMAL);
    }

    private Browser(String site, HttpClient.Redirect redirects) {
        this.site = site;
        this.client = HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .followRedirects(redirects)
                .build();
    }

    /** Another browser that shows where it is sent and does not go there. */
    Browser withoutRedirects() {
        return new Browser(site, HttpClient.Redirect.NEVER);
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(request(path).header("Accept", "text/html").build());
    }

    String page(String path) throws IOException, InterruptedException {
        return withoutTokens(get(path).body());
    }

    /** A page to look for words in: the tokens of forms are letters at random, among which any short word may stand. */
    static String withoutTokens(String page) {
        return CSRF.matcher(page).replaceAll("");
    }

    /** The token of the last page with a form. */
    String token() {
        return token;
    }

    /** Sends a form as a page of somebody else would, with a token that it has made up or got elsewhere. */
    HttpResponse<String> forged(String path, String anyToken) throws IOException, InterruptedException {
        String own = token;
        token = anyToken;
        try {
            return post(path);
        } finally {
            token = own;
        }
    }

    /** Sends a form with these fields: name, value, name, value … and the token of the last page. */
    HttpResponse<String> post(String path, String... fields) throws IOException, InterruptedException {
        StringBuilder form = new StringBuilder("_csrf=" + encoded(token));
        for (int i = 0; i < fields.length; i += 2) {
            form.append('&').append(fields[i]).append('=').append(encoded(fields[i + 1]));
        }
        return send(request(path)
                .header("Accept", "text/html")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form.toString()))
                .build());
    }

    HttpResponse<String> logIn(String name, String password) throws IOException, InterruptedException {
        get("/login");
        return post("/login", "username", name, "password", password);
    }

    /** What lies there, asked for with these headers: name, value, name, value … */
    HttpResponse<byte[]> bytes(String path, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = request(path);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), BodyHandlers.ofByteArray());
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
        Matcher found = CSRF.matcher(answer.body());
        token = found.find() ? found.group(1) : token;
        return answer;
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(site).resolve(path));
    }
}
