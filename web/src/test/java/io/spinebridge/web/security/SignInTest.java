package io.spinebridge.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.spinebridge.web.Browser;
import io.spinebridge.web.WebPages;
import java.net.HttpCookie;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sign-in, sign-out, headers and form tokens as {@code web.xml} sets them, in a real container. */
class SignInTest {

    @RegisterExtension
    static final WebPages PAGES = new WebPages();

    private final Browser browser = PAGES.browser();

    @ParameterizedTest
    @ValueSource(strings = {"/", "/adjustments", "/not-there", "/WEB-INF/web.xml", "/operations"})
    void showsNothingToAnybodyWhoIsNotSignedIn(String path) throws Exception {
        Document page = browser.open(path).page();

        assertThat(page.select("h1").text()).isIn("Sign in", "Page not found");
        assertThat(page.select("header").text()).doesNotContain("Signed in");
    }

    @Test
    void showsTheSignInPageWithLabelsAndWithoutAnyAccount() throws Exception {
        Document page = browser.open("/").page();

        assertThat(page.select("label[for=username]").text()).isEqualTo("User name");
        assertThat(page.select("label[for=password]").text()).isEqualTo("Password");
        assertThat(page.getElementById("password").attr("autocomplete")).isEqualTo("current-password");
        assertThat(page.select("input:not([type=hidden])[value]:not([value=''])"))
                .isEmpty();
        assertThat(page.text()).doesNotContain("viewer", "editor");
    }

    @ParameterizedTest
    @ValueSource(strings = {"viewer", "editor"})
    void letsThoseWithARoleInAndShowsWhoTheyAre(String user) throws Exception {
        Document page = browser.signIn(user).page();

        assertThat(browser.response().statusCode()).isEqualTo(200);
        assertThat(browser.response().uri()).isEqualTo(PAGES.uri("/adjustments"));
        assertThat(page.select(".sb-user").text()).isEqualTo(user);
    }

    @Test
    void tellsAWrongPasswordInTheErrorSummary() throws Exception {
        Document page = browser.open("/")
                .submit(Map.of("j_username", "viewer", "j_password", "wrong"))
                .page();

        assertThat(page.title()).startsWith("Error: ");
        assertThat(page.select("[role=alert] a[href=#username]").text())
                .isEqualTo("The user name or the password is not correct");
        assertThat(browser.open("/adjustments").page().select("h1").text()).isEqualTo("Sign in");
    }

    @Test
    void doesNotLetAnybodyInWithoutNameAndPassword() throws Exception {
        browser.open("/").submit(Map.of("j_username", "", "j_password", ""));

        assertThat(browser.page().select("[role=alert]")).isNotEmpty();
        assertThat(browser.open("/adjustments").page().select("h1").text()).isEqualTo("Sign in");
    }

    @Test
    void noPageElsewhereSignsAnybodyInOrOut() throws Exception {
        browser.signIn("editor");

        for (String body : List.of(
                "j_username=viewer&j_password=viewer",
                "j_username=viewer&j_password=viewer&signInToken=",
                "j_username=viewer&j_password=viewer&signInToken=" + "A".repeat(43))) {
            browser.post(PAGES.uri("/credentials"), body);
            assertThat(browser.response().statusCode()).isEqualTo(403);
            assertThat(browser.page().select("[role=alert]").text()).contains("Sign in again on this page");
        }

        assertThat(browser.open("/adjustments").page().select(".sb-user").text())
                .isEqualTo("editor");
    }

    @Test
    void signsTheFormerUserOutWhenSomebodyElseSignsInBesideThem() throws Exception {
        browser.signIn("editor");
        String token = browser.page().select("[name=formToken]").first().val();

        Document page = browser.post(PAGES.uri("/credentials"), "")
                .submit(Map.of("j_username", "viewer", "j_password", "viewer"))
                .page();

        assertThat(page.select(".sb-user").text()).isEqualTo("viewer");
        assertThat(page.select("[name=formToken]").first().val())
                .as("nothing of the former session is left")
                .isNotEqualTo(token);
    }

    @Test
    void signsTheFormerUserOutEvenWhenTheNewOneIsNotLetIn() throws Exception {
        browser.signIn("editor")
                .post(PAGES.uri("/credentials"), "")
                .submit(Map.of("j_username", "viewer", "j_password", "wrong"));

        assertThat(browser.page().select("[role=alert]")).isNotEmpty();
        assertThat(browser.open("/adjustments").page().select("h1").text()).isEqualTo("Sign in");
    }

    @Test
    void slowsWhoeverGuessesAPasswordAndSaysForHowLong() throws Exception {
        browser.open("/");
        for (int failures = 0; failures < SignInAttempts.OF_USER.free(); failures++) {
            assertThat(browser.submit(Map.of("j_username", "guessed", "j_password", "wrong"))
                            .response()
                            .statusCode())
                    .isNotEqualTo(429);
        }

        browser.submit(Map.of("j_username", " Guessed ", "j_password", "guessed"));

        assertThat(browser.response().statusCode()).isEqualTo(429);
        assertThat(browser.response().headers().firstValue("Retry-After")).isPresent();
        assertThat(browser.page().select("[role=alert]").text())
                .contains("Too many attempts failed. Try again in")
                .contains("second");
    }

