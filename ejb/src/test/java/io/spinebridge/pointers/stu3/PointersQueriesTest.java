package io.spinebridge.pointers.stu3;

import static org.assertj.core.api.Assertions.assertThat;

import io.spinebridge.api.pointers.MasterIdentifier;
import io.spinebridge.api.pointers.OdsCode;
import io.spinebridge.api.pointers.PointerFilter;
import io.spinebridge.api.pointers.PointerId;
import io.spinebridge.api.pointers.PointerType;
import io.spinebridge.testing.Patients;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Requests about pointers, to the letter. */
class PointersQueriesTest {

    private static final String ADA =
            "subject=https%3A%2F%2Fdemographics.spineservices.nhs.uk%2FSTU3%2FPatient%2F9990000018";
    private static final String RXA =
            "&custodian=https%3A%2F%2Fdirectory.spineservices.nhs.uk%2FSTU3%2FOrganization%2FRXA";
    private static final String CRISIS_PLAN = "&type.coding=http%3A%2F%2Fsnomed.info%2Fsct%7C736253002";

    @Test
    void asksForAllPointersOfAPatient() {
        assertThat(PointersQueries.search(Patients.ADA, PointerFilter.ALL)).isEqualTo(ADA);
    }

    @Test
    void asksForThoseOfACustodian() {
        assertThat(PointersQueries.search(Patients.ADA, PointerFilter.of(new OdsCode("RXA"))))
                .isEqualTo(ADA + RXA);
    }

    @Test
    void asksForThoseOfAType() {
        assertThat(PointersQueries.search(Patients.ADA, PointerFilter.of(PointerType.MENTAL_HEALTH_CRISIS_PLAN)))
                .isEqualTo(ADA + CRISIS_PLAN);
    }

    @Test
    void asksForThoseOfACustodianAndATypeInAFixedOrder() {
        assertThat(PointersQueries.search(
                        Patients.ADA, new PointerFilter(new OdsCode("RXA"), PointerType.MENTAL_HEALTH_CRISIS_PLAN)))
                .isEqualTo(ADA + RXA + CRISIS_PLAN);
    }

    @Test
    void asksForASinglePointerByNothingButItsId() {
        assertThat(PointersQueries.byId(new PointerId("da2b6e8a-3c8f-11e8-baae-6c3be5a609f5-584d385036514c383142")))
                .isEqualTo("_id=da2b6e8a-3c8f-11e8-baae-6c3be5a609f5-584d385036514c383142");
    }

    @Test
    void asksHowManyThereAre() {
        assertThat(PointersQueries.count(Patients.ADA)).isEqualTo(ADA + "&_summary=count");
    }

    @Test
    void namesAPointerByItsMasterIdentifier() {
        assertThat(PointersQueries.conditional(Patients.ADA, MasterIdentifier.ofOid("1.3.6.1.4.1.21367.2005.3.71")))
                .isEqualTo(ADA + "&identifier=urn%3Aietf%3Arfc%3A3986%7Curn%3Aoid%3A1.3.6.1.4.1.21367.2005.3.71");
    }

    @Property
    void noIdentifierCanAddOrEndAParameter(@ForAll("identifiers") MasterIdentifier identifier) {
        String query = PointersQueries.conditional(Patients.ADA, identifier);

        assertThat(Stream.of(query.split("&"))
                        .map(parameter -> parameter.replaceAll("=.*", ""))
                        .collect(Collectors.toList()))
                .containsExactly("subject", "identifier");
        assertThat(query).matches("[A-Za-z0-9._~%&=-]*").doesNotContain("%257C");
    }

    @Provide
    static Arbitrary<MasterIdentifier> identifiers() {
        return Arbitraries.strings()
                .ofMinLength(1)
                .map(value -> value.replaceAll("[^\\u0021-\\u007b\\u007d\\u00a1-\\u024f]", "&"))
                .map(value -> new MasterIdentifier("https://example.org/a?b=c&d", value));
    }
}
