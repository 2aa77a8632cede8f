package io.spinebridge.web.adjustments.editing;

import static org.assertj.core.api.Assertions.assertThat;

import io.spinebridge.api.AccessDeniedException;
import io.spinebridge.api.ConflictException;
import io.spinebridge.api.CorrectionIncompleteException;
import io.spinebridge.api.DuplicateException;
import io.spinebridge.api.InvalidInputException;
import io.spinebridge.api.OutcomeUnknownException;
import io.spinebridge.api.PendingChange;
import io.spinebridge.api.RejectedException;
import io.spinebridge.api.SnomedCode;
import io.spinebridge.api.SpineError;
import io.spinebridge.api.SpineException;
import io.spinebridge.api.UnavailableException;
import io.spinebridge.api.adjustments.Adjustment;
import io.spinebridge.api.adjustments.AdjustmentCategory;
import io.spinebridge.api.adjustments.AdjustmentRecord;
import io.spinebridge.api.adjustments.ConditionKind;
import io.spinebridge.api.adjustments.Conditions;
import io.spinebridge.api.adjustments.HealthCondition;
import io.spinebridge.api.adjustments.ImpairmentType;
import io.spinebridge.api.adjustments.NewAdjustment;
import io.spinebridge.api.adjustments.NewCondition;
import io.spinebridge.api.adjustments.NewConsent;
import io.spinebridge.api.adjustments.ProxyRole;
import io.spinebridge.api.adjustments.Reconciliation;
import io.spinebridge.api.adjustments.RemovalCause;
import io.spinebridge.api.adjustments.RemovalReason;
import io.spinebridge.web.Accessibility;
import io.spinebridge.web.Browser;
import io.spinebridge.web.WebServer;
import io.spinebridge.web.adjustments.Conversations;
import io.spinebridge.web.adjustments.FakeAdjustments;
import io.spinebridge.web.adjustments.FakeAdjustments.Change;
import io.spinebridge.web.adjustments.SampleRecords;
import jakarta.ejb.EJBAccessException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages of a change as a browser gets them. */
class EditingPagesTest {

    private static final SpineError ERROR =
            new SpineError(422, "INVALID_RESOURCE", "", "", "urn:nhs:names:services:ra:write", "trace-1");
    private static final String NUMBER = SampleRecords.PATIENT.value();
    private static final Map<String, String> CAUSE = fields("reason", "ERROR", "comment", "Wrong patient");
    private static final RemovalCause MADE_CAUSE = RemovalCause.of(RemovalReason.ERROR, "Wrong patient");
    private static final PendingChange PENDING = new Pending();

    private static FakeAdjustments spine;
    private static WebServer server;
    private static Browser editor;

    record Pending() implements PendingChange {}

    @BeforeAll
    static void start() throws Exception {
        spine = new FakeAdjustments(patient -> EditableRecord.inVersion("1"));
        server = new WebServer(spine, false, 0);
        editor = new Browser(server).signIn("editor");
    }

    @AfterAll
    static void stop() throws Exception {
        server.close();
    }

    @BeforeEach
    void reset() {
        holds(EditableRecord.inVersion("1"));
        spine.changes(change -> null);
        spine.reconciles(pending -> Reconciliation.UNCLEAR);
    }

    @Test
    void offersEveryChangeToAnEditor() throws Exception {
        Document page = editor.lookUp(NUMBER).page();

        assertThat(page.select("main form button").eachText())
                .containsExactly(
                        "Correct " + EditableRecord.SPEAK_SLOWLY,
                        "Remove " + EditableRecord.SPEAK_SLOWLY,
                        "Correct " + EditableRecord.EASY_READ,
                        "Remove " + EditableRecord.EASY_READ,
                        "Add an adjustment",
                        "Correct " + ImpairmentType.HEARING.display(),
                        "Remove " + ImpairmentType.HEARING.display(),
                        "Remove Threshold is met",
                        "Add an impairment",
                        "Correct Autistic disorder",
                        "Remove Autistic disorder",
                        "Add an underlying condition",
                        "Remove Threshold is met",
                        "Withdraw consent",
                        "Remove the whole record");
        assertThat(page.select("main form").eachAttr("action")).containsOnly("/spinebridge/adjustments/change/form");
        Accessibility.check(page);
    }

