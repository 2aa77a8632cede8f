package io.spinebridge.web.adjustments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.spinebridge.api.NotReadyException;
import io.spinebridge.api.NotUnderstood;
import io.spinebridge.api.SpineError;
import io.spinebridge.api.UnavailableException;
import io.spinebridge.api.adjustments.AdjustmentRecord;
import io.spinebridge.web.Accessibility;
import io.spinebridge.web.Browser;
import io.spinebridge.web.WebServer;
import jakarta.ejb.EJBAccessException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The HTML as a browser gets it. */
class PagesTest {

    private static final FakeAdjustments ADJUSTMENTS = new FakeAdjustments(patient -> SampleRecords.full());
    private static final String NUMBER = SampleRecords.PATIENT.value();

    private static WebServer server;
    private static Browser browser;

    @BeforeAll
    static void start() throws Exception {
        server = new WebServer(ADJUSTMENTS, false, 0);
        browser = new Browser(server).signIn("viewer");
    }

    @AfterAll
    static void stop() throws Exception {
        server.close();
    }

    @BeforeEach
    void reset() {
        ADJUSTMENTS.answer(patient -> SampleRecords.full());
    }

    @Test
    void asksForANumberInALabelledField() throws Exception {
        Document page = browser.open("/adjustments").page();

        Element field = page.getElementById("nhsNumber");
        assertThat(page.select("label[for=nhsNumber]").text()).isEqualTo("NHS number");
        assertThat(page.getElementById(field.attr("aria-describedby")).text()).startsWith("10 digits");
        assertThat(field.val()).isEmpty();
        assertThat(page.select(".nhsuk-error-summary")).isEmpty();
        Accessibility.check(page);
    }

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

