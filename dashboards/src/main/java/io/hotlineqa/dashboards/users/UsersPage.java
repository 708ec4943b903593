package io.hotlineqa.dashboards.users;

import io.hotlineqa.dashboards.access.Account;
import io.hotlineqa.dashboards.access.Passwords;
import io.hotlineqa.store.Role;
import io.hotlineqa.store.Store;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Users: added with a one-time password that is shown once, disabled and enabled. */
@Controller
class UsersPage {
    private final Store store;

    UsersPage(Store store) {
        this.store = store;
    }

    @GetMapping("/users")
    String list(Model page) {
        page.addAttribute("users", store.users().all());
        page.addAttribute("roles", Role.values());
        return "users/list";
    }

    /** Adds a user, or gives a known one another role and a new one-time password. */
    @PostMapping("/users")
    String add(
            @RequestParam("name") String name,
            @RequestParam("role") Role role,
            @RequestParam(name = "agentId", defaultValue = "") String agentId,
            @AuthenticationPrincipal Account account,
            Model page) {
        String oneTime = Passwords.oneTime();
        String agent = agentId.isBlank() ? null : agentId.strip();
        store.users().put(name, role, agent, Passwords.hash(oneTime), account.getUsername());
        page.addAttribute("added", name);
        page.addAttribute("oneTime", oneTime);
        return list(page);
    }

    @PostMapping("/users/{name}/disabled")
    String disable(
            @PathVariable("name") String name,
            @RequestParam("disabled") boolean disabled,
            @AuthenticationPrincipal Account account) {
        if (name.equals(account.getUsername())) {
            throw new IllegalArgumentException("nobody locks themselves out");
        }
        store.users().disable(name, disabled, account.getUsername());
        return "redirect:/users";
    }
}
