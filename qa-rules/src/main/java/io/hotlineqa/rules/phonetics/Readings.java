package io.hotlineqa.rules.phonetics;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReferenceArray;
import net.sourceforge.pinyin4j.PinyinHelper;
import net.sourceforge.pinyin4j.format.HanyuPinyinOutputFormat;
import net.sourceforge.pinyin4j.format.HanyuPinyinToneType;
import net.sourceforge.pinyin4j.format.HanyuPinyinVCharType;
import net.sourceforge.pinyin4j.format.exception.BadHanyuPinyinOutputFormatCombination;

/**
 * Every plausible reading of a character, as numbers of the {@link Syllabary}. Traditional characters, digits and Latin
 * letters have readings too; punctuation, spaces and emoji are not said at all. Thread-safe.
 */
public final class Readings {
    private static final short[] SILENT = {};
    private static final short[] UNKNOWN = {Syllabary.UNKNOWN};
    private static final String[] DIGITS = {"ling", "yi yao", "er liang", "san", "si", "wu", "liu", "qi", "ba", "jiu"};
    private static final AtomicReferenceArray<short[]> KNOWN = new AtomicReferenceArray<>(Character.MAX_VALUE + 1);
    private static final Map<String, String> PLAUSIBLE = new HashMap<>();
    private static final HanyuPinyinOutputFormat TONELESS = new HanyuPinyinOutputFormat();

    static {
        Tables.shipped("readings.tsv").forEach(row -> PLAUSIBLE.put(row[0], row[1]));
        TONELESS.setToneType(HanyuPinyinToneType.WITHOUT_TONE);
        TONELESS.setVCharType(HanyuPinyinVCharType.WITH_V);
    }

    private Readings() {}

    /** The readings of a character; none when it is not said. The array is shared: never write to it. */
    public static short[] of(int codePoint) {
        if (codePoint > Character.MAX_VALUE) {
            return Character.isIdeographic(codePoint) ? UNKNOWN : SILENT;
        }
        short[] known = KNOWN.get(codePoint);
        if (known == null) {
            known = lookUp((char) codePoint);
            KNOWN.set(codePoint, known);
        }
        return known;
    }

    private static short[] lookUp(char character) {
        if (!Character.isLetterOrDigit(character)) {
            return SILENT;
        }
        int digit = Character.digit(character, 10);
        if (digit >= 0) {
            return numbers(DIGITS[digit].split(" "));
        }
        if (character < 128) {
            return numbers(String.valueOf(Character.toUpperCase(character)));
        }
        String plausible = PLAUSIBLE.get(String.valueOf(character));
        return plausible == null ? inDictionary(character) : numbers(plausible.split(" "));
    }

    private static short[] inDictionary(char character) {
        try {
            String[] readings = PinyinHelper.toHanyuPinyinStringArray(character, TONELESS);
            return readings == null ? UNKNOWN : numbers(readings);
        } catch (BadHanyuPinyinOutputFormatCombination e) {
            throw new IllegalStateException("toneless pinyin with v is a combination that pinyin4j knows", e);
        }
    }

    private static short[] numbers(String... syllables) {
        int[] numbers = Arrays.stream(syllables)
                .mapToInt(Syllabary::number)
                .filter(n -> n != Syllabary.UNKNOWN)
                .distinct()
                .toArray();
        short[] result = new short[numbers.length];
        for (int i = 0; i < numbers.length; i++) {
            result[i] = (short) numbers[i];
        }
        return result.length == 0 ? UNKNOWN : result;
    }
}
