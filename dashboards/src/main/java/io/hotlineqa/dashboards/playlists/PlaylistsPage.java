package io.hotlineqa.dashboards.playlists;

import io.hotlineqa.dashboards.access.Account;
import io.hotlineqa.store.Store;
import io.hotlineqa.store.example.Playlist;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** One's own playlists and those that others share; of the others' own not even that they exist. */
@Controller
class PlaylistsPage {
    private final Store store;

    PlaylistsPage(Store store) {
        this.store = store;
    }

    @GetMapping("/playlists")
    String list(@AuthenticationPrincipal Account account, Model page) {
        page.addAttribute("playlists", store.playlists().visibleTo(account.getUsername()));
        return "playlists/list";
    }

    @GetMapping("/playlists/{id:\\d+}")
    String show(@PathVariable("id") long id, @AuthenticationPrincipal Account account, Model page) {
        Playlist playlist = store.playlists()
                .find(id, account.getUsername())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        page.addAttribute("playlist", playlist);
        page.addAttribute("own", playlist.isOf(account.getUsername()));
        page.addAttribute(
                "items", store.playlists().items(id).stream().map(ShownItem::of).toList());
        return "playlists/show";
    }
}
