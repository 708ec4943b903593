package io.hotlineqa.dashboards.search;

import io.hotlineqa.dashboards.web.Rules;
import io.hotlineqa.store.query.Field;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** How values and places of the query language are called on pages; templates call it {@code searchWords}. */
@Component("searchWords")
public class SearchWords {
    private static final Pattern PLACE = Pattern.compile("@(first|last)(\\d+)([st])");

    private final MessageSource messages;
    private final Rules rules;

    SearchWords(MessageSource messages, Rules rules) {
        this.messages = messages;
        this.rules = rules;
    }

    /** What a field is called, or an order of hits, by its name in any case. */
    public String field(Object name, Locale locale) {
        String key = name.toString().toUpperCase(Locale.ROOT);
        return said("search.field." + key, said("search.sort." + key, name.toString(), locale), locale);
    }

    /** A value of a field; itself where it needs no other words. */
    public String value(Field field, String value, Locale locale) {
        return switch (field) {
            case RULE -> rule(value.split("=", 2), locale);
            case EMERGENCY, REVIEWED, APPEALED -> said("search.value." + value, value, locale);
            case QUEUE -> said("call.queue." + value, value, locale);
            case DIRECTION -> said("call.direction." + value, value, locale);
            case STATE -> said("review." + value, value, locale);
            case TAG -> said("remark.tag." + value, value, locale);
            default -> value;
        };
    }

    private String rule(String[] parts, Locale locale) {
        String title = rules.title(parts[0], locale);
        return parts.length == 1 ? title : title + " · " + outcome(parts[1], locale);
    }

    /** What becomes of a rule. */
    public String outcome(String outcome, Locale locale) {
        return said("call.outcome." + (outcome.equals("REVIEW") ? "CONFIRM" : outcome), outcome, locale);
    }

    /** A place in a call, such as {@code @first10s}. */
    public String place(String place, Locale locale) {
        Matcher matcher = PLACE.matcher(place);
        return matcher.matches()
                ? messages.getMessage(
                        "search.place." + matcher.group(1) + "." + matcher.group(3),
                        new Object[] {matcher.group(2)},
                        place,
                        locale)
                : place;
    }

    private String said(String key, String otherwise, Locale locale) {
        return messages.getMessage(key, null, otherwise, locale);
    }
}
