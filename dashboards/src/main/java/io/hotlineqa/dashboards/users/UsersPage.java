package io.hotlineqa.dashboards.users;

import io.hotlineqa.dashboards.access.Account;
import io.hotlineqa.dashboards.access.Passwords;
import io.hotlineqa.dashboards.access.WayIn;
import io.hotlineqa.store.Store;
import io.hotlineqa.store.database.RefusedException;
import io.hotlineqa.store.database.RefusedException.Why;
import io.hotlineqa.store.people.Role;
import io.hotlineqa.store.people.UserSource;
import java.time.Instant;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Users: added with a one-time password that is shown once, given another role, reset, disabled and enabled. */
@Controller
class UsersPage {
    private final Store store;
    private final List<UserSource> elsewhere;

    UsersPage(Store store, ObjectProvider<WayIn> others) {
        this.store = store;
        this.elsewhere = others.stream().map(WayIn::source).toList();
    }

    @GetMapping("/users")
    String list(Model page) {
        page.addAttribute("users", store.users().all());
        page.addAttribute("elsewhere", elsewhere);
        page.addAttribute("roles", Role.values());
        page.addAttribute("now", Instant.now());
        return "users/list";
    }

    @PostMapping("/users")
    String add(
            @RequestParam("name") String name,
            @RequestParam("role") Role role,
            @RequestParam(name = "agentId", defaultValue = "") String agentId,
            @AuthenticationPrincipal Account account,
            Model page) {
        String oneTime = Passwords.oneTime();
        store.users().add(name, role, emptyIsNull(agentId), Passwords.hash(oneTime), account.getUsername());
        return shownOnce("users.added", name, oneTime, page);
    }

    /** A new one-time password, for somebody who has forgotten theirs or is locked out. */
    @PostMapping("/users/{name}/reset")
    String reset(@PathVariable("name") String name, @AuthenticationPrincipal Account account, Model page) {
        String oneTime = Passwords.oneTime();
        store.users().reset(name, Passwords.hash(oneTime), account.getUsername());
        return shownOnce("users.wasReset", name, oneTime, page);
    }

    private String shownOnce(String message, String name, String oneTime, Model page) {
        page.addAttribute("message", message);
        page.addAttribute("added", name);
        page.addAttribute("oneTime", oneTime);
        return list(page);
    }

    @PostMapping("/users/{name}/role")
    String changeRole(
            @PathVariable("name") String name,
            @RequestParam("role") Role role,
            @RequestParam(name = "agentId", defaultValue = "") String agentId,
            @AuthenticationPrincipal Account account) {
        requireAnother(name, account);
        store.users().changeRole(name, role, emptyIsNull(agentId), account.getUsername());
        return "redirect:/users";
    }

    @PostMapping("/users/{name}/disabled")
    String disable(
            @PathVariable("name") String name,
            @RequestParam("disabled") boolean disabled,
            @AuthenticationPrincipal Account account) {
        requireAnother(name, account);
        store.users().disable(name, disabled, account.getUsername());
        return "redirect:/users";
    }

    /** Where notices are mailed to; empty for nowhere. */
    @PostMapping("/users/{name}/email")
    String changeEmail(
            @PathVariable("name") String name,
            @RequestParam("email") String email,
            @AuthenticationPrincipal Account account) {
        store.users().changeEmail(name, emptyIsNull(email), account.getUsername());
        return "redirect:/users";
    }

    /** From now on they log in with the password that the company keeps. */
    @PostMapping("/users/{name}/source")
    String handOver(
            @PathVariable("name") String name,
            @RequestParam("source") UserSource source,
            @AuthenticationPrincipal Account account) {
        requireAnother(name, account);
        store.outsiders().handOver(name, source, account.getUsername());
        return "redirect:/users";
    }

    private static void requireAnother(String name, Account account) {
        if (name.equals(account.getUsername())) {
            throw new RefusedException(Why.ONESELF, "nobody takes their own rights away");
        }
    }

    private static String emptyIsNull(String typed) {
        return typed.isBlank() ? null : typed.strip();
    }
}
