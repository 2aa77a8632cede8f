package io.spinebridge.web.adjustments;

import static org.assertj.core.api.Assertions.assertThat;

import io.spinebridge.api.NotUnderstood;
import io.spinebridge.api.adjustments.Adjustment;
import io.spinebridge.api.adjustments.AdjustmentRecord;
import io.spinebridge.api.adjustments.Adjustments;
import io.spinebridge.api.adjustments.EntryStatus;
import io.spinebridge.api.adjustments.Note;
import io.spinebridge.web.Accessibility;
import io.spinebridge.web.Browser;
import io.spinebridge.web.HostileText;
import io.spinebridge.web.WebPages;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The page of a record, as a browser gets it. */
class RecordPageTest {

    @RegisterExtension
    static final WebPages PAGES = new WebPages();

    private static final String NUMBER = SampleRecords.PATIENT.value();

    private final Browser browser = PAGES.signedIn("viewer");

    @Test
    void showsAWholeRecord() throws Exception {
        Document page = lookUp(SampleRecords.full());

        assertThat(browser.response().statusCode()).isEqualTo(200);
        assertThat(page.title()).startsWith("Record");
        assertThat(page.select("h1").text()).isEqualTo("Reasonable adjustments NHS number 999 000 0018");
        assertThat(page.select("h2").eachText())
                .containsExactly(
                        "Adjustments",
                        "Impairments",
                        "Underlying conditions",
                        "Equality Act 2010 threshold",
                        "Consent");
        assertThat(page.select("section[aria-labelledby=adjustments] h3").eachText())
                .containsExactly(
                        "Communication support",
                        "Requires specific information format",
                        "Adjustments in relation to the environment of care");
        assertThat(page.select("section[aria-labelledby=adjustments]").text())
                .contains(
                        "Speak slowly, one question at a time",
                        "A side room near the exit",
                        "Ring to confirm that they arrived.",
                        "Written by Sister B Jones on 11 December 2025 at 16:40",
                        "Code 796161000000101 (SNOMED CT)",
                        "Recorded on 3 May 2024 at 10:15 by Healthchecks, Morning (100334993514)",
                        "WEST POTTERGATE HLTH CTR (D82106)");
        assertThat(page.select("section[aria-labelledby=impairments]").text())
                .contains("Hearing (for example deafness or partial hearing)", "Understands short sentences");
        assertThat(page.select("section[aria-labelledby=underlying-conditions]").text())
                .contains("Autistic disorder");
        assertThat(page.select("section[aria-labelledby=threshold] .nhsuk-tag").text())
                .isEqualTo("Met");
        assertThat(page.select("section[aria-labelledby=consent]").text())
                .contains(
                        "Best interest decision made on behalf of the patient",
                        "Meeting held with family and advocate");
        assertThat(page.select(".nhsuk-card--warning")).isEmpty();
        Accessibility.check(page);
    }

    @Test
    void neverPutsTheNumberIntoAnAddress() throws Exception {
        Document page = lookUp(SampleRecords.full());

        assertThat(browser.response().uri().toString().replaceFirst(":\\d+/", "/"))
                .doesNotContain("999");
        assertThat(page.select("[href], [action], [src]").outerHtml().replaceAll("value=\"[^\"]*\"", ""))
                .doesNotContain("999000");
    }

    @Test
    void announcesWhatWasNotUnderstoodAndShowsItRaw() throws Exception {
        AdjustmentRecord record = SampleRecords.odd();
        Document page = lookUp(record);

        Element warning = page.selectFirst(".nhsuk-card--warning");
        assertThat(warning.select("h2").text()).isEqualTo("Important: 9 parts of this record could not be understood");
        assertThat(page.select("h2").first())
                .as("stands before everything else")
                .isEqualTo(warning.selectFirst("h2"));
        assertThat(warning.select("details")).hasSize(9).noneMatch(details -> details.hasAttr("open"));
        assertThat(warning.select("pre").stream().map(Element::wholeText))
                .containsExactlyInAnyOrderElementsOf(record.everythingNotUnderstood().stream()
                        .map(NotUnderstood::raw)
                        .toList());
        assertThat(page.select("a[href^=#not-understood-]"))
                .as("each entry leads to its own")
                .hasSize(8);
        Accessibility.check(page);
    }

