package io.spinebridge.simulator.adjustments;

import static org.assertj.core.api.Assertions.assertThat;

import io.spinebridge.simulator.service.Route;
import java.util.Set;
import org.hl7.fhir.dstu3.model.CapabilityStatement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RoutesTest {
    private final Harness spine = new Harness(Format.JSON);

    @ParameterizedTest
    @CsvSource({
        "GET, /Consent, Consent.read:1, user/Consent.read",
        "GET, /Flag, Flag.read:1, user/Flag.read",
        "GET, /List, List.read:1, user/List.read",
        "GET, /UnderlyingConditions, UnderlyingConditions.read:1, user/List.read",
        "GET, /UnderlyingConditionList, UnderlyingConditions.read:1, user/List.read",
        "GET, /ThresholdCode, ThresholdCode.read:1, user/List.read",
        "POST, /Consent, Consent.write:1, user/Consent.write",
        "POST, /Flag, Flag.write:1, user/Flag.write",
        "POST, /List, List.write:1, user/List.write",
        "POST, /UnderlyingConditions, UnderlyingConditions.write:1, user/List.write",
        "PUT, /Consent/1, Consent.write:1, user/Consent.write",
        "PUT, /Flag/1, Flag.write:1, user/Flag.write",
        "PUT, /List/1, List.write:1, user/List.write",
        "PUT, /UnderlyingConditions/1, UnderlyingConditions.write:1, user/List.write",
        "POST, /$removerarecord, removerarecord.write:1, user/Consent.write",
        "POST, /$removerarecord, removeflag.write:1, user/Consent.write",
        "GET, /Consent/1, Consent.read:1, user/Consent.read",
        "GET, /Flag/1, Flag.read:1, user/Flag.read",
        "GET, /List/1, List.read:1, user/List.read",
    })
    void knowsInteractionIdAndScopeOfEveryInteraction(String method, String path, String id, String scope) {
        Route route = spine.service.route(method, path).orElseThrow();

        assertThat(route.methodAllowed()).isTrue();
        assertThat(route.interactionIds()).contains("urn:nhs:names:services:raflags:" + id);
        assertThat(route.scopes()).contains(Set.of(scope));
        assertThat(route.hasBody()).isEqualTo(!method.equals("GET"));
    }

    @Test
    void acceptsTheConditionScopesWhereTheGuideNamesNone() {
        assertThat(spine.service
                        .route("GET", "/UnderlyingConditions")
                        .orElseThrow()
                        .scopes())
                .contains(Set.of("user/Condition"), Set.of("user/Condition.read"));
        assertThat(spine.service
                        .route("PUT", "/UnderlyingConditions/1")
                        .orElseThrow()
                        .scopes())
                .contains(Set.of("user/Condition.write"));
        assertThat(spine.service.route("GET", "/List").orElseThrow().scopes()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "DELETE, /Flag/1",
        "PATCH, /Flag/1",
        "POST, /Flag/1",
        "POST, /Flag/_search",
        "PUT, /Flag",
        "DELETE, /Consent",
        "POST, /ThresholdCode",
        "GET, /$removerarecord",
        "POST, /metadata",
    })
    void offersNoOtherVerb(String method, String path) {
        assertThat(spine.service.route(method, path).orElseThrow().methodAllowed())
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/Patient",
                "/Consent/",
                "/Consent/1/_history/2",
                "/ThresholdCode/1",
                "/$removeflag",
                "Consent",
                "/Consent%2F1",
                "/%",
                "/consent"
            })
    void hasNoOtherPath(String path) {
        assertThat(spine.service.route("GET", path)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"GET, /Condition", "POST, /Condition", "PUT, /Condition/1", "GET, /Condition/1"})
    void doesNotImplementConditions(String method, String path) {
        Route route = spine.service.route(method, path).orElseThrow();
        assertThat(route.interactionIds())
                .containsExactly(
                        "urn:nhs:names:services:raflags:Condition." + (method.equals("GET") ? "read" : "write") + ":1");

        spine.send(method, path, new byte[0])
                .isRefused(501, "not-supported", "NOT_IMPLEMENTED")
                .by("ra.condition.endpoint");
    }

    @Test
    void statesItsCapabilitiesToAnyone() {
        Route route = spine.service.route("GET", "/metadata").orElseThrow();
        assertThat(route.interactionIds()).isEmpty();
        assertThat(route.scopes()).isEmpty();

        CapabilityStatement statement = spine.get("/metadata").as(CapabilityStatement.class);

        assertThat(statement.getFhirVersion()).isEqualTo("3.0.1");
        assertThat(statement.getUrl()).isEqualTo(Harness.BASE + "/metadata");
        assertThat(statement.getRestFirstRep().getResource())
                .extracting(CapabilityStatement.CapabilityStatementRestResourceComponent::getType)
                .containsExactly("Consent", "Flag", "List");
        assertThat(statement.getRestFirstRep().getOperationFirstRep().getName()).isEqualTo("removerarecord");
    }

    @Test
    void givesEveryRuleANameOfItsOwn() {
        assertThat(spine.service.rules())
                .extracting(rule -> rule.id())
                .doesNotHaveDuplicates()
                .allMatch(id -> id.startsWith("ra."));
        assertThat(spine.service.rules())
                .allSatisfy(rule -> assertThat(rule.text()).endsWith("."));
    }
}
