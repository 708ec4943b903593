package io.hotlineqa.dashboards.settings;

import io.hotlineqa.dashboards.access.Account;
import io.hotlineqa.dashboards.web.Rules;
import io.hotlineqa.store.Store;
import io.hotlineqa.store.database.RefusedException;
import io.hotlineqa.store.database.RefusedException.Why;
import io.hotlineqa.store.settings.SettingValues;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Thresholds, deadlines, sampling, and what trainers see; every change is in the audit log with the old values. How long
 * what is kept is the operator's to say, and only shown.
 */
@Controller
class SettingsPage {
    private static final double PERCENT = 100;

    private final Store store;
    private final Rules rules;

    SettingsPage(Store store, Rules rules) {
        this.store = store;
        this.rules = rules;
    }

    @GetMapping("/settings")
    String show(Model page) {
        page.addAttribute("settings", store.settings().current());
        page.addAttribute("most", rules.rulebook().maxScore());
        page.addAttribute("terms", store.retention().terms());
        page.addAttribute("holds", store.retention().holds());
        return "settings/show";
    }

    @PostMapping("/settings")
    String change(
            @RequestParam("threshold") double threshold,
            @RequestParam("appealDays") int appealDays,
            @RequestParam("leastCoverage") double leastCoverage,
            @RequestParam("outlierSigmas") double outlierSigmas,
            @RequestParam("sampleSize") int sampleSize,
            @RequestParam(name = "trainersSeeAgents", defaultValue = "false") boolean trainersSeeAgents,
            @AuthenticationPrincipal Account account) {
        SettingValues values = new SettingValues(
                threshold, appealDays, leastCoverage / PERCENT, outlierSigmas, sampleSize, trainersSeeAgents);
        if (threshold > rules.rulebook().maxScore()) {
            throw new RefusedException(Why.THRESHOLD_ABOVE_ALL, "the threshold " + threshold + " is above all scores");
        }
        store.settings().change(values, account.getUsername());
        return "redirect:/settings?saved";
    }
}
