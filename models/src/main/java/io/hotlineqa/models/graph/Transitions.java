package io.hotlineqa.models.graph;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The transition ids of each phone, from the transition model at the head of a binary {@code am/final.mdl}. */
final class Transitions {
    private static final byte[] TRIPLES = " <Triples> ".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] LOG_PROBS = "<LogProbs> FV ".getBytes(StandardCharsets.US_ASCII);

    private final Map<Integer, List<HmmState>> byPhone = new HashMap<>();

    private Transitions(ByteBuffer model) throws IOException {
        model.position(behind(model, TRIPLES));
        int[] phones = new int[number(model)];
        for (int i = 0; i < phones.length; i++) {
            phones[i] = number(model);
            number(model); // state of the phone: they come in order
            number(model); // output of the network
        }
        model.position(behind(model, LOG_PROBS));
        number(model);
        model.getFloat(); // nothing has the transition id 0
        for (int i = 0; i < phones.length; i++) {
            float selfLoop = -model.getFloat();
            float forward = -model.getFloat();
            byPhone.computeIfAbsent(phones[i], phone -> new ArrayList<>())
                    .add(new HmmState(2 * i + 1, 2 * i + 2, selfLoop, forward));
        }
    }

    static Transitions read(Path model) throws IOException {
        return new Transitions(ByteBuffer.wrap(Files.readAllBytes(model)).order(ByteOrder.LITTLE_ENDIAN));
    }

    /** The states of a phone in their order. */
    List<HmmState> of(int phone) {
        return byPhone.get(phone);
    }

    private static int number(ByteBuffer model) throws IOException {
        if (model.get() != Integer.BYTES) {
            throw new IOException("am/final.mdl is not written the way this project's recipe writes it");
        }
        return model.getInt();
    }

    private static int behind(ByteBuffer model, byte[] mark) throws IOException {
        for (int at = model.position(); at + mark.length < model.limit(); at++) {
            if (model.slice(at, mark.length).equals(ByteBuffer.wrap(mark))) {
                return at + mark.length;
            }
        }
        throw new IOException("am/final.mdl has no" + new String(mark, StandardCharsets.US_ASCII));
    }
}
