package io.spinebridge.simulator.pointers;

import static org.assertj.core.api.Assertions.assertThat;

import io.spinebridge.simulator.evidence.Verdict;
import io.spinebridge.simulator.junit.Simulated;
import io.spinebridge.simulator.server.Outcome;
import io.spinebridge.simulator.server.SpineSimulator;
import java.util.Date;
import org.hl7.fhir.dstu3.model.DocumentReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Replacing a pointer by another, whole or not at all. */
@Simulated
class SupersedeTest {

    private static final String PATIENT = SeedPointers.FOR_CHANGES;

    private final Locator locator;

    SupersedeTest(SpineSimulator simulator) {
        this.locator = new Locator(simulator);
    }

    private static Pointer replacing(String target) {
        return Pointer.of(PATIENT).replacing(target);
    }

    private DocumentReference stored(String id) {
        return locator.simulator.pointers().pointer(id).orElseThrow();
    }

    private static final String BY_ADDRESS = "{" + Pointer.address(SeedPointers.OWNED) + "}";
    private static final String BY_IDENTIFIER = "{" + Pointer.identifier(SeedPointers.OWNED_MASTER_IDENTIFIER) + "}";
    private static final String BY_BOTH = "{" + Pointer.address(SeedPointers.OWNED) + ","
            + Pointer.identifier(SeedPointers.OWNED_MASTER_IDENTIFIER) + "}";

    @ParameterizedTest
    @ValueSource(strings = {"address", "identifier", "both", "own address"})
    void replacesAPointer(String by) {
        String target = switch (by) {
            case "address" -> BY_ADDRESS;
            case "identifier" -> BY_IDENTIFIER;
            case "both" -> BY_BOTH;
            default ->
                "{\"reference\":\"" + locator.simulator.baseUrl() + "/DocumentReference/" + SeedPointers.OWNED + "\"}";
        };
        Date indexed = stored(SeedPointers.OWNED).getIndexed();

        String id = locator.create(replacing(target).master("urn:uuid:new")).created();

        assertThat(locator.lastEvidence().passed()).isTrue();
        assertThat(stored(id).getMeta().getVersionId()).isEqualTo("1");
        assertThat(stored(id).getStatus().toCode()).isEqualTo("current");
        assertThat(stored(id).getRelatesTo()).hasSize(1);
        DocumentReference old = stored(SeedPointers.OWNED);
        assertThat(old.getStatus().toCode()).isEqualTo("superseded");
        assertThat(old.getMeta().getVersionId()).isEqualTo("2");
        assertThat(old.getMeta().getLastUpdated()).isAfter(indexed);
        assertThat(old.getIndexed()).isEqualTo(indexed);
        assertThat(locator.search(PATIENT).found())
                .extracting(found -> found.getIdElement().getIdPart())
                .contains(id)
                .doesNotContain(SeedPointers.OWNED);
        assertThat(locator.read(SeedPointers.OWNED).outcome().spineCode()).isEqualTo("BAD_REQUEST");
    }

    private void isRefused(Pointer pointer, String rule, String element, String diagnostics) {
        int before = locator.simulator.pointers().pointers(PATIENT).size();
        assertThat(locator.create(pointer).outcome())
                .isEqualTo(new Outcome(
                        400, "invalid", "INVALID_RESOURCE", "Resource is invalid : " + element, diagnostics));
        assertThat(locator.lastEvidence().failures())
                .extracting(Verdict::rule)
                .first()
                .isEqualTo(rule);
        assertThat(stored(SeedPointers.OWNED).getStatus().toCode()).isEqualTo("current");
        assertThat(stored(SeedPointers.OWNED).getMeta().getVersionId()).isEqualTo("1");
        assertThat(locator.simulator.pointers().pointers(PATIENT)).hasSize(before);
    }

    private void isRefused(Pointer pointer, String rule, String diagnostics) {
        isRefused(pointer, rule, "relatesTo.target", diagnostics);
    }

    @Test
    void refusesATargetThatDoesNotExist() {
        String words = "Referenced DocumentReference does not exist.";
        isRefused(replacing("{" + Pointer.address("unknown") + "}"), "nrl.supersede.known", words);
        isRefused(replacing("{" + Pointer.identifier("urn:uuid:unknown") + "}"), "nrl.supersede.known", words);
        isRefused(Pointer.of(SeedPointers.FOR_CREATION).replacing(BY_IDENTIFIER), "nrl.supersede.known", words);
        locator.delete(SeedPointers.OWNED_WITHOUT_MASTER_IDENTIFIER).send();
        isRefused(
                replacing("{" + Pointer.address(SeedPointers.OWNED_WITHOUT_MASTER_IDENTIFIER) + "}"),
                "nrl.supersede.known",
                words);
    }

