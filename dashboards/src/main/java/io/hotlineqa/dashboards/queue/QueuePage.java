package io.hotlineqa.dashboards.queue;

import io.hotlineqa.dashboards.access.Account;
import io.hotlineqa.dashboards.access.AgentNames;
import io.hotlineqa.store.Store;
import io.hotlineqa.store.call.CallFilter;
import io.hotlineqa.store.call.CallLine;
import io.hotlineqa.store.call.CallQueue;
import io.hotlineqa.store.call.CallSort;
import io.hotlineqa.store.database.Page;
import io.hotlineqa.store.people.Role;
import io.hotlineqa.store.settings.SettingValues;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Lists of scored calls, filtered, sorted and a page at a time, on the server. */
@Controller
class QueuePage {
    private static final int ROWS = 50;

    /** Whether whoever asks has gone through the list to its end. */
    private static final String END = "end";

    private static final List<CallQueue> TABS = List.of(
            CallQueue.BELOW,
            CallQueue.EMERGENCY,
            CallQueue.CONFIRM,
            CallQueue.OUTLIERS,
            CallQueue.APPEALED,
            CallQueue.SAMPLE,
            CallQueue.MINE,
            CallQueue.DONE,
            CallQueue.ALL);

    private final Store store;
    private final AgentNames names;

    QueuePage(Store store, AgentNames names) {
        this.store = store;
        this.names = names;
    }

    /** Everybody's first page. */
    @GetMapping("/")
    String home(@AuthenticationPrincipal Account account) {
        return switch (account.role()) {
            case AGENT -> "redirect:/mine";
            case OPERATOR -> "redirect:/drops";
            case ADMINISTRATOR -> "redirect:/users";
            case REVIEWER, TRAINER, SUPERVISOR -> "redirect:/queue";
        };
    }

    @GetMapping("/queue")
    String list(
            QueueRequest wanted,
            @RequestParam(name = END, required = false) String end,
            @AuthenticationPrincipal Account account,
            Model page) {
        QueueRequest asked = visible(wanted, account);
        CallFilter filter = filter(asked, account);
        List<CallQueue> tabs = tabs(filter);
        List<CallQueue> counted = tabs.stream().filter(QueuePage::isWorkedOff).toList();
        page.addAttribute("queues", tabs);
        page.addAttribute("waiting", store.figures().queues(counted, account.getUsername(), filter.settings()));
        page.addAttribute("end", end != null);
        page.addAttribute("named", !filter.anonymous());
        page.addAttribute("sorts", sorts(filter));
        page.addAttribute("reviewers", mayAssign(account) ? store.assignments().reviewers() : List.of());
        return list("/queue", asked, filter, page);
    }

    /**
     * Who may not see whose calls they read sees no scores either, and for them there are no lists of low ones. What people
     * said of the machine's work only those see who do it.
     */
    private QueueRequest visible(QueueRequest asked, Account account) {
        if (asked.isOfVerdicts() && account.is(Role.TRAINER)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        if (names.areShownTo(account)) {
            return asked;
        }
        if (asked.isOfScores()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return asked.withoutScores();
    }

    private static List<CallQueue> tabs(CallFilter filter) {
        return TABS.stream()
                .filter(tab -> !filter.anonymous() || !tab.tellsOfScores())
                .toList();
    }

    /** Whether its length says how much work waits; the other lists only grow. */
    private static boolean isWorkedOff(CallQueue tab) {
        return tab != CallQueue.DONE && tab != CallQueue.ALL;
    }

    private CallFilter filter(QueueRequest asked, Account account) {
        SettingValues settings = store.settings().current();
        CallFilter filter = asked.filter(account.getUsername(), settings);
        return names.areShownTo(account, settings) ? filter : filter.withoutAgents();
    }

    private static List<CallSort> sorts(CallFilter filter) {
        return Arrays.stream(CallSort.values())
                .filter(sort -> !filter.anonymous() || !QueueRequest.tellsOfScores(sort))
                .toList();
    }

    private static boolean mayAssign(Account account) {
        return account.is(Role.SUPERVISOR);
    }

    /** The call that follows {@code after} in a list; the list, which says so, at its end. */
    @GetMapping("/queue/next")
    String next(QueueRequest wanted, @RequestParam("after") long after, @AuthenticationPrincipal Account account) {
        QueueRequest asked = visible(wanted, account);
        CallFilter filter = filter(asked, account);
        OptionalLong next = store.calls().next(filter, asked.sort(), after);
        return next.isPresent() ? call(next.getAsLong(), asked) : "redirect:/queue" + asked.at(0) + "&" + END;
    }

    /** The call that comes before {@code before} in a list; the list when that is the first one. */
    @GetMapping("/queue/previous")
    String previous(
            QueueRequest wanted, @RequestParam("before") long before, @AuthenticationPrincipal Account account) {
        QueueRequest asked = visible(wanted, account);
        CallFilter filter = filter(asked, account);
        OptionalLong previous = store.calls().previous(filter, asked.sort(), before);
        return previous.isPresent() ? call(previous.getAsLong(), asked) : "redirect:/queue" + asked.at(0);
    }

    /** Gives the first call of a list that nobody else has to whoever asks, and opens it. */
    @PostMapping("/queue/take")
    String take(QueueRequest asked, @AuthenticationPrincipal Account account) {
        CallFilter filter = filter(asked, account);
        OptionalLong taken = store.assignments().take(filter, asked.sort());
        return taken.isPresent() ? call(taken.getAsLong(), asked) : "redirect:/queue" + asked.at(0);
    }

    private static String call(long id, QueueRequest asked) {
        return "redirect:/calls/" + id + asked.at(0);
    }

    /** The published calls of the agent who asks. */
    @GetMapping("/mine")
    String mine(QueueRequest asked, @AuthenticationPrincipal Account account, Model page) {
        if (asked.isOfVerdicts()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        CallFilter own = CallFilter.of(CallQueue.DONE)
                .with(asked.q())
                .violating(asked.rule())
                .by(account.agentId())
                .within(asked.bounds())
                .counting(asked.counted())
                .as(account.getUsername(), store.settings().current());
        page.addAttribute("named", true);
        page.addAttribute("sorts", sorts(own));
        return list("/mine", asked, own, page);
    }

    private String list(String path, QueueRequest asked, CallFilter filter, Model page) {
        Page<CallLine> calls = store.calls().page(filter, asked.sort(), asked.page(), ROWS);
        page.addAttribute("path", path);
        page.addAttribute("asked", asked);
        page.addAttribute("settings", filter.settings());
        page.addAttribute("calls", calls);
        return "queue/list";
    }
}
