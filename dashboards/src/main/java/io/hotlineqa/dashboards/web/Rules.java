package io.hotlineqa.dashboards.web;

import static java.util.stream.Collectors.toMap;

import io.hotlineqa.rules.Rule;
import io.hotlineqa.rules.Rulebook;
import io.hotlineqa.rules.Text;
import io.hotlineqa.rules.yaml.RulebookFile;
import io.hotlineqa.store.call.RuleFinding;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The shipped rulebook, and how its rules are called on pages; templates call it {@code rules}. Thread-safe. */
@Component("rules")
public class Rules {
    private final Rulebook rulebook = RulebookFile.shipped();
    private final Map<String, Text> titles = rulebook.rules().stream().collect(toMap(Rule::id, Rule::title));

    public Rulebook rulebook() {
        return rulebook;
    }

    public List<Rule> all() {
        return rulebook.rules();
    }

    /** The title of a rule in the reader's language; the id for a rule of another rulebook. */
    public String title(String ruleId, Locale locale) {
        Text title = titles.get(ruleId);
        return title == null ? ruleId : in(title, locale);
    }

    /** The title of the rule of a finding, with {@code toConfirm} behind it where a person must confirm it. */
    public String title(RuleFinding finding, String toConfirm, Locale locale) {
        String title = title(finding.ruleId(), locale);
        return finding.toConfirm() ? title + " (" + toConfirm + ")" : title;
    }

    /** The kind of check behind a rule; empty for a rule of another rulebook. */
    public String checkType(String ruleId) {
        return rulebook.rules().stream()
                .filter(rule -> rule.id().equals(ruleId))
                .map(Rule::checkType)
                .findFirst()
                .orElse("");
    }

    /** The words for that reader. */
    public String in(Text text, Locale locale) {
        return locale.getLanguage().equals("zh") ? text.zh() : text.en();
    }
}
