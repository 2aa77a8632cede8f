package io.spinebridge.web.pointers;

import static org.assertj.core.api.Assertions.assertThat;

import io.spinebridge.api.pointers.Pointers;
import io.spinebridge.web.Accessibility;
import io.spinebridge.web.HostileText;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** What the page shows of a pointer. */
class PointerPageTest extends PointersPages {

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

        HostileText.staysText(browser, SamplePointers.HOSTILE, 2);
        assertThat(page.getElementById("pointer-1").text()).contains(SamplePointers.HOSTILE);
        assertThat(page.select(".sb-content dt:contains(Server) + dd").eachText())
                .containsExactly(
                        "Cannot be told: the address in the pointer is not one of a server",
                        "Cannot be told: the address in the pointer is not one of a server",
                        "evil.example, port 8443");
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
}
