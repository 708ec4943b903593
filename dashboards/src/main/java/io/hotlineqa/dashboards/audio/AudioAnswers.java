package io.hotlineqa.dashboards.audio;

import io.hotlineqa.store.Store;
import java.io.IOException;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The sound of a call, whole or by ranges, and its picture. */
@RestController
class AudioAnswers {
    private final Store store;
    private final Playables playables;

    AudioAnswers(Store store, Playables playables) {
        this.store = store;
        this.playables = playables;
    }

    @GetMapping("/calls/{id:\\d+}/audio")
    ResponseEntity<Resource> audio(@PathVariable("id") long id) throws IOException {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("audio/wav"))
                .body(new FileSystemResource(playable(id).wav()));
    }

    @GetMapping("/calls/{id:\\d+}/waveform")
    Waveform waveform(@PathVariable("id") long id) throws IOException {
        return playable(id).waveform();
    }

    private Playable playable(long id) throws IOException {
        return playables
                .of(store.calls().find(id).orElseThrow(AudioAnswers::notThere))
                .orElseThrow(AudioAnswers::notThere);
    }

    private static ResponseStatusException notThere() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
