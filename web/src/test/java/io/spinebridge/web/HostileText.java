package io.spinebridge.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What must have become of text that tries to break out of a page. */
public final class HostileText {

    private HostileText() {}

    /** Holds that the page shows it as text, among other places in this many parts that are shown raw. */
    public static void staysText(Browser browser, String hostile, int shownRaw) {
        Document page = browser.page();
        assertThat(page.select("script, img, style, [onerror], main a:not([href^=#])"))
                .isEmpty();
        assertThat(browser.response().body())
                .doesNotContain("<script", "<img", "${1+1}'")
                .contains("&lt;script&gt;");
        assertThat(page.select("pre").stream().map(Element::wholeText))
                .hasSize(shownRaw)
                .containsOnly(hostile);
    }
}
