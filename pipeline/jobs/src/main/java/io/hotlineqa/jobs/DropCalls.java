package io.hotlineqa.jobs;

import io.hotlineqa.jobs.drop.Drop;
import io.hotlineqa.jobs.drop.DropException;
import io.hotlineqa.jobs.drop.DropMetadata;
import io.hotlineqa.speech.Call;
import io.hotlineqa.speech.PathText;
import java.io.IOException;
import java.time.ZoneId;

/** The calls of a drop as its metadata tells them; the drop is read once where it is needed first. */
public final class DropCalls implements CallFinder {
    private static final long serialVersionUID = 1L;
    private final String folder;
    private final String zone;
    private transient DropMetadata metadata;

    /** @param zone of times that name none */
    public DropCalls(Drop drop, ZoneId zone) {
        this.folder = drop.id();
        this.zone = zone.getId();
    }

    @Override
    public Call callOf(DroppedRecording recording) throws IOException, DropException {
        if (metadata == null) {
            metadata = DropMetadata.of(Drop.in(PathText.path(folder)), ZoneId.of(zone));
        }
        return metadata.call(recording.file(), recording.sha256());
    }
}
