package io.spinebridge.web.pointers;

import static org.assertj.core.api.Assertions.assertThat;

import io.spinebridge.api.InvalidInputException;
import io.spinebridge.api.NhsNumber;
import io.spinebridge.api.NotUnderstood;
import io.spinebridge.api.SpineError;
import io.spinebridge.api.UnavailableException;
import io.spinebridge.api.pointers.OdsCode;
import io.spinebridge.api.pointers.PointerFilter;
import io.spinebridge.api.pointers.PointerType;
import io.spinebridge.api.pointers.Pointers;
import io.spinebridge.web.Accessibility;
import io.spinebridge.web.Browser;
import io.spinebridge.web.WebServer;
import io.spinebridge.web.adjustments.FakeAdjustments;
import io.spinebridge.web.adjustments.SampleRecords;
import jakarta.ejb.EJBAccessException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The HTML as a browser gets it. */
class PointersPagesTest {

    private static final FakePointers RECORDS = new FakePointers((patient, filter) -> SamplePointers.several());
    private static final String NUMBER = SamplePointers.PATIENT.value();

    private static WebServer server;
    private static Browser browser;

    @BeforeAll
    static void start() throws Exception {
        server = new WebServer(new FakeAdjustments(patient -> SampleRecords.full()), RECORDS, false, 0);
        browser = new Browser(server).signIn("locator");
    }

    @AfterAll
    static void stop() throws Exception {
        server.close();
    }

    @BeforeEach
    void reset() {
        RECORDS.answer((patient, filter) -> SamplePointers.several());
    }

    @Test
    void asksForAPatientAndOptionallyForLess() throws Exception {
        Document page = browser.open("/records").page();

        assertThat(page.title()).isEqualTo("Search for records – Record locator – Spinebridge");
        assertThat(page.select("main label").eachText())
                .containsExactly(
                        "NHS number",
                        "Organisation that maintains the pointer (optional)",
                        "Type of record (optional)");
        assertThat(page.select("#type option").eachText())
                .hasSize(PointerType.values().length + 1)
                .startsWith("All types");
        assertThat(page.select(".nhsuk-error-summary")).isEmpty();
        Accessibility.check(page);
    }

    @Test
    void searchesForAllPointersOfThePatient() throws Exception {
        Document page = browser.search("999 000 0018").page();

        assertThat(lastAsked()).isEqualTo(new FakePointers.Search(SamplePointers.PATIENT, PointerFilter.ALL));
        assertThat(browser.response().statusCode()).isEqualTo(200);
        assertThat(page.select("h1").text()).isEqualTo("Records elsewhere NHS number 999 000 0018");
        assertThat(page.getElementById("pointers").text()).isEqualTo("2 pointers");
        assertThat(page.getElementById("narrowed")).isNull();
        Accessibility.check(page);
    }

    @Test
    void showsAllThatIsKnownOfAPointer() throws Exception {
        Element pointer = browser.search(NUMBER).page().getElementById("pointer-1");

        assertThat(pointer.select("h3").text()).isEqualTo("Mental health crisis plan");
        assertThat(fact(pointer, "Class")).isEqualTo("Care plan");
        assertThat(fact(pointer, "Custodian, which maintains this pointer")).isEqualTo("ODS code RXA");
        assertThat(fact(pointer, "Author, which holds the record")).isEqualTo("ODS code RR8");
        assertThat(fact(pointer, "Practice setting")).isEqualTo("Mental health service Code 708168004 (SNOMED CT)");
        assertThat(fact(pointer, "Period of the record")).isEqualTo("From 7 March 2022 at 13:34, no end recorded");
        assertThat(fact(pointer, "Pointer made")).isEqualTo("8 March 2022 at 15:26");
        assertThat(fact(pointer, "Pointer last updated")).isEqualTo("1 July 2022 at 09:05");
        assertThat(fact(pointer, "Replaced")).isEqualTo("The pointer with the id a51a2f0e-7d2b-4fd0-8e2e-0dd6b2ac9b30");
        assertThat(fact(pointer, "Pointer id")).isEqualTo("c037a0cb-0c77-4690-83a1-a5a2420f1a4b");
        assertThat(fact(pointer, "Master identifier")).isEqualTo("urn:oid:1.3.6.1.4.1.21367.2005.3.71");
        assertThat(pointer.select(".nhsuk-tag")).isEmpty();
    }

