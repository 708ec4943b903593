package io.hotlineqa.dashboards.help;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** A short manual: one part for each page, in both languages. */
@Controller
class HelpPage {
    private static final List<String> PARTS = List.of(
            "queue",
            "call",
            "search",
            "examples",
            "clips",
            "verdicts",
            "appeals",
            "today",
            "agents",
            "report",
            "assignments",
            "double",
            "trust",
            "rulebook",
            "drops",
            "users",
            "settings",
            "audit");

    @GetMapping("/help")
    String show(Model page) {
        page.addAttribute("parts", PARTS);
        return "help/show";
    }
}
