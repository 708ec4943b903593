package io.hotlineqa.dashboards.web;

import java.util.Locale;

/** Sentences that are kept in one language, put into another where they are shown, by a list. Thread-safe. */
public abstract class Translated {
    private final Wordings wordings;
    private final Locale kept;
    private final Locale shown;

    protected Translated(Wordings wordings, Locale kept, Locale shown) {
        this.wordings = wordings;
        this.kept = kept;
        this.shown = shown;
    }

    /** The sentence for that reader; as it is kept where the list has not all of it. */
    public String in(String sentence, Locale locale) {
        return isPutInto(locale) ? wordings.other(sentence).orElse(sentence) : sentence;
    }

    /** In which language {@link #in} says it. */
    public String language(String sentence, Locale locale) {
        boolean isOther = isPutInto(locale) && wordings.other(sentence).isPresent();
        return (isOther ? shown : kept).toLanguageTag();
    }

    private boolean isPutInto(Locale locale) {
        return locale.getLanguage().equals(shown.getLanguage());
    }
}
