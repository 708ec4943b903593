package io.hotlineqa.dashboards.examples;

import io.hotlineqa.dashboards.access.Account;
import io.hotlineqa.dashboards.access.AgentNames;
import io.hotlineqa.store.Store;
import io.hotlineqa.store.example.Examples;
import io.hotlineqa.store.people.Role;
import io.hotlineqa.store.review.RemarkTag;
import java.util.List;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Good and bad examples side by side, by rule and by what the calls are about. No score is shown to anybody. */
@Controller
class ExamplesPage {
    private static final int SIZE = 10;
    private static final String NO_RULE = "-";

    private final AgentNames names;
    private final Store store;

    ExamplesPage(AgentNames names, Store store) {
        this.names = names;
        this.store = store;
    }

    @GetMapping("/examples")
    String show(
            @RequestParam(name = "rule", defaultValue = "") String rule,
            @RequestParam(name = "topic", defaultValue = "") String topic,
            @RequestParam(name = "page", defaultValue = "0") int number,
            @AuthenticationPrincipal Account account,
            Model page) {
        Examples examples = store.examples();
        boolean teaches = account.is(Role.TRAINER) || account.is(Role.SUPERVISOR);
        page.addAttribute("rules", examples.rules());
        page.addAttribute("topics", examples.topics());
        page.addAttribute("rule", rule);
        page.addAttribute("topic", topic);
        page.addAttribute("page", Math.max(0, number));
        page.addAttribute("named", names.areShownTo(account));
        page.addAttribute("teaches", teaches);
        page.addAttribute("playlists", teaches ? store.playlists().visibleTo(account.getUsername()) : List.of());
        List<ShownExample> good = some(rule, topic, RemarkTag.GOOD_EXAMPLE, number);
        List<ShownExample> bad = some(rule, topic, RemarkTag.BAD_EXAMPLE, number);
        page.addAttribute("good", good.stream().limit(SIZE).toList());
        page.addAttribute("bad", bad.stream().limit(SIZE).toList());
        page.addAttribute("more", good.size() > SIZE || bad.size() > SIZE);
        return "examples/list";
    }

    /** One more than fit on the page, where there are. */
    private List<ShownExample> some(String rule, String topic, RemarkTag tag, int number) {
        String ruleId = rule.equals(NO_RULE) ? "" : rule.isEmpty() ? null : rule;
        String about = topic.isEmpty() ? null : topic;
        int from = Math.min(Math.max(0, number), Integer.MAX_VALUE / SIZE - 1) * SIZE;
        return store.examples().some(ruleId, about, tag, from, SIZE + 1).stream()
                .map(ShownExample::of)
                .toList();
    }
}