    @Test
    void showsEachWayToTheRecord() throws Exception {
        List<Element> ways = browser.search(NUMBER).page().select("#pointer-1 .sb-content");

        assertThat(ways).extracting(way -> way.select("h4").text()).containsExactly("Document", "Contact details");
        assertThat(fact(ways.get(0), "How to get it")).isEqualTo("The record itself, through the Spine Secure Proxy");
        assertThat(fact(ways.get(0), "Server")).isEqualTo("nrl-rr8.example.nhs.uk");
        assertThat(fact(ways.get(0), "Media type")).isEqualTo("PDF document (application/pdf)");
        assertThat(fact(ways.get(0), "Stability")).isEqualTo("Does not change: it is the same whenever it is fetched");
        assertThat(fact(ways.get(0), "Record made")).isEqualTo("8 March 2022 at 15:26, on the provider’s system");
        assertThat(fact(ways.get(1), "How to get it"))
                .isEqualTo("A page or document on the open web says whom to ask for the record");
        assertThat(fact(ways.get(1), "Server")).isEqualTo("crisis-team.example.nhs.uk (not encrypted)");
        assertThat(fact(ways.get(1), "Media type")).isEqualTo("Web page (text/html)");
        assertThat(fact(ways.get(1), "Stability"))
                .isEqualTo("May change: it is made anew each time that it is fetched");
    }

    @Test
    void saysHowManyPointersAreWithheld() throws Exception {
        assertThat(browser.search(NUMBER).page().getElementById("withheld").text())
                .contains("2 more pointers are there that your role may not see.");
    }

    @Test
    void searchesForTheChosenCustodianAndTypeAndSaysSo() throws Exception {
        Document page = browser.search(
                        Map.of("nhsNumber", NUMBER, "custodian", " rxa ", "type", PointerType.RESPECT_FORM.code()))
                .page();

        assertThat(lastAsked().filter()).isEqualTo(new PointerFilter(new OdsCode("RXA"), PointerType.RESPECT_FORM));
        assertThat(page.getElementById("narrowed").text())
                .isEqualTo("Only pointers maintained by the organisation RXA and of the type “"
                        + PointerType.RESPECT_FORM.display() + "” were searched for. There may be others.");
        Accessibility.check(page);
    }

    @Test
    void searchesAgainForTheSamePatient() throws Exception {
        Document page =
                browser.search(Map.of("nhsNumber", NUMBER, "custodian", "RXA")).page();
        assertThat(page.getElementById("custodian").val()).isEqualTo("RXA");

        browser.submit(Map.of("custodian", ""));

        assertThat(lastAsked()).isEqualTo(new FakePointers.Search(new NhsNumber(NUMBER), PointerFilter.ALL));
    }

    @Test
    void tellsAPatientWithoutPointersFromAnUnknownOne() throws Exception {
        Document none = answered(SamplePointers.none());
        assertThat(none.getElementById("no-pointers").text()).isEqualTo("This patient has no pointers");
        assertThat(none.select("main").text())
                .contains("The NHS Spine knows the patient")
                .doesNotContain("Check the NHS number");
        Accessibility.check(none);

        Document unknown = answered(Pointers.unknownPatient());
        assertThat(browser.response().statusCode()).isEqualTo(200);
        assertThat(unknown.getElementById("unknown-patient").text())
                .isEqualTo("The record locator does not know this patient");
        assertThat(unknown.select("main form"))
                .as("another search for a wrong number")
                .isEmpty();
        assertThat(unknown.select("main").text())
                .contains("Check the NHS number")
                .doesNotContain("knows the patient", "has no pointers");
        Accessibility.check(unknown);
    }

