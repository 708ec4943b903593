package io.hotlineqa.jobs;

import io.hotlineqa.rules.json.TranscriptJson;
import io.hotlineqa.store.Store;
import io.hotlineqa.store.call.LineFormat;
import io.hotlineqa.store.call.ScoredCall;
import java.time.ZoneId;

/** Writes scored calls, with instants in one zone. */
public final class ScoreWrite implements StoreSink.Write<ScoredCall> {
    private static final long serialVersionUID = 1L;
    private final String zone;
    private transient LineFormat lines;

    public ScoreWrite(ZoneId zone) {
        this.zone = zone.getId();
    }

    @Override
    public void write(Store store, ScoredCall call) {
        if (lines == null) {
            ZoneId at = ZoneId.of(zone);
            lines = LineFormat.of(at, new TranscriptJson(at)::write);
        }
        store.scores(lines).save(call);
    }
}
