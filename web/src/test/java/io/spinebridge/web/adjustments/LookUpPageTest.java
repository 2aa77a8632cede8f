package io.spinebridge.web.adjustments;

import static org.assertj.core.api.Assertions.assertThat;

import io.spinebridge.api.NotReadyException;
import io.spinebridge.api.SpineError;
import io.spinebridge.api.UnavailableException;
import io.spinebridge.web.Accessibility;
import io.spinebridge.web.Browser;
import io.spinebridge.web.WebPages;
import jakarta.ejb.EJBAccessException;
import java.time.Duration;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page that asks for a patient, as a browser gets it. */
class LookUpPageTest {

    @RegisterExtension
    static final WebPages PAGES = new WebPages();

    private static final String NUMBER = SampleRecords.PATIENT.value();

    private final Browser browser = PAGES.signedIn("viewer");

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
        PAGES.adjustments().answer(patient -> {
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
        PAGES.adjustments().answer(patient -> {
            throw new NotReadyException(List.of("spinebridge.asid must have 12 digits"));
        });
        Document page = browser.lookUp(NUMBER).page();

        assertThat(browser.response().statusCode()).isEqualTo(503);
        assertThat(page.select("[role=alert]").text()).contains("An administrator has to put it right first");
        assertThat(page.text()).doesNotContain("spinebridge.asid");
    }

    @Test
    void refusesAUserWhomTheEjbRefuses() throws Exception {
        PAGES.adjustments().answer(patient -> {
            throw new EJBAccessException("Client not authorized for this invocation");
        });
        Document page = browser.lookUp(NUMBER).page();

        assertThat(browser.response().statusCode()).isEqualTo(403);
        assertThat(page.select("h1").text()).isEqualTo("You do not have access to this page");
        Accessibility.check(page);
    }

    @Test
    void showsNothingOfAFaultOfItsOwn() throws Exception {
        PAGES.adjustments().answer(patient -> {
            throw new IllegalStateException("inner detail of " + patient.value());
        });
        Document page = browser.lookUp(NUMBER).page();

        assertThat(browser.response().statusCode()).isEqualTo(500);
        assertThat(page.select("h1").text()).isEqualTo("Sorry, there is a problem with this service");
        assertThat(browser.response().body())
                .doesNotContain("IllegalState", "inner detail", NUMBER, "at io.spinebridge");
        Accessibility.check(page);
    }
}
