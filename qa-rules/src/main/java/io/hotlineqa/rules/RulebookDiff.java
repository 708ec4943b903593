package io.hotlineqa.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What changes from one rulebook to another, in words. */
public final class RulebookDiff {
    private final List<String> changes = new ArrayList<>();

    private RulebookDiff() {}

    /** A sentence for each change, rules in the order of the newer book; none when they judge alike. */
    public static List<String> of(Rulebook older, Rulebook newer) {
        RulebookDiff diff = new RulebookDiff();
        newer.rules()
                .forEach(rule -> find(older, rule.id())
                        .ifPresentOrElse(before -> diff.compare(before, rule), () -> diff.add(rule, "新增规则 (added)")));
        older.rules().stream()
                .filter(rule -> find(newer, rule.id()).isEmpty())
                .forEach(rule -> diff.add(rule, "删去规则 (removed)"));
        diff.settings(older, newer);
        return List.copyOf(diff.changes);
    }

    private static Optional<Rule> find(Rulebook rulebook, String id) {
        return rulebook.rules().stream().filter(r -> r.id().equals(id)).findFirst();
    }

    private void compare(Rule before, Rule after) {
        change(after, "扣分 (deduction)", before.deduction(), after.deduction());
        change(after, "复核 (review)", before.review(), after.review());
        change(after, "严重程度 (severity)", before.severity(), after.severity());
        change(after, "条款 (clause)", before.clause(), after.clause());
        change(after, "检查 (check)", before.parameters(), after.parameters());
        change(after, "组 (group)", before.weight().group(), after.weight().group());
    }

    private void change(Rule rule, String what, Object before, Object after) {
        if (!Objects.equals(before, after)) {
            add(rule, what + " " + before + " → " + after);
        }
    }

    private void settings(Rulebook older, Rulebook newer) {
        for (Setting after : newer.settings()) {
            older.settings().stream()
                    .filter(s -> s.name().equals(after.name()) && s.value() != after.value())
                    .forEach(s -> changes.add("设置 (setting) " + s.name() + " " + s.value() + " → " + after.value()));
        }
    }

    private void add(Rule rule, String change) {
        changes.add(rule.id() + "：" + change);
    }
}
