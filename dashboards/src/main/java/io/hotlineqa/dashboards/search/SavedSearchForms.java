package io.hotlineqa.dashboards.search;

import io.hotlineqa.dashboards.access.Account;
import io.hotlineqa.store.Store;
import io.hotlineqa.store.saved.SavedSearch;
import io.hotlineqa.store.search.HitOrder;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Keeps searches, shares them and asks them again. What is found is what whoever asks may see. */
@Controller
class SavedSearchForms {
    private final Store store;

    SavedSearchForms(Store store) {
        this.store = store;
    }

    @PostMapping("/search/saved")
    String save(
            @RequestParam("name") String name,
            @RequestParam(name = "q", defaultValue = "") String q,
            @RequestParam(name = "sort", defaultValue = "RELEVANCE") HitOrder sort,
            @RequestParam(name = "shared", defaultValue = "false") boolean shared,
            @RequestParam(name = "alert", defaultValue = "false") boolean alert,
            @AuthenticationPrincipal Account account,
            RedirectAttributes to) {
        store.savedSearches().save(SavedSearch.of(account.getUsername(), name, q, sort.name(), shared, alert));
        return found(q, sort.name(), to);
    }

    @GetMapping("/search/saved/{id:\\d+}")
    String ask(@PathVariable("id") long id, @AuthenticationPrincipal Account account, RedirectAttributes to) {
        SavedSearch search = store.savedSearches()
                .find(id, account.getUsername())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        store.notices().openedSearch(account.getUsername(), id);
        return found(search.query(), search.sort(), to);
    }

    @PostMapping("/search/saved/removal")
    String remove(@RequestParam("id") long id, @AuthenticationPrincipal Account account) {
        store.savedSearches().remove(id, account.getUsername());
        return "redirect:/search";
    }

    private static String found(String q, String sort, RedirectAttributes to) {
        to.addAttribute("q", q);
        to.addAttribute("sort", sort);
        return "redirect:/search";
    }
}
