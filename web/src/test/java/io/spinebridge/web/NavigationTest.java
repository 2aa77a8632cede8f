package io.spinebridge.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who sees which area of work. */
class NavigationTest {

    @RegisterExtension
    static final WebPages PAGES = new WebPages();

    private final Browser browser = PAGES.browser();

    @ParameterizedTest
    @CsvSource({
        "viewer,  /adjustments, Reasonable adjustments",
        "editor,  /adjustments, Reasonable adjustments",
        "locator, /records,     Record locator"
    })
    void leadsWhoHasOneAreaStraightThereAndShowsNoOther(String user, String path, String area) throws Exception {
        Document page = browser.signIn(user).page();

        assertThat(browser.response().uri()).isEqualTo(PAGES.uri(path));
        assertThat(links(page).eachText()).containsExactly(area);
        assertThat(page.title()).endsWith(" – " + area + " – Spinebridge");
        Accessibility.check(page);
    }

    @Test
    void letsWhoHasBothAreasChoose() throws Exception {
        Document page = browser.signIn("both").page();

        assertThat(browser.response().uri()).isEqualTo(PAGES.uri("/"));
        assertThat(page.select("h1").text()).isEqualTo("What do you want to look up?");
        assertThat(page.select("main a").eachAttr("href"))
                .containsExactly("/spinebridge/adjustments", "/spinebridge/records");
        assertThat(links(page).eachText()).containsExactly("Reasonable adjustments", "Record locator");
        assertThat(links(page).select("[aria-current]")).isEmpty();
        Accessibility.check(page);
    }

    @ParameterizedTest
    @CsvSource({"/adjustments, Reasonable adjustments", "/records, Record locator"})
    void marksTheAreaOnEachOfItsPages(String path, String area) throws Exception {
        Document form = browser.signIn("both").open(path).page();
        assertThat(links(form).select("[aria-current]").eachText()).containsExactly(area);

        Document result = browser.submit(Map.of("nhsNumber", "9990000018")).page();
        assertThat(links(result).select("[aria-current]").eachText()).containsExactly(area);
        assertThat(result.title()).endsWith(" – " + area + " – Spinebridge");
        Accessibility.check(result);
    }

    @ParameterizedTest
    @CsvSource({"locator, /adjustments", "locator, /adjustments/change/form", "viewer, /records", "editor, /records"})
    void keepsWhoHasOneAreaOutOfTheOther(String user, String path) throws Exception {
        browser.signIn(user).open(path);

        assertThat(browser.response().statusCode()).isEqualTo(403);
        assertThat(browser.page().select("h1").text()).isEqualTo("You do not have access to this page");
        assertThat(browser.page().select("label")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"locator, /adjustments", "viewer, /records"})
    void keepsThemOutAlsoWithAFormThatCarriesTheToken(String user, String path) throws Exception {
        String token =
                browser.signIn(user).page().select("[name=formToken]").first().val();
        browser.post(PAGES.uri(path), "nhsNumber=9990000018&formToken=" + token);

        assertThat(browser.response().statusCode()).isEqualTo(403);
        assertThat(browser.response().body()).doesNotContain("999 000 0018");
    }

    @ParameterizedTest
    @ValueSource(strings = {"clerk", "publisher"})
    void tellsWhoHasNoAreaSo(String user) throws Exception {
        for (String path : new String[] {"/", "/adjustments", "/records"}) {
            Browser visitor = PAGES.browser();
            Document page = visitor.signIn(user).open(path).page();

            assertThat(visitor.response().statusCode()).isEqualTo(403);
            assertThat(page.select("h1").text()).isEqualTo("You do not have access to this page");
            assertThat(links(page)).isEmpty();
            Accessibility.check(page);
        }
    }

    @Test
    void showsNoAreaToWhoIsNotSignedIn() throws Exception {
        assertThat(links(browser.open("/records").page())).isEmpty();
        assertThat(browser.page().select("h1").text()).isEqualTo("Sign in");
        assertThat(browser.page().title()).isEqualTo("Sign in – Spinebridge");
    }

    private static Elements links(Document page) {
        return page.select("nav[aria-label=Areas of work] a");
    }
}