    @Test
    void warnsFirstWhereSomethingOfTheRecordIsMissing() throws Exception {
        AdjustmentRecord full = SampleRecords.full();
        Document page = lookUp(new AdjustmentRecord(
                full.patient(),
                full.consents(),
                new Adjustments(
                        full.adjustments().entries(),
                        List.of(new NotUnderstood("Bundle.entry", "this could not be read", "{\"Zebra\":1}", true))),
                full.impairments(),
                full.underlyingConditions(),
                full.threshold(),
                full.notUnderstood()));

        assertThat(page.select("#incomplete").text()).contains("What you see here is not complete");
        assertThat(page.select("#incomplete, #adjustments").first().id()).isEqualTo("incomplete");
        assertThat(page.select("pre").text()).contains("Zebra");
        assertThat(lookUp(full).select("#incomplete")).isEmpty();
        Accessibility.check(page);
    }

    @Test
    void anEntryThatDoesNotSayWhetherItIsInForceIsNotCalledOutOfForce() throws Exception {
        AdjustmentRecord full = SampleRecords.full();
        Adjustment said = full.adjustments().entries().get(0);
        Adjustment silent = new Adjustment(
                said.version(),
                EntryStatus.NOT_TOLD,
                said.lastUpdated(),
                said.category(),
                said.what(),
                new Note("Prefers pictures", null, null, "2018"),
                said.removal(),
                said.provenance(),
                said.notUnderstood());

        String page = lookUp(new AdjustmentRecord(
                        full.patient(),
                        full.consents(),
                        new Adjustments(List.of(silent), List.of()),
                        full.impairments(),
                        full.underlyingConditions(),
                        full.threshold(),
                        full.notUnderstood()))
                .text();

        assertThat(page)
                .contains("Not known whether this is in force", "Written on 2018")
                .doesNotContain("Not in force");
    }

    @Test
    void dropsNothingOfAnOddRecord() throws Exception {
        Document page = lookUp(SampleRecords.odd());

        assertThat(page.select("main").text())
                .contains(
                        "Code 007_002 (no description recorded)",
                        "Code 007_002 (https://example.nhs.uk/codes)",
                        "Category as recorded: Sensory needs, code 012 (https://example.nhs.uk/categories)",
                        "Only a note is here",
                        "No description recorded",
                        "Not in force",
                        "Category as recorded: Additional support (old)",
                        "Mental Health Condition(s)",
                        "Chronic pain",
                        "As recorded: Other",
                        "No current problems or disability",
                        "Consent 1 of 2",
                        "Consent 2 of 2",
                        "Code lpao (no description recorded)",
                        "No longer wanted",
                        "The patient has dissented",
                        "Asked on the ward",
                        "Recorded (DELETE)");
        assertThat(page.select("section[aria-labelledby=threshold] .nhsuk-tag").text())
                .isEqualTo("Not recorded as met");
    }

    @Test
    void saysPlainlyThatThereIsNoRecord() throws Exception {
        Document page = lookUp(SampleRecords.none());

        assertThat(browser.response().statusCode()).isEqualTo(200);
        assertThat(page.select("main").text())
                .contains("This patient has no reasonable adjustments record on the NHS Spine.");
        assertThat(page.select("section")).isEmpty();
        Accessibility.check(page);
    }

    @Test
    void showsWhatWasNotUnderstoodAlsoWithoutARecord() throws Exception {
        Document page = lookUp(AdjustmentRecord.none(
                SampleRecords.PATIENT, List.of(new NotUnderstood("Bundle", "an unknown consent came", "{\"x\":1}"))));

        assertThat(page.select(".nhsuk-card--warning h2").text())
                .isEqualTo("Important: 1 part of this record could not be understood");
        assertThat(page.select("pre").text()).isEqualTo("{\"x\":1}");
    }

    @Test
    void showsHostileTextAsText() throws Exception {
        Document page = lookUp(SampleRecords.hostile());

        HostileText.staysText(browser, SampleRecords.HOSTILE, 10);
        for (String part : List.of("adjustments", "impairments", "underlying-conditions", "threshold", "consent")) {
            assertThat(page.select("section[aria-labelledby=" + part + "]").text())
                    .contains(SampleRecords.HOSTILE);
        }
        Accessibility.check(page);
    }

    private Document lookUp(AdjustmentRecord record) throws Exception {
        PAGES.adjustments().answer(patient -> record);
        return browser.lookUp(NUMBER).page();
    }
}
