package io.hotlineqa.dashboards.trust;

import io.hotlineqa.dashboards.web.Show;
import io.hotlineqa.store.Store;
import io.hotlineqa.store.database.Page;
import io.hotlineqa.store.report.Figures;
import io.hotlineqa.store.report.LastWord;
import io.hotlineqa.store.report.Overturns;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** How right the machine is: precision, misses, drift, and where it errs more often; and the verdicts behind each number. */
@Controller
class TrustPage {
    private static final int ROWS = 50;

    private final Store store;

    private final Show show;

    TrustPage(Store store, Show show) {
        this.store = store;
        this.show = show;
    }

    @GetMapping("/trust")
    String trust(Model page) {
        Figures figures = store.figures();
        page.addAttribute("rules", figures.rules());
        page.addAttribute("misses", figures.misses());
        page.addAttribute("samples", figures.finishedSamples());
        page.addAttribute("drift", figures.drift());
        Map<Overturns.By, List<Overturns>> overturns = figures.overturns();
        Map<String, String> names = store.calls()
                .agentNames(overturns.get(Overturns.By.AGENT).stream()
                        .map(Overturns::part)
                        .filter(Objects::nonNull)
                        .toList());
        page.addAttribute("byAgent", shown(Overturns.By.AGENT, overturns, names));
        page.addAttribute("byShift", shown(Overturns.By.SHIFT, overturns, names));
        page.addAttribute("byConfidence", shown(Overturns.By.CONFIDENCE, overturns, names));
        return "trust/show";
    }

    private List<ShownOverturns> shown(
            Overturns.By by, Map<Overturns.By, List<Overturns>> overturns, Map<String, String> names) {
        return overturns.get(by).stream()
                .map(row -> ShownOverturns.of(by, row, names, show))
                .toList();
    }

    /** The verdicts that a number counts, one line each: a call may have several. */
    @GetMapping("/trust/verdicts")
    String verdicts(VerdictRequest asked, Model page) {
        Page<LastWord> words = store.lastWords().page(asked.asked(), asked.page(), ROWS);
        page.addAttribute("asked", asked);
        page.addAttribute("words", words);
        return "trust/verdicts";
    }
}
