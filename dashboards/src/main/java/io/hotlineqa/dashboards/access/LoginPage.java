package io.hotlineqa.dashboards.access;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Where everybody begins. */
@Controller
class LoginPage {
    @GetMapping("/login")
    String login() {
        return "access/login";
    }
}
