package io.hotlineqa.store.search;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.hotlineqa.rules.HotlineZone;
import io.hotlineqa.rules.json.TranscriptFormatException;
import io.hotlineqa.rules.json.TranscriptJson;
import io.hotlineqa.speech.Call;
import io.hotlineqa.speech.Transcript;
import io.hotlineqa.store.call.Topic;
import io.hotlineqa.store.database.StoreException;
import io.hotlineqa.store.query.Field;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.DoubleDocValuesField;
import org.apache.lucene.document.DoublePoint;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;

/** Makes a document of a call. Equal calls give equal documents. Thread-safe. */
final class Documents {
    static final ZoneId ZONE = HotlineZone.ZONE;

    private static final FieldType SPELLED = type(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);
    private static final TranscriptJson TRANSCRIPTS = new TranscriptJson(ZONE);
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final int LONGEST_TERM = 500;

    private Documents() {}

    private static FieldType type(IndexOptions options) {
        FieldType type = new FieldType();
        type.setIndexOptions(options);
        type.setOmitNorms(true);
        type.setTokenized(true);
        type.freeze();
        return type;
    }

    static Document of(IndexedCall call) {
        Transcript transcript = transcript(call);
        Talk talk = Talk.of(transcript);
        Document document = new Document();
        addTalk(document, talk);
        addHidden(document, talk.bytes(), Talk.hidden(transcript).bytes());
        addWords(document, call);
        addNumbers(document, call, transcript);
        addMoment(document, call.startedAt());
        document.add(new StringField(Fields.ID, String.valueOf(call.id()), Store.NO));
        document.add(new NumericDocValuesField(Fields.ID, call.id()));
        document.add(new NumericDocValuesField(Fields.DIGEST, digest(call)));
        return document;
    }

    /** One that cannot be read has no words to find; the rest of the call is found all the same. */
    private static Transcript transcript(IndexedCall call) {
        try {
            return TRANSCRIPTS.read(call.transcript(), 1);
        } catch (TranscriptFormatException e) {
            return new Transcript(
                    Call.unknown(call.callId()),
                    null,
                    null,
                    call.durationSeconds(),
                    0,
                    List.of(),
                    List.of(),
                    List.of());
        }
    }

    /** The conversation of a call. */
    static Talk talk(IndexedCall call) {
        return Talk.of(transcript(call));
    }

    /** Tells whether two calls give the same document, as far as 64 bits can. */
    static long digest(IndexedCall call) {
        long digest = 1125899906842597L;
        for (char c : call.toString().toCharArray()) {
            digest = 31 * digest + c;
        }
        return digest;
    }

    private static void addTalk(Document document, Talk talk) {
        document.add(new org.apache.lucene.document.Field(Fields.TEXT, new Spelled(talk), SPELLED));
        for (String term : Sounds.of(talk)) {
            document.add(new StringField(Fields.SOUND, term, Store.NO));
        }
        document.add(new BinaryDocValuesField(Fields.TALK, talk.bytes()));
        document.add(new NumericDocValuesField(Fields.LIKENESS, Likeness.of(talk)));
    }

    private static void addHidden(Document document, BytesRef clear, BytesRef hidden) {
        if (!hidden.equals(clear)) {
            document.add(new BinaryDocValuesField(Fields.HIDDEN, hidden));
        }
    }

    private static void addWords(Document document, IndexedCall call) {
        if (call.agentId() != null) {
            document.add(new StringField(Fields.OWNER, call.agentId(), Store.NO));
        }
        word(document, Field.BY, call.agentId());
        index(document, Field.BY, call.agentName());
        word(document, Field.QUEUE, call.queue());
        word(document, Field.DIRECTION, call.direction());
        word(document, Field.STATE, call.state());
        index(document, Field.REVIEWED, yes(!call.state().equals("OPEN")));
        index(document, Field.APPEALED, yes(call.appealed()));
        word(document, Field.RULEBOOK, call.rulebook());
        word(document, Field.MODEL, call.engineId());
        index(document, Field.CALL, call.callId());
        word(document, Field.TOPIC, Topic.of(call.topic()));
        word(document, Field.EMERGENCY, yes(call.emergency()));
        addResults(document, call.results());
        for (String tag : words(call.tags())) {
            word(document, Field.TAG, tag);
        }
        addAttributes(document, attributes(call));
    }

    private static void addAttributes(Document document, JsonNode attributes) {
        attributes
                .properties()
                .forEach(a -> index(
                        document,
                        Field.ATTRIBUTE,
                        a.getKey() + "=" + a.getValue().asText()));
        word(
                document,
                Field.TEAM,
                attributes.path("team").asText(attributes.path("班组").asText()));
    }

    private static String[] words(String words) {
        return words == null ? new String[0] : words.split(" ");
    }

    private static void addResults(Document document, String results) {
        for (String result : words(results)) {
            index(document, Field.RULE, result);
            if (result.endsWith("=VIOLATED") || result.endsWith("=REVIEW")) {
                count(document, Field.RULE, result);
            }
        }
    }

    private static JsonNode attributes(IndexedCall call) {
        try {
            return JSON.readTree(call.attributes());
        } catch (JsonProcessingException e) {
            throw new StoreException("the attributes of call " + call.id() + " cannot be read", e);
        }
    }

    private static void addNumbers(Document document, IndexedCall call, Transcript transcript) {
        number(document, Field.SCORE, call.score());
        if (call.humanScore() != null) {
            number(document, Field.HUMAN, call.humanScore());
        }
        number(document, Field.DURATION, call.durationSeconds());
        number(document, Field.SILENCE, Stretches.longestSilence(transcript));
        number(document, Field.OVERLAP, Stretches.overlap(transcript));
    }

    private static void addMoment(Document document, Instant started) {
        document.add(
                new NumericDocValuesField(Fields.STARTED, started == null ? Long.MIN_VALUE : started.getEpochSecond()));
        if (started != null) {
            ZonedDateTime local = started.atZone(ZONE);
            number(document, Field.DATE, (double) local.toLocalDate().toEpochDay());
            number(document, Field.HOUR, local.getHour());
        }
    }

    private static void number(Document document, Field field, double value) {
        document.add(new DoublePoint(Fields.of(field), value));
        document.add(new DoubleDocValuesField(Fields.of(field), value));
    }

    private static void word(Document document, Field field, String value) {
        index(document, field, value);
        count(document, field, value);
    }

    private static void index(Document document, Field field, String value) {
        if (value != null && !value.isBlank()) {
            document.add(new StringField(Fields.of(field), term(value), Store.NO));
        }
    }

    private static void count(Document document, Field field, String value) {
        if (value != null && !value.isBlank()) {
            document.add(new SortedSetDocValuesField(Fields.counted(field), new BytesRef(term(value))));
        }
    }

    /** Lucene refuses terms of more than some 32,000 bytes; nobody asks for a word that long. */
    static String term(String value) {
        return value.substring(0, Math.min(value.length(), LONGEST_TERM));
    }

    private static String yes(boolean is) {
        return is ? "yes" : "no";
    }
}