    @Test
    void refusesATargetOfAnotherPatient() {
        isRefused(
                Pointer.of(SeedPointers.FOR_CREATION).replacing(BY_ADDRESS),
                "nrl.supersede.patient",
                "Resolved DocumentReference is not associated with the same patient.");
    }

    @Test
    void refusesATargetWhoseAddressAndIdentifierDoNotBelongTogether() {
        isRefused(
                replacing("{" + Pointer.address(SeedPointers.OWNED) + "," + Pointer.identifier("urn:uuid:other") + "}"),
                "nrl.supersede.identifier",
                "Resolved DocumentReference does not have a matching MasterIdentifier.");
        isRefused(
                replacing("{" + Pointer.address(SeedPointers.OWNED_WITHOUT_MASTER_IDENTIFIER) + ","
                        + Pointer.identifier("urn:uuid:x") + "}"),
                "nrl.supersede.identifier",
                "Resolved DocumentReference does not have an MasterIdentifier.");
    }

    @Test
    void refusesATargetOfAnotherCustodian() {
        isRefused(
                replacing("{" + Pointer.address(SeedPointers.NOT_OWNED) + "}"),
                "nrl.supersede.custodian",
                "Resolved DocumentReference is not associated with custodian RXA");
    }

    @ParameterizedTest
    @ValueSource(strings = {SeedPointers.SUPERSEDED, SeedPointers.ENTERED_IN_ERROR})
    void refusesATargetThatIsNotCurrent(String id) {
        assertThat(locator.create(Pointer.of(SeedPointers.NOT_CURRENT).replacing("{" + Pointer.address(id) + "}"))
                        .outcome())
                .isEqualTo(new Outcome(
                        400, "invalid", "BAD_REQUEST", "Bad request", "DocumentReference status is not 'current'"));
        assertThat(locator.simulator.pointers().pointers(SeedPointers.NOT_CURRENT))
                .hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "/relatesTo/- ! {\"code\":\"replaces\",\"target\":{\"reference\":\"https://a.example/DocumentReference/1\"}} ! relatesTo",
                "/relatesTo/0/code ! \"appends\" ! relatesTo.code",
                "/relatesTo/0/target ! '' ! relatesTo.target.reference",
                "/relatesTo/0/target/reference ! \"DocumentReference/1\" ! relatesTo.target.reference",
                "/relatesTo/0/target ! {\"identifier\":{\"value\":\"1\"}} ! relatesTo.target.identifier.system",
                "/relatesTo/0/target ! {\"identifier\":{\"system\":\"urn:ietf:rfc:3986\"}} ! relatesTo.target.identifier.value"
            })
    void refusesARelationThatIsNotOneReplacement(String path, String value, String element) {
        isRefused(
                replacing(BY_ADDRESS).with(path, value),
                "nrl.pointer.relates-to",
                element,
                "Resource is invalid : " + element);
    }

    @Test
    void leavesTheOldOneCurrentWhenTheNewOneIsADuplicate() {
        assertThat(locator.create(replacing(BY_ADDRESS).master(SeedPointers.OWNED_MASTER_IDENTIFIER))
                        .outcome()
                        .spineCode())
                .isEqualTo("DUPLICATE_REJECTED");
        assertThat(stored(SeedPointers.OWNED).getStatus().toCode()).isEqualTo("current");
    }

    @Test
    void asksForAMasterIdentifierOfItsOwnWhenToldSo() {
        locator.simulator.pointers().use(PointersOptions.defaults().withSuccessorNeedsMasterIdentifier(true));

        isRefused(
                replacing(BY_IDENTIFIER),
                "nrl.supersede.master-identifier",
                "masterIdentifier",
                "Resource is invalid : masterIdentifier");
        locator.create(replacing(BY_ADDRESS)).created();
    }

    @Test
    void letsExactlyOneOfManySuccessorsWin() throws Exception {
        Locator.letsOneOfManyWin(() -> locator.create(replacing(BY_ADDRESS)));
        assertThat(locator.simulator.pointers().pointers(PATIENT)).hasSize(4);
        assertThat(stored(SeedPointers.OWNED).getMeta().getVersionId()).isEqualTo("2");
    }
}
