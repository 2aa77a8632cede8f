package io.spinebridge.payara;

import static io.spinebridge.payara.PointersExamples.CRISIS_PLAN;
import static io.spinebridge.payara.PointersExamples.NOBODYS;
import static io.spinebridge.payara.PointersExamples.NOT_OWNED;
import static io.spinebridge.payara.PointersExamples.OURS;
import static io.spinebridge.payara.PointersExamples.OWNED;
import static io.spinebridge.payara.PointersExamples.OWNED_IDENTIFIER;
import static io.spinebridge.payara.PointersExamples.PLAN;
import static io.spinebridge.payara.PointersExamples.SEVERAL;
import static io.spinebridge.payara.PointersExamples.THEIRS;
import static io.spinebridge.payara.PointersExamples.WITHOUT_POINTERS;
import static io.spinebridge.payara.PointersExamples.WITH_POINTERS;
import static io.spinebridge.payara.PointersExamples.identifiedPlan;
import static io.spinebridge.payara.PointersExamples.plan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.spinebridge.api.AccessDeniedException;
import io.spinebridge.api.DuplicateException;
import io.spinebridge.api.InvalidInputException;
import io.spinebridge.api.NhsNumber;
import io.spinebridge.api.NotCurrentException;
import io.spinebridge.api.OutcomeUnknownException;
import io.spinebridge.api.RecordNotFoundException;
import io.spinebridge.api.RejectedException;
import io.spinebridge.api.SpineException;
import io.spinebridge.api.UnavailableException;
import io.spinebridge.api.pointers.NewPointer;
import io.spinebridge.api.pointers.OdsCode;
import io.spinebridge.api.pointers.PointerFilter;
import io.spinebridge.api.pointers.PointerId;
import io.spinebridge.harness.GuardLimits;
import io.spinebridge.harness.HostPointers;
import io.spinebridge.harness.InPayara;
import io.spinebridge.harness.PayaraForTests;
import io.spinebridge.simulator.evidence.Evidence;
import io.spinebridge.simulator.fault.Fault;
import io.spinebridge.simulator.fault.FaultKind;
import io.spinebridge.simulator.pointers.SeedPointers;
import io.spinebridge.simulator.server.SpineSimulator;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever goes wrong with pointers reaches the host's EJB as it is, and leaves the host's transaction alone ({@link HostPointers} looks). */
@InPayara(
        settings = {
            "spinebridge.retry-after.max=PT1S",
            GuardLimits.POINTERS_REPEATS + "=1",
            GuardLimits.POINTERS_NEVER_BROKEN
        })
class PointersFailuresIT {

    private final SpineSimulator simulator = PayaraForTests.simulator();
    private final HostPointers consultant = HostPointers.asPublisher();

    /** A call of each kind, and its HTTP method. */
    private enum Call {
        READ("GET", spine -> spine.read(SEVERAL, CRISIS_PLAN)),
        PUBLISH("POST", spine -> spine.publish(WITHOUT_POINTERS, PLAN)),
        MARK("PATCH", spine -> spine.markEnteredInError(WITH_POINTERS, OWNED)),
        DELETE("DELETE", spine -> spine.delete(WITH_POINTERS, OWNED_IDENTIFIER));

        private final String method;
        private final Consumer<HostPointers> call;

        Call(String method, Consumer<HostPointers> call) {
            this.method = method;
            this.call = call;
        }
    }

