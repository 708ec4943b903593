package io.hotlineqa.jobs;

import java.io.IOException;
import org.apache.flink.core.io.SimpleVersionedSerializer;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataOutputSerializer;

/** A split on the wire: its id, whether it still has its recording, and the recording. */
final class DropSplitSerializer implements SimpleVersionedSerializer<DropSplit> {
    @Override
    public int getVersion() {
        return 1;
    }

    @Override
    public byte[] serialize(DropSplit split) throws IOException {
        DataOutputSerializer out = new DataOutputSerializer(256);
        out.writeUTF(split.splitId());
        out.writeBoolean(split.recording() != null);
        if (split.recording() != null) {
            write(split.recording(), out);
        }
        return out.getCopyOfBuffer();
    }

    private static void write(DroppedRecording recording, DataOutputSerializer out) throws IOException {
        out.writeUTF(recording.drop());
        out.writeUTF(recording.file());
        out.writeUTF(recording.name());
        out.writeLong(recording.bytes());
        out.writeUTF(recording.sha256());
    }

    @Override
    public DropSplit deserialize(int version, byte[] serialized) throws IOException {
        if (version != getVersion()) {
            throw new IOException("a split of version " + version + " can't be read, only " + getVersion());
        }
        DataInputDeserializer in = new DataInputDeserializer(serialized);
        return new DropSplit(in.readUTF(), in.readBoolean() ? recording(in) : null);
    }

    private static DroppedRecording recording(DataInputDeserializer in) throws IOException {
        return new DroppedRecording(in.readUTF(), in.readUTF(), in.readUTF(), in.readLong(), in.readUTF());
    }
}
