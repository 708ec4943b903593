package io.hotlineqa.dashboards.rulebook;

import io.hotlineqa.dashboards.web.Rules;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The shipped rulebook, to read. */
@Controller
class RulebookPage {
    private final Rules rules;

    RulebookPage(Rules rules) {
        this.rules = rules;
    }

    @GetMapping("/rulebook")
    String show(Model page) {
        page.addAttribute("rulebook", rules.rulebook());
        return "rulebook/show";
    }
}
