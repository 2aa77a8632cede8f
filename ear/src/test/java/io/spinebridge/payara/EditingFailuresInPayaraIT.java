package io.spinebridge.payara;

import static io.spinebridge.payara.EditingExamples.AUTISM;
import static io.spinebridge.payara.EditingExamples.CONSENT;
import static io.spinebridge.payara.EditingExamples.EASY_READ;
import static io.spinebridge.payara.EditingExamples.LARGE_PRINT;
import static io.spinebridge.payara.EditingExamples.LEARNING;
import static io.spinebridge.payara.EditingExamples.MENTAL_HEALTH;
import static io.spinebridge.payara.EditingExamples.MISTAKE;
import static io.spinebridge.payara.EditingExamples.NOT_NEEDED;
import static io.spinebridge.payara.EditingExamples.WITHOUT_RECORD;
import static io.spinebridge.payara.EditingExamples.WITH_RECORD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import io.spinebridge.api.AccessDeniedException;
import io.spinebridge.api.ConflictException;
import io.spinebridge.api.CorrectionIncompleteException;
import io.spinebridge.api.DuplicateException;
import io.spinebridge.api.InvalidInputException;
import io.spinebridge.api.NhsNumber;
import io.spinebridge.api.OutcomeUnknownException;
import io.spinebridge.api.PendingChange;
import io.spinebridge.api.RecordNotFoundException;
import io.spinebridge.api.RejectedException;
import io.spinebridge.api.SpineException;
import io.spinebridge.api.UnavailableException;
import io.spinebridge.api.adjustments.Adjustment;
import io.spinebridge.api.adjustments.AdjustmentRecord;
import io.spinebridge.api.adjustments.ConditionKind;
import io.spinebridge.api.adjustments.Conditions;
import io.spinebridge.api.adjustments.NewConsent;
import io.spinebridge.api.adjustments.PendingAdjustmentChange;
import io.spinebridge.api.adjustments.Provenance;
import io.spinebridge.api.adjustments.ProxyRole;
import io.spinebridge.api.adjustments.ReasonableAdjustments;
import io.spinebridge.api.adjustments.Reconciliation;
import io.spinebridge.api.adjustments.RemovalCause;
import io.spinebridge.api.adjustments.RemovalReason;
import io.spinebridge.environment.Account;
import io.spinebridge.harness.DomainSettings;
import io.spinebridge.harness.HostAdjustments;
import io.spinebridge.harness.InPayara;
import io.spinebridge.harness.PayaraForTests;
import io.spinebridge.harness.SecondEditor;
import io.spinebridge.harness.SpineRequests;
import io.spinebridge.harness.TestedEar;
import io.spinebridge.simulator.SpineSimulator;
import io.spinebridge.simulator.fault.Fault;
import io.spinebridge.simulator.fault.FaultKind;
import jakarta.ejb.EJBAccessException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What goes wrong with changes, as a host's EJB sees it. */
@InPayara
class EditingFailuresInPayaraIT {

    private final SpineSimulator simulator = PayaraForTests.simulator();
    private final HostAdjustments editor = HostAdjustments.asEditor();

    /**
     * A change.
     *
     * @param name for the test's report
     * @param patient whose record
     * @param action makes the change, on the record as it was read
     */
    record Change(String name, NhsNumber patient, BiConsumer<ReasonableAdjustments, AdjustmentRecord> action) {

