package io.hotlineqa.dashboards.audit;

import io.hotlineqa.dashboards.web.Translated;
import io.hotlineqa.dashboards.web.Wordings;
import java.util.Locale;
import org.springframework.stereotype.Component;

/**
 * What a check of the accounting found, for readers of Chinese, by the list {@code breaches_zh.tsv}; templates call it
 * {@code breaches}. Drops are called by their short names. Thread-safe.
 */
@Component("breaches")
public class Breaches extends Translated {
    public Breaches() {
        super(Wordings.chinese("/breaches_zh.tsv"), Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE);
    }

    @Override
    public String in(String breach, Locale locale) {
        return super.in(breach.replaceAll(" of drop .*/(?=[^/]+$)", " of drop "), locale);
    }
}
