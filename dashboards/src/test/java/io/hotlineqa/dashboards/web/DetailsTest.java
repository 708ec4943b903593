package io.hotlineqa.dashboards.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DetailsTest {
    private static final Path ROOT = Path.of("..");
    /** Where files are refused, and where operators are alarmed. */
    private static final List<Path> SOURCES = List.of(
            ROOT.resolve("speech/core/src/main"),
            ROOT.resolve("speech/ffmpeg/src/main"),
            ROOT.resolve("speech/vosk/src/main"),
            ROOT.resolve("pipeline/jobs/src/main"),
            ROOT.resolve("pipeline/store/src/main"));

    /** What takes a detail, up to its opening bracket, and the places in SQL that write one. */
    private static final Pattern TOLD = Pattern.compile("(?:Refusal\\.\\w+|new (?:RejectedRecordingException|"
            + "ArchiveException|Refusal|WorkerDiedException|Alert|Fingerprint)|ArchiveException\\.unsafe"
            + "|(?:throw|return) (?:unsupported|corrupt|unreadable)|-> unreadable)\\(");

    private static final Pattern TOLD_IN_SQL = Pattern.compile("detail = (?:case [^']*'PENDING' then )?'([^']+)'");
    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");

    private final Details details = new Details();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            the file has no bytes | 文件是空的
            the header promises 8000 bytes of sound, the file holds 7 | 文件头写明声音有 8000 字节，文件里只有 7 字节
            a WAV file with codec 0x0002 (Microsoft ADPCM); known are PCM of 8, 16, 24, 32 bits, float, A-law, u-law | WAV 文件采用编码 0x0002（Microsoft ADPCM）；支持 8、16、24、32 位 PCM、浮点、A-law、u-law
            twice: the worker was not done within 600 s | 两次都是：识别进程在 600 秒内没有完成
            /d/raw-formats.properties: vox: there is no codec 'x'; valid: vox, pcm | /d/raw-formats.properties 中的 vox：没有编码“x”；可用：vox, pcm
            new calls of emergencies: 3 in 2 drops; the reviewers' queue has them in a list of their own | 新的紧急来电：3 通，分布在 2 个批次；质检队列的“紧急来电”里可以看到
            Device or resource busy | Device or resource busy
            """)
    void areSaidInChineseWhereTheListHasThem(String english, String chinese) {
        assertThat(details.in(english, Locale.SIMPLIFIED_CHINESE)).isEqualTo(chinese);
        assertThat(details.language(english, Locale.SIMPLIFIED_CHINESE))
                .isEqualTo(english.equals(chinese) ? "en" : "zh-CN");
        assertThat(details.in(english, Locale.ENGLISH)).isEqualTo(english);
    }

    @Test
    void whateverRefusesAFileOrAlarmsAnOperatorHasAChineseForm() throws IOException {
        List<String> told = told();

        assertThat(told).hasSizeGreaterThan(70).contains("the file has no bytes", "others stand for it");
        assertThat(told)
                .allSatisfy(english -> assertThat(details.language(english, Locale.SIMPLIFIED_CHINESE))
                        .as(english)
                        .isEqualTo("zh-CN"));
    }

    private static List<String> told() throws IOException {
        List<String> told = new ArrayList<>();
        for (Path folder : SOURCES) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file :
                        files.filter(f -> f.toString().endsWith(".java")).toList()) {
                    String source = Files.readString(file);
                    TOLD.matcher(source)
                            .results()
                            .map(call -> arguments(source, call.end()))
                            .forEach(arguments -> told.addAll(sentences(arguments)));
                    TOLD_IN_SQL
                            .matcher(source)
                            .results()
                            .map(sql -> sql.group(1))
                            .forEach(told::add);
                }
            }
        }
        return told;
    }

    /** What stands between the brackets of a call, the first of which is just before {@code from}. */
    private static String arguments(String source, int from) {
        int depth = 1;
        int at = from;
        while (depth > 0) {
            Matcher literal = LITERAL.matcher(source).region(at, source.length());
            if (literal.lookingAt()) {
                at = literal.end();
            } else {
                char sign = source.charAt(at++);
                depth += sign == '(' ? 1 : sign == ')' ? -1 : 0;
            }
        }
        return source.substring(from, at - 1);
    }

    /** The sentences among these arguments, with a number where something is put in. */
    private static List<String> sentences(String arguments) {
        List<String> sentences = new ArrayList<>();
        for (String argument : split(arguments)) {
            Matcher literal = LITERAL.matcher(argument);
            StringBuilder sentence = new StringBuilder();
            int end = 0;
            while (literal.find()) {
                sentence.append(isPut(argument.substring(end, literal.start())) ? "7" : "");
                sentence.append(literal.group(1));
                end = literal.end();
            }
            if (end > 0 && sentence.indexOf(" ") > 0) {
                sentences.add(sentence.append(isPut(argument.substring(end)) ? "7" : "")
                        .toString());
            }
        }
        return sentences;
    }

    /** Whether something besides signs stands between two pieces of a sentence. */
    private static boolean isPut(String between) {
        return !between.replaceAll("[\\s+()]", "").isEmpty();
    }

    /** At commas, question marks and colons outside of literals and brackets: a sentence is in one of two forms there. */
    private static List<String> split(String arguments) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        int depth = 0;
        for (int at = 0; at < arguments.length(); ) {
            Matcher literal = LITERAL.matcher(arguments).region(at, arguments.length());
            if (literal.lookingAt()) {
                part.append(literal.group());
                at = literal.end();
                continue;
            }
            char sign = arguments.charAt(at++);
            depth += sign == '(' ? 1 : sign == ')' ? -1 : 0;
            if (depth == 0 && ",?:".indexOf(sign) >= 0) {
                parts.add(part.toString());
                part.setLength(0);
            } else {
                part.append(sign);
            }
        }
        parts.add(part.toString());
        return parts;
    }
}
