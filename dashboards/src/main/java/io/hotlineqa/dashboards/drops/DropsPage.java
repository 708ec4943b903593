package io.hotlineqa.dashboards.drops;

import io.hotlineqa.dashboards.access.Account;
import io.hotlineqa.dashboards.web.Show;
import io.hotlineqa.speech.PathText;
import io.hotlineqa.store.Store;
import io.hotlineqa.store.account.DropSummary;
import io.hotlineqa.store.account.FileState;
import io.hotlineqa.store.account.LedgerRow;
import io.hotlineqa.store.database.Page;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The accounting of drops, and quarantine with another chance for each file. */
@Controller
class DropsPage {
    private static final int DROPS = 50;
    private static final int RUNS = 20;
    private static final int ROWS = 100;

    private final Store store;
    private final Show show;

    DropsPage(Store store, Show show) {
        this.store = store;
        this.show = show;
    }

    @GetMapping("/drops")
    String drops(@RequestParam(name = "page", defaultValue = "0") int number, Model page) {
        Page<DropSummary> drops = store.ledger().drops(number, DROPS);
        page.addAttribute("drops", drops);
        page.addAttribute(
                "missing",
                store.ledger()
                        .missing(drops.rows().stream().map(DropSummary::drop).toList()));
        page.addAttribute("runs", store.runs().newest(RUNS));
        return "drops/list";
    }

    /** The files behind a number of a drop's accounting. */
    @GetMapping("/drops/files")
    String files(
            @RequestParam("drop") String drop,
            @RequestParam(name = "state", required = false) FileState state,
            @RequestParam(name = "page", defaultValue = "0") int number,
            Model page) {
        page.addAttribute("drop", drop);
        page.addAttribute("name", show.name(drop));
        page.addAttribute("state", state);
        page.addAttribute("files", store.ledger().files(drop, state, number, ROWS));
        return "drops/files";
    }

    /** The calls of the switchboard's list whose recordings did not come with a drop. */
    @GetMapping("/drops/missing")
    String missing(@RequestParam("drop") String drop, Model page) {
        page.addAttribute("drop", drop);
        page.addAttribute("name", show.name(drop));
        page.addAttribute("missing", store.ledger().missing(drop));
        return "drops/missing";
    }

    @GetMapping("/quarantine")
    String quarantine(@RequestParam(name = "page", defaultValue = "0") int number, Model page) {
        page.addAttribute("files", store.ledger().quarantined(number, ROWS));
        return "drops/quarantine";
    }

    @PostMapping("/quarantine/requeue")
    String requeue(
            @RequestParam("file") long file,
            @RequestParam(name = "page", defaultValue = "0") int number,
            @AuthenticationPrincipal Account account) {
        boolean requeued = store.ledger().requeueQuarantined(file, account.getUsername()) > 0;
        return "redirect:/quarantine?page=" + number + (requeued ? "&requeued" : "");
    }

    /** The recording as it was dropped, for whoever finds out what is wrong with it. */
    @GetMapping("/quarantine/{file:\\d+}/recording")
    ResponseEntity<Resource> download(@PathVariable("file") long file, @AuthenticationPrincipal Account account) {
        LedgerRow row =
                store.ledger().quarantined(file).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Path recording = PathText.path(row.drop(), row.file());
        if (!Files.isReadable(recording)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        store.auditLog().append(account.getUsername(), "download", "file " + file, row.file());
        ContentDisposition attached = ContentDisposition.attachment()
                .filename(recording.getFileName().toString(), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, attached.toString())
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .body(new FileSystemResource(recording));
    }
}
