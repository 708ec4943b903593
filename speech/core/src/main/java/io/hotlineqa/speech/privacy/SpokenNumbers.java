package io.hotlineqa.speech.privacy;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Digits one after the other, as figures or as Chinese numerals with 幺, with hesitations between them. Amounts, times
 * and dates are said with units and are no such runs; numbers that everybody may know are left alone.
 */
final class SpokenNumbers implements Finder {
    private static final String DIGIT = "[0-9０-９〇零一二三四五六七八九幺两洞]";
    private static final String UNIT = "年月日号十百千万亿块毛分点度个第元楼栋层天次";
    /** Before digits that are said as "three eights". */
    private static final String TIMES = "[两俩三四五]个(?=" + DIGIT + ")";

    private static final String HESITATION = "(?:[嗯啊呃哦，,、。\\-－杠]|然后|那个|还有|再|" + TIMES + ")";
    /** What ends the number of an identity card. */
    private static final String LETTER = "(?:叉|[xXＸ]|埃克斯)?";

    private static final String RUN = DIGIT + "(?:" + HESITATION + "{0,2}" + DIGIT + ")*" + LETTER;
    /** Longer runs survive a misheard character here and there. */
    private static final String TORN_RUN =
            DIGIT + DIGIT + "(?:(?:" + TIMES + "|[^" + UNIT + "，。])?" + DIGIT + "){5,}" + LETTER;

    private static final Pattern RUNS = Pattern.compile(TORN_RUN + "|" + RUN);
    private static final Pattern NUMBERED =
            Pattern.compile("号码|[户卡表费同单编尾]号|电话|手机|身份证|座机|联系方式|银行卡|后[三四六]位" + "|最后.位|编号|号是|的号|表上");
    private static final Pattern STAFF = Pattern.compile("工号是?$");
    /** Emergencies, the police, the city, telephone and power companies. */
    private static final Set<String> PUBLIC = Set.of(
            "110", "119", "120", "122", "114", "12345", "12319", "12315", "12378", "95598", "10000", "10086", "10010");

    private static final String NUMERALS = "零一二三四五六七八九";

    private static final int ALWAYS = 5;
    private static final int WHEN_ASKED = 3;
    private static final int COUNTED = 6;
    private static final int REACH = 10;

    @Override
    public List<PersonalSpan> in(Said said) {
        List<PersonalSpan> found = new ArrayList<>();
        RUNS.matcher(said.text())
                .results()
                .filter(run -> isPersonal(run, said))
                .forEach(run -> found.add(new PersonalSpan(PersonalKind.NUMBER, run.start(), run.end())));
        return found;
    }

    private static boolean isPersonal(MatchResult run, Said said) {
        String digits = digits(run.group());
        String lead = said.text().substring(Math.max(0, run.start() - REACH), run.start());
        if (digits.length() < WHEN_ASKED
                || PUBLIC.contains(digits)
                || STAFF.matcher(lead).find()) {
            return false;
        }
        return speaksForItself(run.group(), digits)
                || NUMBERED.matcher(lead).find()
                || (!isYear(run, said.text()) && isAskedFor(said.before()));
    }

    private static boolean speaksForItself(String run, String digits) {
        return run.contains("幺") || (digits.length() >= ALWAYS && !isCounting(digits));
    }

    private static boolean isAskedFor(String before) {
        return NUMBERED.matcher(before).find()
                || RUNS.matcher(before).results().map(MatchResult::group).anyMatch(SpokenNumbers::speaksForItself);
    }

    private static boolean speaksForItself(String run) {
        String digits = digits(run);
        return !PUBLIC.contains(digits) && speaksForItself(run, digits);
    }

    private static boolean isYear(MatchResult run, String text) {
        return text.startsWith("年", run.end());
    }

    /** "one two three four five" counts floors or months. */
    private static boolean isCounting(String digits) {
        boolean counting = digits.length() <= COUNTED;
        for (int i = 1; i < digits.length(); i++) {
            counting &= digits.charAt(i) == digits.charAt(i - 1) + 1;
        }
        return counting;
    }

    private static String digits(String run) {
        return run.codePoints()
                .mapToObj(SpokenNumbers::digit)
                .filter(digit -> !digit.isEmpty())
                .collect(joining());
    }

    private static String digit(int character) {
        int numeral = NUMERALS.indexOf(character);
        if (numeral >= 0) {
            return String.valueOf(numeral);
        }
        return switch (character) {
            case '幺' -> "1";
            case '两' -> "2";
            case '〇', '洞' -> "0";
            default -> Character.isDigit(character) ? String.valueOf(Character.digit(character, 10)) : "";
        };
    }
}
