package io.hotlineqa.dashboards.audio;

import io.hotlineqa.dashboards.access.Account;
import io.hotlineqa.dashboards.access.VisibleCalls;
import io.hotlineqa.store.Store;
import io.hotlineqa.store.audit.AuditLog;
import java.io.IOException;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The sound of a call, whole or by ranges, and its picture. */
@RestController
class AudioAnswers {
    private final VisibleCalls calls;
    private final Playables playables;
    private final Listening listening;
    private final AuditLog log;

    AudioAnswers(VisibleCalls calls, Playables playables, Listening listening, Store store) {
        this.calls = calls;
        this.playables = playables;
        this.listening = listening;
        this.log = store.auditLog();
    }

    /** Pages ask for it only when somebody plays it, so whoever gets any part of it listens. */
    @GetMapping("/calls/{id:\\d+}/audio")
    ResponseEntity<Resource> audio(@PathVariable("id") long id, @AuthenticationPrincipal Account account)
            throws IOException {
        Playable playable = playable(id, account);
        if (listening.begins(account.getUsername(), id)) {
            log.append(account.getUsername(), "play", "call " + id, "");
        }
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("audio/wav"))
                .body(new FileSystemResource(playable.wav()));
    }

    @GetMapping("/calls/{id:\\d+}/waveform")
    Waveform waveform(@PathVariable("id") long id, @AuthenticationPrincipal Account account) throws IOException {
        return playable(id, account).waveform();
    }

    private Playable playable(long id, Account account) throws IOException {
        return playables
                .of(calls.find(id, account))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
