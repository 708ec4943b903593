package io.hotlineqa.dashboards.examples;

import io.hotlineqa.dashboards.access.Account;
import io.hotlineqa.dashboards.access.AgentNames;
import io.hotlineqa.store.Store;
import io.hotlineqa.store.example.ExampleCount;
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
    /** Examples of each kind when one rule is asked for. */
    private static final int SIZE = 10;

    /** The same of each rule when none is. */
    private static final int OF_EACH = 3;

    private static final int RULES = 8;
    static final String NO_RULE = "-";

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
        List<ExampleCount> rules = examples.rules();
        List<ExampleCount> fitting = topic.isEmpty() ? rules : examples.rules(topic);
        page.addAttribute("rules", rules);
        page.addAttribute("topics", examples.topics());
        page.addAttribute("rule", rule);
        page.addAttribute("topic", topic);
        page.addAttribute("page", Math.max(0, number));
        page.addAttribute("named", names.areShownTo(account));
        page.addAttribute("teaches", teaches);
        page.addAttribute("playlists", teaches ? store.playlists().visibleTo(account.getUsername()) : List.of());
        page.addAttribute("every", rule.isEmpty());
        if (rule.isEmpty()) {
            addRules(fitting, topic, Math.max(0, number), page);
        } else {
            addRule(fitting, rule, topic, Math.max(0, number), page);
        }
        return "examples/list";
    }

    private void addRules(List<ExampleCount> rules, String topic, int number, Model page) {
        page.addAttribute(
                "pairs",
                rules.stream()
                        .skip((long) number * RULES)
                        .limit(RULES)
                        .map(rule -> pair(rule, topic, 0, OF_EACH))
                        .toList());
        page.addAttribute("more", rules.size() > (number + 1L) * RULES);
    }

    private void addRule(List<ExampleCount> rules, String asked, String topic, int number, Model page) {
        String ruleId = asked.equals(NO_RULE) ? "" : asked;
        ExampleCount count = rules.stream()
                .filter(rule -> rule.ruleId().equals(ruleId))
                .findFirst()
                .orElse(new ExampleCount(ruleId, 0, 0));
        int from = Math.min(number, Integer.MAX_VALUE / SIZE - 1) * SIZE;
        ExamplePair pair = pair(count, topic, from, SIZE + 1);
        page.addAttribute(
                "pairs",
                List.of(new ExamplePair(
                        ruleId,
                        count.good(),
                        count.bad(),
                        pair.good().stream().limit(SIZE).toList(),
                        pair.bad().stream().limit(SIZE).toList())));
        page.addAttribute("more", pair.good().size() > SIZE || pair.bad().size() > SIZE);
    }

    private ExamplePair pair(ExampleCount rule, String topic, int from, int most) {
        return new ExamplePair(
                rule.ruleId(),
                rule.good(),
                rule.bad(),
                some(rule.ruleId(), topic, RemarkTag.GOOD_EXAMPLE, from, most),
                some(rule.ruleId(), topic, RemarkTag.BAD_EXAMPLE, from, most));
    }

    private List<ShownExample> some(String ruleId, String topic, RemarkTag tag, int from, int most) {
        String about = topic.isEmpty() ? null : topic;
        return store.examples().some(ruleId, about, tag, from, most).stream()
                .map(ShownExample::of)
                .toList();
    }
}
