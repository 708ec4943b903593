package io.hotlineqa.speech.privacy;

import java.util.List;
import java.util.regex.Pattern;

/** Streets, estates, villages, buildings, entrances and rooms: two parts, one named place, or any part when asked. */
final class SpokenAddresses implements Finder {
    private static final Pattern ASKED = Pattern.compile("地址|住在哪|哪个小区|小区和|楼号|楼层|位置|在哪里|哪里|哪条路|哪个村");
    private static final Pattern ANNOUNCED = Pattern.compile("(?:地址是?|家住|住在|我住)$");

    @Override
    public List<PersonalSpan> in(Said said) {
        boolean asked = ASKED.matcher(said.justBefore()).find();
        return AddressChain.in(said.text()).stream()
                .filter(chain -> asked || chain.speaksForItself() || isAnnounced(chain, said.text()))
                .map(chain -> chain.span(said.text()))
                .toList();
    }

    private static boolean isAnnounced(AddressChain chain, String text) {
        return ANNOUNCED.matcher(text.substring(0, chain.from())).find();
    }
}
