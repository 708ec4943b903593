package io.hotlineqa.speech.privacy;

import static io.hotlineqa.speech.privacy.AddressPart.Weight.DOOR;
import static io.hotlineqa.speech.privacy.AddressPart.Weight.PLACE;
import static io.hotlineqa.speech.privacy.AddressPart.Weight.SLIGHT;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Parts of an address that follow each other.
 *
 * @param parts at least one, in order
 */
record AddressChain(List<AddressPart> parts) {
    private static final Pattern PAUSE = Pattern.compile("[，,、的嗯啊呃那个就是]{0,4}");
    private static final Pattern NAME_BEFORE =
            Pattern.compile("[\\p{IsHan}&&[^我你您他她的了在住是这那就址嗯啊呃哦吗呢吧请派说叫给要没把被让跟还也不很哪几条个问到来去号]]{2,6}$");
    private static final int DETOUR = 8;
    private static final Pattern SENTENCE_END = Pattern.compile("[。？！了吗呢]");
    /** How people begin before they come to the point. */
    private static final Pattern LEAD =
            Pattern.compile("^(?:家属院(?=$)|家(?!属|园)|边|位于|搬|新搬|安装|报一下|大概|应该|然后|今天|昨天|晚上|早上|下午|现在|刚才|还有|以前|详细|具体)+");

    static List<AddressChain> in(String text) {
        List<AddressChain> chains = new ArrayList<>();
        List<AddressPart> open = new ArrayList<>();
        for (AddressPart part : AddressPart.in(text)) {
            if (!open.isEmpty() && !follows(text, open.get(open.size() - 1), part)) {
                chains.add(new AddressChain(List.copyOf(open)));
                open.clear();
            }
            open.add(part);
        }
        if (!open.isEmpty()) {
            chains.add(new AddressChain(List.copyOf(open)));
        }
        return chains;
    }

    private static boolean follows(String text, AddressPart before, AddressPart after) {
        String between = text.substring(before.to(), after.from());
        if (PAUSE.matcher(between).matches()) {
            return true;
        }
        return !before.is(DOOR)
                && !after.is(SLIGHT)
                && between.length() <= DETOUR
                && !SENTENCE_END.matcher(between).find();
    }

    int from() {
        return parts.get(0).from();
    }

    int to() {
        return parts.get(parts.size() - 1).to();
    }

    /** Whether it tells where somebody is without anybody having asked. */
    boolean speaksForItself() {
        long doors = parts.stream().filter(part -> part.is(DOOR)).count();
        return parts.stream().anyMatch(part -> part.is(PLACE)) || (doors >= 1 && parts.size() >= 2);
    }

    /** The characters of the address in the text that it is of, without how the sentence begins. */
    PersonalSpan span(String text) {
        int from = parts.get(0).is(DOOR) ? nameBefore(text) : from();
        Matcher lead = LEAD.matcher(text.substring(from, to()));
        int skipped = lead.find() ? lead.end() : 0;
        return new PersonalSpan(PersonalKind.ADDRESS, from + (skipped < to() - from ? skipped : 0), to());
    }

    /** An estate may have a name without any of the usual endings. */
    private int nameBefore(String text) {
        Matcher name = NAME_BEFORE.matcher(text.substring(0, from()));
        return name.find() ? name.start() : from();
    }
}
