package io.hotlineqa.command.night;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.hotlineqa.command.terminal.Table;
import io.hotlineqa.store.account.DropSummary;
import java.util.List;
import java.util.Locale;

/** The accounting of drops, for people and for machines. */
record Accounting(List<DropSummary> drops) {
    Table table() {
        Table table = new Table(
                "批次 drop", "投递 dropped", "评分 scored", "隔离 quarantined", "重复 duplicate", "未完 pending", "小时 audio h");
        for (DropSummary drop : drops) {
            table.row(
                    drop.drop(),
                    Long.toString(drop.dropped()),
                    Long.toString(drop.scored()),
                    Long.toString(drop.quarantined()),
                    Long.toString(drop.duplicates()),
                    Long.toString(drop.pending()),
                    String.format(Locale.ROOT, "%.2f", drop.audioSeconds() / 3600));
        }
        return table;
    }

    ObjectNode json(List<String> breaches) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        ArrayNode array = node.putArray("drops");
        drops.forEach(drop -> array.add(json(drop)));
        breaches.forEach(node.putArray("breaches")::add);
        return node;
    }

    static ObjectNode json(DropSummary drop) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("drop", drop.drop())
                .put("dropped", drop.dropped())
                .put("scored", drop.scored())
                .put("quarantined", drop.quarantined())
                .put("duplicates", drop.duplicates())
                .put("pending", drop.pending())
                .put("audioSeconds", drop.audioSeconds());
    }
}
