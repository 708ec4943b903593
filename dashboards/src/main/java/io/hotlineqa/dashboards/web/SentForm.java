package io.hotlineqa.dashboards.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A form of which nothing was done, for the error page: what a person has typed is not lost, and a form of a call leads
 * back to that call in its list.
 */
public final class SentForm {
    private static final Pattern CALL = Pattern.compile("(/calls/\\d+)/.*");

    /** The fields that people write sentences into. */
    private static final List<String> SENTENCES = List.of("reason", "note", "purpose");

    /** The request's attributes that the error page reads. */
    static final List<String> WORDS = List.of("why", "typed", "back", "wrong", "out");

    static final String NAMESPACE = "hotlineqa.";

    private SentForm() {}

    /** Keeps what was typed, and the way back. */
    static void keep(HttpServletRequest request) {
        Stream<String> typed = SENTENCES.stream().map(request::getParameter).filter(Objects::nonNull);
        request.setAttribute(NAMESPACE + "typed", typed.findFirst().orElse(null));
        Matcher call = CALL.matcher(request.getServletPath());
        if (call.matches()) {
            String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
            request.setAttribute(NAMESPACE + "back", call.group(1) + query);
        }
    }

    /** Says with the key of a message why nothing was done. */
    static void keep(HttpServletRequest request, String why) {
        keep(request);
        request.setAttribute(NAMESPACE + "why", why);
    }

    /** Says that the session of whoever sent it has ended: the way back leads by the log-in. */
    public static void keepOfEndedSession(HttpServletRequest request) {
        keep(request, "login.over");
        request.setAttribute(NAMESPACE + "out", true);
    }

    /** Says that the form was made for another session of whoever sent it. */
    public static void keepOfOtherSession(HttpServletRequest request) {
        keep(request, "error.form");
    }
}
