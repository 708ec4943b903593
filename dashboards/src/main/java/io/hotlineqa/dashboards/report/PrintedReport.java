package io.hotlineqa.dashboards.report;

import io.hotlineqa.dashboards.web.Show;
import io.hotlineqa.store.call.Bounds;
import io.hotlineqa.store.call.CallFilter;
import io.hotlineqa.store.call.CallLine;
import io.hotlineqa.store.call.CallQueue;
import io.hotlineqa.store.call.CallSort;
import io.hotlineqa.store.call.Calls;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** A report on paper: of the team, or of one agent with the calls to talk about and room for two signatures. */
final class PrintedReport {
    private static final String STYLE = "/static/print.css";
    private static final int WORST = 10;
    private static final int NAMED = 20;
    private static final DateTimeFormatter MADE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final Report report;
    private final Calls calls;
    private final SpringTemplateEngine engine;

    PrintedReport(Report report, Calls calls, MessageSource messages) {
        this.report = report;
        this.calls = calls;
        this.engine = engine(messages);
    }

    /** Without anything of the web application: the same paper comes from its pages and from the command. */
    private static SpringTemplateEngine engine(MessageSource messages) {
        ClassLoaderTemplateResolver templates = new ClassLoaderTemplateResolver();
        templates.setPrefix("templates/");
        templates.setSuffix(".html");
        templates.setCharacterEncoding("UTF-8");
        SpringTemplateEngine engine = new SpringTemplateEngine();
        engine.setTemplateResolver(templates);
        engine.setTemplateEngineMessageSource(messages);
        return engine;
    }

    /** For the browser, which gets the style sheet from the server. */
    String served(Question question) {
        return write(question, tables(question), "");
    }

    /** For a file that stands alone, of tables that are at hand. */
    String alone(Question question, List<Table> tables) {
        return write(question, tables, style());
    }

    private String write(Question question, List<Table> tables, String style) {
        Context page = new Context(question.words().locale());
        page.setVariable("style", style);
        page.setVariable("period", question.period());
        page.setVariable("before", question.period().before());
        page.setVariable("whom", whom(question));
        page.setVariable("made", MADE.format(LocalDateTime.now(Show.ZONE)));
        page.setVariable("tables", tables);
        return engine.process("report/print", page);
    }

    /** The agent, by name for who signs it; empty when it is of the team. */
    String whom(Question question) {
        String id = question.agent();
        return id.isEmpty()
                ? ""
                : question.words().agent(calls.agentNames(List.of(id)).get(id), id);
    }

    /** All tables that the reader may see, each once. */
    List<Table> tables(Question question) {
        List<Table> tables = Arrays.stream(Section.values())
                .filter(section -> question.reader().sections().contains(section))
                .filter(section -> question.agent().isEmpty() || section != Section.FAIRNESS)
                .flatMap(section -> report.tables(section, question).stream())
                .collect(Collectors.toMap(Table::id, table -> table, (one, same) -> one, LinkedHashMap::new))
                .values()
                .stream()
                .collect(Collectors.toCollection(ArrayList::new));
        tables.add(findings(question));
        if (!question.agent().isEmpty()) {
            tables.add(worst(question));
        }
        return tables;
    }

    /** Paper has no links: what was found names its calls. */
    private Table findings(Question q) {
        Words words = q.words();
        return new Table(
                "findings",
                words.say("findings"),
                words.say("findings.about", NAMED),
                List.of(
                        Column.words(words.say("rule")),
                        Column.count(words.say("calls")),
                        Column.words(words.other("queue.call"))),
                report.reports().found(q.scope(), NAMED).stream()
                        .map(found -> List.of(
                                Cell.of(words.rule(found.ruleId())),
                                Cell.of(found.calls()),
                                Cell.of(String.join(" · ", found.newest())
                                        + (found.more() == 0 ? "" : words.say("findings.more", found.more())))))
                        .toList());
    }

    /** The calls with the fewest points, the ones to talk about. */
    private Table worst(Question q) {
        Words words = q.words();
        CallFilter filter = CallFilter.of(q.reader().isAgent() ? CallQueue.DONE : CallQueue.ALL)
                .by(q.agent())
                .within(new Bounds(q.period().calls().from(), q.period().calls().until(), null, null, ""));
        return new Table(
                "worst",
                words.say("worst", WORST),
                words.say("worst.about"),
                List.of(
                        Column.words(words.other("queue.call")),
                        Column.words(words.other("queue.when")),
                        Column.measure(words.other("queue.score")),
                        Column.measure(words.other("queue.human")),
                        Column.words(words.other("queue.found"))),
                calls.page(filter, CallSort.SCORE, 0, WORST).rows().stream()
                        .map(call -> call(call, words))
                        .toList());
    }

    private static List<Cell> call(CallLine call, Words words) {
        return List.of(
                Cell.of(call.callId()),
                Cell.of(new Show().when(call.startedAt())),
                words.mean(call.score()),
                words.mean(call.humanScore()),
                Cell.of(call.findings().stream().map(words::finding).collect(Collectors.joining(" · "))));
    }

    private static String style() {
        try (InputStream style = PrintedReport.class.getResourceAsStream(STYLE)) {
            return new String(style.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
