package io.spinebridge.simulator.adjustments;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.parser.IParser;
import io.spinebridge.simulator.evidence.Evidence;
import io.spinebridge.simulator.junit.Simulated;
import io.spinebridge.simulator.server.Call;
import io.spinebridge.simulator.server.Clients;
import io.spinebridge.simulator.server.Outcome;
import io.spinebridge.simulator.server.SpineSimulator;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.util.List;
import org.hl7.fhir.dstu3.model.Bundle;
import org.hl7.fhir.dstu3.model.Condition;
import org.hl7.fhir.dstu3.model.Consent;
import org.hl7.fhir.dstu3.model.Flag;
import org.hl7.fhir.dstu3.model.ListResource;
import org.hl7.fhir.dstu3.model.OperationOutcome;
import org.hl7.fhir.dstu3.model.Provenance;
import org.hl7.fhir.dstu3.model.Resource;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A record's life from its Consent to its removal, over mutual TLS. */
@Simulated
class OverTheWireTest {

    private static final String PATIENT = SeedPatients.FOR_CREATION;

    private final SpineSimulator simulator;
    private final HttpClient client = Clients.shared();

    OverTheWireTest(SpineSimulator simulator) {
        this.simulator = simulator;
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void keepsARecordFromItsConsentToItsRemoval(Format format) throws Exception {
        HttpResponse<String> answer = create(format, "Consent", Bodies.consent(PATIENT));
        Consent consent = parse(format, Consent.class, answer);
        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.headers().firstValue("Location"))
                .contains(simulator.baseUrl() + "/Consent/"
                        + consent.getIdElement().getIdPart() + "/_history/"
                        + consent.getMeta().getVersionId());
        assertThat(answer.headers().firstValue("ETag"))
                .contains("W/\"" + consent.getMeta().getVersionId() + "\"");
        assertThat(answer.headers().firstValue("Last-Modified")).isPresent();
        assertThat(consent.getContained()).singleElement().isInstanceOfSatisfying(Provenance.class, provenance -> {
            assertThat(provenance.getAgentFirstRep().getWhoReference().getReference())
                    .contains("555254240100");
            assertThat(provenance.getAgentFirstRep().getOnBehalfOfReference().getReference())
                    .endsWith("/Organization/RXA");
        });

        Flag flag = parse(format, Flag.class, create(format, "Flag", Bodies.flag(PATIENT)));
        ListResource list = parse(
                format,
                ListResource.class,
                create(
                        format,
                        "List",
                        Bodies.list(PATIENT, Bodies.condition(PATIENT, "c1"), Bodies.condition(PATIENT, "c2"))));
        assertThat(found(format, "Consent")).hasSize(1);
        assertThat(found(format, "Flag")).hasSize(1);

        Bodies.remove(list, "c1");
        HttpResponse<String> updated =
                update(format, "List", list, list.getMeta().getVersionId());
        assertThat(updated.statusCode()).isEqualTo(200);
        assertThat(parse(format, ListResource.class, updated).getMeta().getVersionId())
                .isNotEqualTo(list.getMeta().getVersionId());
        assertThat(((ListResource) found(format, "List").get(0)).getContained())
                .filteredOn(Condition.class::isInstance)
                .extracting(
                        condition -> ((Condition) condition).getClinicalStatus().toCode())
                .containsExactly("active");

        flag.setStatus(Flag.FlagStatus.INACTIVE).addExtension(Bodies.removalReason());
        assertThat(update(format, "Flag", flag, flag.getMeta().getVersionId()).statusCode())
                .isEqualTo(200);
        assertThat(found(format, "Flag")).isEmpty();

        HttpResponse<String> removed =
                send(format, Call.removal(simulator.baseUrl(), text(format, Bodies.removal(PATIENT))));
        assertThat(removed.statusCode()).isEqualTo(200);
        assertThat(parse(format, OperationOutcome.class, removed)
                        .getIssueFirstRep()
                        .getSeverity())
                .isEqualTo(OperationOutcome.IssueSeverity.INFORMATION);
        assertThat(found(format, "Consent")).isEmpty();
        assertThat(found(format, "List")).isEmpty();

        assertThat(simulator.evidence()).hasSizeGreaterThan(10).allMatch(Evidence::passed);
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void refusesWithTheDocumentedOutcomes(Format format) throws Exception {
        Consent consent = parse(format, Consent.class, create(format, "Consent", Bodies.consent(PATIENT)));
        String version = consent.getMeta().getVersionId();
        Flag bad = Bodies.flag(PATIENT);
        bad.setExtension(List.of());

        assertThat(refusal(create(format, "Consent", Bodies.consent(PATIENT))))
                .isEqualTo("422 duplicate DUPLICATE_REJECTED");
        assertThat(refusal(create(format, "Flag", bad))).isEqualTo("422 invalid INVALID_RESOURCE");
        assertThat(refusal(send(format, Call.create(simulator.baseUrl(), "Flag", "{<"))))
                .isEqualTo("400 structure MESSAGE_NOT_WELL_FORMED");
        assertThat(refusal(create(format, "Flag", Bodies.flag("9990001104"))))
                .isEqualTo("400 value INVALID_NHS_NUMBER");
        assertThat(refusal(send(format, Call.search(simulator.baseUrl(), "Flag", "9990001104"))))
                .isEqualTo("400 value INVALID_NHS_NUMBER");

        consent.setStatus(Consent.ConsentState.INACTIVE).addExtension(Bodies.removalReason());
        Call withoutIfMatch = updating(format, "Consent", consent, version).without("If-Match");
        assertThat(refusal(send(format, withoutIfMatch))).isEqualTo("412 invalid PRECONDITION_FAILED");
        assertThat(refusal(update(format, "Consent", consent, "another"))).isEqualTo("409 forbidden CONFLICT");
        assertThat(refusal(send(format, Call.get(simulator.baseUrl(), "Flag", "/Flag/nobody"))))
                .isEqualTo("404 not-found NO_RECORD_FOUND");
        assertThat(found(format, "Consent")).hasSize(1);

        assertThat(update(format, "Consent", consent, version).statusCode()).isEqualTo(200);
        assertThat(found(format, "Consent")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void saysThatNothingHasChanged(Format format) throws Exception {
        Consent consent = parse(format, Consent.class, create(format, "Consent", Bodies.consent(PATIENT)));
        String path = "/Consent/" + consent.getIdElement().getIdPart();

        HttpResponse<String> same = send(
                format,
                Call.get(simulator.baseUrl(), "Consent", path)
                        .with("If-None-Match", "W/\"" + consent.getMeta().getVersionId() + "\""));
        HttpResponse<String> other =
                send(format, Call.get(simulator.baseUrl(), "Consent", path).with("If-None-Match", "W/\"another\""));

        assertThat(same.statusCode()).isEqualTo(304);
        assertThat(same.body()).isEmpty();
        assertThat(other.statusCode()).isEqualTo(200);
        assertThat(parse(format, Consent.class, other).getMeta().getVersionId())
                .isEqualTo(consent.getMeta().getVersionId());
    }

    private HttpResponse<String> create(Format format, String part, IBaseResource body) throws Exception {
        return send(format, Call.create(simulator.baseUrl(), part, text(format, body)));
    }

    private HttpResponse<String> update(Format format, String part, Resource body, String version) throws Exception {
        return send(format, updating(format, part, body, version));
    }

    private Call updating(Format format, String part, Resource body, String version) {
        return Call.update(simulator.baseUrl(), part, body.getIdElement().getIdPart(), version, text(format, body));
    }

    private HttpResponse<String> send(Format format, Call call) throws Exception {
        return (format == Format.XML ? call.xml() : call).send(client);
    }

    private List<Resource> found(Format format, String part) throws Exception {
        HttpResponse<String> answer = send(format, Call.search(simulator.baseUrl(), part, PATIENT));
        assertThat(answer.statusCode()).isEqualTo(200);
        return parse(format, Bundle.class, answer).getEntry().stream()
                .map(Bundle.BundleEntryComponent::getResource)
                .toList();
    }

    private static String refusal(HttpResponse<String> answer) {
        Outcome outcome = Outcome.of(answer);
        return outcome.status() + " " + outcome.issueCode() + " " + outcome.spineCode();
    }

    private static String text(Format format, IBaseResource body) {
        return parser(format).encodeResourceToString(body);
    }

    private static <T extends IBaseResource> T parse(Format format, Class<T> type, HttpResponse<String> answer) {
        assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                .isEqualTo(format == Format.XML ? Call.XML : Call.JSON);
        return parser(format).parseResource(type, answer.body());
    }

    private static IParser parser(Format format) {
        return format.parser(Outcome.CONTEXT);
    }
}
