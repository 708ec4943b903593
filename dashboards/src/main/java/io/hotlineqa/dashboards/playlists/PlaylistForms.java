package io.hotlineqa.dashboards.playlists;

import io.hotlineqa.dashboards.access.Account;
import io.hotlineqa.dashboards.access.VisibleCalls;
import io.hotlineqa.store.Store;
import io.hotlineqa.store.example.Playlists;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Changes one's own playlists; the store leaves everybody else's as they are. */
@Controller
class PlaylistForms {
    private final VisibleCalls calls;
    private final Playlists playlists;

    PlaylistForms(VisibleCalls calls, Store store) {
        this.calls = calls;
        this.playlists = store.playlists();
    }

    /** Puts a marked stretch at the end of the playlist of that name, which begins with it when there is none. */
    @PostMapping("/playlists/items")
    String add(
            @RequestParam("call") long call,
            @RequestParam("remark") long remark,
            @RequestParam("name") String name,
            @AuthenticationPrincipal Account account) {
        long visible = calls.find(call, account).id();
        return page(playlists.add(name, visible, remark, account.getUsername()));
    }

    @PostMapping("/playlists/{id:\\d+}/description")
    String describe(
            @PathVariable("id") long id,
            @RequestParam("name") String name,
            @RequestParam(name = "note", defaultValue = "") String note,
            @RequestParam(name = "shared", defaultValue = "false") boolean shared,
            @AuthenticationPrincipal Account account) {
        playlists.describe(id, name, note, shared, account.getUsername());
        return page(id);
    }

    @PostMapping("/playlists/{id:\\d+}/notes")
    String annotate(
            @PathVariable("id") long id,
            @RequestParam("item") long item,
            @RequestParam(name = "note", defaultValue = "") String note,
            @AuthenticationPrincipal Account account) {
        playlists.annotate(id, item, note, account.getUsername());
        return page(id);
    }

    @PostMapping("/playlists/{id:\\d+}/moves")
    String moveUp(
            @PathVariable("id") long id, @RequestParam("item") long item, @AuthenticationPrincipal Account account) {
        playlists.moveUp(id, item, account.getUsername());
        return page(id);
    }

    @PostMapping("/playlists/{id:\\d+}/items/removal")
    String takeOut(
            @PathVariable("id") long id, @RequestParam("item") long item, @AuthenticationPrincipal Account account) {
        playlists.takeOut(id, item, account.getUsername());
        return page(id);
    }

    @PostMapping("/playlists/{id:\\d+}/removal")
    String remove(@PathVariable("id") long id, @AuthenticationPrincipal Account account) {
        playlists.remove(id, account.getUsername());
        return "redirect:/playlists";
    }

    private static String page(long id) {
        return "redirect:/playlists/" + id;
    }
}
