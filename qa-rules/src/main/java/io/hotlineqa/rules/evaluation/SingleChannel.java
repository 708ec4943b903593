package io.hotlineqa.rules.evaluation;

import io.hotlineqa.speech.Role;
import io.hotlineqa.speech.Transcript;
import io.hotlineqa.speech.Utterance;
import io.hotlineqa.speech.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A call as one channel gives it: nobody says who speaks.
 *
 * @param call with every party unknown
 * @param roles for each utterance who really spoke; unknown where it holds words of both
 */
record SingleChannel(Transcript call, List<Role> roles) {
    SingleChannel {
        roles = List.copyOf(roles);
    }

    /** As if pauses had cut it exactly where the parties change. */
    static SingleChannel of(Transcript call) {
        return of(call, call.utterances());
    }

    /**
     * As ears cut it: each change of party is missed at this rate, so that one utterance holds both, and pauses within a turn
     * cut utterances in two at the same rate.
     */
    static SingleChannel cutBadly(Transcript call, double rate, Random random) {
        List<Utterance> cut = new ArrayList<>();
        for (Utterance utterance : call.utterances()) {
            int last = cut.size() - 1;
            if (last >= 0 && random.nextDouble() < rate) {
                cut.set(last, joined(cut.get(last), utterance));
            } else if (utterance.words().size() > 1 && random.nextDouble() < rate) {
                int at = 1 + random.nextInt(utterance.words().size() - 1);
                cut.add(part(utterance, 0, at));
                cut.add(part(utterance, at, utterance.words().size()));
            } else {
                cut.add(utterance);
            }
        }
        return of(call, cut);
    }

    private static Utterance part(Utterance utterance, int from, int to) {
        return Utterance.of(0, utterance.role(), utterance.words().subList(from, to));
    }

    private static Utterance joined(Utterance one, Utterance other) {
        List<Word> words = new ArrayList<>(one.words());
        words.addAll(other.words());
        return Utterance.of(0, one.role() == other.role() ? one.role() : Role.UNKNOWN, words);
    }

    private static SingleChannel of(Transcript call, List<Utterance> utterances) {
        Transcript single = new Transcript(
                call.call(),
                call.recording(),
                call.engine(),
                call.durationSeconds(),
                1,
                utterances.stream()
                        .map(u -> Utterance.of(0, Role.UNKNOWN, u.words()))
                        .toList(),
                call.silences(),
                List.of());
        return new SingleChannel(
                single, utterances.stream().map(Utterance::role).toList());
    }
}
