package io.spinebridge.web.pointers;

import static org.assertj.core.api.Assertions.assertThat;

import io.spinebridge.api.InvalidInputException;
import io.spinebridge.api.NhsNumber;
import io.spinebridge.api.SpineError;
import io.spinebridge.api.UnavailableException;
import io.spinebridge.api.pointers.OdsCode;
import io.spinebridge.api.pointers.PointerFilter;
import io.spinebridge.api.pointers.PointerType;
import io.spinebridge.web.Accessibility;
import jakarta.ejb.EJBAccessException;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The form that asks for a patient, and what is asked of the locator. */
class SearchPageTest extends PointersPages {

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
        int before = locator.asked().size();
        Document page = browser.search(typed).page();

        assertThat(browser.response().statusCode()).isEqualTo(400);
        assertThat(page.title()).startsWith("Error: ");
        assertThat(page.getElementById("nhsNumber").val()).isEqualTo(typed);
        wrong(page, "nhsNumber", "NHS number ");
        assertThat(locator.asked()).hasSize(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"R X A", "RXA-1", "RXARXARXARXAR", "ß", "Ä"})
    void tellsAWrongCustodianAtTheField(String typed) throws Exception {
        int before = locator.asked().size();
        Document page =
                browser.search(Map.of("nhsNumber", NUMBER, "custodian", typed)).page();

        assertThat(browser.response().statusCode()).isEqualTo(400);
        assertThat(page.getElementById("custodian").val()).isEqualTo(typed);
        assertThat(page.getElementById("nhsNumber").val()).isEqualTo(NUMBER);
        wrong(page, "custodian", "ODS code must be 1 to 12 letters and digits");
        assertThat(locator.asked()).hasSize(before);
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

    private FakePointers.Search lastAsked() {
        return locator.asked().get(locator.asked().size() - 1);
    }

    private void fails(RuntimeException failure) {
        locator.answer((patient, filter) -> {
            throw failure;
        });
    }
}