    @Test
    void doesNotSayThatThereAreNoPointersWhereThereAre() throws Exception {
        Document withheld = answered(new Pointers(true, List.of(), 1, Set.of(), List.of()));
        assertThat(withheld.getElementById("all-withheld")).isNotNull();
        assertThat(withheld.getElementById("withheld").text())
                .contains("1 pointer is there that your role may not see.");
        Accessibility.check(withheld);

        Document strange = answered(
                new Pointers(true, List.of(), 0, Set.of(), List.of(SamplePointers.notUnderstood("Bundle.entry", 1))));
        assertThat(strange.getElementById("none-understood")).isNotNull();
        Accessibility.check(strange);

        RECORDS.answer((patient, filter) -> SamplePointers.none());
        Document narrowed =
                browser.search(Map.of("nhsNumber", NUMBER, "custodian", "RXA")).page();
        assertThat(narrowed.getElementById("none-of-this-kind")).isNotNull();
        assertThat(narrowed.getElementById("narrowed").text()).endsWith("There may be others.");
        Accessibility.check(narrowed);

        assertThat(Stream.of(withheld, strange, narrowed)
                        .map(page -> page.select("main").text()))
                .noneMatch(text -> text.contains("has no pointers"));
    }

    @Test
    void listsSeveralPointersFirst() throws Exception {
        assertThat(answered(SamplePointers.odd())
                        .select("nav[aria-label=Pointers] li")
                        .eachText())
                .containsExactly(
                        "End of life care plan, custodian: ODS code RXA, Not current: superseded",
                        "Contingency plan, custodian: ODS code RXA, Not current: entered in error",
                        "Type of record not recorded, custodian: Cannot be told, Not known to be current",
                        "Cancer care plan; Written by the ward, custodian: ODS code RXA, Not known to be current");
        assertThat(answered(SamplePointers.hostile()).select("nav[aria-label=Pointers]"))
                .isEmpty();
    }

    @Test
    void marksWhatIsNotCurrent() throws Exception {
        Document page = answered(SamplePointers.odd());

        assertThat(page.select("article .nhsuk-tag").eachText())
                .containsExactly(
                        "Not current: superseded",
                        "Not current: entered in error",
                        "Not known to be current",
                        "Not known to be current");
        assertThat(page.getElementById("pointer-4").text()).contains("Its status is recorded as “preliminary”.");
    }

    @Test
    void announcesWhatWasNotUnderstoodAndShowsItRaw() throws Exception {
        Document page = answered(SamplePointers.odd());

        Element warning = page.selectFirst(".nhsuk-card--warning");
        assertThat(warning.select("h2").text()).isEqualTo("Important: 4 parts of this answer could not be understood");
        assertThat(page.select("h2").first())
                .as("stands before everything else")
                .isEqualTo(warning.selectFirst("h2"));
        List<NotUnderstood> all = Stream.concat(
                        SamplePointers.odd().notUnderstood().stream(),
                        SamplePointers.odd().pointers().stream().flatMap(pointer -> pointer.notUnderstood().stream()))
                .toList();
        assertThat(warning.select("pre").stream().map(Element::wholeText))
                .containsExactlyElementsOf(all.stream().map(NotUnderstood::raw).toList());
        assertThat(page.select("article a[href^=#not-understood-]").eachAttr("href"))
                .containsExactly("#not-understood-2", "#not-understood-3", "#not-understood-4");
        Accessibility.check(page);
    }

    @Test
    void showsAPointerThatSaysNothing() throws Exception {
        Element pointer = answered(SamplePointers.odd()).getElementById("pointer-3");

        assertThat(pointer.select("h3").text()).isEqualTo("Type of record not recorded");
        assertThat(fact(pointer, "Custodian, which maintains this pointer")).isEqualTo("Cannot be told");
        for (String label : List.of(
                "Class",
                "Practice setting",
                "Period of the record",
                "Pointer made",
                "Pointer last updated",
                "Server",
                "Media type",
                "Stability",
                "Record made",
                "Pointer id",
                "Version")) {
            assertThat(fact(pointer, label)).as(label).isEqualTo("Not recorded");
        }
        assertThat(fact(pointer, "How to get it")).contains("ask the organisation that holds it");
    }

