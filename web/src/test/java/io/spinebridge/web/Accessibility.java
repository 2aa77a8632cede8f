package io.spinebridge.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.jsoup.nodes.Document;

/** What can be told of accessibility from a document alone. */
public final class Accessibility {

    private Accessibility() {}

    public static void check(Document page) {
        assertThat(page.selectFirst("html").attr("lang")).isEqualTo("en-GB");
        assertThat(page.select("header, main, footer")).hasSize(3);
        assertThat(page.selectFirst("body > a").attr("href")).isEqualTo("#maincontent");
        assertThat(page.getElementById("maincontent")).isEqualTo(page.selectFirst("main"));
        assertThat(page.select("h1")).hasSize(1);
        int[] level = {page.select("[role=alert], [role=status]").isEmpty() ? 0 : 1};
        page.select("h1, h2, h3, h4, h5, h6").forEach(heading -> {
            int next = heading.normalName().charAt(1) - '0';
            assertThat(next).as("no level is left out before " + heading.text()).isLessThanOrEqualTo(level[0] + 1);
            level[0] = next;
        });
        assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
        page.select("input:not([type=hidden]), select, textarea")
                .forEach(field -> assertThat(
                                page.select("label[for=" + field.id() + "]").text())
                        .isNotBlank());
        page.select("[aria-describedby]")
                .forEach(field -> field.attr("aria-describedby")
                        .strip()
                        .lines()
                        .flatMap(ids -> Stream.of(ids.split(" ")))
                        .filter(id -> !id.isEmpty())
                        .forEach(
                                id -> assertThat(page.getElementById(id)).as(id).isNotNull()));
        page.select("fieldset")
                .forEach(set -> assertThat(set.select("legend").text()).isNotBlank());
        page.select("[aria-labelledby]")
                .forEach(part -> assertThat(page.getElementById(part.attr("aria-labelledby")))
                        .isNotNull());
        page.select("a[href^=#]")
                .forEach(
                        link -> assertThat(page.getElementById(link.attr("href").substring(1)))
                                .as(link.outerHtml())
                                .isNotNull());
        assertThat(page.select("script, style, [style]")).isEmpty();
        assertThat(page.select("nav").eachAttr("aria-label"))
                .hasSameSizeAs(page.select("nav"))
                .doesNotHaveDuplicates();
    }
}
