package io.spinebridge.web.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.spinebridge.web.Browser;
import io.spinebridge.web.WebPages;
import io.spinebridge.web.WebServer;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Where the looks of the pages come from. */
class StylesheetTest {

    @RegisterExtension
    static final WebPages PAGES = new WebPages();

    private final Browser browser = PAGES.signedIn("viewer");

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
        try (WebServer bundled = new WebServer(PAGES.adjustments(), PAGES.pointers(), PAGES.retrieval(), true, 0)) {
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
}
