package io.hotlineqa.dashboards.web;

import java.util.Locale;
import org.springframework.stereotype.Component;

/**
 * What results say and which clause they are of, for readers of English; templates call it {@code reasons}. A scorecard
 * has them in Chinese, once and for all, so they are put into English where they are shown, by the list
 * {@code reasons_en.tsv}. What is not in it stays Chinese. Thread-safe.
 */
@Component("reasons")
public class Reasons extends Translated {
    public Reasons() {
        super(Wordings.english("/reasons_en.tsv"), Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH);
    }
}
