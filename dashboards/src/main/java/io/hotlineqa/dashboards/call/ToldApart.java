package io.hotlineqa.dashboards.call;

import io.hotlineqa.dashboards.web.Rules;
import io.hotlineqa.dashboards.web.Show;
import io.hotlineqa.rules.Inspector;
import io.hotlineqa.rules.json.TranscriptFormatException;
import io.hotlineqa.rules.json.TranscriptJson;
import io.hotlineqa.rules.roles.Attribution;
import io.hotlineqa.speech.Role;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** Who says what where both parties share a channel, as far as the words tell; worked out when the page is shown. Thread-safe. */
@Component
class ToldApart {
    private final TranscriptJson transcripts = new TranscriptJson(Show.ZONE);
    private final Inspector inspector;

    ToldApart(Rules rules) {
        this.inspector = new Inspector(rules.rulebook());
    }

    /**
     * An utterance's party.
     *
     * @param role {@code agent}, {@code customer} or {@code unknown}
     * @param confidence how likely that is, 0 to 1
     */
    record Party(String role, double confidence) {}

    /** One for each utterance; none where the channels tell. */
    List<Party> parties(String line) {
        try {
            return inspector
                    .tellApart(transcripts.read(line, 1))
                    .map(ToldApart::parties)
                    .orElse(List.of());
        } catch (TranscriptFormatException damaged) {
            throw new IllegalStateException("a stored transcript can't be read back", damaged);
        }
    }

    private static List<Party> parties(Attribution told) {
        return IntStream.range(0, told.agent().size())
                .mapToObj(i -> party(
                        told.transcript().utterances().get(i).role(),
                        told.agent().get(i)))
                .toList();
    }

    private static Party party(Role role, double agent) {
        return new Party(role.name().toLowerCase(Locale.ROOT), role == Role.CUSTOMER ? 1 - agent : agent);
    }
}
