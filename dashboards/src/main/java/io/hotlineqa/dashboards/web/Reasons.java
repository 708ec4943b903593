package io.hotlineqa.dashboards.web;

import java.util.Locale;
import org.springframework.stereotype.Component;

/**
 * What results say and which clause they are of, for readers of English; templates call it {@code reasons}. A scorecard
 * has them in Chinese, once and for all, so they are put into English where they are shown, by the list
 * {@code reasons_en.tsv}. What is not in it stays Chinese. Thread-safe.
 */
@Component("reasons")
public class Reasons {
    private final Wordings english = Wordings.english("/reasons_en.tsv");

    /** The sentence for that reader. */
    public String in(String chinese, Locale locale) {
        return isEnglish(locale) ? english.other(chinese).orElse(chinese) : chinese;
    }

    /** In which language {@link #in} says it. */
    public String language(String chinese, Locale locale) {
        return isEnglish(locale) && english.other(chinese).isPresent() ? "en" : "zh-CN";
    }

    private static boolean isEnglish(Locale locale) {
        return locale.getLanguage().equals("en");
    }
}
