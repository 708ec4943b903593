package io.hotlineqa.rules.yaml;

import io.hotlineqa.rules.Setting;
import io.hotlineqa.rules.language.Phrase;
import io.hotlineqa.rules.matching.PhraseBook;
import io.hotlineqa.rules.matching.Sought;
import io.hotlineqa.rules.spi.Calendar;
import io.hotlineqa.rules.spi.Condition;
import io.hotlineqa.rules.spi.Effective;
import io.hotlineqa.rules.spi.Inspection;
import io.hotlineqa.rules.spi.Verdict;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * A rulebook file while it is read.
 *
 * @param source the text
 * @param problems collects what is wrong
 * @param settings by name, as read so far
 * @param vocabulary by name, as read so far; filled while reading
 * @param conditions by name, as read so far; filled while reading
 * @param judges what each rule read so far says of a call, by id; filled while reading
 * @param calendar the days off
 * @param effective the days on which the rulebook is in force
 * @param asked the phrases that the rule at hand asked for so far
 * @param phrases collects the phrases of all rules
 */
record Reading(
        Source source,
        Problems problems,
        List<Setting> settings,
        Map<String, Phrase> vocabulary,
        Map<String, Condition> conditions,
        Map<String, Function<Inspection, Verdict>> judges,
        Calendar calendar,
        Effective effective,
        Set<Sought> asked,
        PhraseBook phrases) {}
