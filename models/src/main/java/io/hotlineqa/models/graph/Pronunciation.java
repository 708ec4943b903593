package io.hotlineqa.models.graph;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Toneless pinyin as the recipe's phones ({@code models/recipe/ears/syllables.py} is the same in Python): an initial is split
 * by the class of the vowel that follows it, a final is one phone. {@code zhong} is {@code zh_u ong}.
 */
final class Pronunciation {
    private static final List<String> INITIALS = List.of(
            "zh", "ch", "sh", "b", "p", "m", "f", "d", "t", "n", "l", "g", "k", "h", "j", "q", "x", "r", "z", "c", "s");
    private static final Set<String> FINALS =
            Set.of(("a o e ai ei ao ou an en ang eng er i ii iii ia io ie iao iu ian in iang ing iong"
                            + " u ua uo uai ui uan un uang ueng ong v ve van vn")
                    .split(" "));
    private static final Map<String, String> WITHOUT_INITIAL = Map.ofEntries(
            Map.entry("yi", "i"),
            Map.entry("ya", "ia"),
            Map.entry("yo", "io"),
            Map.entry("ye", "ie"),
            Map.entry("yao", "iao"),
            Map.entry("you", "iu"),
            Map.entry("yan", "ian"),
            Map.entry("yin", "in"),
            Map.entry("yang", "iang"),
            Map.entry("ying", "ing"),
            Map.entry("yong", "iong"),
            Map.entry("yu", "v"),
            Map.entry("yue", "ve"),
            Map.entry("yuan", "van"),
            Map.entry("yun", "vn"),
            Map.entry("wu", "u"),
            Map.entry("wa", "ua"),
            Map.entry("wo", "uo"),
            Map.entry("wai", "uai"),
            Map.entry("wei", "ui"),
            Map.entry("wan", "uan"),
            Map.entry("wen", "un"),
            Map.entry("wang", "uang"),
            Map.entry("weng", "ueng"));
    private static final Map<String, String> LONG_FORMS = Map.of("iou", "iu", "uei", "ui", "uen", "un", "ue", "ve");

    private Pronunciation() {}

    /** The phones of a syllable; none for what is no Mandarin syllable. */
    static List<String> of(String syllable) {
        if (syllable.equals("r") || syllable.equals("er")) {
            return List.of("er");
        }
        if (WITHOUT_INITIAL.containsKey(syllable)) {
            return List.of(WITHOUT_INITIAL.get(syllable));
        }
        String initial =
                INITIALS.stream().filter(syllable::startsWith).findFirst().orElse("");
        String end = ending(initial, syllable.substring(initial.length()));
        if (!FINALS.contains(end)) {
            return List.of();
        }
        return initial.isEmpty() ? List.of(end) : List.of(initial + "_" + vowelClass(end), end);
    }

    private static String ending(String initial, String written) {
        String end = written;
        if (Set.of("j", "q", "x").contains(initial) && end.startsWith("u")) {
            end = "v" + end.substring(1);
        }
        if (end.equals("i")) {
            end = buzzed(initial);
        }
        if (Set.of("b", "p", "m", "f").contains(initial) && end.equals("uo")) {
            end = "o";
        }
        return LONG_FORMS.getOrDefault(end, end);
    }

    private static String buzzed(String initial) {
        return switch (initial) {
            case "z", "c", "s" -> "ii";
            case "zh", "ch", "sh", "r" -> "iii";
            default -> "i";
        };
    }

    /** What the lips do while the initial is spoken: spread, rounded, both or neither. */
    private static char vowelClass(String end) {
        if (end.equals("ii") || end.equals("iii")) {
            return 'a';
        }
        if (end.equals("o") || end.equals("ong")) {
            return 'u';
        }
        return "iuv".indexOf(end.charAt(0)) >= 0 ? end.charAt(0) : 'a';
    }
}
