package io.hotlineqa.dashboards.playlists;

import io.hotlineqa.dashboards.privacy.ShownLine;
import io.hotlineqa.store.example.PlaylistItem;
import java.util.List;

/**
 * A stretch of a playlist with what is said in it.
 *
 * @param at the stretch
 * @param lines as they were heard when it was put into the list, without personal data
 */
record ShownItem(PlaylistItem at, List<ShownLine> lines) {
    static ShownItem of(PlaylistItem item) {
        return new ShownItem(item, ShownLine.of(item.transcript(), item.startSeconds(), item.endSeconds()));
    }
}
