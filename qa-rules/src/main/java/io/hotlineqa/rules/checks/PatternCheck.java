package io.hotlineqa.rules.checks;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import io.hotlineqa.rules.Evidence;
import io.hotlineqa.rules.matching.Hit;
import io.hotlineqa.rules.spi.Check;
import io.hotlineqa.rules.spi.Inspection;
import io.hotlineqa.rules.spi.Parameters;
import io.hotlineqa.rules.spi.Roles;
import io.hotlineqa.rules.spi.Verdict;
import io.hotlineqa.rules.spi.Where;
import io.hotlineqa.speech.Role;
import io.hotlineqa.speech.Utterance;
import java.util.List;

/** A party must not say what a regular expression matches, in linear time whatever the expression. */
final class PatternCheck implements Check {
    private final Pattern pattern;
    private final Role role;
    private final Where where;

    PatternCheck(Parameters parameters) {
        pattern = compile(parameters);
        role = Roles.of(parameters.word("by", Roles.NAMES));
        where = Where.of(parameters);
    }

    private static Pattern compile(Parameters parameters) {
        try {
            return Pattern.compile(parameters.text("expression", ""));
        } catch (PatternSyntaxException e) {
            parameters.problem("expression", "不是正则表达式 (not a regular expression): " + e.getMessage());
            return Pattern.compile("");
        }
    }

    @Override
    public Verdict judge(Inspection call) {
        return call.ifAgentHeard(() -> where.judge(call, this::search));
    }

    private Verdict search(Inspection call) {
        List<Evidence> found = call.transcript().utterances().stream()
                .filter(u -> u.role() == role && pattern.matcher(plain(u)).find() && isThere(call, u))
                .map(u -> new Evidence(u.start(), Math.min(u.end(), call.duration()), role, u.text(), 1))
                .toList();
        return found.isEmpty()
                ? Verdict.passed("没有说")
                : Verdict.violated("说了“" + found.get(0).quote() + "”", found);
    }

    /** Judged by where the utterance begins. */
    private boolean isThere(Inspection call, Utterance utterance) {
        int first = call.heard(role).positionAt(utterance.start());
        return first == call.heard(role).size() || where.holds(call, role, new Hit(first, first + 1, 1));
    }

    private static String plain(Utterance utterance) {
        return utterance.text().replace(" ", "");
    }
}
