package io.hotlineqa.rules.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.hotlineqa.rules.Rule;
import io.hotlineqa.rules.Rulebook;
import io.hotlineqa.speech.Role;
import io.hotlineqa.speech.Transcript;
import io.hotlineqa.speech.Utterance;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * The baseline: the same phrases looked for as text on the agent's channel, character by character, optional parts and
 * alternatives understood. What a keyword list of a recording system does.
 */
final class KeywordJudge implements Judge {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private final Map<String, List<Pattern>> rules = new LinkedHashMap<>();

    KeywordJudge(Rulebook rulebook) {
        rulebook.rules().stream()
                .filter(r -> r.checkType().equals("phrase"))
                .forEach(r -> rules.put(r.id(), patterns(r)));
    }

    private static List<Pattern> patterns(Rule rule) {
        try {
            JsonNode phrases = MAPPER.readTree(rule.definition()).at("/check/phrases");
            return StreamSupport.stream(phrases.spliterator(), false)
                    .map(p -> Pattern.compile(expression(p.asText())))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("a rule keeps its definition as JSON", e);
        }
    }

    private static String expression(String phrase) {
        return phrase.replaceAll("[!，。！？ ]", "")
                .replaceAll("\\[([^\\]]*)\\]", "(?:$1)?")
                .replaceAll("<(\\d+)-(\\d+)>", ".{$1,$2}");
    }

    @Override
    public Map<String, Answer> judge(Transcript call) {
        String agent = call.utterances().stream()
                .filter(u -> u.role() == Role.AGENT)
                .map(Utterance::text)
                .map(t -> t.replace(" ", ""))
                .collect(Collectors.joining(" "));
        Map<String, Answer> answers = new HashMap<>();
        rules.forEach((id, patterns) -> answers.put(
                id, patterns.stream().anyMatch(p -> p.matcher(agent).find()) ? Answer.VIOLATED : Answer.NOTHING));
        return answers;
    }
}
