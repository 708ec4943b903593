package io.hotlineqa.dashboards.api;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** What this interface does not have, said in its own words. */
@RestController
class UnknownAnswers {
    @GetMapping("/api/**")
    void unknown() {
        throw new ResponseStatusException(HttpStatus.NOT_FOUND, "see /api/v1/openapi.json for what there is");
    }
}