        assertThat(page.select("script, img, style, [onerror], main a:not([href^=#])"))
                .isEmpty();
        assertThat(browser.response().body())
                .doesNotContain("<script", "<img", "${1+1}'")
                .contains("&lt;script&gt;");
        assertThat(page.select("pre").stream().map(Element::wholeText))
                .hasSize(10)
                .containsOnly(SampleRecords.HOSTILE);
        for (String part : List.of("adjustments", "impairments", "underlying-conditions", "threshold", "consent")) {
            assertThat(page.select("section[aria-labelledby=" + part + "]").text())
                    .contains(SampleRecords.HOSTILE);
        }
        Accessibility.check(page);
    }

    @ParameterizedTest
    @ValueSource(strings = {"999 000 0019", "12", "\"><script>alert(1)</script>"})
    void tellsAWrongNumberAtTheFieldAndKeepsIt(String typed) throws Exception {
        Document page = browser.lookUp(typed).page();

        assertThat(browser.response().statusCode()).isEqualTo(400);
        assertThat(page.title()).startsWith("Error: ");
        Element field = page.getElementById("nhsNumber");
        assertThat(field.val()).isEqualTo(typed);
        assertThat(field.attr("aria-invalid")).isEqualTo("true");
        assertThat(field.attr("aria-describedby")).isEqualTo("nhsNumber-hint nhsNumber-error");
        assertThat(page.select("[role=alert] a[href=#nhsNumber]").text()).startsWith("NHS number ");
        assertThat(page.getElementById("nhsNumber-error").text())
                .isEqualTo("Error: " + page.select("[role=alert] a").text());
        Accessibility.check(page);
    }

    @Test
    void keepsTheNumberAndSaysWhenToTryAgainWhileTheSpineIsAway() throws Exception {
        ADJUSTMENTS.answer(patient -> {
            throw new UnavailableException(
                    "no connection",
                    new SpineError(429, "", "", "", "urn:nhs:names:services:ra:read", "trace-7"),
                    Duration.ofSeconds(30),
                    null);
        });
        Document page = browser.lookUp("999 000 0018").page();

        assertThat(browser.response().statusCode()).isEqualTo(503);
        assertThat(browser.response().headers().firstValue("Retry-After")).contains("30");
        assertThat(page.select("[role=alert]").text())
                .contains("The Spine is not available at the moment", "wait 30 seconds");
        assertThat(page.select(".sb-reference").text()).contains("trace-7", "429");
        assertThat(page.getElementById("nhsNumber").val()).isEqualTo("999 000 0018");
        Accessibility.check(page);
    }

    @Test
    void keepsTheFaultsOfASettingFromTheClinician() throws Exception {
        ADJUSTMENTS.answer(patient -> {
            throw new NotReadyException(List.of("spinebridge.asid must have 12 digits"));
        });
        Document page = browser.lookUp(NUMBER).page();

        assertThat(browser.response().statusCode()).isEqualTo(503);
        assertThat(page.select("[role=alert]").text()).contains("An administrator has to put it right first");
        assertThat(page.text()).doesNotContain("spinebridge.asid");
    }

    @Test
    void refusesAUserWhomTheEjbRefuses() throws Exception {
        ADJUSTMENTS.answer(patient -> {
            throw new EJBAccessException("Client not authorized for this invocation");
        });
        Document page = browser.lookUp(NUMBER).page();

        assertThat(browser.response().statusCode()).isEqualTo(403);
        assertThat(page.select("h1").text()).isEqualTo("You do not have access to this page");
        Accessibility.check(page);
    }

    @Test
    void showsNothingOfAFaultOfItsOwn() throws Exception {
        ADJUSTMENTS.answer(patient -> {
            throw new IllegalStateException("inner detail of " + patient.value());
        });
        Document page = browser.lookUp(NUMBER).page();

        assertThat(browser.response().statusCode()).isEqualTo(500);
        assertThat(page.select("h1").text()).isEqualTo("Sorry, there is a problem with this service");
        assertThat(browser.response().body())
                .doesNotContain("IllegalState", "inner detail", NUMBER, "at io.spinebridge");
        Accessibility.check(page);
    }

    @Test
    void usesItsOwnStylesheetWhereTheOneOfTheNhsIsNotBundled() throws Exception {
        Document page = browser.open("/adjustments").page();

        assertThat(page.select("link[rel=stylesheet]").eachAttr("href"))
                .containsExactly("/spinebridge/assets/base.css", "/spinebridge/assets/spinebridge.css");
        for (String path : page.select("link[rel=stylesheet]").eachAttr("href")) {
            browser.open(path.substring(WebServer.CONTEXT.length()));
            assertThat(browser.response().statusCode()).isEqualTo(200);
            assertThat(browser.response().body()).doesNotContain("http:", "https:", "@import");
        }
    }

    @Test
    void usesTheBundledStylesheetOfTheNhsAndLoadsNothingFromElsewhere() throws Exception {
        assumeTrue(
                Files.isDirectory(WebServer.bundled().resolve("assets/nhsuk")),
                "nhsuk-frontend could not be bundled in this build");
        try (WebServer bundled = new WebServer(ADJUSTMENTS, true, 0)) {
            Browser visitor = new Browser(bundled).open("/");
            List<String> loaded = new ArrayList<>(visitor.page()
                    .select("link[rel=stylesheet], link[rel=icon]")
                    .eachAttr("href"));
            loaded.addAll(visitor.page().select("img").eachAttr("src"));
            assertThat(loaded)
                    .contains("/spinebridge/assets/nhsuk/nhsuk-frontend.min.css")
                    .doesNotContain("/spinebridge/assets/base.css");
            for (String path : loaded) {
                visitor.open(path.substring(WebServer.CONTEXT.length()));
                assertThat(visitor.response().statusCode()).as(path).isEqualTo(200);
                assertThat(visitor.response().body())
                        .as(path)
                        .doesNotContainPattern("url\\(['\"]?(https?:)?//|@import");
            }
        }
    }

    private static Document lookUp(AdjustmentRecord record) throws Exception {
        ADJUSTMENTS.answer(patient -> record);
        return browser.lookUp(NUMBER).page();
    }
}
