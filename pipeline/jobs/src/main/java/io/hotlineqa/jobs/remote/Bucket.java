package io.hotlineqa.jobs.remote;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.S3Exception;

/**
 * One bucket, read only. Keys, region and address come from where every program of this kind has them: the environment
 * ({@code AWS_ACCESS_KEY_ID}, {@code AWS_SECRET_ACCESS_KEY}, {@code AWS_REGION}, {@code AWS_ENDPOINT_URL_S3}), the user's
 * {@code ~/.aws}, or the machine's role; never from the command line.
 */
final class Bucket implements AutoCloseable {
    private static final Duration CONNECT = Duration.ofSeconds(20);
    private static final Duration STALL = Duration.ofSeconds(60);
    private static final int REQUEST_TIMEOUT = 408;
    private static final int TOO_MANY = 429;
    private static final int SERVER_ERROR = 500;

    private final S3Client client;
    private final String name;

    Bucket(S3Client client, String name) {
        this.client = client;
        this.name = name;
    }

    /** @throws FetchException when nobody says who reads it */
    static Bucket open(String name) throws FetchException {
        DefaultCredentialsProvider credentials =
                DefaultCredentialsProvider.builder().build();
        try {
            credentials.resolveCredentials();
            S3ClientBuilder client = client().credentialsProvider(credentials);
            ownServer(client);
            return new Bucket(client.build(), name);
        } catch (SdkClientException unset) {
            throw new FetchException(
                    "s3://" + name + ": no keys, or no region: set AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY and"
                            + " AWS_REGION in the environment",
                    false,
                    unset);
        }
    }

    /** Makes one attempt a request: who asks has the patience. */
    static S3ClientBuilder client() {
        return S3Client.builder()
                .overrideConfiguration(more -> more.retryStrategy(AwsRetryStrategy.doNotRetry()))
                .httpClientBuilder(UrlConnectionHttpClient.builder()
                        .connectionTimeout(CONNECT)
                        .socketTimeout(STALL))
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED);
    }

    /** A server that is not Amazon's has its own address, seldom a region, and mostly the bucket in the path. */
    private static void ownServer(S3ClientBuilder client) {
        boolean own =
                said("AWS_ENDPOINT_URL_S3").or(() -> said("AWS_ENDPOINT_URL")).isPresent();
        if (own && said("AWS_REGION").isEmpty()) {
            client.region(Region.US_EAST_1);
        }
        client.forcePathStyle(
                said("HOTLINEQA_S3_PATH_STYLE").map(Boolean::valueOf).orElse(own));
    }

    private static Optional<String> said(String variable) {
        return Optional.ofNullable(System.getenv(variable));
    }

    /** All objects whose keys begin so, by key. */
    List<RemoteObject> list(String prefix) {
        return client.listObjectsV2Paginator(list -> list.bucket(name).prefix(prefix)).contents().stream()
                .map(o -> new RemoteObject(o.key(), o.size(), o.eTag(), o.lastModified()))
                .toList();
    }

    /**
     * The bytes of an object from one of them on.
     *
     * @throws S3Exception also when the object is another version by now, or gone
     */
    ResponseInputStream<GetObjectResponse> read(RemoteObject object, long from) {
        return client.getObject(get -> {
            get.bucket(name).key(object.key()).ifMatch(object.eTag());
            // the header alone: asked for by its name, the client would check the sum itself, and not of a resumed file
            get.overrideConfiguration(more -> more.putHeader("x-amz-checksum-mode", "ENABLED"));
            if (from > 0) {
                get.range("bytes=" + from + "-");
            }
        });
    }

    /** Whether a failure can heal by itself. */
    static boolean mayPass(Exception failure) {
        if (failure instanceof S3Exception answer) {
            int status = answer.statusCode();
            return status >= SERVER_ERROR || status == TOO_MANY || status == REQUEST_TIMEOUT;
        }
        boolean connection = failure instanceof IOException && !(failure instanceof FileSystemException);
        return connection || failure instanceof SdkException;
    }

    @Override
    public void close() {
        client.close();
    }
}
