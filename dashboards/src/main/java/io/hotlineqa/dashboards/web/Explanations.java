package io.hotlineqa.dashboards.web;

import java.util.Locale;
import org.springframework.stereotype.Component;

/**
 * What the shipped rulebook says of its settings and rules, for readers of English; templates call it
 * {@code explanations}. A rulebook explains itself in Chinese, so it is put into English where it is shown, by the list
 * {@code rulebook_en.tsv}. What is not in it, such as what was reworded since, stays Chinese. Thread-safe.
 */
@Component("explanations")
public class Explanations extends Translated {
    public Explanations() {
        super(Wordings.english("/rulebook_en.tsv"), Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH);
    }
}
