package io.hotlineqa.vosk;

import java.io.DataInput;
import java.io.IOException;
import java.util.Arrays;

/** The kinds of {@link Message}, each with the number it has on the line. */
enum MessageType {
    LOAD(1),
    READY(2),
    HEAR(3),
    LENGTH(4),
    HEARD(5),
    REJECTED(6),
    PING(7),
    PONG(8),
    BYE(9);

    private final int code;

    MessageType(int code) {
        this.code = code;
    }

    int code() {
        return code;
    }

    static MessageType of(int code) throws IOException {
        return Arrays.stream(values())
                .filter(type -> type.code == code)
                .findFirst()
                .orElseThrow(() -> new IOException("there is no message of type " + code));
    }

    /** Reads what {@link Message#write} wrote. */
    Message read(DataInput in) throws IOException {
        return switch (this) {
            case LOAD -> Message.Load.read(in);
            case READY -> Message.Ready.read(in);
            case HEAR -> Message.Hear.read(in);
            case LENGTH -> Message.Length.read(in);
            case HEARD -> Message.Heard.read(in);
            case REJECTED -> Message.Rejected.read(in);
            case PING -> new Message.Ping();
            case PONG -> new Message.Pong();
            case BYE -> new Message.Bye();
        };
    }
}
