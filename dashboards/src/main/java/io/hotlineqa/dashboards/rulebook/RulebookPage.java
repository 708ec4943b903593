package io.hotlineqa.dashboards.rulebook;

import io.hotlineqa.dashboards.access.Account;
import io.hotlineqa.dashboards.web.Rules;
import io.hotlineqa.store.Store;
import io.hotlineqa.store.people.Role;
import io.hotlineqa.store.report.Proportion;
import io.hotlineqa.store.report.RuleFigures;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The shipped rulebook, to read, with how right each rule was where that may be seen. */
@Controller
class RulebookPage {
    private final Rules rules;
    private final Store store;

    RulebookPage(Rules rules, Store store) {
        this.rules = rules;
        this.store = store;
    }

    @GetMapping("/rulebook")
    String show(@AuthenticationPrincipal Account account, Model page) {
        page.addAttribute("rulebook", rules.rulebook());
        page.addAttribute("precision", precision(account));
        return "rulebook/show";
    }

    private Map<String, Proportion> precision(Account account) {
        if (!account.is(Role.REVIEWER) && !account.is(Role.SUPERVISOR)) {
            return Map.of();
        }
        return store.figures().rules().stream()
                .filter(rule -> rule.precision().isKnown())
                .collect(Collectors.toMap(RuleFigures::ruleId, RuleFigures::precision));
    }
}