        void make(ReasonableAdjustments spine, AdjustmentRecord seen) {
            action.accept(spine, seen);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    @Deployment(testable = false)
    static EnterpriseArchive ear() throws Exception {
        DomainSettings.set("spinebridge.timeout.read", "PT8S");
        DomainSettings.set("spinebridge.retry-after.max", "PT1S");
        // These tests fail more often than the circuit breaker would bear.
        DomainSettings.set("io.spinebridge.adjustments.AdjustmentsLine/exchange/CircuitBreaker/requestVolumeThreshold", "1000");
        return TestedEar.withHost();
    }

    static Stream<Change> changes() {
        return Stream.of(
                new Change("record consent", WITHOUT_RECORD, (spine, seen) -> spine.recordConsent(WITHOUT_RECORD, CONSENT)),
                new Change("add an adjustment", WITH_RECORD, (spine, seen) -> spine.addAdjustment(WITH_RECORD, EASY_READ)),
                new Change("remove an adjustment", WITH_RECORD, (spine, seen) ->
                        spine.removeAdjustment(WITH_RECORD, seen.adjustments().entries().get(0), NOT_NEEDED)),
                new Change("create the impairments", EditingExamples.CONSENT_ONLY, (spine, seen) ->
                        spine.addCondition(EditingExamples.CONSENT_ONLY, seen.impairments(), LEARNING)),
                new Change("add an impairment", WITH_RECORD, (spine, seen) ->
                        spine.addCondition(WITH_RECORD, seen.impairments(), LEARNING)),
                new Change("remove an impairment", WITH_RECORD, (spine, seen) ->
                        spine.removeCondition(WITH_RECORD, seen.impairments(), seen.impairments().entries().get(1), NOT_NEEDED)),
                new Change("correct an impairment", WITH_RECORD, (spine, seen) -> spine.correctCondition(
                        WITH_RECORD, seen.impairments(), seen.impairments().entries().get(1), MISTAKE, MENTAL_HEALTH)),
                new Change("create the underlying conditions", EditingExamples.CONSENT_ONLY, (spine, seen) ->
                        spine.addCondition(EditingExamples.CONSENT_ONLY, seen.underlyingConditions(), AUTISM)),
                new Change("add an underlying condition", WITH_RECORD, (spine, seen) ->
                        spine.addCondition(WITH_RECORD, seen.underlyingConditions(), EditingExamples.DEMENTIA)),
                new Change("remove an underlying condition", WITH_RECORD, (spine, seen) -> spine.removeCondition(
                        WITH_RECORD, seen.underlyingConditions(), seen.underlyingConditions().entries().get(0), NOT_NEEDED)),
                new Change("withdraw consent", WITH_RECORD, (spine, seen) ->
                        spine.withdrawConsent(WITH_RECORD, seen.consent().orElseThrow(), NOT_NEEDED)),
                new Change("remove the record", WITH_RECORD, (spine, seen) -> spine.removeRecord(WITH_RECORD, NOT_NEEDED)));
    }

    /** All that the API's guide, its machine-readable description, live answers and the Spine's common catalogue document. */
    static Stream<Arguments> documentedErrors() {
        return Stream.of(
                refused(400, RejectedException.class, "INVALID_NHS_NUMBER", "INVALID_PATIENT_DEMOGRAPHICS", "REQUEST_UNMATCHED",
                        "INVALID_REQUEST_MESSAGE", "INVALID_IDENTIFIER_SYSTEM", "INVALID_IDENTIFIER_VALUE", "INVALID_ELEMENT",
                        "INVALID_CODE_SYSTEM", "INVALID_CODE_VALUE", "BAD_REQUEST", "MISSING_OR_INVALID_HEADER",
                        "MESSAGE_NOT_WELL_FORMED", "INVALID_UPDATE", "MISSING_VALUE", "INVALID_VALUE", "UNSUPPORTED_SERVICE",
                        "UNSUPPORTED_VALUE", "INVALID_RESOURCE_ID", "TOO_FEW_VALUES_SUBMITTED", "TOO_MANY_VALUES_SUBMITTED",
                        "ADDITIONAL_PROPERTIES", "VALIDATION_ERROR"),
                refused(401, AccessDeniedException.class, "ACCESS_DENIED", "ACCESS DENIED", "AUTHOR_CREDENTIALS_ERROR"),
                refused(403, AccessDeniedException.class, "NO_PATIENT_CONSENT", "NO_ORGANISATION_CONSENT", "ACCESS_DENIED",
                        "ACCESS_DENIED_SSL", "ASID_CHECK_FAILED", "FORBIDDEN_UPDATE"),
                refused(404, RecordNotFoundException.class, "ORGANISATION_NOT_FOUND", "PATIENT_NOT_FOUND", "PRACTITIONER_NOT_FOUND",
                        "NO_RECORD_FOUND", "RESOURCE_NOT_FOUND", "INVALIDATED_RESOURCE", "POLLING_ID_NOT_FOUND", "BAD_REQUEST"),
                refused(405, RejectedException.class, "MSG_RESOURCE_ID_FAIL"),
                refused(409, ConflictException.class, "CONFLICT", "INVALID_REQUEST_STATE", "RESOURCE_VERSION_MISMATCH"),
                refused(412, ConflictException.class, "PRECONDITION_FAILED"),
                refused(415, RejectedException.class, "UNSUPPORTED_MEDIA_TYPE"),
                refused(422, RejectedException.class, "INVALID_RESOURCE", "INVALID_PARAMETER", "REFERENCE_NOT_FOUND",
                        "POLLING_MESSAGE_FAILURE"),
                refused(422, DuplicateException.class, "DUPLICATE_REJECTED"),
                refused(501, RejectedException.class, "NOT_IMPLEMENTED"),
                refused(429, UnavailableException.class, "UNKNOWN_ERROR"),
                refused(503, UnavailableException.class, "INTERNAL_SERVER_ERROR"),
                refused(408, OutcomeUnknownException.class, "UNABLE_TO_CALL_SERVICE"),
                refused(500, OutcomeUnknownException.class, "INTERNAL_SERVER_ERROR", "UNKNOWN_ERROR"),
                refused(502, OutcomeUnknownException.class, "UNKNOWN_ERROR"),
                refused(504, OutcomeUnknownException.class, "UNKNOWN_ERROR")).flatMap(all -> all);
    }

    private static Stream<Arguments> refused(int status, Class<? extends SpineException> expected, String... codes) {
        return Stream.of(codes).map(code -> Arguments.of(status, code, expected));
    }

    static Stream<Arguments> unacceptable() {
        return Stream.of(
                bad("a second consent", "consent", (spine, seen) -> spine.recordConsent(WITH_RECORD, CONSENT)),
                bad("no consent given", "consent", (spine, seen) -> spine.recordConsent(WITHOUT_RECORD, null)),
                bad("no patient", "NHS number", (spine, seen) -> spine.addAdjustment(null, EASY_READ)),
                bad("an adjustment without record", "record", (spine, seen) -> spine.addAdjustment(WITHOUT_RECORD, EASY_READ)),
                bad("a condition without record", "record", (spine, seen) ->
                        spine.addCondition(WITHOUT_RECORD, Conditions.none(ConditionKind.IMPAIRMENT), LEARNING)),
                bad("a removal without cause", "removal reason", (spine, seen) ->
                        spine.removeAdjustment(WITH_RECORD, seen.adjustments().entries().get(0), null)),
                bad("another patient's adjustment", "entry", (spine, seen) -> spine.removeAdjustment(
                        EditingExamples.CONSENT_ONLY, seen.adjustments().entries().get(0), NOT_NEEDED)),
                bad("a diagnosis among the impairments", "condition", (spine, seen) ->
                        spine.addCondition(WITH_RECORD, seen.impairments(), AUTISM)),
                bad("a change of the derived threshold", "conditions", (spine, seen) ->
                        spine.addCondition(WITH_RECORD, seen.threshold(), EditingExamples.LEARNING)),
                bad("another list's condition", "condition", (spine, seen) -> spine.removeCondition(
                        WITH_RECORD, seen.impairments(), seen.underlyingConditions().entries().get(0), NOT_NEEDED)),
                bad("a correction without replacement", "replacement", (spine, seen) ->
                        spine.correctAdjustment(WITH_RECORD, seen.adjustments().entries().get(0), MISTAKE, null)),
                bad("a best-interest summary where none belongs", "best-interest summary", (spine, seen) -> spine.removeRecord(
                        WITH_RECORD, new RemovalCause(RemovalReason.BEST_INTEREST, "As agreed", "Agreed with the family"))),
                bad("the removal of no record", "record", (spine, seen) -> spine.removeRecord(WITHOUT_RECORD, NOT_NEEDED)));
    }

    private static Arguments bad(String name, String field, BiConsumer<ReasonableAdjustments, AdjustmentRecord> action) {
        return Arguments.of(new Change(name, WITH_RECORD, action), field);
    }

    @ParameterizedTest
    @MethodSource("changes")
    void aViewerIsRefusedByTheContainerAndNothingIsSent(Change change) {
        HostAdjustments viewer = HostAdjustments.asViewer();
        AdjustmentRecord seen = viewer.read(change.patient());
        SpineRequests.forget();

        assertThatThrownBy(() -> change.make(viewer, seen)).isInstanceOf(EJBAccessException.class);
        assertThat(simulator.evidence()).isEmpty();
    }

    @Test
    void aViewerIsRefusedCorrectionAndReconciliationTooAndNothingIsSent() {
        HostAdjustments viewer = HostAdjustments.asViewer();
        Adjustment seen = viewer.adjustments(WITH_RECORD).entries().get(0);
        PendingChange pending = new PendingAdjustmentChange(PendingAdjustmentChange.Kind.REMOVE_RECORD, WITH_RECORD, "", "", "", null, null,
                "555254240100", Instant.now());
        SpineRequests.forget();

        assertThatThrownBy(() -> viewer.correctAdjustment(WITH_RECORD, seen, MISTAKE, LARGE_PRINT))
                .isInstanceOf(EJBAccessException.class);
        assertThatThrownBy(() -> viewer.reconcile(pending)).isInstanceOf(EJBAccessException.class);
        assertThat(simulator.evidence()).isEmpty();
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("documentedErrors")
    void aDocumentedErrorOfACreationArrivesAsItsException(int status, String code, Class<? extends SpineException> expected) {
        simulator.faults().add(fault(FaultKind.OUTCOME, "POST", status, code));

        expectRefusal(() -> editor.addAdjustment(WITH_RECORD, EASY_READ), status, expected);
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("documentedErrors")
    void aDocumentedErrorOfAnUpdateArrivesAsItsException(int status, String code, Class<? extends SpineException> expected) {
        Conditions seen = editor.conditions(WITH_RECORD, ConditionKind.UNDERLYING_CONDITION);
        simulator.faults().add(fault(FaultKind.OUTCOME, "PUT", status, code));

        expectRefusal(() -> editor.removeCondition(WITH_RECORD, seen, seen.entries().get(0), NOT_NEEDED), status, expected);
        assertThat(editor.conditions(WITH_RECORD, ConditionKind.UNDERLYING_CONDITION)).isEqualTo(seen);
    }

    private static void expectRefusal(ThrowingCallable change, int status, Class<? extends SpineException> expected) {
        SpineException told = catchThrowableOfType(change, SpineException.class);

        assertThat(told).isExactlyInstanceOf(expected);
        assertThat(told.error().httpStatus()).isEqualTo(status);
        assertThat(told.error().traceId()).isEqualTo(SpineRequests.changes().get(0).header("TraceID"));
        assertThat(told.getMessage()).doesNotContain(WITH_RECORD.value());
        assertThat(SpineRequests.changes()).as("sent once").hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("unacceptable")
    void badInputIsRefusedNamingTheFieldAndNothingIsWritten(Change change, String field) {
        AdjustmentRecord seen = editor.read(WITH_RECORD);

        InvalidInputException told = catchThrowableOfType(() -> change.make(editor, seen), InvalidInputException.class);

        assertThat(told.field()).isEqualTo(field);
        assertThat(SpineRequests.changes()).isEmpty();
        assertThat(editor.read(WITH_RECORD)).isEqualTo(seen);
    }

    @Test
    void whatIsRemovedAlreadyIsNotRemovedAgain() {
        AdjustmentRecord seen = editor.read(WITH_RECORD);
        Adjustment removed = editor.removeAdjustment(WITH_RECORD, seen.adjustments().entries().get(0), NOT_NEEDED);
        Conditions left = editor.removeCondition(WITH_RECORD, seen.impairments(), seen.impairments().entries().get(1), NOT_NEEDED);
        SpineRequests.forget();

        assertThatThrownBy(() -> editor.removeAdjustment(WITH_RECORD, removed, NOT_NEEDED))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("removed already");
        assertThatThrownBy(() -> editor.removeCondition(WITH_RECORD, left, seen.impairments().entries().get(1), NOT_NEEDED))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("removed already");
        assertThat(SpineRequests.changes()).isEmpty();
    }

    @Test
    void aConflictIsTheSpinesOwnWhenTheOtherEditorWasFasterByAHair() throws Exception {
        Conditions seenByBoth = editor.conditions(WITH_RECORD, ConditionKind.IMPAIRMENT);
        HostAdjustments other = HostAdjustments.as(SecondEditor.account());
        Conditions[] stored = new Conditions[1];

        SpineException told = overtaken("read List",
                () -> editor.addCondition(WITH_RECORD, seenByBoth, LEARNING),
                () -> stored[0] = other.addCondition(WITH_RECORD, seenByBoth, MENTAL_HEALTH));

        assertThat(told).isInstanceOf(ConflictException.class);
        assertThat(told.error().httpStatus()).isEqualTo(409);
        assertThat(editor.conditions(WITH_RECORD, ConditionKind.IMPAIRMENT)).isEqualTo(stored[0]);
        assertThat(SpineRequests.changesInWords()).containsExactlyInAnyOrder("update List 200", "update List 409");
    }

    @Test
    void aSecondConsentIsRefusedByTheSpineWhenTheOtherEditorWasFasterByAHair() throws Exception {
        HostAdjustments other = HostAdjustments.as(SecondEditor.account());

        SpineException told = overtaken("search Consent",
                () -> editor.recordConsent(WITHOUT_RECORD, CONSENT),
                () -> other.recordConsent(WITHOUT_RECORD, NewConsent.by(ProxyRole.ATTORNEY)));

        assertThat(told).isInstanceOf(DuplicateException.class);
        assertThat(told.error().httpStatus()).isEqualTo(422);
        assertThat(editor.consent(WITHOUT_RECORD).entries()).singleElement()
                .satisfies(consent -> assertThat(consent.proxyRole()).contains(ProxyRole.ATTORNEY));
    }

    /** What becomes of a change when another is made between its look at the record and its being sent. */
    private SpineException overtaken(String look, Runnable change, Runnable faster) throws InterruptedException {
        SpineRequests.forget();
        simulator.faults().add(Fault.once(FaultKind.DELAY).matching(look).milliseconds(4000));
        CompletableFuture<Void> slow = CompletableFuture.runAsync(change);
        await().atMost(Duration.ofSeconds(20)).until(() -> SpineRequests.interactions().contains(look));
        faster.run();
        try {
            slow.get();
            throw new AssertionError("The change was made, although it was overtaken: " + simulator.evidence());
        } catch (ExecutionException failed) {
            return (SpineException) failed.getCause();
        }
    }

    @ParameterizedTest
    @MethodSource("changes")
    void aChangeWhoseAnswerWasLostIsFoundToBeMade(Change change) {
        assertThat(afterLoss(FaultKind.RESET_AFTER, change)).isEqualTo(Reconciliation.MADE);
    }

    @ParameterizedTest
    @MethodSource("changes")
    void aChangeThatNeverArrivedIsFoundNotToBeMadeAndCanBeMadeThen(Change change) {
        assertThat(afterLoss(FaultKind.RESET_BEFORE, change)).isEqualTo(Reconciliation.NOT_MADE);

        change.make(editor, editor.read(change.patient()));
        assertThat(SpineRequests.changes()).hasSize(2);
    }

    private Reconciliation afterLoss(FaultKind kind, Change change) {
        AdjustmentRecord seen = editor.read(change.patient());
        simulator.faults().add(fault(kind, "POST", 0, ""));
        simulator.faults().add(fault(kind, "PUT", 0, ""));

        OutcomeUnknownException lost = catchThrowableOfType(() -> change.make(editor, seen), OutcomeUnknownException.class);
        simulator.faults().clear();
        Reconciliation found = editor.reconcile(lost.pending().orElseThrow());

        assertThat(SpineRequests.changes()).as("sent once").hasSize(1);
        return found;
    }

    @Test
    void aCorrectionWhoseSecondHalfIsRefusedSaysThatTheOldEntryIsGone() {
        CorrectionIncompleteException told = halfDone(fault(FaultKind.OUTCOME, "POST", 422, "INVALID_RESOURCE"));

        assertThat(told.secondHalf()).isInstanceOf(RejectedException.class);
        assertThat(editor.adjustments(WITH_RECORD).entries()).hasSize(4);
    }

    @Test
    void aCorrectionWhoseSecondAnswerIsLostCanBeReconciled() {
        CorrectionIncompleteException told = halfDone(fault(FaultKind.RESET_AFTER, "POST", 0, ""));

        OutcomeUnknownException lost = (OutcomeUnknownException) told.secondHalf();
        assertThat(editor.reconcile(lost.pending().orElseThrow())).isEqualTo(Reconciliation.MADE);
        assertThat(editor.adjustments(WITH_RECORD).entries()).hasSize(5);
    }

    @Test
    void aCorrectionWhoseFirstHalfFailsChangesNothing() {
        Adjustment seen = editor.adjustments(WITH_RECORD).entries().get(0);
        simulator.faults().add(fault(FaultKind.OUTCOME, "PUT", 409, "CONFLICT"));

        assertThatThrownBy(() -> editor.correctAdjustment(WITH_RECORD, seen, MISTAKE, LARGE_PRINT))
                .isInstanceOf(ConflictException.class);
        assertThat(SpineRequests.changes()).hasSize(1);
        assertThat(editor.adjustments(WITH_RECORD).entries()).hasSize(5).contains(seen);
    }

    private CorrectionIncompleteException halfDone(Fault fault) {
        Adjustment seen = editor.adjustments(WITH_RECORD).entries().get(0);
        simulator.faults().add(fault);
        CorrectionIncompleteException told = catchThrowableOfType(
                () -> editor.correctAdjustment(WITH_RECORD, seen, MISTAKE, LARGE_PRINT), CorrectionIncompleteException.class);
        assertThat(SpineRequests.changes()).extracting(request -> request.method()).containsExactly("PUT", "POST");
        assertThat(editor.reread(seen).current().orElseThrow().active()).isFalse();
        return told;
    }

    @Test
    void whatIsStoredNamesWhoMadeTheChangeAndForWhom() {
        Account consultant = PayaraForTests.environment().accounts().editor();
        Account practitioner = SecondEditor.account();

        for (Account account : new Account[] {consultant, practitioner}) {
            HostAdjustments spine = HostAdjustments.as(account);
            Conditions known = spine.conditions(WITH_RECORD, ConditionKind.IMPAIRMENT);
            SpineRequests.forget();
            Adjustment adjustment = spine.addAdjustment(WITH_RECORD, EASY_READ);
            Conditions conditions = spine.addCondition(WITH_RECORD, known, LEARNING);

            expectAuthor(adjustment.provenance().get(0), account);
            expectAuthor(conditions.entries().get(conditions.entries().size() - 1).provenance().get(0), account);
            assertThat(SpineRequests.changes()).hasSize(2).allSatisfy(request -> {
                assertThat(String.valueOf(request.claims().get("requesting_user"))).endsWith("|" + account.name());
                assertThat(String.valueOf(request.claims().get("requesting_organization"))).endsWith("|RXA");
            });
        }

        assertThat(editor.adjustments(WITH_RECORD).entries().stream()
                        .flatMap(adjustment -> adjustment.provenance().stream())
                        .map(Provenance::practitionerId))
                .contains(consultant.name(), practitioner.name());
    }

    @Test
    void aRemovalNamesWhoRemoved() {
        Adjustment added = editor.addAdjustment(WITH_RECORD, EASY_READ);

        Adjustment removed = HostAdjustments.as(SecondEditor.account()).removeAdjustment(WITH_RECORD, added, NOT_NEEDED);

        Function<String, Provenance> by = activity ->
                removed.provenance().stream().filter(entry -> entry.activity().equals(activity)).findFirst().orElseThrow();
        expectAuthor(by.apply("CREATE"), PayaraForTests.environment().accounts().editor());
        expectAuthor(by.apply("UPDATE"), SecondEditor.account());
    }

    private static void expectAuthor(Provenance provenance, Account account) {
        assertThat(provenance.practitionerId()).isEqualTo(account.name());
        assertThat(provenance.organisationCode()).isEqualTo("RXA");
        assertThat(provenance.knownRecorded()).isPresent();
    }

    private static Fault fault(FaultKind kind, String method, int status, String code) {
        return new Fault(kind, 1, "", method, status, code, "a fault on demand", "", 0);
    }
}
