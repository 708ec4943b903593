package io.hotlineqa.dashboards;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.hotlineqa.dashboards.access.RouteTable;
import io.hotlineqa.speech.Call;
import io.hotlineqa.store.people.TokenScope;
import io.hotlineqa.store.review.Judgement;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The document says what the interface does: each route, its scope, and the form of what it answers. */
class OpenApiTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @RegisterExtension
    static final SiteFixture SITE = new SiteFixture();

    private static JsonNode document;
    private static long call;
    private static String token;

    @BeforeAll
    static void aJudgedCallAndATokenForEverything() throws Exception {
        call = new ScoredCalls(SITE.store(), Path.of("nowhere"))
                .violating(Call.with("7001").agentId("A07").build(), "7001.wav");
        SITE.store().reviews().judge(call, 0, "closing", Judgement.RIGHT, "", "reviewer");
        SITE.store().reviews().publish(call, 1, 85, "reviewer");
        SITE.store().reviews().appeal(call, 2, "forbidden-10", "线路有杂音", "agent");
        token = SITE.store().tokens().make("reader", EnumSet.allOf(TokenScope.class), "test");
        document = json(SITE.stranger().bytes("/api/v1/openapi.json"));
    }

    private static JsonNode json(HttpResponse<byte[]> answer) throws IOException {
        return JSON.readTree(answer.body());
    }

    private static HttpResponse<byte[]> get(String path, String... headers) throws Exception {
        String[] all = new String[headers.length + 2];
        System.arraycopy(headers, 0, all, 2, headers.length);
        all[0] = "Authorization";
        all[1] = "Bearer " + token;
        return SITE.stranger().bytes(path.replace("{id}", "" + call), all);
    }

    @Test
    void everyRouteOfTheInterfaceStandsInTheDocumentAndNoOther() {
        Set<String> served = new TreeSet<>();
        SITE.context()
                .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .keySet()
                .forEach(mapping -> served.addAll(mapping.getPatternValues()));
        served.removeIf(pattern -> !pattern.startsWith("/api/v1/"));

        assertThat(served.stream().map(pattern -> pattern.replaceAll(":[^}]*}", "}")))
                .containsExactlyInAnyOrderElementsOf(RouteTable.scopes().keySet());
        assertThat(document.path("paths").properties())
                .extracting(Map.Entry::getKey)
                .containsExactlyInAnyOrderElementsOf(RouteTable.scopes().keySet());
    }

    @Test
    void theDocumentNamesTheScopeThatEachRouteTakes() {
        Map<String, String> scopes = new TreeMap<>();
        document.path("paths")
                .properties()
                .forEach(path -> scopes.put(
                        path.getKey(),
                        path.getValue().at("/get/security/0/token/0").asText("")));

        assertThat(scopes).isEqualTo(RouteTable.scopes());
    }

    @Test
    void everyAnswerHasTheFormThatTheDocumentGives() throws Exception {
        for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
            HttpResponse<byte[]> answer = get(path.getKey());

            assertThat(answer.statusCode()).as(path.getKey()).isEqualTo(200);
            JsonNode form = path.getValue().at("/get/responses/200/content/application~1json/schema");
            assertThat(schema(form).validate(json(answer))).as(path.getKey()).isEmpty();
        }
    }

    private static Schema schema(JsonNode form) {
        JsonNode whole = form.deepCopy();
        ((com.fasterxml.jackson.databind.node.ObjectNode) whole).set("components", document.path("components"));
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(whole);
    }

    @Test
    void whatWasReadIsNotSentAgainListsAndTheDocumentToo() throws Exception {
        for (String path : RouteTable.scopes().keySet()) {
            String tag = get(path).headers().firstValue("ETag").orElse("");
            if (!path.endsWith("/health")) {
                HttpResponse<byte[]> again = get(path, "If-None-Match", tag);
                assertThat(again.statusCode()).as(path).isEqualTo(304);
                assertThat(again.body()).as(path).isEmpty();
            }
        }
    }

    @Test
    void whateverIsRefusedIsAProblem() throws Exception {
        Map<String, Integer> wrong = Map.of(
                "/api/v1/calls/999", 404,
                "/api/v1/calls/999/transcript", 404,
                "/api/v1/calls/999/verdicts", 404,
                "/api/v1/calls/x", 404,
                "/api/v1/nowhere", 404,
                "/api/v2/calls", 404,
                "/api/v1/calls?after=x", 400,
                "/api/v1/drops?after=unknown", 400);
        for (Map.Entry<String, Integer> one : wrong.entrySet()) {
            HttpResponse<byte[]> answer = get(one.getKey());
            assertThat(answer.statusCode()).as(one.getKey()).isEqualTo(one.getValue());
            assertThat(answer.headers().firstValue("Content-Type"))
                    .as(one.getKey())
                    .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
            assertThat(json(answer).path("status").asInt()).as(one.getKey()).isEqualTo(one.getValue());
        }
    }

    @Test
    void verdictsAndDropsAreReadByCursor() throws Exception {
        JsonNode verdicts = json(get("/api/v1/verdicts?limit=1"));
        assertThat(verdicts.at("/verdicts/0/ruleId").asText()).isEqualTo("closing");
        assertThat(json(get("/api/v1/verdicts?after=" + verdicts.path("next").asLong()))
                        .path("verdicts"))
                .isEmpty();

        String drop = json(get("/api/v1/drops?limit=1")).path("next").asText();
        assertThat(drop).isEqualTo("nowhere");
        assertThat(json(get("/api/v1/drops?after=" + drop)).path("drops")).isEmpty();
    }
}