    @Test
    void takesNamesAndPasswordsFromAFormAlone() throws Exception {
        assertThat(browser.open("/credentials?j_username=viewer&j_password=viewer")
                        .response()
                        .statusCode())
                .isEqualTo(405);
    }

    @Test
    void refusesAUserWithoutARoleAndLetsThemSignOut() throws Exception {
        Document page = browser.signIn("clerk").page();

        assertThat(browser.response().statusCode()).isEqualTo(403);
        assertThat(page.select("h1").text()).isEqualTo("You do not have access to this page");
        browser.submit(page.selectFirst("form[action$=/sign-out]"));
        assertThat(browser.response().uri()).isEqualTo(PAGES.uri("/signed-out"));
    }

    @Test
    void signsOut() throws Exception {
        Element button = browser.signIn("viewer").page().selectFirst("form[action$=/sign-out]");
        assertThat(browser.submit(button).page().select("h1").text()).isEqualTo("You have signed out");

        assertThat(browser.open("/adjustments").page().select("h1").text()).isEqualTo("Sign in");
    }

    @Test
    void doesNotSignOutThroughALink() throws Exception {
        assertThat(browser.signIn("viewer").open("/sign-out").response().statusCode())
                .isEqualTo(405);
        assertThat(browser.open("/adjustments").page().select(".sb-user").text())
                .isEqualTo("viewer");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nhsNumber=9990000018",
                "formToken=&nhsNumber=9990000018",
                "formToken=guessed&nhsNumber=9990000018"
            })
    void refusesAFormThatDoesNotComeFromItsOwnPage(String body) throws Exception {
        int before = PAGES.adjustments().asked().size();
        browser.signIn("viewer").post(PAGES.uri("/adjustments"), body);

        assertThat(browser.response().statusCode()).isEqualTo(403);
        assertThat(browser.page().select("h1").text()).isEqualTo("This page had expired");
        assertThat(PAGES.adjustments().asked()).hasSize(before);
    }

    @Test
    void refusesTheTokenOfAnotherSession() throws Exception {
        String foreign = PAGES.browser()
                .signIn("editor")
                .page()
                .select("[name=formToken]")
                .first()
                .val();

        browser.signIn("viewer").post(PAGES.uri("/adjustments"), "nhsNumber=9990000018&formToken=" + foreign);

        assertThat(browser.response().statusCode()).isEqualTo(403);
    }

    @Test
    void keepsTheSessionInAGuardedCookieAlone() throws Exception {
        browser.open("/");
        String cookie = Stream.iterate(
                        Optional.of(browser.response()),
                        Optional::isPresent,
                        each -> each.get().previousResponse())
                .flatMap(each -> each.get().headers().allValues("Set-Cookie").stream())
                .findFirst()
                .orElseThrow();

        assertThat(cookie).contains("HttpOnly");
        assertThat(browser.response().body()).doesNotContainIgnoringCase("jsessionid");
    }

    @Test
    void changesTheSessionIdWhenSomebodySignsIn() throws Exception {
        browser.open("/");
        List<HttpCookie> before = List.copyOf(browser.cookies().getCookieStore().getCookies());
        browser.signIn("viewer");

        assertThat(browser.cookies().getCookieStore().getCookies())
                .extracting(HttpCookie::getValue)
                .doesNotContainAnyElementsOf(
                        before.stream().map(HttpCookie::getValue).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/sign-in", "/sign-in-failed", "/signed-out", "/not-there", "/error"})
    void sendsItsHeadersWithEveryPage(String path) throws Exception {
        guarded(browser.open(path), "no-store");
        guarded(browser.signIn("viewer").open(path), "no-store");
        guarded(PAGES.browser().signIn("clerk").open(path), "no-store");
    }

    @Test
    void letsStylesheetsBeKept() throws Exception {
        guarded(browser.open("/assets/spinebridge.css"), "private, max-age=3600");
        assertThat(browser.response().statusCode()).isEqualTo(200);
    }

    private static void guarded(Browser browser, String cache) {
        Map<String, List<String>> headers = browser.response().headers().map();
        assertThat(headers)
                .containsEntry("Cache-Control", List.of(cache))
                .containsEntry("X-Content-Type-Options", List.of("nosniff"))
                .containsEntry("Referrer-Policy", List.of("no-referrer"))
                .containsEntry(
                        "Content-Security-Policy",
                        List.of("default-src 'none'; style-src 'self'; img-src 'self' data:;"
                                + " form-action 'self'; frame-ancestors 'none'; base-uri 'none'"));
    }
}
