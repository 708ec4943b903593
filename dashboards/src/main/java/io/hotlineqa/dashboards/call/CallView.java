package io.hotlineqa.dashboards.call;

import io.hotlineqa.dashboards.access.Account;
import io.hotlineqa.dashboards.access.AgentNames;
import io.hotlineqa.dashboards.access.VisibleCalls;
import io.hotlineqa.dashboards.privacy.Attributes;
import io.hotlineqa.dashboards.privacy.Disclosure;
import io.hotlineqa.dashboards.queue.QueueRequest;
import io.hotlineqa.speech.privacy.Masked;
import io.hotlineqa.store.Store;
import io.hotlineqa.store.call.CallFilter;
import io.hotlineqa.store.call.StoredCall;
import io.hotlineqa.store.people.Role;
import io.hotlineqa.store.review.Appeal;
import io.hotlineqa.store.review.Remark;
import io.hotlineqa.store.review.RemarkTag;
import io.hotlineqa.store.review.Review;
import io.hotlineqa.store.settings.SettingValues;
import jakarta.servlet.http.HttpSession;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Everything that the page of a call shows: without personal data, until its reader has it shown. */
@Component
public class CallView {
    private final VisibleCalls calls;
    private final AgentNames names;
    private final Disclosure disclosure;
    private final ToldApart apart;
    private final Store store;

    CallView(VisibleCalls calls, AgentNames names, Disclosure disclosure, ToldApart apart, Store store) {
        this.calls = calls;
        this.names = names;
        this.disclosure = disclosure;
        this.apart = apart;
        this.store = store;
    }

    /** Fills the page and names its template. */
    public String show(long id, QueueRequest asked, Account account, HttpSession session, Model page) {
        StoredCall call = calls.find(id, account);
        SettingValues settings = store.settings().current();
        QueueRequest list = names.areShownTo(account, settings) ? asked : asked.withoutScores();
        page.addAttribute("settings", settings);
        page.addAttribute("asked", list);
        page.addAttribute("list", list.query());
        page.addAttribute("isAgent", account.is(Role.AGENT));
        page.addAttribute("longest", (long) Math.ceil(call.durationSeconds()));
        page.addAttribute("place", place(id, list, account, settings));
        boolean shown = disclosure.isShown(id, account, session);
        Opinions opinions = Opinions.of(store.reviews().verdicts(id).stream()
                .map(verdict -> verdict.with(said(verdict.reason(), shown)))
                .toList());
        addRecording(call, opinions, account, session, page);
        addReview(call, opinions, account, names.areShownTo(account, settings), shown, page);
        page.addAttribute("remarks", remarks(id, account, shown));
        return "call/show";
    }

    /** Null for agents, who work off no list, and in a search, which counts for itself. */
    private PlaceInList place(long id, QueueRequest list, Account account, SettingValues settings) {
        if (account.is(Role.AGENT) || !list.search().isEmpty()) {
            return null;
        }
        CallFilter all = list.filter(account.getUsername(), settings);
        CallFilter filter = names.areShownTo(account, settings) ? all : all.withoutAgents();
        long total = list.isNarrowed()
                ? store.calls().count(filter)
                : store.figures()
                        .queues(List.of(list.tab()), account.getUsername(), settings)
                        .get(list.tab());
        return PlaceInList.of(store.calls().place(filter, list.sort(), id), total);
    }

    /** Sound, conversation and results, without anybody's word on them. */
    public void addRecording(StoredCall stored, Account account, HttpSession session, Model page) {
        addRecording(stored, Opinions.NONE, account, session, page);
    }

    private void addRecording(StoredCall stored, Opinions opinions, Account account, HttpSession session, Model page) {
        StoredCall call = disclosure.of(stored, account, session);
        Card card = Card.read(call.card());
        Results results = Results.of(card, opinions);
        page.addAttribute("results", results);
        page.addAttribute("masked", !disclosure.isShown(call.id(), account, session));
        page.addAttribute("mayUnmask", disclosure.isAllowed(account));
        page.addAttribute("call", call);
        page.addAttribute("card", card);
        page.addAttribute("heard", Heard.read(call.transcript()));
        page.addAttribute("turns", Turn.read(call.transcript(), Marks.of(results), apart.parties(stored.transcript())));
        page.addAttribute("attributes", attributes(call, disclosure.isShown(call.id(), account, session)));
    }

    private static Map<String, String> attributes(StoredCall call, boolean shown) {
        Map<String, String> attributes = new LinkedHashMap<>();
        Lines.read(call.attributes())
                .properties()
                .forEach(one -> attributes.put(
                        one.getKey(),
                        shown
                                ? one.getValue().asText()
                                : Attributes.masked(one.getKey(), one.getValue().asText())));
        return attributes;
    }

    private static String said(String text, boolean shown) {
        return shown || text == null ? text : Masked.text(text);
    }

    private void addReview(
            StoredCall call, Opinions opinions, Account account, boolean named, boolean shown, Model page) {
        Card card = Card.read(call.card());
        Review review = store.reviews().of(call.id());
        Instant appealsEnd = store.reviews().appealsEnd(review);
        Permissions may = Permissions.of(account, review, appealsEnd, named);
        List<Appeal> appeals = store.reviews().appeals(call.id()).stream()
                .map(appeal -> appeal.with(said(appeal.reason(), shown), said(appeal.answer(), shown)))
                .toList();
        page.addAttribute("review", review);
        page.addAttribute("appeals", appeals);
        page.addAttribute("appealsEnd", appealsEnd);
        page.addAttribute("appealable", appealable(card, opinions, appeals));
        page.addAttribute("suggested", opinions.score(card));
        page.addAttribute("unjudged", opinions.unjudged(card));
        page.addAttribute("unconfirmed", opinions.unconfirmed(card));
        page.addAttribute("may", may);
        page.addAttribute("playlists", may.teach() ? store.playlists().visibleTo(account.getUsername()) : List.of());
        page.addAttribute("reviewers", may.assign() ? store.assignments().reviewers() : List.of());
        page.addAttribute("sampled", may.judge() && store.samples().contains(call.id()));
    }

    private static List<Finding> appealable(Card card, Opinions opinions, List<Appeal> appeals) {
        Set<String> appealed = appeals.stream().map(Appeal::ruleId).collect(Collectors.toSet());
        return card.results().stream()
                .filter(opinions::stands)
                .filter(finding -> !appealed.contains(finding.ruleId()))
                .toList();
    }

    /** An agent sees what they can learn from. */
    private List<Remark> remarks(long call, Account account, boolean shown) {
        Set<RemarkTag> lessons = Set.of(RemarkTag.COACHING, RemarkTag.GOOD_EXAMPLE);
        return store.remarks().of(call).stream()
                .filter(remark -> !account.is(Role.AGENT) || lessons.contains(remark.tag()))
                .map(remark -> remark.with(said(remark.text(), shown)))
                .toList();
    }

    /** The person's score of a call as things stand. */
    public double score(long call) {
        return Opinions.of(store.reviews().verdicts(call)).score(card(call));
    }

    /** The person's score once this appeal is granted. */
    public double scoreWithAppeal(long call, long appeal) {
        Opinions opinions = Opinions.of(store.reviews().verdicts(call));
        return store.reviews().appeals(call).stream()
                .filter(one -> one.id() == appeal)
                .findFirst()
                .map(one -> opinions.without(one.ruleId()).score(card(call)))
                .orElseGet(() -> opinions.score(card(call)));
    }

    private Card card(long call) {
        return Card.read(store.calls().reviewed(call).orElseThrow().card());
    }
}
