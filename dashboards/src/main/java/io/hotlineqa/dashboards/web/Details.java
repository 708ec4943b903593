package io.hotlineqa.dashboards.web;

import java.util.Locale;
import org.springframework.stereotype.Component;

/**
 * What the nightly run tells operators, for readers of Chinese: why a file is in quarantine, and what it is alarmed about;
 * templates call it {@code details}. Ledgers and logs have it in English, so it is put into Chinese where it is shown, by
 * the list {@code details_zh.tsv}. What is not in it, such as the words of an operating system, stays English.
 * Thread-safe.
 */
@Component("details")
public class Details extends Translated {
    public Details() {
        super(Wordings.chinese("/details_zh.tsv"), Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE);
    }
}
