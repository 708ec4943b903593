package io.hotlineqa.jobs.remote;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;
import java.util.zip.Checksum;

/** The checksums that an object store may give for a whole object, of a file's bytes. */
enum Sum {
    SHA256,
    CRC64NVME,
    CRC32C,
    CRC32,
    MD5;

    private static final int BUFFER = 1 << 16;

    /** In base 64, as the store writes it. */
    String of(Path file) throws IOException {
        Running running = start();
        byte[] buffer = new byte[BUFFER];
        try (InputStream in = Files.newInputStream(file)) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                running.update(buffer, n);
            }
        }
        return Base64.getEncoder().encodeToString(running.value());
    }

    /** Of a text in UTF-8, in hexadecimal digits. */
    static String sha256(String text) {
        Running running = SHA256.start();
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        running.update(bytes, bytes.length);
        return HexFormat.of().formatHex(running.value());
    }

    private Running start() {
        return switch (this) {
            case SHA256 -> digest("SHA-256");
            case CRC64NVME -> checksum(new Crc64Nvme(), Long.BYTES);
            case CRC32C -> checksum(new CRC32C(), Integer.BYTES);
            case CRC32 -> checksum(new CRC32(), Integer.BYTES);
            case MD5 -> digest("MD5");
        };
    }

    private interface Running {
        void update(byte[] bytes, int count);

        byte[] value();
    }

    private static Running digest(String algorithm) {
        try {
            MessageDigest digest = MessageDigest.getInstance(algorithm);
            return new Running() {
                @Override
                public void update(byte[] bytes, int count) {
                    digest.update(bytes, 0, count);
                }

                @Override
                public byte[] value() {
                    return digest.digest();
                }
            };
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has " + algorithm, e);
        }
    }

    private static Running checksum(Checksum checksum, int length) {
        return new Running() {
            @Override
            public void update(byte[] bytes, int count) {
                checksum.update(bytes, 0, count);
            }

            @Override
            public byte[] value() {
                byte[] all = ByteBuffer.allocate(Long.BYTES)
                        .putLong(checksum.getValue())
                        .array();
                return Arrays.copyOfRange(all, Long.BYTES - length, Long.BYTES);
            }
        };
    }
}
