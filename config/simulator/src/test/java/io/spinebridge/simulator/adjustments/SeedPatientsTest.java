package io.spinebridge.simulator.adjustments;

import static org.assertj.core.api.Assertions.assertThat;

import io.spinebridge.simulator.fhir.NhsNumber;
import java.util.List;
import org.hl7.fhir.dstu3.model.CodeableConcept;
import org.hl7.fhir.dstu3.model.Condition;
import org.hl7.fhir.dstu3.model.Consent;
import org.hl7.fhir.dstu3.model.DomainResource;
import org.hl7.fhir.dstu3.model.Flag;
import org.hl7.fhir.dstu3.model.ListResource;
import org.hl7.fhir.dstu3.model.Provenance;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Format.class)
class SeedPatientsTest {
    private final Harness spine;

    SeedPatientsTest(Format format) {
        this.spine = new Harness(format);
    }

    @Test
    void haveValidNhsNumbersFromTheTestRange() {
        assertThat(SeedPatients.descriptions()).hasSize(10);
        assertThat(SeedPatients.descriptions().keySet())
                .allMatch(NhsNumber::isValid)
                .allMatch(number -> number.startsWith("999"));
    }

    @Test
    void areThereWhenTheServiceStarts() {
        assertThat(total("Consent", SeedPatients.NO_RECORD)).isZero();
        assertThat(total("Consent", SeedPatients.FOR_CREATION)).isZero();
        assertThat(total("Consent", SeedPatients.CONSENT_ONLY)).isEqualTo(1);
        assertThat(total("Flag", SeedPatients.CONSENT_ONLY)).isZero();
        assertThat(total("Consent", SeedPatients.TWO_CONSENTS)).isEqualTo(2);
        assertThat(total("Flag", SeedPatients.BIG_RECORD)).isEqualTo(60);
        assertThat(total("Flag", SeedPatients.FULL_RECORD)).isEqualTo(5);
        assertThat(total("ThresholdCode", SeedPatients.FULL_RECORD)).isEqualTo(1);
        assertThat(total("Flag", SeedPatients.FOR_CHANGES)).isEqualTo(5);
    }

    @Test
    void holdCodedAndFreeTextAdjustments() {
        List<Flag> flags = spine.search("Flag", SeedPatients.FULL_RECORD).found(Flag.class);

        assertThat(flags)
                .anyMatch(flag -> flag.getCode().hasCoding() && !flag.getCode().hasText());
        assertThat(flags)
                .anyMatch(flag -> !flag.getCode().hasCoding() && flag.getCode().hasText());
        assertThat(flags)
                .anyMatch(flag -> flag.getCode().hasCoding() && flag.getCode().hasText());
        assertThat(flags)
                .anyMatch(flag -> flag.getExtension().stream()
                        .anyMatch(extension -> extension.getUrl().equals(Canonicals.ADJUSTMENT_NOTES)));
    }

    @Test
    void holdABestInterestDecision() {
        Consent consent = spine.search("Consent", SeedPatients.BEST_INTEREST).only(Consent.class);

        CodeableConcept role = (CodeableConcept) ExtensionShapes.first(consent.getExtension(), Canonicals.PROXY_ROLE)
                .orElseThrow()
                .getValue();
        assertThat(role.getCodingFirstRep().getCode()).isEqualTo("002");
        assertThat(ExtensionShapes.first(consent.getExtension(), Canonicals.BEST_INTEREST_SUMMARY))
                .isPresent();
    }

    @Test
    void holdRemovedConditionsOfBothKindsAndABareThreshold() {
        ListResource list =
                spine.search("List", SeedPatients.REMOVED_CONDITIONS).only(ListResource.class);
        ListContent content = ListContent.of(list);

        assertThat(content.conditions()).hasSize(3);
        assertThat(content.activeConditions()).hasSize(1);
        assertThat(content.conditions())
                .filteredOn(condition -> condition.getClinicalStatus() == Condition.ConditionClinicalStatus.INACTIVE)
                .hasSize(1);
        Condition threshold =
                spine.search("ThresholdCode", SeedPatients.REMOVED_CONDITIONS).only(Condition.class);
        assertThat(threshold.getCode().getCodingFirstRep().getCode()).isEqualTo("1326341000000105");
    }

