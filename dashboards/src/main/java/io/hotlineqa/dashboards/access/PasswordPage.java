package io.hotlineqa.dashboards.access;

import io.hotlineqa.store.Store;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where a user takes a password of their own, and then logs in with it. */
@Controller
class PasswordPage {
    private final Store store;
    private final PasswordEncoder encoder;

    PasswordPage(Store store, PasswordEncoder encoder) {
        this.store = store;
        this.encoder = encoder;
    }

    @GetMapping("/password")
    String form(Model page) {
        page.addAttribute("shortest", Passwords.SHORTEST);
        return "access/password";
    }

    @PostMapping("/password")
    String change(
            @AuthenticationPrincipal Account account,
            @RequestParam("current") String current,
            @RequestParam("chosen") String chosen,
            @RequestParam("again") String again,
            HttpServletRequest request,
            Model page)
            throws ServletException {
        String problem = problem(account, current, chosen, again);
        if (problem != null) {
            page.addAttribute("problem", problem);
            return form(page);
        }
        store.users().changePassword(account.getUsername(), encoder.encode(chosen));
        request.logout();
        return "redirect:/login?changed";
    }

    /** The key of the message that says what is wrong; null when nothing is. */
    private String problem(Account account, String current, String chosen, String again) {
        String hash = store.users().find(account.getUsername()).orElseThrow().password();
        if (!encoder.matches(current, hash)) {
            return "password.wrong";
        }
        if (chosen.length() < Passwords.SHORTEST
                || chosen.getBytes(StandardCharsets.UTF_8).length > Passwords.LONGEST_BYTES
                || chosen.equals(current)) {
            return "password.weak";
        }
        return chosen.equals(again) ? null : "password.differs";
    }
}