    /** Errors that the API's guide documents, with the spellings of its other sources. */
    static Stream<Arguments> documented() {
        return Stream.of(
                        refused(404, "NO_RECORD_FOUND", RecordNotFoundException.class),
                        refused(400, "MISSING_OR_INVALID_HEADER", RejectedException.class),
                        refused(400, "INVALID_PARAMETER", RejectedException.class),
                        refused(400, "INVALID_RESOURCE", RejectedException.class),
                        refused(400, "DUPLICATE_REJECTED", DuplicateException.class),
                        refused(400, "BAD_REQUEST", NotCurrentException.class),
                        refused(400, "INVALID_REQUEST_MESSAGE", RejectedException.class),
                        refused(400, "MESSAGE_NOT_WELL_FORMED", RejectedException.class),
                        refused(400, "ORGANISATION_NOT_FOUND", RejectedException.class),
                        refused(400, "INVALID_NHS_NUMBER", RejectedException.class),
                        refused(415, "UNSUPPORTED_MEDIA_TYPE", RejectedException.class),
                        refused(401, "ACCESS_DENIED", AccessDeniedException.class),
                        refused(403, "ACCESS_DENIED", AccessDeniedException.class),
                        refused(403, "ACCESS DENIED", AccessDeniedException.class),
                        refused(403, "ASID_CHECK_FAILED", AccessDeniedException.class))
                .flatMap(all -> all);
    }