    @Test
    void offersNothingToAViewer() throws Exception {
        Document page = new Browser(server).signIn("viewer").lookUp(NUMBER).page();

        assertThat(page.text()).contains(EditableRecord.EASY_READ);
        assertThat(page.select("main form, main button, [name=conversation]")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"form", "check", "confirm", "back", "outcome"})
    void refusesAViewerEveryStep(String step) throws Exception {
        Browser viewer = new Browser(server).signIn("viewer");
        String token = viewer.page().select("[name=formToken]").first().val();
        int before = spine.changes().size();

        viewer.post(
                server.uri("/adjustments/change/" + step),
                "formToken=" + token + "&task=REMOVE_RECORD&reason=ERROR&comment=c");

        assertThat(viewer.response().statusCode()).isEqualTo(403);
        assertThat(viewer.page().select("h1").text()).isEqualTo("You do not have access to this page");
        assertThat(viewer.open("/adjustments/change/" + step).response().statusCode())
                .isEqualTo(403);
        assertThat(spine.changes()).hasSize(before);
    }

    @Test
    void refusesALinkAndAFormWithoutTokenAndAnUnknownTask() throws Exception {
        assertThat(editor.open("/adjustments/change/form").response().statusCode())
                .isEqualTo(405);
        editor.post(server.uri("/adjustments/change/check"), "task=REMOVE_RECORD");
        assertThat(editor.response().statusCode()).isEqualTo(403);
        String token = editor.open("/adjustments")
                .page()
                .select("[name=formToken]")
                .first()
                .val();
        editor.post(server.uri("/adjustments/change/form"), "task=DROP&formToken=" + token);
        assertThat(editor.response().statusCode()).isEqualTo(400);
    }

    @Test
    void refusesWhomTheEjbRefuses() throws Exception {
        spine.changes(change -> {
            throw new EJBAccessException("no role");
        });
        begin("Add an adjustment").submit(fields("text", "Quiet room", "category", "BESPOKE"));

        assertThat(editor.response().statusCode()).isEqualTo(403);
    }

    static Stream<Change> additions() {
        AdjustmentRecord read = EditableRecord.inVersion("1");
        return Stream.of(
                new Change(
                        "Add an adjustment",
                        null,
                        null,
                        new NewAdjustment(AdjustmentCategory.BESPOKE, null, "Quiet room", "At noon"),
                        null),
                new Change(
                        "Add an impairment",
                        read.impairments(),
                        null,
                        NewCondition.impairment(ImpairmentType.VISION, "Blind"),
                        null),
                new Change(
                        "Add an underlying condition",
                        read.underlyingConditions(),
                        null,
                        NewCondition.underlying(new SnomedCode("408856003", "Autistic disorder"), null),
                        null));
    }

    @ParameterizedTest
    @MethodSource("additions")
    void addsWithTheVersionThatWasRead(Change wanted) throws Exception {
        Map<String, String> input = switch (wanted.operation()) {
            case "Add an adjustment" -> fields("category", "BESPOKE", "text", "Quiet room", "notes", "At noon");
            case "Add an impairment" -> fields("impairment", "VISION", "note", "Blind");
            default -> fields("code", "408856003", "display", "Autistic disorder");
        };
        Accessibility.check(begin(wanted.operation()).page());
        Document page = editor.submit(input).page();

        Change made = last();
        assertThat(made.known()).isEqualTo(wanted.known());
        assertThat(made.value()).isEqualTo(wanted.value());
        assertThat(page.select("[role=status]").text()).endsWith("was added.");
        Accessibility.check(page);
    }

    @Test
    void keepsEveryLetterThatPeopleWrite() throws Exception {
        String letters =
                "Zażółć, na\u00efve caf\u00e9, \u05e9\u05dc\u05d5\u05dd, \u6f22\u5b57 \ud83d\ude42 & \"quoted\"";
        begin("Add an adjustment").submit(fields("text", letters, "category", "COMMUNITY_LANGUAGE_SUPPORT"));

        assertThat(((NewAdjustment) last().value()).text()).isEqualTo(letters);
    }

    @Test
    void endsTheConversationsWithTheSession() throws Exception {
        Browser leaving = new Browser(server).signIn("editor").lookUp(NUMBER);
        String left = leaving.page().select("[name=conversation]").first().val();
        leaving.press("Sign out");
        Element form = leaving.signIn("editor").lookUp(NUMBER).page().selectFirst("form[action$=/change/form]");
        form.select("[name=conversation]").val(left);

        assertThat(leaving.submit(form).response().statusCode()).isEqualTo(409);
    }

