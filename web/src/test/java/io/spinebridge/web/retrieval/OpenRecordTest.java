package io.spinebridge.web.retrieval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.spinebridge.api.AccessDeniedException;
import io.spinebridge.api.DirectoryException;
import io.spinebridge.api.pointers.Pointer;
import io.spinebridge.api.pointers.PointerContent;
import io.spinebridge.api.pointers.Pointers;
import io.spinebridge.web.Browser;
import io.spinebridge.web.WebPages;
import io.spinebridge.web.pointers.SamplePointers;
import io.spinebridge.web.retrieval.FakeRetrieval.Given;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A record in the browser. */
class OpenRecordTest {

    @RegisterExtension
    static final WebPages PAGES = new WebPages();

    private static final String NUMBER = "9990000018";

    private final FakeRetrieval retrieval = PAGES.retrieval();
    private final Browser browser = PAGES.signedIn("locator");

    @Test
    void aButtonNamesTheServerAndOpensTheRecordInATabOfItsOwn() throws Exception {
        Elements forms = forms();

        assertThat(forms).isNotEmpty().allSatisfy(form -> {
            assertThat(form.attr("target")).isEqualTo("_blank");
            assertThat(form.attr("method")).isEqualTo("post");
            assertThat(form.select("button").text())
                    .matches("Open (this record|the contact details) from [a-z0-9.-]+, pointer [0-9]+, in a new tab");
        });
        assertThat(forms.outerHtml()).doesNotContain("https://");
    }

    @Test
    void onlyRecordsThatTheUserMayOpenHaveOne() throws Exception {
        Pointers several = SamplePointers.several();
        assertThat(forms().eachAttr("action")).isNotEmpty();
        assertThat(forms().select("input[name=pointer]").eachAttr("value"))
                .containsOnly(several.pointers().get(0).id().value());

        PAGES.pointers().answer((patient, filter) -> new Pointers(true, several.pointers(), 0, Set.of(), List.of()));
        assertThat(forms()).isEmpty();
        PAGES.pointers().answer((patient, filter) -> SamplePointers.odd());
        assertThat(forms()).isEmpty();
    }

    @Test
    void contactDetailsAreForEverybodyWhoSeesThePointerAndGoNotThroughTheProxy() throws Exception {
        Pointer plan = SamplePointers.several().pointers().get(0);
        PointerContent contact = new PointerContent(
                SamplePointers.CONTACT,
                "text/html",
                "https://crisis-team.example.nhs.uk/contact",
                SamplePointers.DYNAMIC,
                null);
        Pointer withContact = new Pointer(
                plan.id(),
                plan.versionId(),
                plan.lastUpdated(),
                plan.indexed(),
                plan.status(),
                plan.type(),
                plan.recordClass(),
                plan.author(),
                plan.custodian(),
                null,
                null,
                List.of(contact),
                null,
                plan.practiceSetting(),
                List.of());
        PAGES.pointers().answer((patient, filter) -> new Pointers(true, List.of(withContact), 0, Set.of(), List.of()));

        assertThat(open().statusCode()).isEqualTo(200);
        assertThat(retrieval.opened()).containsExactly("web https://crisis-team.example.nhs.uk/contact");
    }

