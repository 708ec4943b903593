package io.hotlineqa.ffmpeg;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.hotlineqa.testkit.GsmFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;

/** GSM 6.10 in a WAV, codec 0x31: one channel at 8 kHz. */
final class GsmWav {
    private GsmWav() {}

    static Path write(Path file, short[] samples) throws IOException {
        byte[] blocks = GsmFile.blocks(samples);
        ByteBuffer wav = ByteBuffer.allocate(48 + blocks.length).order(ByteOrder.LITTLE_ENDIAN);
        wav.put("RIFF".getBytes(US_ASCII))
                .putInt(40 + blocks.length)
                .put("WAVEfmt ".getBytes(US_ASCII))
                .putInt(20);
        wav.putShort((short) 0x31).putShort((short) 1).putInt(8000).putInt(1625);
        wav.putShort((short) 65).putShort((short) 0).putShort((short) 2).putShort((short) 320);
        wav.put("data".getBytes(US_ASCII)).putInt(blocks.length).put(blocks);
        return Files.write(file, wav.array());
    }
}
