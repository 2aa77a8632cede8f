package io.spinebridge.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.spinebridge.api.NotUnderstood;
import io.spinebridge.testing.Fhir;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class NotUnderstoodElementsTest {

    private static final String TWICE = "'extension': [{'url': 'https://example.org/a', 'valueString': 'one'},"
            + " {'url': 'https://example.org/a', 'valueString': 'two'}]";

    @Test
    void nothingIsTakenUntilItIsAskedFor() {
        assertThat(left(flag("'status': 'active', 'implicitRules': 'https://example.org/negate'")))
                .extracting(NotUnderstood::where, NotUnderstood::raw)
                .containsExactly(
                        tuple("Flag.status", "active"), tuple("Flag.implicitRules", "https://example.org/negate"));
    }

    @Test
    void whatIsNestedTooDeepIsToldAsItStandsHoweverFarBehind() {
        String deep = "[".repeat(70) + "'perhaps'" + "]".repeat(70);
        Element flag = flag("'text': '" + "x".repeat(100_000) + "', 'deep': " + deep);
        flag.text("text");
        flag.all("deep");

        assertThat(left(flag))
                .singleElement()
                .satisfies(told -> assertThat(told.raw().replace(" ", ""))
                        .contains("\"perhaps\"]]]")
                        .endsWith("]"));
    }

    @Test
    void whatWasTakenIsNotTold() {
        Element flag = flag("'status': 'active', 'code': {'text': 'x', 'coding': [{'code': 'y'}]}");
        flag.text("status");
        flag.one("code").text("text");
        flag.one("code").all("coding").forEach(coding -> coding.text("code"));

        assertThat(left(flag)).isEmpty();
    }

    @Test
    void tellsWhatIsHiddenBelowWhatWasTaken() {
        Element flag = flag("'code': {'text': 'x', 'id': 'c', 'coding': [{'code': 'y', 'version': '7'}],"
                + " 'extension': [{'url': 'https://example.org/b', 'valueString': 'z'}]}");
        flag.one("code").text("text");
        flag.one("code").all("coding").forEach(coding -> coding.text("code"));

        assertThat(left(flag))
                .extracting(NotUnderstood::where)
                .containsExactlyInAnyOrder("Flag.code.id", "Flag.code.coding.version", "Flag.code.extension");
    }

    @Test
    void aSecondExtensionOfAUrlIsTold() {
        Element flag = flag(TWICE);

        assertThat(flag.extension("https://example.org/a").text("valueString")).isEqualTo("one");
        assertThat(left(flag)).singleElement().satisfies(second -> {
            assertThat(second.raw()).contains("two");
            assertThat(second.reason()).contains("once only");
        });
    }

    @Test
    void aSecondMemberOfANameIsToldAndMakesTheValuesIncomplete() {
        Element flag = flag("'status': 'active', 'status': 'inactive'");

        assertThat(flag.text("status")).isEqualTo("active");
        assertThat(left(flag)).singleElement().satisfies(second -> {
            assertThat(second.raw()).isEqualTo("inactive");
            assertThat(second.missing()).isTrue();
        });
    }

    @Test
    void theExtensionsOfAPrimitiveAreTold() {
        Element flag = flag("'status': 'active', '_status': {'extension': [{'url': 'u', 'valueString': 'perhaps'}]}");
        flag.text("status");

        assertThat(left(flag)).singleElement().satisfies(beside -> {
            assertThat(beside.where()).isEqualTo("Flag.status.extension");
            assertThat(beside.raw()).contains("perhaps");
        });
    }

    @Test
    void whatHasAnotherFormThanAskedForIsToldWithItsContent() {
        Element flag = flag("'code': 'Zebra', 'status': {'a': 'Lion'}, 'note': 'Ox', 'contained': ['Ape', null]");

        assertThat(flag.one("code").exists()).isFalse();
        assertThat(flag.text("status")).isNull();
        assertThat(flag.all("note")).isEmpty();
        assertThat(flag.all("contained")).isEmpty();
        assertThat(left(flag)).allMatch(NotUnderstood::missing);
        assertThat(left(flag).toString()
                        + left(flag).stream().map(NotUnderstood::raw).toList())
                .contains("Zebra", "Lion", "Ox", "Ape");
    }

    @Test
    void theSamePlaceIsToldOnceAndCutWhereItIsLong() {
        String many = "{'a': 'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'},".repeat(1000);
        Element flag = flag("'strange': [" + many + "{'a': 'last'}]");

        assertThat(left(flag)).singleElement().satisfies(told -> {
            assertThat(told.raw()).contains("… and ").endsWith(" more").contains("xxx");
            assertThat(told.raw().length()).isLessThan(17_000);
        });
    }

    @Test
    void placesWithoutEndAreCounted() {
        StringBuilder members = new StringBuilder("'m': 1");
        for (int i = 0; i < 1000; i++) {
            members.append(", 'm").append(i).append("': 1");
        }

        List<NotUnderstood> left = left(flag(members.toString()));

        assertThat(left).hasSize(101);
        assertThat(left.get(100).reason()).contains("901 more");
        assertThat(left.get(100).missing()).isTrue();
    }

    @Test
    void whatIsNotAmongTheExpectedIsTold() {
        Element flag = flag("'mode': 'changes', 'title': 'Something new'");
        flag.takeExpected("mode", Set.of("changes"));
        flag.takeExpected("title", Set.of("Always this"));

        assertThat(left(flag)).extracting(NotUnderstood::raw).containsExactly("Something new");
    }

    @Test
    void damagedCharactersAreToldAsBytesAndNotReadAsText() {
        byte[] latin = "{\"resourceType\":\"Flag\",\"text\":\"5 \u00b5g\",\"status\":\"active\"}"
                .getBytes(StandardCharsets.ISO_8859_1);
        Element flag = FhirBodies.read(FhirBodies.JSON, latin);

        assertThat(flag.text("status")).isEqualTo("active");
        assertThat(flag.text("text")).isNull();
        assertThat(left(flag)).extracting(NotUnderstood::raw).contains("5 \\xB5g");
        assertThat(FhirBodies.read("application/fhir+json; charset=iso-8859-1", latin)
                        .text("text"))
                .isEqualTo("5 µg");
    }

    @Test
    void xmlIsReadAsTheSameInJson() {
        Element flag = FhirBodies.read(
                "application/fhir+xml",
                ("<Flag xmlns='http://hl7.org/fhir'><id value='f'/><contained><Provenance><id value='p'/></Provenance></contained>"
                                + "<extension url='https://example.org/a'><valueString value='one'/></extension>"
                                + "<status id='s' value='active'/><code><coding><code value='x'/></coding>"
                                + "<coding><code value='y'/><userSelected value='true'/></coding></code>"
                                + "<urgency><level value='very urgent'/></urgency></Flag>")
                        .getBytes(StandardCharsets.UTF_8));

        assertThat(flag.resourceType()).isEqualTo("Flag");
        assertThat(flag.text("id")).isEqualTo("f");
        assertThat(flag.text("status")).isEqualTo("active");
        assertThat(flag.all("contained").get(0).resourceType()).isEqualTo("Provenance");
        assertThat(flag.extension("https://example.org/a").text("valueString")).isEqualTo("one");
        assertThat(flag.one("code").all("coding"))
                .extracting(coding -> coding.text("code"))
                .containsExactly("x", "y");
        assertThat(left(flag).stream().map(told -> told.where() + " " + told.raw()))
                .anyMatch(told -> told.contains("urgency") && told.contains("very urgent"))
                .anyMatch(told -> told.contains("userSelected") && told.contains("true"))
                .anyMatch(told -> told.equals("Flag.status.id s"));
    }

    @Test
    void nothingIsLostWhereTheLimitOfAPlaceIsJustReached() {
        for (int length = 1; length < 20; length++) {
            Element flag = flag("'strange': [" + ("'" + "x".repeat(length) + "',").repeat(17_000) + "'last']");

            assertThat(left(flag))
                    .singleElement()
                    .satisfies(told -> assertThat(told.raw()).contains("x"));
        }
    }

    @Test
    void aSubjectThatWasSentTwiceNamesBoth() {
        assertThat(NamedPatients.in(
                        flag(
                                "'subject': {'reference': 'Patient/9990000018'}, 'subject': {'reference': 'Patient/9990000026'}"),
                        "subject"))
                .containsExactlyInAnyOrder("9990000018", "9990000026");
    }

    @Test
    void aReferenceOfAnotherFormNamesItsPatientAllTheSame() {
        for (String subject : List.of(
                "{'reference': 'Patient/9990000026'}",
                "[{'reference': 'Patient/9990000026'}]",
                "{'reference': ['Patient/9990000026']}",
                "{'reference': 'x', 'reference': 'Patient/9990000026'}",
                "{'identifier': [{'value': '999 000 0026'}]}")) {
            assertThat(NamedPatients.in(flag("'subject': " + subject), "subject"))
                    .as(subject)
                    .containsExactly("9990000026");
        }
    }

    @Test
    void aCountIsNoNegativeNumberAndHasNoOtherDigits() {
        for (String total : List.of("-1", "'+1'", "'\u0661'", "1.0", "99999999999", "true", "' 1'")) {
            assertThat(ElementValues.number(flag("'total': " + total), "total"))
                    .as(total)
                    .isEmpty();
        }
        assertThat(ElementValues.number(flag("'total': 0"), "total")).hasValue(0);
    }

    @Test
    void xmlOfAnotherNamespaceOrOfTwoResourcesInOnePlaceIsNotMixedWithFhir() {
        Element bundle = FhirBodies.read(
                "application/fhir+xml",
                ("<f:Bundle xmlns:f='http://hl7.org/fhir' xmlns:o='urn:other' value='v0'><o:type value='searchset'/><f:entry><f:resource>"
                                + "<f:Flag><f:id value='one'/></f:Flag><f:Flag><f:status value='active'/></f:Flag>"
                                + "</f:resource></f:entry></f:Bundle>")
                        .getBytes(StandardCharsets.UTF_8));
        Element flag = bundle.all("entry").get(0).one("resource");

        assertThat(bundle.resourceType()).isEqualTo("Bundle");
        assertThat(bundle.text("type")).isNull();
        assertThat(flag.text("id")).isEqualTo("one");
        assertThat(flag.text("status")).isNull();
        assertThat(left(bundle).stream().map(NotUnderstood::raw).toList().toString())
                .contains("searchset", "active", "v0");
    }

    @Test
    void whatIsNestedDeeperThanAnythingOfFhirIsToldInXmlAsInJson() {
        for (int depth : new int[] {60, 64, 65, 100, 101, 500, 900}) {
            Element json = FhirBodies.read(
                    FhirBodies.JSON,
                    ("{\"resourceType\":\"Flag\",\"status\":\"active\",\"deep\":" + "{\"a\":".repeat(depth)
                                    + "\"Zebra\"" + "}".repeat(depth) + ",\"note\":\"behind\"}")
                            .getBytes(StandardCharsets.UTF_8));
            Element xml = FhirBodies.read(
                    "application/fhir+xml",
                    ("<Flag xmlns='http://hl7.org/fhir'><status value='active'/>" + "<deep>".repeat(depth)
                                    + "<a value='Zebra'/>" + "</deep>".repeat(depth) + "<note value='behind'/></Flag>")
                            .getBytes(StandardCharsets.UTF_8));

            for (Element flag : List.of(json, xml)) {
                assertThat(flag.text("status")).isEqualTo("active");
                assertThat(flag.text("note")).isEqualTo("behind");
                assertThat(left(flag))
                        .singleElement()
                        .satisfies(told -> assertThat(told.raw()).contains("Zebra"));
            }
        }
    }

    @Test
    void partsWithoutEndInXmlHideNothingBesideThem() {
        StringBuilder parts = new StringBuilder();
        for (int i = 0; i < 5000; i++) {
            parts.append("<p").append(i).append(" value='x'/>");
        }
        Element flag = FhirBodies.read(
                "application/fhir+xml",
                ("<Flag xmlns='http://hl7.org/fhir'>" + parts + "<status value='active'/></Flag>")
                        .getBytes(StandardCharsets.UTF_8));

        assertThat(flag.text("status")).isEqualTo("active");
        assertThat(left(flag)).hasSize(101);
    }

    private static List<NotUnderstood> left(Element element) {
        element.resourceType();
        return NotUnderstoodElements.in(element, "Flag");
    }

    private static Element flag(String content) {
        return Fhir.element("{'resourceType': 'Flag', " + content + "}");
    }
}
