package io.hotlineqa.dashboards.access;

import io.hotlineqa.store.people.TokenScope;
import java.util.List;

/**
 * What a program may read with which scope. What is not in the table needs none, or does not exist.
 *
 * @param pattern a path with variables in braces
 * @param scope what its token must have
 */
record ApiRoute(String pattern, TokenScope scope) {
    private static final String ROOT = "/api/v1";

    static final List<ApiRoute> ALL = List.of(
            new ApiRoute(ROOT + "/calls", TokenScope.CALLS),
            new ApiRoute(ROOT + "/calls/{id}", TokenScope.CALLS),
            new ApiRoute(ROOT + "/calls/{id}/scorecard", TokenScope.SCORECARDS),
            new ApiRoute(ROOT + "/calls/{id}/transcript", TokenScope.TRANSCRIPTS),
            new ApiRoute(ROOT + "/calls/{id}/verdicts", TokenScope.VERDICTS),
            new ApiRoute(ROOT + "/verdicts", TokenScope.VERDICTS),
            new ApiRoute(ROOT + "/rulebook", TokenScope.RULEBOOK),
            new ApiRoute(ROOT + "/drops", TokenScope.DROPS));

    /** What needs no token. */
    static final String[] OPEN = {ROOT + "/health", ROOT + "/openapi.json"};

    static String authority(TokenScope scope) {
        return "SCOPE_" + scope;
    }
}
