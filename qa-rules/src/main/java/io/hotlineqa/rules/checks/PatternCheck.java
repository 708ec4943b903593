package io.hotlineqa.rules.checks;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import io.hotlineqa.rules.Evidence;
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
        List<Evidence> found = found(call, role);
        if (!found.isEmpty()) {
            return Verdict.violated("说了“" + found.get(0).quote() + "”", found);
        }
        List<Evidence> unknown = found(call, Role.UNKNOWN);
        return unknown.isEmpty() ? call.byAbsence(Verdict.passed("没有说")) : Unattributed.maybeBy(role, unknown);
    }

    private List<Evidence> found(Inspection call, Role by) {
        return call.transcript().utterances().stream()
                .filter(u -> u.role() == by && pattern.matcher(plain(u)).find() && where.holds(call, u))
                .map(u -> new Evidence(u.start(), Math.min(u.end(), call.duration()), by, u.text(), 1))
                .toList();
    }

    private static String plain(Utterance utterance) {
        return utterance.text().replace(" ", "");
    }
}
