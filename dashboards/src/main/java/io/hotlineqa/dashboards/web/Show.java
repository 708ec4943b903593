package io.hotlineqa.dashboards.web;

import io.hotlineqa.dashboards.privacy.CallerNumber;
import io.hotlineqa.dashboards.privacy.FileName;
import io.hotlineqa.rules.HotlineZone;
import io.hotlineqa.speech.privacy.Masked;
import io.hotlineqa.speech.privacy.PersonalData;
import io.hotlineqa.speech.privacy.PersonalSpan;
import io.hotlineqa.store.call.Counted;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** How instants, lengths and scores are written on pages; templates call it {@code show}. */
@Component("show")
public class Show {
    /** In which pages write days and hours. */
    public static final ZoneId ZONE = HotlineZone.ZONE;

    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    /** Makes a count of the number before it, however long that is. */
    private static final Pattern UNIT = Pattern.compile(" ?(?:字节|个字节|毫秒|秒|赫兹|bytes?\\b|ms\\b|s\\b|Hz\\b)");

    private static final int MINUTE = 60;
    private static final int DECIMALS = 3;

    /** Local date and time; a dash when unknown. */
    public String when(Instant at) {
        return at == null ? "–" : WHEN.format(at.atZone(ZONE));
    }

    /** Minutes and seconds, such as {@code 1:14}. */
    public String length(double seconds) {
        long whole = Math.round(seconds);
        return String.format(Locale.ROOT, "%d:%02d", whole / MINUTE, whole % MINUTE);
    }

    /** Minutes, seconds and tenths, such as {@code 0:12.4}. */
    public String time(double seconds) {
        long tenths = Math.round(seconds * 10);
        return String.format(Locale.ROOT, "%d:%04.1f", tenths / (10 * MINUTE), tenths % (10 * MINUTE) / 10.0);
    }

    /** A number as it is, to a thousandth: 95, 87.5, 0.68. */
    public String score(double score) {
        return BigDecimal.valueOf(score)
                .setScale(DECIMALS, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }

    /** To a tenth, for means. */
    public String mean(Double mean) {
        return mean == null || mean.isNaN() ? "–" : String.format(Locale.ROOT, "%.1f", mean);
    }

    /** To a hundredth, for measures of agreement; a dash when it cannot be told. */
    public String agreement(double value) {
        return Double.isNaN(value) ? "–" : String.format(Locale.ROOT, "%.2f", value);
    }

    /** The last part of a path. */
    public String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** The name of a recording's file for those who need not find it. */
    public String maskedFile(String file, String callId) {
        return FileName.masked(file, callId);
    }

    /** What the machine says of a file for those who need not find it: numbers of bytes, seconds and the like are left. */
    public String maskedDetail(String text) {
        if (text == null) {
            return null;
        }
        List<PersonalSpan> personal = PersonalData.in(text).stream()
                .filter(span ->
                        !UNIT.matcher(text).region(span.to(), text.length()).lookingAt())
                .toList();
        return Masked.text(text, personal);
    }

    /** A sentence about a file for those who need not find it. */
    public String maskedText(String text) {
        return text == null ? null : Masked.text(text);
    }

    /** A telephone number without its middle: enough to tell two callers apart, too little to call one. */
    public String masked(String number) {
        return orDash(CallerNumber.masked(number));
    }

    /** A tenth of confidence by its number, such as {@code 70–80%}; a dash when unknown. */
    public String tenth(int number) {
        return number < 0 ? Counted.NONE : 10 * number + "–" + 10 * (number + 1) + "%";
    }

    /** Eight hours by their number, such as {@code 08:00–16:00}; a dash when unknown. */
    public String shift(int number) {
        return number < 0 ? Counted.NONE : String.format(Locale.ROOT, "%02d:00–%02d:00", 8 * number, 8 * number + 8);
    }

    /** A share of 0 to 1 as whole percent. */
    public String percent(double share) {
        return Math.round(share * 100) + "%";
    }

    /** A dash for what is unknown. */
    public String orDash(String text) {
        return text == null || text.isBlank() ? "–" : text;
    }
}
