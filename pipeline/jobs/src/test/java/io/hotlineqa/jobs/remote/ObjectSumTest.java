package io.hotlineqa.jobs.remote;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.ServerSideEncryption;

class ObjectSumTest {
    private static final String TAG = "\"25f9e794323b453885f5181f1b624d0b\"";

    @Test
    void isTheChecksumOfTheWholeObjectWhereThereIsOne() {
        assertThat(ObjectSum.of(GetObjectResponse.builder()
                        .eTag(TAG)
                        .checksumCRC64NVME("rosUhgp5mIg=")
                        .build()))
                .contains(new ObjectSum(Sum.CRC64NVME, "rosUhgp5mIg="));
    }

    @Test
    void isTheEntityTagOfAnObjectThatCameInOnePart() {
        assertThat(ObjectSum.of(GetObjectResponse.builder()
                        .eTag(TAG)
                        .serverSideEncryption(ServerSideEncryption.AES256)
                        .build()))
                .contains(new ObjectSum(Sum.MD5, "JfnnlDI7RTiF9RgfG2JNCw=="));
    }

    @Test
    void isNotTheSumOfSumsOfParts() {
        assertThat(ObjectSum.of(GetObjectResponse.builder()
                        .eTag("\"25f9e794323b453885f5181f1b624d0b-2\"")
                        .checksumSHA256("JfnnlDI7RThF9RgfG2JNCw==-2")
                        .build()))
                .isEmpty();
    }

    @Test
    void isNotTheEntityTagOfAnObjectUnderAKeyOfAKeyService() {
        assertThat(ObjectSum.of(GetObjectResponse.builder()
                        .eTag(TAG)
                        .serverSideEncryption(ServerSideEncryption.AWS_KMS)
                        .build()))
                .isEmpty();
    }
}
