package io.hotlineqa.dashboards.clips;

import io.hotlineqa.dashboards.access.Account;
import io.hotlineqa.dashboards.audio.Cutting;
import io.hotlineqa.store.Store;
import io.hotlineqa.store.audit.AuditLog;
import io.hotlineqa.store.database.RefusedException;
import io.hotlineqa.store.example.Clip;
import io.hotlineqa.store.example.ClipFormat;
import io.hotlineqa.store.example.ClipOrder;
import io.hotlineqa.store.example.Clips;
import io.hotlineqa.store.people.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Exports clips, hands them out to who made them and to supervisors, and removes them. */
@Controller
class ClipForms {
    private final Parts parts;
    private final Cutting cutting;
    private final Clips clips;
    private final AuditLog log;

    ClipForms(Parts parts, Cutting cutting, Store store) {
        this.parts = parts;
        this.cutting = cutting;
        this.clips = store.clips();
        this.log = store.auditLog();
    }

    /** Nothing leaves that the last preview did not show; instead there is a new preview, which says so. */
    @PostMapping("/clips")
    String export(
            Wish wish,
            @RequestParam(name = "purpose", defaultValue = "") String purpose,
            @RequestParam(name = "days", defaultValue = "0") int days,
            @RequestParam(name = "format", defaultValue = "WAV") ClipFormat format,
            @AuthenticationPrincipal Account account)
            throws IOException {
        List<Part> all = parts.of(wish, account);
        refuse(all.isEmpty(), RefusedException.Why.NOTHING_TO_EXPORT, "no stretch of " + wish.playlist());
        if (!Parts.fingerprint(all).equals(wish.seen())) {
            return "redirect:" + wish.preview();
        }
        refuse(days < 1, RefusedException.Why.DAYS_OUT_OF_RANGE, days + " days");
        refuse(!cutting.formats().contains(format), RefusedException.Why.FORMAT_MISSING, format.name());
        ClipOrder order = new ClipOrder(
                account.getUsername(),
                purpose,
                format,
                Instant.now().plus(Duration.ofDays(days)),
                all.size(),
                all.stream().map(part -> part.call().id()).collect(Collectors.toSet()));
        Archive archive = new Archive(cutting, clips);
        clips.make(order, told(all), out -> archive.write(all, order, out));
        return "redirect:/clips";
    }

    private static void refuse(boolean wrong, RefusedException.Why why, String message) {
        if (wrong) {
            throw new RefusedException(why, message);
        }
    }

    private static String told(List<Part> parts) {
        long bleeps =
                parts.stream().mapToLong(part -> part.bleeps().spans().size()).sum();
        long kept = parts.stream().mapToLong(Part::kept).sum();
        return "bleeps " + bleeps + (kept > 0 ? ", found and not bleeped " + kept : "");
    }

    /** 410 once its time is over. */
    @GetMapping("/clips/{id:\\d+}/file")
    ResponseEntity<Resource> file(@PathVariable("id") long id, @AuthenticationPrincipal Account account) {
        Clip clip = find(id, account);
        if (clip.isOver()) {
            throw new ResponseStatusException(HttpStatus.GONE);
        }
        if (!Files.isReadable(clips.path(clip))) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        log.append(account.getUsername(), "clip.download", "clip " + id, "");
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/zip"))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("clips-" + id + ".zip")
                                .build()
                                .toString())
                .body(new FileSystemResource(clips.path(clip)));
    }

    @PostMapping("/clips/{id:\\d+}/removal")
    String remove(@PathVariable("id") long id, @AuthenticationPrincipal Account account) throws IOException {
        clips.remove(find(id, account), account.getUsername());
        return "redirect:/clips";
    }

    private Clip find(long id, Account account) {
        return clips.find(id)
                .filter(clip -> account.is(Role.SUPERVISOR) || clip.maker().equals(account.getUsername()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
