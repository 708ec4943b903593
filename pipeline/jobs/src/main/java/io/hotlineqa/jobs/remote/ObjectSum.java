package io.hotlineqa.jobs.remote;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.ServerSideEncryption;

/**
 * What the bytes of a whole object must add up to.
 *
 * @param sum how
 * @param expected in base 64
 */
record ObjectSum(Sum sum, String expected) {
    private static final Pattern MD5 = Pattern.compile("\"?([0-9a-f]{32})\"?");

    /**
     * The strongest that the store has said. Of an object in parts it may only have said the sum of the parts' sums, and
     * with keys of a key service the entity tag is no sum: then there is none.
     */
    static Optional<ObjectSum> of(GetObjectResponse object) {
        return Stream.of(
                        whole(Sum.SHA256, object.checksumSHA256()),
                        whole(Sum.CRC64NVME, object.checksumCRC64NVME()),
                        whole(Sum.CRC32C, object.checksumCRC32C()),
                        whole(Sum.CRC32, object.checksumCRC32()),
                        eTag(object))
                .flatMap(Optional::stream)
                .findFirst();
    }

    boolean fits(Path file) throws IOException {
        return sum.of(file).equals(expected);
    }

    private static Optional<ObjectSum> whole(Sum sum, String said) {
        return Optional.ofNullable(said).filter(s -> !s.contains("-")).map(s -> new ObjectSum(sum, s));
    }

    private static Optional<ObjectSum> eTag(GetObjectResponse object) {
        ServerSideEncryption encryption = object.serverSideEncryption();
        boolean plain = encryption == null || encryption == ServerSideEncryption.AES256;
        return Optional.ofNullable(object.eTag())
                .filter(tag -> plain && object.sseCustomerAlgorithm() == null)
                .map(MD5::matcher)
                .filter(Matcher::matches)
                .map(m -> new ObjectSum(
                        Sum.MD5,
                        Base64.getEncoder().encodeToString(HexFormat.of().parseHex(m.group(1)))));
    }
}
