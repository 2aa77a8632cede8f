package io.spinebridge.adjustments;

import static io.spinebridge.adjustments.ReadingIT.patient;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ca.uhn.fhir.context.FhirContext;
import io.spinebridge.api.ConflictException;
import io.spinebridge.api.DuplicateException;
import io.spinebridge.api.NhsNumber;
import io.spinebridge.api.OutcomeUnknownException;
import io.spinebridge.api.RejectedException;
import io.spinebridge.api.SpineException;
import io.spinebridge.api.UnavailableException;
import io.spinebridge.fhir.FhirAnswer;
import io.spinebridge.fhir.FhirRequest;
import io.spinebridge.fhir.ReceivedResource;
import io.spinebridge.simulator.adjustments.SeedPatients;
import io.spinebridge.simulator.evidence.Evidence;
import io.spinebridge.simulator.fault.Fault;
import io.spinebridge.simulator.fault.FaultKind;
import io.spinebridge.simulator.server.SpineSimulator;
import io.spinebridge.spine.SpineCall;
import io.spinebridge.testing.Fhir;
import io.spinebridge.testing.TestSpine;
import io.spinebridge.testing.WithTestSpine;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.hl7.fhir.dstu3.model.Bundle;
import org.hl7.fhir.dstu3.model.Consent;
import org.hl7.fhir.dstu3.model.Parameters;
import org.hl7.fhir.dstu3.model.StringType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What goes wrong, against the simulator's faults on demand. */
@Timeout(60)
@WithTestSpine
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FailuresIT {

    private static final String EXTENSION = "https://fhir.nhs.uk/STU3/StructureDefinition/Extension-RARecord-";
    private static final String PROVENANCE = EXTENSION + "Provenance-1";
    private static final String REMOVAL_REASON = EXTENSION + "RemovalReason-1";
    private static final String CATEGORY = "https://fhir.nhs.uk/STU3/CodeSystem/RARecord-FlagCategory-1|NRAF";
    private static final NhsNumber PATIENT = patient(SeedPatients.FULL_RECORD);
    private final TestSpine spine;
    private final SpineSimulator simulator;
    private Wire wire;

    FailuresIT(TestSpine spine) {
        this.spine = spine;
        this.simulator = spine.simulator();
    }

    /** With guards of its own: the failures of one test must not hold the calls of the next one back. */
    @BeforeEach
    void joinAnew() {
        wire = Wire.to(spine.with("spinebridge.retry-after.max", "PT2S"));
    }

    /** Where repeats are not what is looked at, they are not waited for. */
    private void joinWithoutRepeats() {
        wire = Wire.to(spine.with("spinebridge.adjustments.guard.repeats", 0));
    }

    /** For what does not come in time, and for nothing else: on a busy machine all things take their time. */
    private void joinInAHurry() {
        wire = Wire.to(spine.with(Map.of(
                "spinebridge.timeout.read", "PT1S",
                "spinebridge.timeout.call", "PT3S",
                "spinebridge.adjustments.guard.repeats", "0")));
    }

    private void read() {
        wire.reader().consents(PATIENT);
    }

    private FhirAnswer write() {
        return wire.gateway.write(SpineCall.about(PATIENT), () -> wire.client.removeRecord(removal()));
    }

    private static FhirRequest removal() {
        return Fhir.request(removalParameters());
    }

    private static Parameters removalParameters() {
        Parameters parameters = new Parameters();
        var parameter = parameters.addParameter().setName("removeRARecord");
        parameter.addPart().setName("nhsNumber").setValue(new StringType(PATIENT.value()));
        parameter
                .addPart()
                .setName("removalReason")
                .setValue(new org.hl7.fhir.dstu3.model.CodeableConcept()
                        .addCoding(new org.hl7.fhir.dstu3.model.Coding()
                                .setSystem("https://fhir.nhs.uk/STU3/CodeSystem/RARecord-RemovalReasonEntireRecord-1")
                                .setCode("DoesntApply")
                                .setDisplay("The Reasonable Adjustment flag no longer applies to the patient")));
        parameter.addPart().setName("supportingComment").setValue(new StringType("no longer needed"));
        return parameters;
    }

    private static SpineException failureOf(Runnable call) {
        return catchThrowableOfType(SpineException.class, call::run);
    }

    @ParameterizedTest(name = "HTTP {0} {1} is a {2}")
    @CsvSource({
        "400, INVALID_NHS_NUMBER, RejectedException",
        "400, MISSING_OR_INVALID_HEADER, RejectedException",
        "422, INVALID_RESOURCE, RejectedException",
        "415, UNSUPPORTED_MEDIA_TYPE, RejectedException",
        "501, NOT_IMPLEMENTED, RejectedException",
        "409, CONFLICT, ConflictException",
        "412, PRECONDITION_FAILED, ConflictException",
        "422, DUPLICATE_REJECTED, DuplicateException",
        "400, DUPLICATE_REJECTED, DuplicateException",
        "404, NO_RECORD_FOUND, RecordNotFoundException",
        "404, PATIENT_NOT_FOUND, RecordNotFoundException",
        "400, ORGANISATION_NOT_FOUND, RecordNotFoundException",
        "401, AUTHOR_CREDENTIALS_ERROR, AccessDeniedException",
        "403, ASID_CHECK_FAILED, AccessDeniedException",
        "403, ACCESS DENIED, AccessDeniedException",
        "403, ACCESS_DENIED_SSL, AccessDeniedException"
    })
    void mapsADocumentedRefusalToItsException(int status, String spineCode, String expected) {
        for (FaultKind kind : List.of(FaultKind.OUTCOME, FaultKind.OUTCOME_XML)) {
            Fault fault = new Fault(kind, 1, "", "", status, spineCode, "about " + PATIENT.value(), "", 0);
            simulator.clearEvidence();
            simulator.faults().add(fault);

            SpineException failure = failureOf(this::read);

            assertThat(failure.getClass().getSimpleName()).isEqualTo(expected);
            assertThat(failure.error().httpStatus()).isEqualTo(status);
            assertThat(failure.error().spineCode()).isEqualTo(spineCode.replace(' ', '_'));
            assertThat(failure.error().traceId())
                    .isEqualTo(simulator.evidence().get(0).header("TraceID"));
            assertThat(failure.error().interactionId()).isEqualTo("urn:nhs:names:services:raflags:Consent.read:1");
            assertThat(failure).message().doesNotContain(PATIENT.value());
            assertThat(simulator.evidence()).as("a refusal is not repeated").hasSize(1);
        }
    }

    @Test
    void mapsTheSimulatorsOwnRefusals() {
        assertThat(write().body().all("issue").get(0).one("details").text("text"))
                .isEqualTo("OK");
        simulator.reset();

        assertThat(failureOf(() -> wire.gateway.write(
                        SpineCall.about(PATIENT), () -> wire.client.createConsent(Fhir.request(new Consent())))))
                .isInstanceOf(RejectedException.class);
        Consent active = (Consent) FhirContext.forDstu3Cached()
                .newJsonParser()
                .parseResource(
                        Bundle.class,
                        new ReceivedResource(wire.gateway
                                        .read(
                                                SpineCall.about(PATIENT),
                                                () -> wire.client.searchConsents(
                                                        PATIENT.value(), "active", CATEGORY, "json"))
                                        .body())
                                .json())
                .getEntryFirstRep()
                .getResource();
        Consent same = active.copy();
        same.setId((String) null);
        same.setMeta(null);
        same.getContained().clear();
        same.getExtension().removeIf(extension -> extension.getUrl().equals(PROVENANCE));
        assertThat(failureOf(() -> wire.gateway.write(
                        SpineCall.about(PATIENT), () -> wire.client.createConsent(Fhir.request(same)))))
                .isInstanceOf(DuplicateException.class);
        String id = active.getIdElement().getIdPart();
        assertThat(failureOf(() -> wire.gateway.write(
                        SpineCall.about(PATIENT),
                        () -> wire.client.updateConsent(id, "W/\"stale\"", Fhir.request(removed(active))))))
                .isInstanceOf(ConflictException.class)
                .extracting(e -> e.error().httpStatus())
                .isEqualTo(409);
        assertThat(failureOf(() -> wire.gateway.write(
                        SpineCall.about(PATIENT),
                        () -> wire.client.updateConsent(id, null, Fhir.request(removed(active))))))
                .isInstanceOf(ConflictException.class)
                .extracting(e -> e.error().httpStatus())
                .isEqualTo(412);
    }

    private static Consent removed(Consent active) {
        Consent inactive = active.copy();
        inactive.setId(active.getIdElement().getIdPart());
        inactive.setStatus(Consent.ConsentState.INACTIVE);
        inactive.addExtension().setUrl(REMOVAL_REASON);
        inactive.getExtension()
                .get(inactive.getExtension().size() - 1)
                .addExtension()
                .setUrl("removalReason")
                .setValue(removalParameters()
                        .getParameterFirstRep()
                        .getPart()
                        .get(1)
                        .getValue());
        inactive.getExtension()
                .get(inactive.getExtension().size() - 1)
                .addExtension()
                .setUrl("supportingComment")
                .setValue(new StringType("no longer needed"));
        return inactive;
    }

    @ParameterizedTest
    @EnumSource(
            value = FaultKind.class,
            names = {
                "HTML_500",
                "RESET_BEFORE",
                "RESET_AFTER",
                "TRUNCATED",
                "WRONG_CONTENT_TYPE",
                "EMPTY_BODY",
                "REDIRECT"
            })
    void repeatsAReadAfterAFailureThatMayPass(FaultKind kind) {
        simulator.faults().add(Fault.once(kind));

        read();

        List<Evidence> attempts = simulator.evidence();
        assertThat(attempts).hasSize(2);
        assertThat(attempts.get(1).status()).isEqualTo(200);
        assertThat(attempts)
                .extracting(attempt -> attempt.header("TraceID"))
                .as("a trace id per attempt")
                .doesNotHaveDuplicates();
        assertThat(attempts)
                .extracting(attempt -> attempt.header("Authorization"))
                .as("a token per attempt")
                .hasSize(2);
        assertThat(attempts.get(1).failures()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = FaultKind.class,
            names = {"HTML_500", "RESET_BEFORE", "TRUNCATED", "WRONG_CONTENT_TYPE", "EMPTY_BODY", "REDIRECT"})
    void givesAReadUpAfterThreeRepeats(FaultKind kind) {
        simulator.faults().add(Fault.once(kind).times(-1));

        assertThat(failureOf(this::read)).isInstanceOf(UnavailableException.class);

        assertThat(simulator.evidence()).hasSize(4);
        assertThat(simulator.evidence())
                .extracting(attempt -> attempt.header("TraceID"))
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource(
            value = FaultKind.class,
            names = {"HTML_500", "RESET_BEFORE", "RESET_AFTER", "TRUNCATED", "WRONG_CONTENT_TYPE", "EMPTY_BODY"})
    void neverRepeatsAWriteAndSaysThatItsOutcomeIsUnknown(FaultKind kind) {
        simulator.faults().add(Fault.once(kind));

        SpineException failure = failureOf(this::write);

        assertThat(failure).isInstanceOf(OutcomeUnknownException.class).hasMessageContaining("read the record again");
        assertThat(simulator.evidence()).hasSize(1);
        assertThat(failure.error().traceId())
                .isEqualTo(simulator.evidence().get(0).header("TraceID"));
        assertThat(failure.error().interactionId()).isEqualTo("urn:nhs:names:services:raflags:removerarecord.write:1");
    }

    @Test
    void tellsAWriteThatWasTurnedAwayForOverloadFromOneOfUnknownOutcome() {
        simulator.faults().add(Fault.once(FaultKind.EMPTY).status(503));

        assertThat(failureOf(this::write)).isInstanceOf(UnavailableException.class);
        assertThat(simulator.evidence()).hasSize(1);
    }

    @Test
    void doesNotFollowARedirectWithAWrite() {
        simulator.faults().add(Fault.once(FaultKind.REDIRECT));

        assertThat(failureOf(this::write))
                .isInstanceOf(UnavailableException.class)
                .hasMessageContaining("elsewhere");
        assertThat(simulator.evidence()).hasSize(1);
    }

    @Test
    void waitsAsLongAsTheSpineAsksAndThenRepeats() {
        simulator.faults().add(Fault.once(FaultKind.EMPTY).status(429).retryAfter("1"));

        read();

        List<Evidence> attempts = simulator.evidence();
        assertThat(attempts).extracting(Evidence::status).containsExactly(429, 200);
        assertThat(Duration.between(attempts.get(0).time(), attempts.get(1).time()))
                .isGreaterThanOrEqualTo(Duration.ofMillis(950));
    }

    @Test
    void makesNoCallWhileTheSpineAskedForALongWait() throws IOException {
        TestSpine changed = spine.with("spinebridge.retry-after.max", "PT1S");
        Wire patientWire = Wire.to(changed);
        simulator.faults().add(Fault.once(FaultKind.EMPTY).status(503).retryAfter("3600"));

        UnavailableException first = catchThrowableOfType(
                UnavailableException.class, () -> patientWire.reader().consents(PATIENT));
        UnavailableException second = catchThrowableOfType(
                UnavailableException.class, () -> patientWire.reader().consents(PATIENT));

        assertThat(first.retryAfter()).contains(Duration.ofSeconds(3600));
        assertThat(first.error().httpStatus()).isEqualTo(503);
        assertThat(second.retryAfter().orElseThrow())
                .as("two minutes are remembered")
                .isBetween(Duration.ofSeconds(60), Duration.ofSeconds(120));
        assertThat(simulator.evidence()).hasSize(1);
    }

    @Test
    void endsACallWhoseAnswerDoesNotBeginInTime() {
        joinInAHurry();
        simulator.faults().add(Fault.once(FaultKind.DELAY).milliseconds(20_000).times(-1));

        assertThat(failureOf(this::read))
                .isInstanceOf(UnavailableException.class)
                .hasMessageContaining("in time");
    }

    @Test
    void endsACallWhoseAnswerDrips() {
        joinInAHurry();
        simulator.faults().add(Fault.once(FaultKind.SLOW_BODY).milliseconds(200));

        assertThat(failureOf(this::write))
                .isInstanceOf(OutcomeUnknownException.class)
                .hasMessageContaining("spinebridge.timeout.call");
    }

    @Test
    void leavesTheOutcomeOpenWhenAWriteIsNotAnsweredInTime() {
        joinInAHurry();
        simulator.faults().add(Fault.once(FaultKind.DELAY).milliseconds(20_000));

        assertThat(failureOf(this::write)).isInstanceOf(OutcomeUnknownException.class);
    }

    @Test
    void endsACallThatGetsNoConnectionInTime() throws IOException {
        // A listener whose queue is full lets further connections wait for ever.
        try (ServerSocket full = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            List<Socket> queue = new ArrayList<>();
            try {
                for (int i = 0; i < 4; i++) {
                    Socket socket = new Socket();
                    queue.add(socket);
                    try {
                        socket.connect(full.getLocalSocketAddress(), 300);
                    } catch (java.net.SocketTimeoutException queueIsFull) {
                        break;
                    }
                }
                TestSpine changed = spine.at("https://127.0.0.1:" + full.getLocalPort() + "/STU3")
                        .with("spinebridge.timeout.connect", "PT0.3S");
                Wire unreachable = Wire.to(changed);

                assertThat(failureOf(() -> unreachable.gateway.write(
                                SpineCall.about(PATIENT), () -> unreachable.client.removeRecord(removal()))))
                        .as("nothing was sent, so that the outcome is known")
                        .isInstanceOf(UnavailableException.class)
                        .hasMessageContaining("no connection");
            } finally {
                for (Socket socket : queue) {
                    socket.close();
                }
            }
        }
    }

    @Test
    void saysWhenNobodyListens() throws IOException {
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            port = socket.getLocalPort();
        }
        Wire unreachable = Wire.to(
                spine.at("https://localhost:" + port + "/STU3").with("spinebridge.adjustments.guard.repeats", 0));

        assertThatThrownBy(() -> unreachable.reader().consents(PATIENT))
                .isInstanceOf(UnavailableException.class)
                .hasMessageContaining("no connection");
    }

    @Test
    void takesNoAnswerLongerThanAllowed() {
        TestSpine changed = spine.with(
                Map.of("spinebridge.answer.max-bytes", "1024", "spinebridge.adjustments.guard.repeats", "0"));

        assertThatThrownBy(() -> Wire.to(changed).reader().adjustments(patient(SeedPatients.BIG_RECORD)))
                .isInstanceOf(UnavailableException.class)
                .hasMessageContaining("longer than 1024 bytes");
    }

    @Test
    void refusesARequestThatGoesAroundTheGateway() {
        assertThatThrownBy(() -> wire.client.searchConsents(PATIENT.value(), "active", CATEGORY, "json"))
                .rootCause()
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("SpineGateway");
        assertThat(simulator.evidence()).isEmpty();
    }

    @Test
    void refusesAWriteThatIsMadeAsARead() {
        assertThatThrownBy(() -> wire.gateway.read(SpineCall.about(PATIENT), () -> wire.client.removeRecord(removal())))
                .rootCause()
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("as a write");
        assertThat(simulator.evidence()).isEmpty();
    }

    @Test
    void showsNoPatientInAnyMessageOfAFailure() {
        joinWithoutRepeats();
        for (FaultKind kind : FaultKind.values()) {
            if (kind == FaultKind.DELAY || kind == FaultKind.SLOW_BODY) {
                continue;
            }
            simulator.reset();
            simulator
                    .faults()
                    .add(new Fault(kind, 4, "", "", 400, "INVALID_PARAMETER", "patient " + PATIENT.grouped(), "", 0));

            for (Throwable t = failureOf(this::read); t != null; t = t.getCause()) {
                assertThat(String.valueOf(t.getMessage()))
                        .doesNotContain(PATIENT.value())
                        .doesNotContain(PATIENT.grouped());
            }
        }
    }

    @Test
    void readsOnAfterEveryKindOfFailureOverTheSameClient() {
        joinWithoutRepeats();
        for (FaultKind kind : new HashSet<>(List.of(FaultKind.RESET_BEFORE, FaultKind.TRUNCATED, FaultKind.HTML_500))) {
            simulator.faults().add(Fault.once(kind).times(4));
            failureOf(this::read);
            simulator.faults().clear();

            FhirAnswer answer = wire.gateway.read(
                    SpineCall.about(PATIENT),
                    () -> wire.client.searchConsents(PATIENT.value(), "active", CATEGORY, "json"));

            assertThat(answer.body().text("total")).isEqualTo("1");
        }
    }
}
