package io.hotlineqa.store.query;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Writes a query as a person would: without quotation marks where none are needed, with the short forms that the language
 * has, in one tongue. What it writes is read back as the same.
 *
 * @param tongue in which
 */
record Written(Tongue tongue) {
    String of(Ask ask) {
        if (ask instanceof AllOf all) {
            return all.asks().stream().map(this::inside).collect(Collectors.joining(" "));
        } else if (ask instanceof AnyOf any) {
            return of(any);
        } else if (ask instanceof Not not) {
            return "-" + inside(not.ask());
        } else if (ask instanceof Said said) {
            return of(said);
        } else if (ask instanceof Related related) {
            return of(related.one()) + " " + relation(related) + " " + of(related.other());
        } else if (ask instanceof Has has) {
            return of(has.field(), tongue.value(has.field(), has.value()));
        }
        return of((Within) ask);
    }

    String inside(Ask ask) {
        String text = of(ask);
        boolean parts = ask instanceof AllOf
                || (ask instanceof AnyOf any && shortForm(any).isEmpty());
        return parts ? "(" + text + ")" : text;
    }

    private String of(AnyOf any) {
        String shortForm = shortForm(any);
        return shortForm.isEmpty()
                ? any.asks().stream().map(this::inside).collect(Collectors.joining(" | "))
                : shortForm;
    }

    /** A rule that accuses, or hours round midnight; empty for any other choice. */
    private String shortForm(AnyOf any) {
        List<Ask> sides = any.asks();
        if (sides.get(0) instanceof Has one && one.field() == Field.RULE) {
            String rule = one.value().split("=", 2)[0];
            return Values.accused(rule).equals(any) ? of(Field.RULE, rule) : "";
        }
        boolean midnight = sides.size() == 2
                && sides.get(0) instanceof Within late
                && sides.get(1) instanceof Within early
                && late.field() == Field.HOUR
                && early.field() == Field.HOUR
                && late.high() == Values.LAST_HOUR
                && early.low() == 0
                && early.high() < late.low();
        return midnight
                ? tongue.name(Field.HOUR) + ":" + Math.round(((Within) sides.get(0)).low()) + ".."
                        + Math.round(((Within) sides.get(1)).high())
                : "";
    }

    private String of(Field field, String value) {
        return tongue.name(field) + ":" + Has.written(value);
    }

    private String of(Said said) {
        return speaker(said.who()) + phrase(said.phrase()) + place(said.where());
    }

    private String speaker(Speaker who) {
        return switch (who) {
            case ANYONE -> "";
            case AGENT -> tongue == Tongue.CHINESE ? "座席:" : who.toString();
            case CUSTOMER -> tongue == Tongue.CHINESE ? "客户:" : who.toString();
        };
    }

    private static String phrase(Phrase phrase) {
        String text = phrase.text();
        boolean plain = phrase.kind() != Phrase.Kind.PATTERN && Has.isPlain(text) && !Names.isRelation(text);
        return plain ? (phrase.kind() == Phrase.Kind.SOUND ? "~" : "") + text : phrase.toString();
    }

    private String place(Place place) {
        if (tongue == Tongue.ENGLISH || place.unit() == Place.Unit.CALL) {
            return place.toString();
        }
        return "@" + (place.from() == Place.End.FIRST ? "前" : "后") + place.count()
                + (place.unit() == Place.Unit.SECONDS ? "秒" : "轮");
    }

    private String relation(Related related) {
        boolean chinese = tongue == Tongue.CHINESE;
        String name = switch (related.relation()) {
            case NEAR -> chinese ? "邻近" : "NEAR";
            case BEFORE -> chinese ? "先于" : "BEFORE";
            case AFTER -> chinese ? "后于" : "AFTER";
        };
        return name + (related.seconds() == 0 ? "" : "/" + related.seconds() + (chinese ? "秒" : "s"));
    }

    private String of(Within within) {
        return tongue.name(within.field()) + ":" + range(within);
    }

    /** Below and above are kept as the nearest number that is within. */
    private static String range(Within within) {
        boolean number = within.field().kind() == Field.Kind.NUMBER;
        double below = Math.rint(within.high() + Values.LEAST);
        if (number && Double.isInfinite(within.low()) && below - Values.LEAST == within.high()) {
            return "<" + Math.round(below);
        }
        double above = Math.rint(within.low() - Values.LEAST);
        if (number && Double.isInfinite(within.high()) && above + Values.LEAST == within.low()) {
            return ">" + Math.round(above);
        }
        return within.field().range(within.low(), within.high());
    }
}
