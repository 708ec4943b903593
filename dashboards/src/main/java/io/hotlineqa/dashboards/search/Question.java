package io.hotlineqa.dashboards.search;

import io.hotlineqa.store.query.QuerySyntaxException;
import io.hotlineqa.store.search.ForbiddenSearchException;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** Something that the search index is asked for an answer that is no page, which could say what is wrong. */
interface Question<T> {
    T ask() throws IOException, QuerySyntaxException, ForbiddenSearchException;

    /**
     * The answer to one.
     *
     * @throws ResponseStatusException 400 for what may not or cannot be asked, 503 while the index cannot be read
     */
    static <T> T answered(Question<T> question) {
        try {
            return question.ask();
        } catch (QuerySyntaxException | ForbiddenSearchException e) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, null, e);
        } catch (IOException e) {
            log().error("the search index cannot be read; see qa index rebuild", e);
            throw new ResponseStatusException(HttpStatus.SERVICE_UNAVAILABLE, null, e);
        }
    }

    private static Logger log() {
        return LoggerFactory.getLogger(Question.class);
    }
}
