package io.hotlineqa.command.night;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** {@code samples/expected.csv}: what each sample must come to, and why. */
final class Expectations {
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private final List<CSVRecord> rows;

    private Expectations(List<CSVRecord> rows) {
        this.rows = rows;
    }

    static Expectations read(Path csv) throws IOException {
        try (CSVParser parser = FORMAT.parse(Files.newBufferedReader(csv))) {
            return new Expectations(parser.getRecords());
        }
    }

    int size() {
        return rows.size();
    }

    /** A sentence for each sample that did not come to what it must. */
    List<String> differences(Path results) throws IOException {
        Map<String, CSVRecord> ledger = ledger(results.resolve("ledger.csv"));
        Map<String, JsonNode> cards = cards(results.resolve("scorecards.jsonl"));
        List<String> differences = new ArrayList<>();
        for (CSVRecord row : rows) {
            String file = row.get("file");
            CSVRecord entry = ledger.remove(file);
            if (entry == null) {
                differences.add(file + " is not in the ledger");
            } else {
                compare(row, entry, cards.get(entry.get("sha256")), differences);
            }
        }
        ledger.keySet().forEach(file -> differences.add(file + " has no expectation"));
        return differences;
    }

    private static void compare(CSVRecord row, CSVRecord entry, JsonNode card, List<String> differences) {
        String file = row.get("file");
        differ(file, "state", row.get("state"), entry.get("state"), differences);
        if (!row.get("reason").isEmpty()) {
            differ(file, "reason", row.get("reason"), entry.get("reason"), differences);
        }
        if (entry.get("state").equals("SCORED")) {
            differ(file, "score", row.get("score"), number(card.get("score").asDouble()), differences);
            differ(file, "violated", rules(row.get("violated")), violated(card, false), differences);
            differ(file, "review", rules(row.get("review")), violated(card, true), differences);
        }
    }

    private static void differ(String file, String what, Object expected, Object found, List<String> differences) {
        if (!expected.equals(found)) {
            differences.add(file + ": " + what + " is " + found + ", expected " + expected);
        }
    }

    private static String number(double score) {
        return score == Math.rint(score) ? Long.toString((long) score) : Double.toString(score);
    }

    private static Set<String> rules(String cell) {
        return cell.isBlank() ? Set.of() : new TreeSet<>(List.of(cell.trim().split("[\\s;|]+")));
    }

    private static Set<String> violated(JsonNode card, boolean review) {
        Set<String> rules = new TreeSet<>();
        for (JsonNode result : card.get("results")) {
            if (result.get("outcome").asText().equals("VIOLATED")
                    && result.get("review").asBoolean() == review) {
                rules.add(result.get("ruleId").asText());
            }
        }
        return rules;
    }

    private static Map<String, CSVRecord> ledger(Path csv) throws IOException {
        Map<String, CSVRecord> byFile = new TreeMap<>();
        try (CSVParser parser = FORMAT.parse(Files.newBufferedReader(csv))) {
            parser.forEach(row -> byFile.put(row.get("file"), row));
        }
        return byFile;
    }

    private static Map<String, JsonNode> cards(Path jsonl) throws IOException {
        Map<String, JsonNode> byHash = new TreeMap<>();
        for (String line : Files.readAllLines(jsonl)) {
            JsonNode card = MAPPER.readTree(line);
            byHash.put(card.at("/recording/sha256").asText(), card);
        }
        return byHash;
    }
}
