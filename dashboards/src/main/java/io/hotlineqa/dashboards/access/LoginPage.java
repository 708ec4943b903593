package io.hotlineqa.dashboards.access;

import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where everybody begins, and ends. */
@Controller
class LoginPage {
    private final List<WayIn> others;

    LoginPage(ObjectProvider<WayIn> others) {
        this.others = others.stream().toList();
    }

    @GetMapping("/login")
    String login(@RequestParam(name = "out", required = false) String out, Model page) {
        page.addAttribute(
                "waysIn",
                others.stream().map(WayIn::address).flatMap(Optional::stream).toList());
        if (out != null) {
            page.addAttribute(
                    "waysOut",
                    others.stream().map(WayIn::wayOut).flatMap(Optional::stream).toList());
        }
        return "access/login";
    }
}