    @Test
    void recordsConsentForAPatientWithoutRecord() throws Exception {
        holds(SampleRecords.none());
        begin("Record consent")
                .submit(fields("givenBy", "BEST_INTEREST", "bestInterestSummary", "Decided with family"));

        assertThat(last().value()).isEqualTo(new NewConsent(ProxyRole.BEST_INTEREST, "Decided with family"));
        assertThat(editor.page().select("[role=status]").text()).isEqualTo("Done Consent was recorded.");
    }

    @Test
    void recordsTheThresholdWhereItIsNotRecordedAsMet() throws Exception {
        AdjustmentRecord read = EditableRecord.inVersion("1");
        Conditions none = Conditions.none(ConditionKind.THRESHOLD);
        holds(new AdjustmentRecord(
                read.patient(),
                read.consents(),
                read.adjustments(),
                read.impairments(),
                read.underlyingConditions(),
                none,
                List.of()));
        begin("Record that the threshold is met").press("Record that the Equality Act threshold is met");

        assertThat(last())
                .isEqualTo(new Change("addCondition", read.impairments(), null, NewCondition.threshold(), null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Remove Speak slowly",
                "Correct Speak slowly",
                "Remove Autistic disorder",
                "Correct Autistic disorder",
                "Remove Hearing (for example deafness or partial hearing)",
                "Correct Hearing (for example deafness or partial hearing)",
                "Remove Threshold is met",
                "Withdraw consent",
                "Remove the whole record"
            })
    void removesNothingBeforeItIsConfirmed(String button) throws Exception {
        int before = spine.changes().size();
        Accessibility.check(begin(button).page());
        Document asked = editor.submit(CAUSE).page();

        assertThat(spine.changes()).hasSize(before);
        assertThat(asked.select("h1").text()).contains("Are you sure that you want to");
        assertThat(asked.select("dl").text()).contains("It was recorded in error", "Wrong patient");
        Accessibility.check(asked);
        editor.press(asked.select("button.nhsuk-button--warning").text());
        assertThat(spine.changes()).hasSize(before + 1);
        assertThat(last().cause()).isEqualTo(MADE_CAUSE);
        assertThat(editor.page().select("[role=status]")).hasSize(1);
    }

    @Test
    void removesTheEntryThatWasChosenInTheVersionThatWasRead() throws Exception {
        AdjustmentRecord read = EditableRecord.inVersion("1");

        confirmed("Remove " + EditableRecord.SPEAK_SLOWLY, CAUSE);
        assertThat(last())
                .isEqualTo(new Change(
                        "removeAdjustment", read.adjustments().entries().get(1), null, null, MADE_CAUSE));
        confirmed("Remove Threshold is met", CAUSE);
        assertThat(((HealthCondition) last().entry()).isThreshold()).isTrue();
        assertThat(last().known()).isEqualTo(read.impairments());
        confirmed("Withdraw consent", fields("reason", "BEST_INTEREST", "comment", "c", "removalSummary", "s"));
        assertThat(last())
                .isEqualTo(new Change(
                        "withdrawConsent",
                        read.consents().get(0),
                        null,
                        null,
                        new RemovalCause(RemovalReason.BEST_INTEREST, "c", "s")));
        confirmed("Remove the whole record", CAUSE);
        assertThat(last()).isEqualTo(new Change("removeRecord", null, null, null, MADE_CAUSE));
    }

    @Test
    void correctsWhatIsRecordedWithoutTypingItAgain() throws Exception {
        confirmed("Correct " + EditableRecord.EASY_READ, CAUSE);

        Change made = last();
        assertThat(((Adjustment) made.known()).version().id()).isEqualTo("f-1");
        assertThat(made.value())
                .isEqualTo(new NewAdjustment(
                        AdjustmentCategory.SPECIFIC_INFORMATION_FORMAT,
                        new SnomedCode("796161000000101", EditableRecord.EASY_READ),
                        null,
                        "Send it a week ahead"));
        confirmed(
                "Correct " + ImpairmentType.HEARING.display(),
                fields("reason", "ERROR", "comment", "Wrong patient", "note", "Both ears"));
        assertThat(last().value()).isEqualTo(NewCondition.impairment(ImpairmentType.HEARING, "Both ears"));
    }

    @Test
    void warnsBeforeTheWholeRecordGoes() throws Exception {
        for (String button : new String[] {"Withdraw consent", "Remove the whole record"}) {
            assertThat(begin(button).page().select(".nhsuk-card--warning").text())
                    .contains("This removes the whole record");
            assertThat(editor.submit(CAUSE)
                            .page()
                            .select(".nhsuk-card--warning")
                            .text())
                    .contains("This removes the whole record");
        }
    }

    @Test
    void leadsBackFromTheConfirmationWithEverythingStillThere() throws Exception {
        begin("Remove " + EditableRecord.SPEAK_SLOWLY).submit(CAUSE).press("Change what I entered");

        assertThat(value("comment")).isEqualTo("Wrong patient");
        assertThat(editor.page().select("[name=reason][checked]").val()).isEqualTo("ERROR");
    }

    @Test
    void tellsWhatIsWrongInASummaryAndAtTheFieldAndKeepsTheRest() throws Exception {
        int before = spine.changes().size();
        Document page = begin("Add an adjustment")
                .submit(fields("notes", "Kept", "code", "123"))
                .page();

        assertThat(editor.response().statusCode()).isEqualTo(400);
        assertThat(page.title()).startsWith("Error: ");
        assertThat(page.select("[role=alert] a").eachAttr("href")).containsExactly("#category", "#code", "#display");
        assertThat(page.getElementById("code-error").text())
                .isEqualTo("Error: The SNOMED CT code must be 6 to 18 digits");
        assertThat(page.getElementById("code").attr("aria-describedby")).contains("code-error");
        assertThat(value("notes")).isEqualTo("Kept");
        assertThat(value("code")).isEqualTo("123");
        assertThat(spine.changes()).hasSize(before);
        Accessibility.check(page);
        Accessibility.check(
                begin("Remove the whole record").submit(fields("comment", "")).page());
    }

    static Stream<SpineException> refusals() {
        return Stream.of(
                new RejectedException(ERROR),
                new AccessDeniedException(ERROR),
                new UnavailableException("no connection", ERROR, Duration.ofSeconds(30), null),
                new DuplicateException(ERROR),
                new InvalidInputException("record", "is not there: record the patient's consent first"),
                new ConflictException(ERROR));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void keepsTheInputWhateverTheSpineRefusesAndLetsItBeSentAgain(SpineException refusal) throws Exception {
        spine.changes(change -> refusal);
        Document page = begin("Add an adjustment")
                .submit(fields("category", "BESPOKE", "text", "Quiet\nroom"))
                .page();

        assertThat(editor.response().statusCode()).isGreaterThanOrEqualTo(400);
        assertThat(page.select("[role=alert]")).hasSize(1);
        assertThat(page.getElementById("text").wholeText().strip()).isEqualTo("Quiet\nroom");
        assertThat(page.select("[name=category] option[selected]").val()).isEqualTo("BESPOKE");
        Accessibility.check(page);
        spine.changes(change -> null);
        assertThat(editor.press("Add an adjustment")
                        .page()
                        .select("[role=status]")
                        .text())
                .isEqualTo("Done The adjustment was added.");
    }

    @Test
    void showsWhatTheRecordSaysNowWhenSomebodyElseChangedIt() throws Exception {
        begin("Remove " + EditableRecord.SPEAK_SLOWLY).submit(CAUSE);
        holds(EditableRecord.inVersion("2"));
        spine.changes(change ->
                ((Adjustment) change.known()).version().versionId().equals("1") ? new ConflictException(ERROR) : null);
        Document page = editor.press("Yes, remove this adjustment").page();

        assertThat(editor.response().statusCode()).isEqualTo(409);
        assertThat(page.select("[role=alert]").text()).contains("Somebody else has changed this record");
        assertThat(page.select(".nhsuk-card").text()).contains("What the record says now", EditableRecord.SPEAK_SLOWLY);
        assertThat(value("comment")).isEqualTo("Wrong patient");
        Accessibility.check(page);
        editor.press("Continue").press("Yes, remove this adjustment");
        assertThat(((Adjustment) last().known()).version().versionId())
                .as("the version that was shown")
                .isEqualTo("2");
        assertThat(editor.page().select("[role=status]")).hasSize(1);
    }

    @Test
    void tellsThatTheEntryIsGoneWhenSomebodyElseRemovedIt() throws Exception {
        begin("Remove " + EditableRecord.SPEAK_SLOWLY).submit(CAUSE);
        holds(EditableRecord.withoutSpeakSlowly("2"));
        spine.changes(change -> new ConflictException(ERROR));
        Document page = editor.press("Yes, remove this adjustment").page();

        assertThat(page.select("[role=alert]").text()).contains("The entry you chose is no longer in the record.");
        assertThat(page.select("section[aria-labelledby=adjustments]").text())
                .doesNotContain(EditableRecord.SPEAK_SLOWLY);
    }

    @Test
    void keepsACorrectionWhoseEntrySomebodyElseRemovedAsANewEntry() throws Exception {
        begin("Correct " + EditableRecord.SPEAK_SLOWLY)
                .submit(fields("text", "Speak very slowly", "reason", "ERROR", "comment", "c"));
        holds(EditableRecord.withoutSpeakSlowly("2"));
        spine.changes(change -> new ConflictException(ERROR));
        Document page = editor.press("Yes, correct this adjustment").page();

        assertThat(page.select("h1").text()).endsWith("Add an adjustment");
        assertThat(value("text")).isEqualTo("Speak very slowly");
    }

    @Test
    void keepsTheInputOfAConflictEvenWhenTheRecordCannotBeReadNow() throws Exception {
        begin("Add an impairment");
        spine.answer(patient -> {
            throw new UnavailableException("no connection", ERROR, null, null);
        });
        spine.changes(change -> new ConflictException(ERROR));
        editor.submit(fields("impairment", "VISION", "note", "Blind"));

        assertThat(editor.response().statusCode()).isEqualTo(409);
        assertThat(value("note")).isEqualTo("Blind");
    }

    @Test
    void saysThatAChangeWasMadeWhenTheRecordCannotBeReadAfterwards() throws Exception {
        begin("Add an impairment");
        spine.answer(patient -> {
            throw new UnavailableException("no connection", ERROR, null, null);
        });
        Document page = editor.submit(fields("impairment", "VISION")).page();

        assertThat(page.select("[role=status]").text()).isEqualTo("Done The impairment was added.");
        assertThat(page.text()).contains("Do not make the change again.").doesNotContain("Nothing was changed");
        Accessibility.check(page);
    }

    @Test
    void findsOutThatALostChangeWasMade() throws Exception {
        Document page = lose("Add an adjustment", fields("category", "BESPOKE", "text", "Quiet room"))
                .page();

        assertThat(editor.response().statusCode()).isEqualTo(502);
        assertThat(page.select("[role=alert] h2").text()).isEqualTo("It is not known whether the change was made");
        assertThat(page.select("dl").text()).contains("Quiet room");
        Accessibility.check(page);
        spine.reconciles(pending -> pending.equals(PENDING) ? Reconciliation.MADE : Reconciliation.UNCLEAR);
        int before = spine.changes().size();
        assertThat(editor.press("Find out what happened")
                        .page()
                        .select("[role=status]")
                        .text())
                .isEqualTo("Done The change was made. The adjustment was added.");
        assertThat(spine.changes()).as("nothing is written to find out").hasSize(before);
    }

    @Test
    void givesTheInputBackWhenALostChangeWasNotMade() throws Exception {
        lose("Add an adjustment", fields("category", "BESPOKE", "text", "Quiet room"));
        spine.reconciles(pending -> Reconciliation.NOT_MADE);
        Document page = editor.press("Find out what happened").page();

        assertThat(page.select("[role=alert] h2").text()).isEqualTo("The change was not made");
        assertThat(value("text")).isEqualTo("Quiet room");
        Accessibility.check(page);
        spine.changes(change -> null);
        assertThat(editor.press("Add an adjustment").page().select("[role=status]"))
                .hasSize(1);
    }

    @Test
    void leavesToThePersonWhatTheRecordDoesNotTell() throws Exception {
        lose("Add an adjustment", fields("category", "BESPOKE", "text", "Quiet room"));
        Document page = editor.press("Find out what happened").page();

        assertThat(page.select("[role=alert] h2").text())
                .isEqualTo("The record does not tell whether the change was made");
        assertThat(page.select("dl").text()).contains("Quiet room");
        assertThat(page.select("button").eachText())
                .contains("Look at the record")
                .doesNotContain("Find out what happened");
    }

    @Test
    void letsAskAgainWhenTheSpineCannotBeAsked() throws Exception {
        lose("Add an adjustment", fields("category", "BESPOKE", "text", "Quiet room"));
        spine.reconciles(pending -> {
            throw new UnavailableException("no connection", ERROR, null, null);
        });
        Document page = editor.press("Find out what happened").page();

        assertThat(page.select("[role=alert]").text())
                .contains("It is still not known whether the change was made")
                .doesNotContain("Nothing was changed");
        spine.reconciles(pending -> Reconciliation.MADE);
        assertThat(editor.press("Find out what happened").page().select("[role=status]"))
                .hasSize(1);
    }

    @Test
    void saysPreciselyThatOnlyTheRemovalOfACorrectionWasMade() throws Exception {
        spine.changes(change -> new CorrectionIncompleteException(new RejectedException(ERROR)));
        Document page = confirmed("Correct " + EditableRecord.SPEAK_SLOWLY, correction())
                .page();

        assertThat(page.select("[role=alert]").text())
                .contains(
                        "The old entry was removed, but the new one was not recorded",
                        "The Spine did not accept the request");
        assertThat(page.select("h1").text()).endsWith("Add an adjustment");
        assertThat(value("text")).isEqualTo("Speak very slowly");
        Accessibility.check(page);
        spine.changes(change -> null);
        editor.press("Add an adjustment");
        assertThat(last().operation()).isEqualTo("addAdjustment");
        assertThat(last().value())
                .isEqualTo(NewAdjustment.freeText(AdjustmentCategory.COMMUNICATION_SUPPORT, "Speak very slowly"));
    }

    @Test
    void findsOutWhetherTheSecondHalfOfACorrectionWasMade() throws Exception {
        spine.changes(change -> new CorrectionIncompleteException(unknown()));
        Document page = confirmed("Correct " + EditableRecord.SPEAK_SLOWLY, correction())
                .page();

        assertThat(page.select("[role=alert] h2").text())
                .isEqualTo("The old entry was removed, and it is not known whether the new one was recorded");
        spine.reconciles(pending -> Reconciliation.NOT_MADE);
        Document told = editor.press("Find out what happened").page();
        assertThat(told.select("[role=alert]").text())
                .contains("The old entry was removed. The new one was not recorded.");
        assertThat(told.select("h1").text()).endsWith("Add an adjustment");
        assertThat(value("text")).isEqualTo("Speak very slowly");
    }

    @Test
    void doesNotTakeTheRemovalOfTheOldEntryForTheWholeCorrection() throws Exception {
        spine.changes(change -> unknown());
        confirmed("Correct " + EditableRecord.SPEAK_SLOWLY, correction());
        spine.reconciles(pending -> Reconciliation.MADE);
        holds(EditableRecord.withoutSpeakSlowly("2"));
        Document page = editor.press("Find out what happened").page();

        assertThat(page.select("[role=status]")).isEmpty();
        assertThat(page.select("[role=alert]").text())
                .contains("The old entry was removed. The new one was not recorded.");
        assertThat(page.select("h1").text()).endsWith("Add an adjustment");
        assertThat(value("text")).isEqualTo("Speak very slowly");
    }

    @Test
    void makesNoChangeTwiceWhenAFormIsSentTwice() throws Exception {
        Element form = begin("Add an adjustment").page().selectFirst("form[action$=/check]");
        form.select("#text").forEach(field -> field.val("Quiet room"));
        form.select("option[value=BESPOKE]").attr("selected", "");
        editor.submit(form);
        int before = spine.changes().size();
        Document page = editor.submit(form).page();

        assertThat(editor.response().statusCode()).isEqualTo(409);
        assertThat(spine.changes()).hasSize(before);
        assertThat(page.select("h1").text()).isEqualTo("This page can no longer be used");
        assertThat(page.select("dl").text()).as("nothing typed is lost").contains("Quiet room");
        Accessibility.check(page);
    }

    @Test
    void forgetsTheOldestConversations() throws Exception {
        Element form = editor.lookUp(NUMBER).page().selectFirst("form[action$=/change/form]");
        for (int i = 0; i < Conversations.MOST; i++) {
            editor.lookUp(NUMBER);
        }
        assertThat(editor.submit(form).page().select("h1").text()).isEqualTo("This page can no longer be used");
    }

    @Test
    void takesNoConversationOfAnotherSession() throws Exception {
        String foreign = new Browser(server)
                .signIn("editor")
                .lookUp(NUMBER)
                .page()
                .select("[name=conversation]")
                .first()
                .val();
        Element form = editor.lookUp(NUMBER).page().selectFirst("form[action$=/change/form]");
        form.select("[name=conversation]").val(foreign);

        assertThat(editor.submit(form).response().statusCode()).isEqualTo(409);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "7", "-1", "x"})
    void takesNoEntryThatIsNotInTheRecord(String entry) throws Exception {
        Element form = editor.lookUp(NUMBER).page().selectFirst("form:has([value=REMOVE_ADJUSTMENT])");
        form.select("[name=entry]").val(entry);

        assertThat(editor.submit(form).response().statusCode()).isEqualTo(409);
    }

    @Test
    void confirmsNothingThatWasNotShown() throws Exception {
        int before = spine.changes().size();
        Element form = begin("Remove the whole record").submit(CAUSE).page().selectFirst("form[action$=/confirm]");
        form.select("[name=note]").val("guessed");

        assertThat(editor.submit(form).response().statusCode()).isEqualTo(409);
        assertThat(spine.changes()).hasSize(before);
    }

    @Test
    void escapesHostileInputAndRecords() throws Exception {
        String hostile = SampleRecords.HOSTILE;
        Document form = begin("Correct " + EditableRecord.SPEAK_SLOWLY)
                .submit(fields(
                        "text", hostile, "code", hostile, "display", hostile, "notes", hostile, "comment", hostile))
                .page();
        harmless(form);
        assertThat(form.getElementById("text").wholeText().strip()).isEqualTo(hostile);
        assertThat(value("code")).isEqualTo(hostile);
        harmless(
                editor.submit(fields("text", hostile, "code", "", "display", "", "reason", "ERROR", "comment", hostile))
                        .page());
        harmless(lose("Add an impairment", fields("impairment", "VISION", "note", hostile))
                .page());
        spine.changes(change -> null);
        holds(SampleRecords.hostile());
        harmless(editor.lookUp(NUMBER).page());
        harmless(editor.submit(editor.page().selectFirst("form:has([value=REMOVE_UNDERLYING_CONDITION])"))
                .page());
    }

    @Test
    void neverPutsTheNumberIntoAnAddress() throws Exception {
        confirmed("Remove " + EditableRecord.SPEAK_SLOWLY, CAUSE);

        assertThat(editor.response().uri().toString().replaceFirst(":\\d+/", "/"))
                .doesNotContain("999");
        assertThat(editor.page().select("form").eachAttr("action").toString()).doesNotContain("999");
    }

    private static void harmless(Document page) {
        assertThat(page.outerHtml()).contains("onerror");
        assertThat(page.select("script, img[onerror], [onerror]")).isEmpty();
    }

    private static Browser begin(String button) throws Exception {
        return editor.lookUp(NUMBER).press(button);
    }

    private static Browser confirmed(String button, Map<String, String> input) throws Exception {
        Document asked = begin(button).submit(input).page();
        return editor.press(asked.select("button.nhsuk-button--warning").text());
    }

    private static Browser lose(String button, Map<String, String> input) throws Exception {
        spine.changes(change -> unknown());
        return begin(button).submit(input);
    }

    private static OutcomeUnknownException unknown() {
        return new OutcomeUnknownException(new OutcomeUnknownException("reset", ERROR, null), PENDING);
    }

    private static Map<String, String> correction() {
        return fields("text", "Speak very slowly", "reason", "ERROR", "comment", "c");
    }

    private static Change last() {
        return spine.changes().get(spine.changes().size() - 1);
    }

    private static void holds(AdjustmentRecord record) {
        spine.answer(patient -> record);
    }

    private static String value(String id) {
        Element field = editor.page().getElementById(id);
        return field.normalName().equals("textarea") ? field.wholeText().strip() : field.val();
    }

    /** In order: the first tells which form is meant. */
    private static Map<String, String> fields(String... pairs) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            fields.put(pairs[i], pairs[i + 1]);
        }
        return fields;
    }
}
