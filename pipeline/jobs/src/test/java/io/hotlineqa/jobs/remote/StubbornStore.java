package io.hotlineqa.jobs.remote;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;

/** Lists objects and answers for them as it is told, on loopback. */
final class StubbornStore implements AutoCloseable {
    static final String BUCKET = "calls";
    private static final String LISTED = "<Contents><Key>%s</Key><Size>%d</Size><ETag>\"e\"</ETag>"
            + "<LastModified>2026-11-22T01:00:00Z</LastModified></Contents>";

    private final HttpServer server;
    private final Map<String, Answer> objects = new TreeMap<>();
    private final Map<String, Integer> lengths = new TreeMap<>();
    private int requests;

    /** What it answers for one object. */
    interface Answer {
        void to(HttpExchange asked, int from) throws IOException;
    }

    StubbornStore() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    Bucket bucket() {
        return new Bucket(
                Bucket.client()
                        .endpointOverride(URI.create(
                                "http://127.0.0.1:" + server.getAddress().getPort()))
                        .region(Region.US_EAST_1)
                        .credentialsProvider(
                                StaticCredentialsProvider.create(AwsBasicCredentials.create("key", "secret")))
                        .forcePathStyle(true)
                        .build(),
                BUCKET);
    }

    /** An object that comes as it is. */
    void put(String key, byte[] bytes) {
        put(key, bytes.length, whole(bytes));
    }

    void put(String key, int length, Answer answer) {
        lengths.put(key, length);
        objects.put(key, answer);
    }

    static Answer whole(byte[] bytes) {
        return (asked, from) -> {
            byte[] rest = Arrays.copyOfRange(bytes, from, bytes.length);
            asked.getResponseHeaders().add("Content-Range", "bytes " + from + "-" + bytes.length + "/*");
            asked.sendResponseHeaders(from == 0 ? 200 : 206, rest.length == 0 ? -1 : rest.length);
            asked.getResponseBody().write(rest);
        };
    }

    static Answer status(int status) {
        return (asked, from) -> asked.sendResponseHeaders(status, -1);
    }

    /** So many bytes of a longer answer, and the line is cut. */
    static Answer broken(int bytes) {
        return (asked, from) -> {
            asked.sendResponseHeaders(200, 1000);
            asked.getResponseBody().write(new byte[bytes]);
            asked.getResponseBody().flush();
        };
    }

    /** No byte from that place on, as if that were all. */
    static Answer endingAt(int end) {
        return (asked, from) -> whole(new byte[end]).to(asked, Math.min(from, end));
    }

    /** Requests for objects so far, not for the list of them. */
    synchronized int requests() {
        return requests;
    }

    private synchronized void answer(HttpExchange asked) throws IOException {
        try (asked) {
            if (asked.getRequestURI().getQuery() != null
                    && asked.getRequestURI().getQuery().contains("list-type")) {
                list(asked);
                return;
            }
            requests++;
            String range = asked.getRequestHeaders().getFirst("Range");
            int from = range == null ? 0 : Integer.parseInt(range.replaceAll("\\D", ""));
            objects.get(asked.getRequestURI().getPath().substring(BUCKET.length() + 2))
                    .to(asked, from);
        }
    }

    private void list(HttpExchange asked) throws IOException {
        StringBuilder objects = new StringBuilder("<ListBucketResult><IsTruncated>false</IsTruncated>");
        lengths.forEach((key, length) -> objects.append(LISTED.formatted(key, length)));
        byte[] body = objects.append("</ListBucketResult>").toString().getBytes(StandardCharsets.UTF_8);
        asked.sendResponseHeaders(200, body.length);
        asked.getResponseBody().write(body);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
