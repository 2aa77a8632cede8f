package io.spinebridge.simulator.adjustments;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.hl7.fhir.dstu3.model.Bundle;
import org.hl7.fhir.dstu3.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.dstu3.model.Condition;
import org.hl7.fhir.dstu3.model.Consent;
import org.hl7.fhir.dstu3.model.Flag;
import org.hl7.fhir.dstu3.model.ListResource;
import org.hl7.fhir.dstu3.model.Provenance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@ParameterizedClass
@EnumSource(Format.class)
class SearchTest {
    private static final String CAT = Harness.encoded(Harness.CATEGORY);
    private static final String FULL = SeedPatients.FULL_RECORD;

    private final Harness spine;

    SearchTest(Format format) {
        this.spine = new Harness(format);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Consent", "Flag", "List", "UnderlyingConditions", "UnderlyingConditionList", "ThresholdCode"})
    void answersAnEmptyBundleForAPatientWithoutRecord(String path) {
        Bundle bundle = spine.search(path, SeedPatients.NO_RECORD).bundle();

        assertThat(bundle.getType()).isEqualTo(Bundle.BundleType.SEARCHSET);
        assertThat(bundle.getTotalElement().getValue()).isZero();
        assertThat(bundle.getEntry()).isEmpty();
        assertThat(bundle.getLink("self").getUrl())
                .startsWith(Harness.BASE + "/" + path + "?patient=" + SeedPatients.NO_RECORD);
    }

    @Test
    void findsTheConsentWithItsVersionAndProvenance() {
        Consent consent = spine.search("Consent", FULL).only(Consent.class);

        assertThat(consent.getStatus()).isEqualTo(Consent.ConsentState.ACTIVE);
        assertThat(consent.getMeta().getVersionId()).isNotBlank();
        assertThat(consent.getMeta().getLastUpdated()).isNotNull();
        assertThat(consent.getIdElement().getIdPart()).startsWith(FULL + ".");
        assertThat(consent.getContained()).singleElement().isInstanceOf(Provenance.class);
    }

    @Test
    void findsAllFlags() {
        Bundle bundle = spine.search("Flag", FULL).bundle();

        assertThat(bundle.getTotal()).isEqualTo(5);
        assertThat(bundle.getEntry()).hasSize(5);
        for (BundleEntryComponent entry : bundle.getEntry()) {
            assertThat(entry.getSearch().getMode()).isEqualTo(Bundle.SearchEntryMode.MATCH);
            assertThat(entry.getFullUrl())
                    .isEqualTo(Harness.BASE + "/Flag/"
                            + entry.getResource().getIdElement().getIdPart());
        }
    }

    @Test
    void keepsImpairmentsAndUnderlyingConditionsApart() {
        ListResource impairments = spine.search("List", FULL).only(ListResource.class);
        Answer underlying = spine.search("UnderlyingConditions", FULL);

        assertThat(conditions(impairments)).hasSize(3);
        assertThat(conditions(underlying.only(ListResource.class))).hasSize(1);
        assertThat(underlying.bundle().getEntryFirstRep().getFullUrl()).contains("/UnderlyingConditions/");
    }

    @Test
    void derivesTheThresholdFromTheListOfImpairments() {
        ListResource threshold = spine.search("ThresholdCode", FULL).only(ListResource.class);

        Condition condition = conditions(threshold).get(0);
        assertThat(conditions(threshold)).hasSize(1);
        assertThat(condition.getCode().getCodingFirstRep().getCode()).isEqualTo("1326341000000105");
        assertThat(threshold.getContained()).hasSize(2);
        assertThat(threshold.getEntry()).hasSize(2);
    }

    @Test
    void hasNoThresholdWhereNoneIsRecordedUnlessToldToInventIt() {
        assertThat(spine.search("ThresholdCode", SeedPatients.CONSENT_ONLY)
                        .bundle()
                        .getTotal())
                .isZero();

        spine.service.use(AdjustmentsOptions.defaults().withThresholdSynthesised(true));

        assertThat(conditions(
                        spine.search("ThresholdCode", SeedPatients.CONSENT_ONLY).only(ListResource.class)))
                .hasSize(1);
        assertThat(spine.search("ThresholdCode", SeedPatients.NO_RECORD)
                        .bundle()
                        .getTotal())
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "current, code",
        "active, code",
        "current, category",
        "active, category",
    })
    void findsTheListByEachCombinationTheGuideShows(String status, String by) {
        String token = by.equals("code") ? Harness.LIST_CODE : Harness.CATEGORY;

        Answer answer =
                spine.get("/List?patient=" + FULL + "&status=" + status + "&" + by + "=" + Harness.encoded(token));

        assertThat(answer.bundle().getTotal()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Patient/", "https://fhir.nhs.uk/Id/nhs-number|"})
    void acceptsThePatientAsAReferenceOrAToken(String prefix) {
        Answer answer = spine.get("/Flag?patient=" + Harness.encoded(prefix + FULL) + "&status=active&category=" + CAT);

        assertThat(answer.bundle().getTotal()).isEqualTo(5);
    }

    @Test
    void acceptsTheFormatParameter() {
        Answer answer = spine.get(
                "/Flag?patient=" + FULL + "&status=active&category=" + CAT + "&_format=" + spine.format.parameter);

        assertThat(answer.bundle().getTotal()).isEqualTo(5);
    }

    @ParameterizedTest
    @CsvSource({
        "'/Flag?status=active&category=CAT', ra.search.patient, patient",
        "'/Flag?patient=&status=active&category=CAT', ra.search.patient, patient",
        "'/Flag?patient=NHS&category=CAT', ra.search.status, status",
        "'/Flag?patient=NHS&status=inactive&category=CAT', ra.search.status, status",
        "'/Flag?patient=NHS&status=current&category=CAT', ra.search.status, status",
        "'/Flag?patient=NHS&status=active', ra.search.token, category",
        "'/Flag?patient=NHS&status=active&category=RAFlag', ra.search.token, category",
        "'/Flag?patient=NHS&status=active&category=NRAF', ra.search.token, category",
        "'/Flag?patient=NHS&status=active&category=CAT&category=CAT', ra.search.known, category",
        "'/Flag?patient=NHS&status=active&category=CAT&_count=5', ra.search.known, _count",
        "'/Flag?patient=NHS&status=active&code=CODE', ra.search.known, code",
        "'/UnderlyingConditions?patient=NHS&status=active&code=CODE', ra.search.known, code",
        "'/List?patient=NHS&status=retired&code=CODE', ra.search.status, status",
        "'/List?patient=NHS&status=current&code=1094391000000102', ra.search.token, code",
        "'/List?patient=NHS&status=current', ra.search.token, category",
        "'/List?patient=NHS&status=current&code=CODE&category=CAT', ra.search.token, category",
        "'/Consent', ra.search.patient, patient",
        "'/Flag?patient=NHS&status=active&category=CAT&page=guessed', ra.search.page, page",
    })
    void refusesOtherSearches(String url, String rule, String named) {
        String complete =
                url.replace("NHS", FULL).replace("CAT", CAT).replace("CODE", Harness.encoded(Harness.LIST_CODE));

        spine.get(complete)
                .isRefused(400, "invalid", "INVALID_PARAMETER")
                .by(rule)
                .saying(named);
    }

    @ParameterizedTest
    @ValueSource(strings = {"9990001015", "999000101", "99900010140", "999000101X", "9999999998"})
    void refusesAnNhsNumberThatCannotBeOne(String nhsNumber) {
        spine.search("Flag", nhsNumber)
                .isRefused(400, "value", "INVALID_NHS_NUMBER")
                .by("ra.search.nhs-number");
    }

    @Test
    void doesNotFindWhatIsInactive() {
        Flag flag = spine.search("Flag", FULL).found(Flag.class).get(0);
        flag.setStatus(Flag.FlagStatus.INACTIVE).addExtension(Bodies.removalReason());
        assertThat(spine.put(RecordPart.FLAG, flag).status()).isEqualTo(200);

        Set<String> found = spine.search("Flag", FULL).found(Flag.class).stream()
                .map(Flag::getId)
                .collect(Collectors.toSet());

        assertThat(found).hasSize(4).doesNotContain(flag.getId());
    }

    private static List<Condition> conditions(ListResource list) {
        return list.getContained().stream()
                .filter(Condition.class::isInstance)
                .map(Condition.class::cast)
                .toList();
    }
}
