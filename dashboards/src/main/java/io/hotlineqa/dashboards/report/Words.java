package io.hotlineqa.dashboards.report;

import io.hotlineqa.dashboards.web.Reasons;
import io.hotlineqa.dashboards.web.Rules;
import io.hotlineqa.dashboards.web.Show;
import io.hotlineqa.store.call.RuleFinding;
import io.hotlineqa.store.report.Proportion;
import java.util.Locale;
import org.springframework.context.MessageSource;

/** How a report speaks to its reader, and how it writes numbers. */
final class Words {
    /** Fewer calls than these say next to nothing of a share or a mean. */
    static final int FEW = 30;

    private static final Reasons REASONS = new Reasons();

    private final MessageSource messages;
    private final Rules rules;
    private final Show show = new Show();
    private final Locale locale;

    Words(MessageSource messages, Rules rules, Locale locale) {
        this.messages = messages;
        this.rules = rules;
        this.locale = locale;
    }

    Locale locale() {
        return locale;
    }

    String say(String key, Object... values) {
        return messages.getMessage("report." + key, values, locale);
    }

    String other(String key) {
        return messages.getMessage(key, null, locale);
    }

    String rule(String ruleId) {
        return rules.title(ruleId, locale);
    }

    /** The title of the rule of a finding, which tells whether a person must confirm it. */
    String finding(RuleFinding finding) {
        return rules.title(finding, other("queue.confirm"), locale);
    }

    /** Why something was not judged. */
    String reason(String chinese) {
        return named(REASONS.in(chinese, locale));
    }

    String named(String group) {
        return show.orDash(group);
    }

    /** An agent by name and id, as far as they are known. */
    String agent(String name, String id) {
        return id.isEmpty() || name == null || name.isBlank() ? named(id) : name + " " + id;
    }

    /** What a drop is called: the last part of its path. */
    String drop(String path) {
        return show.name(path);
    }

    /** Eight hours by their number. */
    String shift(int number) {
        return show.shift(number);
    }

    /** A tenth of confidence by its number. */
    String tenth(int number) {
        return show.tenth(number);
    }

    Cell mean(Double value) {
        return value == null || value.isNaN() ? Cell.of(Cell.UNKNOWN) : Cell.of(show.mean(value), value);
    }

    Cell seconds(Double value) {
        return value == null ? Cell.of(Cell.UNKNOWN) : Cell.of(show.length(value), value);
    }

    /** A mean of 0 to 100 with the interval of {@code margin} to both sides; without one when that is not a number. */
    Cell mean(double value, double margin) {
        Cell cell = mean(value);
        return Double.isNaN(margin) ? cell : cell.between(value - margin, value + margin);
    }

    Cell meanInterval(double value, double margin) {
        return Cell.of(
                Double.isNaN(margin) ? Cell.UNKNOWN : show.mean(value - margin) + " – " + show.mean(value + margin));
    }

    Cell percent(Proportion share) {
        return share.isKnown()
                ? percent(share.value()).between(share.low() * 100, share.high() * 100)
                : Cell.of(Cell.UNKNOWN);
    }

    Cell percent(double share) {
        return Double.isNaN(share) ? Cell.of(Cell.UNKNOWN) : Cell.of(show.mean(share * 100) + "%", share * 100);
    }

    Cell interval(Proportion share) {
        return Cell.of(
                share.isKnown()
                        ? show.mean(share.low() * 100) + "% – " + show.mean(share.high() * 100) + "%"
                        : Cell.UNKNOWN);
    }

    /** A difference with its sign. */
    Cell change(double now, double before, String unit) {
        double change = now - before;
        if (Double.isNaN(change)) {
            return Cell.of(Cell.UNKNOWN);
        }
        return Cell.of(String.format(Locale.ROOT, "%+.1f", change) + unit, change);
    }

    Cell change(long now, long before) {
        return Cell.of(String.format(Locale.ROOT, "%+d", now - before), (double) (now - before));
    }

    /** What to make of a difference between two shares. */
    Cell verdict(Proportion now, Proportion before) {
        if (Math.min(now.of(), before.of()) < FEW) {
            return Cell.of(now.of() == 0 || before.of() == 0 ? "" : say("few"));
        }
        if (now.low() > before.high()) {
            return Cell.of(say("more"));
        }
        return Cell.of(now.high() < before.low() ? say("less") : say("chance"));
    }
}
