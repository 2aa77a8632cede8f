package io.spinebridge.web.pointers;

import static org.assertj.core.api.Assertions.assertThat;

import io.spinebridge.api.NotUnderstood;
import io.spinebridge.api.pointers.Pointers;
import io.spinebridge.web.Accessibility;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** What a search came to: answers that look alike are told apart. */
class SearchOutcomePageTest extends PointersPages {

    @Test
    void saysHowManyPointersAreWithheld() throws Exception {
        assertThat(browser.search(NUMBER).page().getElementById("withheld").text())
                .contains("2 more pointers are there that your role may not see.");
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

        locator.answer((patient, filter) -> SamplePointers.none());
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
}
