package io.hotlineqa.dashboards.clips;

import io.hotlineqa.dashboards.access.Account;
import io.hotlineqa.dashboards.audio.Cutting;
import io.hotlineqa.store.Store;
import io.hotlineqa.store.audit.AuditLog;
import io.hotlineqa.store.example.Clip;
import io.hotlineqa.store.example.Clips;
import io.hotlineqa.store.people.Role;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** What was exported, and what would be: to be read and heard before anything leaves. */
@Controller
class ClipsPage {
    private static final int NEWEST = 200;
    private static final int DAYS = 30;

    private final Parts parts;
    private final Cutting cutting;
    private final Clips clips;
    private final AuditLog log;

    ClipsPage(Parts parts, Cutting cutting, Store store) {
        this.parts = parts;
        this.cutting = cutting;
        this.clips = store.clips();
        this.log = store.auditLog();
    }

    @GetMapping("/clips")
    String list(@AuthenticationPrincipal Account account, Model page) {
        boolean everybodys = account.is(Role.SUPERVISOR);
        page.addAttribute("clips", clips.madeBy(everybodys ? null : account.getUsername(), NEWEST));
        return "clips/list";
    }

    @GetMapping("/clips/new")
    String preview(Wish wish, @AuthenticationPrincipal Account account, Model page) {
        String now = Parts.fingerprint(parts.of(wish, account));
        Wish current = wish.of(now);
        page.addAttribute("changed", wish.isOfAnother(now));
        page.addAttribute("wish", current);
        page.addAttribute("parts", parts.of(current, account));
        page.addAttribute("mayKeep", parts.mayKeep(account));
        page.addAttribute("formats", cutting.formats());
        page.addAttribute("days", DAYS);
        page.addAttribute("mostDays", Clip.LONGEST.toDays());
        return "clips/new";
    }

    /** The sound of one part as the preview shows it. Who hears it has listened to the call. */
    @GetMapping("/clips/preview")
    void sound(
            Wish wish,
            @RequestParam("number") int number,
            @AuthenticationPrincipal Account account,
            HttpServletResponse response)
            throws IOException {
        List<Part> all = parts.of(wish, account);
        if (number < 1 || number > all.size() || wish.isOfAnother(Parts.fingerprint(all))) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        Part part = all.get(number - 1);
        Path wav = clips.scratch("wav");
        try {
            cutting.write(part.call(), part.range(), part.bleeps(), wav);
            log.append(account.getUsername(), "play", "call " + part.call().id(), "clip");
            response.setContentType("audio/wav");
            response.setContentLengthLong(Files.size(wav));
            Files.copy(wav, response.getOutputStream());
        } finally {
            Files.deleteIfExists(wav);
        }
    }
}
