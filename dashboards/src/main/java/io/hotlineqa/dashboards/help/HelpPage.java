package io.hotlineqa.dashboards.help;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** A short manual: the keys, and one part for each page, in both languages. */
@Controller
class HelpPage {
    @GetMapping("/help")
    String show(Model page) {
        page.addAttribute("parts", Manual.PARTS);
        return "help/show";
    }
}
