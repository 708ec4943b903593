package io.hotlineqa.models;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Serves one archive on a free loopback port, and breaks off as often as told. */
final class ArchiveServer implements AutoCloseable {
    private final HttpServer server;
    private final byte[] archive;
    private final List<String> ranges = Collections.synchronizedList(new ArrayList<>());
    private boolean knowsRanges = true;
    private int status = 200;
    private int cuts;

    ArchiveServer(byte[] archive) throws IOException {
        this.archive = archive;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    /** Breaks off half-way through what is asked, so many times. */
    ArchiveServer cutting(int times) {
        cuts = times;
        return this;
    }

    ArchiveServer withoutRanges() {
        knowsRanges = false;
        return this;
    }

    ArchiveServer answering(int code) {
        status = code;
        return this;
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/some-model.zip");
    }

    /** What was asked, one entry a request; "all" without a range. */
    List<String> ranges() {
        return List.copyOf(ranges);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String range = exchange.getRequestHeaders().getFirst("Range");
        ranges.add(range == null ? "all" : range);
        int from = knowsRanges && range != null ? Integer.parseInt(range.replaceAll("\\D", "")) : 0;
        if (from > 0) {
            exchange.getResponseHeaders()
                    .set("Content-Range", "bytes " + from + "-" + (archive.length - 1) + "/" + archive.length);
        }
        try (exchange) {
            exchange.sendResponseHeaders(from > 0 ? 206 : status, archive.length - from);
            int length = cuts-- > 0 ? (archive.length - from) / 2 : archive.length - from;
            exchange.getResponseBody().write(archive, from, length);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
