package io.hotlineqa.dashboards.web;

import java.util.Locale;
import org.springframework.stereotype.Component;

/**
 * What the shipped rulebook says of its settings and rules, for readers of English; templates call it
 * {@code explanations}. A rulebook explains itself in Chinese, so it is put into English where it is shown, by the list
 * {@code rulebook_en.tsv}. What is not in it, such as what was reworded since, stays Chinese. Thread-safe.
 */
@Component("explanations")
public class Explanations {
    private final Wordings english = Wordings.english("/rulebook_en.tsv");

    /** The same for that reader. */
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
