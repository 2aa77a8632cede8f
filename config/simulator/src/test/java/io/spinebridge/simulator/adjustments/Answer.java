package io.spinebridge.simulator.adjustments;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.hl7.fhir.dstu3.model.Bundle;
import org.hl7.fhir.dstu3.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.dstu3.model.OperationOutcome;
import org.hl7.fhir.dstu3.model.OperationOutcome.OperationOutcomeIssueComponent;
import org.hl7.fhir.instance.model.api.IBaseResource;

/**
 * What came back over the pretended wire.
 *
 * @param rule the rule that refused, null when none did
 */
record Answer(int status, Map<String, String> headers, IBaseResource resource, String rule) {

    <T extends IBaseResource> T as(Class<T> type) {
        assertThat(resource).as(this::description).isInstanceOf(type);
        return type.cast(resource);
    }

    private String description() {
        return resource instanceof OperationOutcome outcome
                ? status + " by " + rule + ": " + outcome.getIssueFirstRep().getDiagnostics()
                : "answer " + status;
    }

    Bundle bundle() {
        assertThat(status).isEqualTo(200);
        return as(Bundle.class);
    }

    <T extends IBaseResource> List<T> found(Class<T> type) {
        return bundle().getEntry().stream()
                .map(BundleEntryComponent::getResource)
                .map(type::cast)
                .toList();
    }

    <T extends IBaseResource> T only(Class<T> type) {
        List<T> found = found(type);
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    OperationOutcomeIssueComponent issue() {
        return as(OperationOutcome.class).getIssueFirstRep();
    }

    Answer isRefused(int expectedStatus, String issueCode, String spineCode) {
        assertThat(status).as("refused by %s", rule).isEqualTo(expectedStatus);
        assertThat(issue().getCode().toCode()).isEqualTo(issueCode);
        assertThat(issue().getDetails().getCodingFirstRep().getCode()).isEqualTo(spineCode);
        return this;
    }

    Answer by(String expectedRule) {
        assertThat(rule).isEqualTo(expectedRule);
        return this;
    }

    Answer saying(String text) {
        assertThat(issue().getDiagnostics()).contains(text);
        return this;
    }
}
