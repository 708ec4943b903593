package io.hotlineqa.jobs.drop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hotlineqa.speech.Call;
import io.hotlineqa.speech.Direction;
import io.hotlineqa.speech.HangupBy;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DropMetadataTest {
    private static final String SHA256 = "0123456789abcdef".repeat(4);
    /** Three hundred characters in a row, longer than a key of the database may be. */
    private static final String LONG =
            "0123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789"
                    + "0123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789"
                    + "0123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789";

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    @TempDir
    Path folder;

    @Test
    void readsEveryColumnOfTheContract() throws Exception {
        csv("""
                file,callId,startedAt,direction,purpose,agentId,agentName,callerNumber,queue,agentChannel,ringSeconds,ringCount,hangupBy,serviceFinishedAt,ticketId
                a.wav,7001,2026-11-22T09:10:00+08:00,outbound,callback,A07,王芳,13891712345,调度,1,5.5,2,customer,2026-11-22 09:00:00,T-9
                """);

        Call call = call("a.wav");

        assertThat(call)
                .isEqualTo(Call.with("7001")
                        .startedAt(Instant.parse("2026-11-22T01:10:00Z"))
                        .direction(Direction.OUTBOUND)
                        .purpose("callback")
                        .agentId("A07")
                        .agentName("王芳")
                        .callerNumber("13891712345")
                        .queue("调度")
                        .agentChannel(1)
                        .ringSeconds(5.5)
                        .ringCount(2)
                        .hangupBy(HangupBy.CUSTOMER)
                        .serviceFinishedAt(Instant.parse("2026-11-22T01:00:00Z"))
                        .attribute("ticketId", "T-9")
                        .build());
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030"})
    void readsTheEncodingsThatSwitchboardsWrite(String charset) throws Exception {
        Files.write(folder.resolve("calls.csv"), "file,agentName\n录音.wav,王芳\n".getBytes(Charset.forName(charset)));

        assertThat(call("录音.wav").agentName()).isEqualTo("王芳");
    }

    @Test
    void readsUtf8WithAByteOrderMark() throws Exception {
        csv("\uFEFFfile,callId\na.wav,1\n");

        assertThat(call("a.wav").callId()).isEqualTo("1");
    }

    @Test
    void letsTheJsonBesideTheRecordingWin() throws Exception {
        csv("file,callId,agentId\nx/a.wav,1,A01\n");
        Files.createDirectory(folder.resolve("x"));
        Files.writeString(folder.resolve("x/a.json"), "{\"agentId\":\"A02\",\"ringCount\":3,\"note\":{\"a\":1}}");

        Call call = call("x/a.wav");

        assertThat(call.callId()).isEqualTo("1");
        assertThat(call.agentId()).isEqualTo("A02");
        assertThat(call.ringCount()).isEqualTo(3);
        assertThat(call.attributes()).containsEntry("note", "{\"a\":1}");
    }

    @Test
    void readsNamesInCapitalsAsOtherSystemsWriteThem() throws Exception {
        Files.writeString(folder.resolve("CALLS.CSV"), "file,callId,agentId\na.WAV,1,A01\n");
        Files.writeString(folder.resolve("a.JSON"), "{\"agentId\":\"A02\"}");

        Call call = call("a.WAV");

        assertThat(call.callId()).isEqualTo("1");
        assertThat(call.agentId()).isEqualTo("A02");
    }

    @Test
    void takesTheUsualSpellingWhereThereAreTwoAndTellsOfTheOther() throws Exception {
        csv("file,callId\na.wav,1\n");
        Files.writeString(folder.resolve("CALLS.csv"), "file,callId\na.wav,2\n");
        Files.writeString(folder.resolve("a.json"), "{\"agentId\":\"A01\"}");
        Files.writeString(folder.resolve("a.JSON"), "{\"agentId\":\"A02\"}");
        DropMetadata metadata = metadata();

        assertThat(metadata.call("a.wav", SHA256))
                .isEqualTo(Call.with("1").agentId("A01").build());
        assertThat(metadata.warnings())
                .satisfiesExactly(
                        warning -> assertThat(warning).contains("CALLS.csv", "left out"),
                        warning -> assertThat(warning).contains("a.JSON", "left out"));
    }

    @Test
    void givesNoCallTheJsonOfARecordingThatIsSpelledOtherwise() throws Exception {
        Files.writeString(folder.resolve("A.json"), "{\"agentId\":\"A01\"}");

        assertThat(call("a.wav").agentId()).isNull();
    }

    @Test
    void callsARecordingWithoutMetadataByTheStartOfItsHash() throws Exception {
        assertThat(call("a.wav")).isEqualTo(Call.unknown("0123456789abcdef"));
    }

    @ParameterizedTest
    @CsvSource({"direction,sideways", "agentChannel,2", "ringSeconds,-1", "ringCount,many", "startedAt,yesterday"})
    void leavesOutAValueThatCannotBeReadAndSaysWhichWhereAndWhatIsValid(String column, String value) throws Exception {
        csv("file,callId," + column + "\na.wav,1," + value + "\n");
        DropMetadata metadata = metadata();

        assertThat(metadata.call("a.wav", SHA256)).isEqualTo(Call.unknown("1"));
        assertThat(metadata.warnings())
                .singleElement()
                .asString()
                .contains("a.wav", column, "'" + value + "'", "not ", "left out");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"agentName\":\"a\\u0000b\"",
                "\"agentName\":\"a\\ud800b\"",
                "\"agentName\":\"" + LONG + "\"",
                "\"callId\":\"" + LONG + "\"",
                "\"startedAt\":\"+300000-01-01T00:00:00Z\"",
                "\"startedAt\":\"-5000-01-01T00:00:00Z\"",
                "\"note\\u0000\":\"x\""
            })
    void leavesOutAValueThatNoDatabaseHoldsAndSaysWhich(String value) throws Exception {
        Files.writeString(folder.resolve("a.json"), "{" + value + ",\"agentId\":\"A07\"}");
        DropMetadata metadata = metadata();

        assertThat(metadata.call("a.wav", SHA256))
                .isEqualTo(Call.with("0123456789abcdef").agentId("A07").build());
        assertThat(metadata.warnings()).singleElement().asString().contains("a.wav", "left out");
    }

    @Test
    void leavesOutARowOfAFileThatCannotBe() throws Exception {
        csv("file,callId\n\uFFFD00.wav,1\na\0.wav,2\nb.wav,3\n");
        DropMetadata metadata = metadata();

        assertThat(metadata.missing(Set.of())).containsExactly("b.wav");
        assertThat(metadata.warnings()).hasSize(2).allMatch(warning -> warning.contains("the row is left out"));
    }

    @Test
    void leavesOutASidecarThatIsNoSidecarByItsSize() throws Exception {
        Files.write(folder.resolve("a.json"), new byte[2 << 20]);
        DropMetadata metadata = metadata();

        assertThat(metadata.call("a.wav", SHA256)).isEqualTo(Call.unknown("0123456789abcdef"));
        assertThat(metadata.warnings()).singleElement().asString().contains("a.json", "left out");
    }

    @Test
    void refusesAHeaderWithoutAFileColumnNamingTheColumnsItKnows() throws Exception {
        csv("recording,agent\na.wav,A01\n");

        assertThatThrownBy(this::metadata)
                .isInstanceOf(DropException.class)
                .hasMessageContainingAll("calls.csv, line 1", "no column 'file'", "recording", "agentChannel");
    }

    @Test
    void keepsTheFirstOfTwoRowsForAFileAndTellsOfTheOther() throws Exception {
        csv("file,callId\na.wav,1\na.wav,2\n");
        DropMetadata metadata = metadata();

        assertThat(metadata.call("a.wav", SHA256).callId()).isEqualTo("1");
        assertThat(metadata.warnings()).singleElement().asString().contains("record 2", "a.wav");
    }

    @Test
    void leavesOutASidecarThatIsNoJson() throws Exception {
        Files.writeString(folder.resolve("a.json"), "{agentId");
        DropMetadata metadata = metadata();

        assertThat(metadata.call("a.wav", SHA256)).isEqualTo(Call.unknown("0123456789abcdef"));
        assertThat(metadata.warnings()).singleElement().asString().contains("a.json", "left out");
    }

    @Test
    void knowsWhichRowsHaveNoRecording() throws Exception {
        csv("file\na.wav\nb.wav\n");

        assertThat(metadata().missing(Set.of("a.wav"))).containsExactly("b.wav");
    }

    private Call call(String file) throws Exception {
        return metadata().call(file, SHA256);
    }

    private DropMetadata metadata() throws Exception {
        return DropMetadata.of(Drop.in(folder), SHANGHAI);
    }

    private void csv(String text) throws Exception {
        Files.writeString(folder.resolve("calls.csv"), text, StandardCharsets.UTF_8);
    }
}
