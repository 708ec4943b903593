package io.hotlineqa.jobs;

import org.apache.flink.core.io.SimpleVersionedSerializer;

/** Flink wants a checkpoint of the enumerator; its state is the ledger, so nothing is written. */
final class NoStateSerializer implements SimpleVersionedSerializer<Integer> {
    @Override
    public int getVersion() {
        return 1;
    }

    @Override
    public byte[] serialize(Integer nothing) {
        return new byte[0];
    }

    @Override
    public Integer deserialize(int version, byte[] serialized) {
        return 0;
    }
}