    @Test
    void holdWhatRealRecordsHoldBesideTheProfiles() {
        Consent consent = spine.search("Consent", SeedPatients.ODD_RECORD).only(Consent.class);
        assertThat(consent.getPurposeFirstRep().getSystem()).isEqualTo("https://snomed.info/sct");
        assertThat(consent.getPatient().getReference()).startsWith("demographics.");
        assertThat(consent.getCategoryFirstRep().getCodingFirstRep().getSystem())
                .contains("CodeSystem-RARecord-");
        assertThat(consent.getExtension().get(0).getExtension().get(0).getUrl()).isEqualTo("Created");
        assertThat(((Provenance) consent.getContained().get(0)).hasActivity()).isFalse();

        List<Flag> flags = spine.search("Flag", SeedPatients.ODD_RECORD).found(Flag.class);
        assertThat(flags).anyMatch(flag -> adjustmentCategory(flag).equals("099"));
        assertThat(flags)
                .anyMatch(flag -> flag.getCode().getCoding().stream().anyMatch(coding -> !coding.hasDisplay()));
        assertThat(flags).anyMatch(flag -> !flag.getCode().hasCoding());
        assertThat(flags)
                .anyMatch(flag -> flag.getExtension().stream()
                        .anyMatch(extension -> extension.getUrl().endsWith("Extension-Unknown-1")));

        ListResource list = spine.search("List", SeedPatients.ODD_RECORD).only(ListResource.class);
        assertThat(list.getEntry())
                .allMatch(entry -> entry.getItem().getReference().startsWith("urn:uuid:"));
        assertThat(list.getContained()).hasSize(6);
        assertThat(list.getMeta().hasLastUpdated()).isFalse();
        assertThat(spine.search("ThresholdCode", SeedPatients.ODD_RECORD)
                        .only(ListResource.class)
                        .getContained())
                .hasSize(2);
    }

    @Test
    void comeBackUnchangedAfterAReset() {
        List<String> before = texts(SeedPatients.FOR_CHANGES);
        spine.post("/$removerarecord", Bodies.removal(SeedPatients.FOR_CHANGES));
        spine.post("/Consent", Bodies.consent(SeedPatients.FOR_CREATION));

        spine.service.reset();

        assertThat(texts(SeedPatients.FOR_CHANGES)).isEqualTo(before);
        assertThat(spine.service.resources(SeedPatients.FOR_CREATION)).isEmpty();
        assertThat(new Harness(spine.format).service.resources(SeedPatients.FULL_RECORD))
                .extracting(resource -> resource.getIdElement().getIdPart())
                .isEqualTo(spine.service.resources(SeedPatients.FULL_RECORD).stream()
                        .map(resource -> resource.getIdElement().getIdPart())
                        .toList());
    }

    @Test
    void canBeJoinedByATestsOwnResources() {
        Flag flag = Bodies.flag(SeedPatients.NO_RECORD);
        flag.setId("own-flag");
        flag.getMeta().setVersionId("own-version");

        spine.service.put(RecordPart.FLAG, SeedPatients.NO_RECORD, flag);

        assertThat(spine.search("Flag", SeedPatients.NO_RECORD)
                        .only(Flag.class)
                        .getMeta()
                        .getVersionId())
                .isEqualTo("own-version");
    }

    @Test
    void cannotBeChangedThroughTheCopiesHandedOut() {
        for (IBaseResource resource : spine.service.resources(SeedPatients.FULL_RECORD)) {
            ((DomainResource) resource).getContained().clear();
        }

        assertThat(spine.search("Consent", SeedPatients.FULL_RECORD)
                        .only(Consent.class)
                        .getContained())
                .hasSize(1);
    }

    private int total(String path, String nhsNumber) {
        return spine.search(path, nhsNumber).bundle().getTotal();
    }

    private static String adjustmentCategory(Flag flag) {
        return ((CodeableConcept) ExtensionShapes.first(flag.getExtension(), Canonicals.ADJUSTMENT_CATEGORY)
                        .orElseThrow()
                        .getValue())
                .getCodingFirstRep()
                .getCode();
    }

    private List<String> texts(String nhsNumber) {
        return spine.service.resources(nhsNumber).stream()
                .map(resource -> Harness.CONTEXT.newJsonParser().encodeResourceToString(resource))
                .toList();
    }
}