    @ParameterizedTest
    @CsvSource({
        "application/pdf,       application/pdf,          inline",
        "text/html,             text/html;charset=utf-8,  inline",
        "application/fhir+json, text/plain;charset=utf-8, inline",
        "application/xml,       text/plain;charset=utf-8, inline",
        "text/plain,            text/plain;charset=utf-8, inline",
        "image/svg+xml,         application/octet-stream, attachment",
        "'',                    application/octet-stream, attachment"
    })
    void goesToTheBrowserAsWeChooseAndNotAsTheProviderSays(String mediaType, String shownAs, String disposition)
            throws Exception {
        retrieval.give(given -> new Given(mediaType, true, "<script>alert(1)</script>", true, false));

        HttpResponse<String> answer = open();

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(header(answer, "Content-Type")).isEqualToIgnoringCase(shownAs);
        assertThat(header(answer, "Content-Disposition")).startsWith(disposition + "; filename=");
        assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(answer, "Cache-Control")).isEqualTo("no-store");
        assertThat(header(answer, "Content-Security-Policy"))
                .contains("default-src 'none'", "frame-ancestors 'none'")
                .doesNotContain("script-src", "allow-scripts");
        if (!mediaType.equals("application/pdf")) {
            assertThat(header(answer, "Content-Security-Policy")).startsWith("sandbox;");
        }
        assertThat(answer.body()).isEqualTo("<script>alert(1)</script>");
    }

    @Test
    void whatIsNotWhatThePointerSaidIsHandedOverAsAFile() throws Exception {
        retrieval.give(given -> new Given("text/html", false, "<p>surprise", true, false));

        HttpResponse<String> answer = open();

        assertThat(header(answer, "Content-Type")).isEqualTo("application/octet-stream");
        assertThat(header(answer, "Content-Disposition")).startsWith("attachment");
    }

    @Test
    void aRecordOfKnownLengthThatBreaksOffIsShorterThanTheBrowserWasTold() {
        retrieval.give(given -> new Given("application/pdf", true, "x".repeat(200_000), true, true));

        assertThatThrownBy(this::open).isInstanceOf(IOException.class);
    }

    @Test
    void aRecordOfUnknownLengthIsNotBegunBeforeItIsWhole() throws Exception {
        retrieval.give(given -> new Given("application/pdf", true, "x".repeat(200_000), false, true));
        assertThat(open().statusCode()).isEqualTo(502);

        retrieval.give(given -> new Given("application/pdf", true, "x".repeat(200_000), false, false));
        assertThat(open().body()).hasSize(200_000);

        retrieval.give(given -> new Given("application/pdf", true, "x".repeat((8 << 20) + 1), false, false));
        assertThat(open().statusCode()).isEqualTo(502);
    }

    @Test
    void aRecordThatBreaksOffAtItsBeginningIsToldOnAPage() throws Exception {
        retrieval.give(given -> new Given("application/pdf", true, "", false, true));

        HttpResponse<String> answer = open();

        assertThat(answer.statusCode()).isEqualTo(502);
        assertThat(answer.body()).contains("The record did not come through to its end");
        assertThat(header(answer, "Content-Type")).startsWith("text/html");
        assertThat(answer.headers().firstValue("Content-Disposition")).isEmpty();
    }

    @Test
    void failuresBeforeTheFirstByteAreToldOnThePage() throws Exception {
        retrieval.give(given -> {
            throw new DirectoryException(DirectoryException.Problem.EMPTY, "the directory knows no endpoint", null);
        });
        assertThat(open().statusCode()).isEqualTo(502);

        retrieval.give(given -> {
            throw new AccessDeniedException("no code");
        });
        assertThat(open().statusCode()).isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource({"pointer, ../../etc", "content, 99", "content, -1", "nhsNumber, 9990000019"})
    void whatTheBrowserMadeUpIsRefused(String field, String value) throws Exception {
        Element form = forms().first();
        form.select("input[name=" + field + "]").val(value);

        assertThat(browser.submit(form).response().statusCode()).isEqualTo(400);
        assertThat(retrieval.opened()).isEmpty();
    }

    @Test
    void thePointerIsReadAnewSoThatNoUrlComesFromTheBrowser() throws Exception {
        open();

        assertThat(retrieval.opened())
                .singleElement()
                .asString()
                .endsWith(SamplePointers.several()
                        .pointers()
                        .get(0)
                        .contents()
                        .get(0)
                        .url());
    }

    private Elements forms() throws Exception {
        return browser.search(NUMBER).page().select("form[action$=/records/open]");
    }

    private HttpResponse<String> open() throws Exception {
        return browser.submit(forms().first()).response();
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
