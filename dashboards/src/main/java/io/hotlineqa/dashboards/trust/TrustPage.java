package io.hotlineqa.dashboards.trust;

import io.hotlineqa.store.Store;
import io.hotlineqa.store.report.Figures;
import io.hotlineqa.store.report.Overturns;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** How right the machine is: precision, misses, drift, and where it errs more often. */
@Controller
class TrustPage {
    private final Store store;

    TrustPage(Store store) {
        this.store = store;
    }

    @GetMapping("/trust")
    String trust(Model page) {
        Figures figures = store.figures();
        page.addAttribute("rules", figures.rules());
        page.addAttribute("misses", figures.misses());
        page.addAttribute("samples", figures.finishedSamples());
        page.addAttribute("drift", figures.drift());
        Map<Overturns.By, List<Overturns>> overturns = figures.overturns();
        page.addAttribute("byAgent", overturns.get(Overturns.By.AGENT));
        page.addAttribute("byShift", overturns.get(Overturns.By.SHIFT));
        page.addAttribute("byConfidence", overturns.get(Overturns.By.CONFIDENCE));
        return "trust/show";
    }
}
