package io.hotlineqa.dashboards;

import static io.hotlineqa.store.review.RemarkTag.BAD_EXAMPLE;
import static io.hotlineqa.store.review.RemarkTag.GOOD_EXAMPLE;

import io.hotlineqa.store.Store;
import io.hotlineqa.store.call.CallFilter;
import io.hotlineqa.store.call.CallLine;
import io.hotlineqa.store.call.CallSort;
import io.hotlineqa.store.database.RefusedException;
import io.hotlineqa.store.review.Remark;
import io.hotlineqa.store.review.RemarkTag;
import java.util.List;
import java.util.OptionalLong;

/** Marked stretches of the sample calls and a playlist of them, so that whoever looks around in the demo finds some. */
final class DemoExamples {
    private static final String PLAYLIST = "新人培训：首语、漏气、等待";
    private static final String NOTE = "演示用的清单，由 ./qa demo 建立。Made by ./qa demo to look at.";

    private static final List<Mark> MARKS = List.of(
            new Mark("1001", 0.4, 3.2, GOOD_EXAMPLE, "greeting", "您好、单位、部门三部分都有，不快不慢"),
            new Mark("1010", 0.4, 2.5, BAD_EXAMPLE, "greeting", "“喂，你好”开头，没有单位全称和部门"),
            new Mark("1003", 7.3, 42.4, GOOD_EXAMPLE, "emergency-checklist", "先安抚，再问地址、教关阀开窗、问有没有人不舒服、留电话、说明多久到"),
            new Mark("1024", 3.2, 23, BAD_EXAMPLE, "emergency-checklist", "客户急着报漏气，没有问有没有人不舒服，也没有说不要开关电器"),
            new Mark("1005", 7.3, 46.8, GOOD_EXAMPLE, "long-silence", "先说请稍等，回来先道歉"),
            new Mark("1027", 9, 34.6, BAD_EXAMPLE, "long-silence", "一句话不说就让客户等了二十秒"),
            new Mark("1024", 8.2, 10.8, BAD_EXAMPLE, "forbidden-09", "客户因为漏气着急；可以说：请您慢慢说，我在听"));

    /** What is marked in the call of this id, in seconds of its recording. */
    private record Mark(String callId, double start, double end, RemarkTag tag, String ruleId, String text) {}

    private final Store store;
    private final String maker;

    /** @param maker in whose name; a user */
    DemoExamples(Store store, String maker) {
        this.store = store;
        this.maker = maker;
    }

    /** Makes them once. */
    void make() {
        boolean isThere = store.playlists().visibleTo(maker).stream()
                .anyMatch(list -> list.name().equals(PLAYLIST));
        if (!isThere) {
            MARKS.forEach(this::make);
        }
    }

    /** A demo of other recordings, or by another rulebook, does without. */
    private void make(Mark mark) {
        OptionalLong call = call(mark.callId());
        if (call.isPresent() && isMarked(call.getAsLong(), mark)) {
            long remark = store.remarks().of(call.getAsLong()).stream()
                    .filter(one -> one.text().equals(mark.text()))
                    .mapToLong(Remark::id)
                    .findFirst()
                    .orElseThrow();
            long list = store.playlists().add(PLAYLIST, call.getAsLong(), remark, maker);
            store.playlists().describe(list, PLAYLIST, NOTE, true, maker);
        }
    }

    private boolean isMarked(long call, Mark mark) {
        try {
            store.remarks().add(call, mark.start(), mark.end(), mark.tag(), mark.ruleId(), mark.text(), maker);
            return true;
        } catch (RefusedException notOfThisCall) {
            return false;
        }
    }

    private OptionalLong call(String callId) {
        return store.calls().page(CallFilter.ALL.with(callId), CallSort.OLDEST, 0, 1).rows().stream()
                .filter(line -> line.callId().equals(callId))
                .mapToLong(CallLine::id)
                .findFirst();
    }
}