    @Test
    void showsCodesThatAreNotKnownAsTheyWereRecorded() throws Exception {
        Element pointer = answered(SamplePointers.odd()).getElementById("pointer-4");

        assertThat(pointer.select("h3").text()).isEqualTo("Cancer care plan; Written by the ward");
        assertThat(fact(pointer, "Type")).contains("Code 736253001 (SNOMED CT)");
        assertThat(fact(pointer, "Class")).isEqualTo("Letters Code 1 (SNOMED CT)");
        assertThat(fact(pointer, "Practice setting")).contains("Code 2 (no description recorded)");
        assertThat(fact(pointer, "Format")).contains("Structured Document", "Code urn:nhs-ic:structured");
        assertThat(fact(pointer, "Media type")).isEqualTo("application/fhir+json");
        assertThat(fact(pointer, "Stability")).contains("Not known whether it changes", "sometimes");
        assertThat(fact(pointer, "Server")).isEqualTo("old.example.nhs.uk (not a web address)");
        assertThat(fact(pointer, "Related to another pointer (appends)")).contains("not recorded which one");
        assertThat(fact(pointer, "Period of the record")).isEqualTo("Up to 2 January 2021, no start recorded");
        assertThat(fact(pointer, "Record made")).startsWith("2019,");
    }

    @Test
    void showsTheHostOfAUrlAndNeverALink() throws Exception {
        for (Pointers pointers : List.of(SamplePointers.several(), SamplePointers.odd(), SamplePointers.hostile())) {
            Document page = answered(pointers);

            assertThat(page.select("main a").eachAttr("href")).allMatch(href -> href.startsWith("#"));
            assertThat(browser.response().body())
                    .doesNotContain("plans/42", "://charts", "secret-path", "9990000018.pdf", "javascript:");
        }
    }

    @Test
    void showsHostileTextAsText() throws Exception {
        Document page = answered(SamplePointers.hostile());

        assertThat(page.select("script, img, style, [onerror], main a:not([href^=#])"))
                .isEmpty();
        assertThat(browser.response().body())
                .doesNotContain("<script", "<img", "${1+1}'")
                .contains("&lt;script&gt;");
        assertThat(page.select("pre").stream().map(Element::wholeText))
                .hasSize(2)
                .containsOnly(SamplePointers.HOSTILE);
        assertThat(page.getElementById("pointer-1").text()).contains(SamplePointers.HOSTILE);
        assertThat(page.select(".sb-content dt:contains(Server) + dd").eachText())
                .containsExactly(
                        "Cannot be told: the address in the pointer is not one of a server",
                        "Cannot be told: the address in the pointer is not one of a server",
                        "evil.example, port 8443");
        Accessibility.check(page);
    }

