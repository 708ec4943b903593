package io.hotlineqa.speech.privacy;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One part of an address.
 *
 * @param weight how much it tells by itself
 * @param from index of its first character
 * @param to index after its last character
 */
record AddressPart(Weight weight, int from, int to) {
    /** How much a part tells by itself. */
    enum Weight {
        /** A street, an estate, a village with a name. */
        PLACE,
        /** A numbered building, entrance or room. */
        DOOR,
        /** A town, a floor, a direction: nothing without other parts. */
        SLIGHT
    }

    private static final String NUMBER = "[0-9零〇一二三四五六七八九十百幺两廿]";
    /** Characters that end the name of a place towards its front, because they belong to the sentence around it. */
    private static final String NAME = "[\\p{IsHan}0-9A-Za-z&&[^我你您他她的了在住是这那就址嗯啊呃哦吗呢吧请派说叫给要没把被让跟还也不很哪几条个问到来去]]";

    private static final String NO_NAME = "(?!隔壁|旁边|整个|附近|全部|别的|其他|老旧|门口|前面)";
    private static final String STREET = "(?:大道|(?<![马公道线电铁走修问管网带])路(?![上口子灯边途过线由费])|街(?!上)|巷|十字)";
    private static final String ESTATE = "(?:小区|花园|家园|公寓|新村|(?<![农全])村|镇|社区|大厦|广场|家属院|家属楼|苑)";
    private static final Pattern PARTS =
            Pattern.compile("(?<door>" + NUMBER + "+(?:号楼|号院|号家属楼|栋|幢|单元|室|座|期)|[A-Za-z]座|[东西南北中]单元"
                    + "|(?<=单元|楼|层|座|栋|幢)" + NUMBER + "{3,4}(?![年块元]))"
                    + "|(?<slight>" + NUMBER + "+(?:号|楼|层|户|组|队|米)|[东西南北中]户|[东西]区|[东西南北中][段侧]|对面|十字路口|往[东西南北])"
                    + "|(?<place>" + NO_NAME + NAME + "{2,7}?(?:" + STREET + "|" + ESTATE + "))"
                    + "|(?<town>" + NAME + "{1,5}?[省市县区乡院城府园庭庄])");

    /** All parts of a text, in order; none overlap. */
    static List<AddressPart> in(String text) {
        List<AddressPart> parts = new ArrayList<>();
        Matcher matcher = PARTS.matcher(text);
        while (matcher.find()) {
            parts.add(new AddressPart(weight(matcher), matcher.start(), matcher.end()));
        }
        return parts;
    }

    private static Weight weight(Matcher matcher) {
        if (matcher.group("door") != null) {
            return Weight.DOOR;
        }
        return matcher.group("place") != null ? Weight.PLACE : Weight.SLIGHT;
    }

    boolean is(Weight one) {
        return weight == one;
    }
}
