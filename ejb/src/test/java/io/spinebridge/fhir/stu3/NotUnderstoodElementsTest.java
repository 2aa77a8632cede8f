package io.spinebridge.fhir.stu3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.spinebridge.api.NotUnderstood;
import io.spinebridge.testing.Fhir;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hl7.fhir.dstu3.model.Flag;
import org.junit.jupiter.api.Test;

class NotUnderstoodElementsTest {

    private static final Set<String> ELEMENTS = Set.of("status", "code");
    private static final String TWICE = """
            'extension': [{'url': 'https://example.org/a', 'valueString': 'one'}, {'url': 'https://example.org/a', 'valueString': 'two'}]""";

    @Test
    void findsRulesThatMightChangeTheMeaningOfEverything() {
        assertThat(of("'implicitRules': 'https://example.org/negate'"))
                .extracting(NotUnderstood::where, NotUnderstood::raw)
                .containsExactly(tuple("Flag.implicitRules", "https://example.org/negate"));
    }

    @Test
    void findsNothingInIdsLanguagesAndMappedElements() {
        assertThat(of("'id': '1', 'language': 'cy', 'status': 'active', 'code': {'text': 'x'}"))
                .isEmpty();
        assertThat(beyond("'id': '1', 'language': 'cy', 'status': 'active', 'code': {'id': 'c', 'text': 'x'}"))
                .isEmpty();
    }

    @Test
    void findsASecondExtensionOnlyWhereItShouldNotRepeat() {
        Flag flag = flag(TWICE);

        assertThat(new NotUnderstoodElements(Fhir.BODIES)
                        .of(flag, Set.of(), Map.of("https://example.org/a", any -> true)))
                .singleElement()
                .satisfies(second -> assertThat(second.raw()).contains("two"));
        assertThat(new NotUnderstoodElements(Fhir.BODIES, Set.of("https://example.org/a"))
                        .of(flag, Set.of(), Map.of("https://example.org/a", any -> true)))
                .isEmpty();
    }

    @Test
    void findsWhatIsHiddenBelowMappedElements() {
        assertThat(beyond("'meta': {'tag': [{'code': 'x'}]}, 'code': {'text': 'x', 'coding': [{'code': 'y'}],"
                        + " 'extension': [{'url': 'https://example.org/b', 'valueString': 'z'}]}"))
                .extracting(NotUnderstood::where)
                .containsExactlyInAnyOrder("Flag.meta", "Flag.code.coding", "Flag.code.extension");
    }

    @Test
    void knowsAnExtensionByItsUrlAndLooksIntoIt() {
        assertThat(beyond(TWICE)).hasSize(2);
        assertThat(new NotUnderstoodElements(Fhir.BODIES)
                        .beyond(
                                flag(TWICE),
                                Set.of("extension:https://example.org/a", "extension:https://example.org/a.value[x]")))
                .isEmpty();
        assertThat(new NotUnderstoodElements(Fhir.BODIES)
                        .beyond(flag(TWICE), Set.of("extension:https://example.org/a")))
                .extracting(NotUnderstood::where)
                .containsExactly("Flag.extension.value[x]", "Flag.extension.value[x]");
    }

    @Test
    void tellsWhatTheParserCouldNotPlace() {
        assertThat(beyond("'status': 'active', 'invented': 'x'"))
                .singleElement()
                .satisfies(note -> assertThat(note.raw()).contains("x"));
    }

    private static List<NotUnderstood> of(String content) {
        return new NotUnderstoodElements(Fhir.BODIES).of(flag(content), ELEMENTS, Map.of());
    }

    private static List<NotUnderstood> beyond(String content) {
        return new NotUnderstoodElements(Fhir.BODIES).beyond(flag(content), Set.of("status", "code", "code.text"));
    }

    private static Flag flag(String content) {
        return Fhir.read(Flag.class, "{'resourceType': 'Flag', " + content + "}");
    }
}