    private static Stream<Arguments> refused(int status, String code, Class<? extends SpineException> expected) {
        return Stream.of(Call.values()).map(call -> Arguments.of(call, status, code, expected));
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @MethodSource("documented")
    void aDocumentedErrorArrivesAsWhatItMeans(
            Call call, int status, String code, Class<? extends SpineException> expected) {
        simulator.faults().add(Fault.outcome(status, code).times(-1));

        SpineException told = catchThrowableOfType(() -> call.call.accept(consultant), SpineException.class);

        assertThat(told).isExactlyInstanceOf(expected);
        assertThat(told.error().httpStatus()).isEqualTo(status);
        assertThat(told.error().spineCode()).isEqualTo(code.replace(' ', '_'));
        assertThat(told.getMessage())
                .doesNotContain(SEVERAL.value(), WITHOUT_POINTERS.value(), WITH_POINTERS.value(), OWNED.value());
        assertThat(told.error().traceId()).as("by which our log is found").isNotBlank();
        assertThat(simulator.evidence())
                .extracting(Evidence::method)
                .as("sent once")
                .containsExactly(call.method);
    }

    /** As the National Record Locator documents its own failures. */
    @ParameterizedTest
    @EnumSource(Call.class)
    void anHtmlPageWithStatus500LeavesTheOutcomeOfAChangeUnknown(Call call) {
        simulator.faults().add(Fault.once(FaultKind.HTML_500).times(-1));

        boolean read = call == Call.READ;
        assertThatThrownBy(() -> call.call.accept(consultant))
                .isExactlyInstanceOf(read ? UnavailableException.class : OutcomeUnknownException.class);
        assertThat(simulator.evidence()).hasSize(read ? 2 : 1);
    }

    @ParameterizedTest
    @EnumSource(Call.class)
    void aSpineThatIsNotThereChangesNothing(Call call) {
        simulator.faults().add(Fault.outcome(503, "INTERNAL_SERVER_ERROR").times(-1));

        assertThatThrownBy(() -> call.call.accept(consultant)).isExactlyInstanceOf(UnavailableException.class);
        assertThat(simulator.evidence()).hasSize(call == Call.READ ? 2 : 1);
    }

    @Test
    void aPointerThatDoesNotExistIsNotFound() {
        expect(() -> consultant.read(SEVERAL, NOBODYS), RecordNotFoundException.class, 404, "NO_RECORD_FOUND");
        expect(() -> consultant.find(SEVERAL, NOBODYS), RecordNotFoundException.class, 404, "NO_RECORD_FOUND");
        expect(
                () -> consultant.markEnteredInError(WITH_POINTERS, NOBODYS),
                RecordNotFoundException.class,
                404,
                "NO_RECORD_FOUND");
        expect(() -> consultant.delete(WITH_POINTERS, NOBODYS), RecordNotFoundException.class, 404, "NO_RECORD_FOUND");
        expect(
                () -> consultant.supersede(WITH_POINTERS, NOBODYS, PLAN),
                RejectedException.class,
                400,
                "INVALID_RESOURCE");
    }

    @Test
    void aPointerThatIsNotCurrentIsToldAsSuch() {
        NhsNumber past = NhsNumber.of(SeedPointers.NOT_CURRENT);
        PointerId superseded = new PointerId(SeedPointers.SUPERSEDED);

        expect(() -> consultant.read(past, superseded), NotCurrentException.class, 400, "BAD_REQUEST");
        expect(() -> consultant.markEnteredInError(past, superseded), NotCurrentException.class, 400, "BAD_REQUEST");
        expect(() -> consultant.supersede(past, superseded, PLAN), NotCurrentException.class, 400, "BAD_REQUEST");
        assertThat(consultant.find(past, superseded)).isEmpty();
    }

    @Test
    void somebodyElsesPointerCannotBeTouched() {
        expect(
                () -> consultant.markEnteredInError(WITH_POINTERS, NOT_OWNED),
                RejectedException.class,
                400,
                "INVALID_RESOURCE");
        expect(() -> consultant.delete(WITH_POINTERS, NOT_OWNED), RejectedException.class, 400, "INVALID_RESOURCE");
        expect(
                () -> consultant.supersede(WITH_POINTERS, NOT_OWNED, PLAN),
                RejectedException.class,
                400,
                "INVALID_RESOURCE");
        expect(
                () -> consultant.publish(WITHOUT_POINTERS, plan(OURS, THEIRS)),
                RejectedException.class,
                400,
                "INVALID_RESOURCE");
    }

    @Test
    void aDuplicateAndAnUnknownOrganisationAreToldAsSuch() {
        NewPointer plan = identifiedPlan();
        consultant.publish(WITHOUT_POINTERS, plan);

        expect(() -> consultant.publish(WITHOUT_POINTERS, plan), DuplicateException.class, 400, "DUPLICATE_REJECTED");
        expect(
                () -> consultant.publish(WITHOUT_POINTERS, plan(new OdsCode("ZZZ99"), OURS)),
                RejectedException.class,
                400,
                "ORGANISATION_NOT_FOUND");
        expect(
                () -> consultant.search(SEVERAL, PointerFilter.of(new OdsCode("ZZZ99"))),
                RejectedException.class,
                400,
                "ORGANISATION_NOT_FOUND");
        assertThat(simulator.pointers().pointers(WITHOUT_POINTERS.value())).hasSize(1);
    }

    @Test
    void anotherPatientsPointerIsRefused() {
        assertThatThrownBy(() -> consultant.read(WITHOUT_POINTERS, CRISIS_PLAN))
                .isExactlyInstanceOf(InvalidInputException.class)
                .hasMessageContaining("another patient");
        assertThatThrownBy(() -> consultant.find(WITHOUT_POINTERS, CRISIS_PLAN))
                .isExactlyInstanceOf(InvalidInputException.class)
                .hasMessageContaining("another patient");
    }

    @Test
    void badInputIsRefusedNamingTheFieldAndNothingIsSent() {
        refusesInput("NHS number", () -> consultant.search(null));
        refusesInput("filter", () -> consultant.search(SEVERAL, null));
        refusesInput("pointer id", () -> consultant.read(SEVERAL, null));
        refusesInput("pointer", () -> consultant.publish(WITHOUT_POINTERS, null));
        refusesInput("replaced pointer", () -> consultant.supersede(WITHOUT_POINTERS, null, PLAN));
        refusesInput("master identifier", () -> consultant.supersede(WITH_POINTERS, OWNED_IDENTIFIER, PLAN));
        refusesInput("pointer", () -> consultant.markEnteredInError(WITH_POINTERS, null));
        refusesInput("NHS number", () -> consultant.delete(null, OWNED));
        refusesInput("lost change", () -> consultant.publishAgain(null));
    }

    private void refusesInput(String field, Runnable call) {
        InvalidInputException told = catchThrowableOfType(call::run, InvalidInputException.class);

        assertThat(told.field()).isEqualTo(field);
        assertThat(simulator.evidence()).isEmpty();
    }

    private static void expect(Runnable call, Class<? extends SpineException> expected, int status, String code) {
        SpineException told = catchThrowableOfType(call::run, SpineException.class);

        assertThat(told).isExactlyInstanceOf(expected);
        assertThat(told.error().httpStatus()).isEqualTo(status);
        assertThat(told.error().spineCode()).isEqualTo(code);
    }
}