    @Test
    void neverPutsTheNumberIntoAnAddress() throws Exception {
        Document page = browser.search(NUMBER).page();

        assertThat(browser.response().uri().getPath()).isEqualTo("/spinebridge/records");
        assertThat(browser.response().uri().getQuery()).isNull();
        assertThat(page.select("[href], [action], [src]").stream()
                        .flatMap(each -> Stream.of(each.attr("href"), each.attr("action"), each.attr("src"))))
                .noneMatch(address -> address.contains("999"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"999 000 0019", "12", "\"><script>alert(1)</script>"})
    void tellsAWrongNumberAtTheFieldAndKeepsIt(String typed) throws Exception {
        int before = RECORDS.asked().size();
        Document page = browser.search(typed).page();

        assertThat(browser.response().statusCode()).isEqualTo(400);
        assertThat(page.title()).startsWith("Error: ");
        assertThat(page.getElementById("nhsNumber").val()).isEqualTo(typed);
        wrong(page, "nhsNumber", "NHS number ");
        assertThat(RECORDS.asked()).hasSize(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"R X A", "RXA-1", "RXARXARXARXAR", "ß", "Ä"})
    void tellsAWrongCustodianAtTheField(String typed) throws Exception {
        int before = RECORDS.asked().size();
        Document page =
                browser.search(Map.of("nhsNumber", NUMBER, "custodian", typed)).page();

        assertThat(browser.response().statusCode()).isEqualTo(400);
        assertThat(page.getElementById("custodian").val()).isEqualTo(typed);
        assertThat(page.getElementById("nhsNumber").val()).isEqualTo(NUMBER);
        wrong(page, "custodian", "ODS code must be 1 to 12 letters and digits");
        assertThat(RECORDS.asked()).hasSize(before);
    }

    @Test
    void tellsEverythingThatIsWrongAtOnce() throws Exception {
        browser.open("/records");
        Element form = browser.page().selectFirst("main form");
        form.getElementById("custodian").val("?");
        form.selectFirst("#type option[selected]").val("1");
        Document page = browser.submit(form).page();

        assertThat(page.select("[role=alert] a").eachText())
                .containsExactly(
                        "Enter an NHS number",
                        "ODS code must be 1 to 12 letters and digits",
                        "Choose a type from the list");
        Accessibility.check(page);
    }

    @Test
    void tellsWhatTheEjbFindsWrongAtTheFieldItNames() throws Exception {
        fails(new InvalidInputException("ODS code", "is not one of an organisation"));
        Document page =
                browser.search(Map.of("nhsNumber", NUMBER, "custodian", "X")).page();

        assertThat(browser.response().statusCode()).isEqualTo(400);
        wrong(page, "custodian", "ODS code is not one of an organisation");
    }

    @Test
    void tellsWhatElseTheEjbFindsWrongInItsOwnWords() throws Exception {
        fails(new InvalidInputException("filter", "is too wide"));
        Document page = browser.search(NUMBER).page();

        assertThat(browser.response().statusCode()).isEqualTo(400);
        assertThat(page.select("[role=alert]").text())
                .contains("There is a problem with what was entered", "filter is too wide");
    }

    @Test
    void keepsWhatWasEnteredAndSaysWhenToTryAgainWhileTheSpineIsAway() throws Exception {
        fails(new UnavailableException(
                "no connection",
                new SpineError(429, "", "", "", "urn:nhs:names:services:nrl:search", "trace-7"),
                Duration.ofSeconds(30),
                null));
        Document page = browser.search(Map.of(
                        "nhsNumber", "999 000 0018", "custodian", "RXA", "type", PointerType.RESPECT_FORM.code()))
                .page();

        assertThat(browser.response().statusCode()).isEqualTo(503);
        assertThat(browser.response().headers().firstValue("Retry-After")).contains("30");
        assertThat(page.select("[role=alert]").text())
                .contains("The Spine is not available at the moment", "wait 30 seconds");
        assertThat(page.getElementById("nhsNumber").val()).isEqualTo("999 000 0018");
        assertThat(page.getElementById("custodian").val()).isEqualTo("RXA");
        assertThat(page.select("#type option[selected]").val()).isEqualTo(PointerType.RESPECT_FORM.code());
        Accessibility.check(page);
    }

    @Test
    void refusesAUserWhomTheEjbRefuses() throws Exception {
        fails(new EJBAccessException("Client not authorized for this invocation"));
        Document page = browser.search(NUMBER).page();

        assertThat(browser.response().statusCode()).isEqualTo(403);
        assertThat(page.select("h1").text()).isEqualTo("You do not have access to this page");
    }

    private static void wrong(Document page, String field, String message) {
        assertThat(page.getElementById(field).attr("aria-invalid")).isEqualTo("true");
        assertThat(page.getElementById(field).attr("aria-describedby")).isEqualTo(field + "-hint " + field + "-error");
        assertThat(page.select("[role=alert] a[href=#" + field + "]").text()).startsWith(message);
        assertThat(page.getElementById(field + "-error").text()).startsWith("Error: " + message);
        Accessibility.check(page);
    }

    private static String fact(Element within, String label) {
        return within.select("dt").stream()
                .filter(term -> term.text().equals(label))
                .findFirst()
                .orElseThrow(() -> new AssertionError(
                        "no " + label + " among " + within.select("dt").eachText()))
                .nextElementSibling()
                .text();
    }

    private static FakePointers.Search lastAsked() {
        return RECORDS.asked().get(RECORDS.asked().size() - 1);
    }

    private static void fails(RuntimeException failure) {
        RECORDS.answer((patient, filter) -> {
            throw failure;
        });
    }

    private static Document answered(Pointers pointers) throws Exception {
        RECORDS.answer((patient, filter) -> pointers);
        return browser.search(NUMBER).page();
    }
}
