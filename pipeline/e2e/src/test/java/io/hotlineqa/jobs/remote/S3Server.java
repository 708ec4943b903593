package io.hotlineqa.jobs.remote;

import io.hotlineqa.e2e.Checkout;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/** A server on loopback that speaks the protocol of S3, in a process of its own. It does not check signatures. */
final class S3Server implements AutoCloseable {
    static final String KEY = "AKIAHOTLINEQATEST";
    static final String SECRET = "a-secret-that-nobody-may-print";
    private static final Pattern STARTED = Pattern.compile("Tomcat started on ports.* (\\d+) \\(http\\)");

    private final Process process;
    private final int port;

    private S3Server(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    static S3Server start(Path folder, String bucket) throws IOException {
        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Djava.io.tmpdir=" + folder,
                        "-jar",
                        Checkout.root()
                                .resolve("pipeline/e2e/target/s3mock.jar")
                                .toString(),
                        "--server.port=0",
                        "--com.adobe.testing.s3mock.httpPort=0",
                        "--com.adobe.testing.s3mock.store.initialBuckets=" + bucket))
                .redirectErrorStream(true)
                .start();
        S3Server server = new S3Server(process, port(process));
        Thread drain = new Thread(server::drain, "s3-server-output");
        drain.setDaemon(true);
        drain.start();
        return server;
    }

    private static int port(Process process) throws IOException {
        StringBuilder said = new StringBuilder();
        BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            Matcher started = STARTED.matcher(line);
            if (started.find()) {
                return Integer.parseInt(started.group(1));
            }
            said.append(line).append('\n');
        }
        throw new IOException("the S3 server does not start: " + said);
    }

    private void drain() {
        process.inputReader(StandardCharsets.UTF_8).lines().forEach(line -> {});
    }

    int port() {
        return port;
    }

    S3Client client() {
        return client(port);
    }

    /** A client that reaches the server at another port of this machine. */
    static S3Client client(int port) {
        return Bucket.client()
                .endpointOverride(URI.create("http://127.0.0.1:" + port))
                .region(Region.US_EAST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create(KEY, SECRET)))
                .forcePathStyle(true)
                .build();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
