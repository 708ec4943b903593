package io.hotlineqa.dashboards.rulebook;

import io.hotlineqa.rules.Rulebook;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The shipped rulebook, to read. */
@Controller
class RulebookPage {
    private volatile Rulebook rulebook;

    @GetMapping("/rulebook")
    String show(Locale locale, Model page) {
        page.addAttribute("rulebook", rulebook());
        page.addAttribute("chinese", locale.getLanguage().equals("zh"));
        return "rulebook/show";
    }

    /** Read when first asked for: most visits never do. */
    private Rulebook rulebook() {
        if (rulebook == null) {
            rulebook = Rulebook.shipped();
        }
        return rulebook;
    }
}
