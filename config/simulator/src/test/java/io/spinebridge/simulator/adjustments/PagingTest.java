package io.spinebridge.simulator.adjustments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hl7.fhir.dstu3.model.Bundle;
import org.hl7.fhir.dstu3.model.Bundle.BundleLinkComponent;
import org.junit.jupiter.api.Test;

class PagingTest {
    private static final String BIG = SeedPatients.BIG_RECORD;

    private final Harness spine = new Harness(Format.JSON);

    @Test
    void answersAllOnOnePageByDefault() {
        Bundle bundle = spine.search("Flag", BIG).bundle();

        assertThat(bundle.getEntry()).hasSize(60);
        assertThat(bundle.getLink("next")).isNull();
    }

    @Test
    void leadsThroughAllPagesWithoutLossOrRepetition() {
        spine.service.setPageSize(25);
        List<Integer> sizes = new ArrayList<>();
        Set<String> ids = new HashSet<>();

        Bundle page = spine.search("Flag", BIG).bundle();
        while (page != null) {
            assertThat(page.getTotal()).isEqualTo(60);
            sizes.add(page.getEntry().size());
            page.getEntry()
                    .forEach(entry -> ids.add(entry.getResource().getIdElement().getIdPart()));
            BundleLinkComponent next = page.getLink("next");
            page = next == null ? null : follow(next.getUrl());
        }

        assertThat(sizes).containsExactly(25, 25, 10);
        assertThat(ids).hasSize(60);
    }

    @Test
    void endsWithAFullPage() {
        spine.service.setPageSize(60);

        assertThat(spine.search("Flag", BIG).bundle().getLink("next")).isNull();
    }

    @Test
    void linksUnderItsOwnBaseAndPath() {
        spine.service.setPageSize(10);

        String next = spine.search("Flag", BIG).bundle().getLink("next").getUrl();

        assertThat(next).startsWith(Harness.BASE + "/Flag?patient=" + BIG + "&").doesNotContain("|");
    }

    @Test
    void acceptsALinkForItsOwnSearchOnly() {
        spine.service.setPageSize(10);
        String next = spine.search("Flag", BIG).bundle().getLink("next").getUrl();
        String otherPatient = next.replace("patient=" + BIG, "patient=" + SeedPatients.FULL_RECORD);

        spine.get(otherPatient.substring(Harness.BASE.length())).by("ra.search.page");
        spine.get(next.substring(Harness.BASE.length()).replace("/Flag", "/Consent"))
                .by("ra.search.page");
        spine.service.reset();
        spine.get(next.substring(Harness.BASE.length())).by("ra.search.page");
    }

    @Test
    void canLeadOnForEver() {
        spine.service.use(AdjustmentsOptions.defaults().withPages(20, AdjustmentsOptions.NextLinks.ENDLESS));
        Set<String> links = new HashSet<>();

        Bundle page = spine.search("Flag", BIG).bundle();
        for (int i = 0; i < 50; i++) {
            assertThat(page.getEntry()).hasSize(20);
            String next = page.getLink("next").getUrl();
            assertThat(links.add(next)).isTrue();
            page = follow(next);
        }
    }

    @Test
    void canLeadInACircle() {
        spine.service.use(AdjustmentsOptions.defaults().withPages(20, AdjustmentsOptions.NextLinks.LOOPING));

        Bundle page = spine.search("Flag", BIG).bundle();

        assertThat(page.getLink("next").getUrl()).isEqualTo(page.getLink("self").getUrl());
        assertThat(follow(page.getLink("next").getUrl()).getLink("next").getUrl())
                .isEqualTo(page.getLink("self").getUrl());
    }

    @Test
    void refusesAPageWithoutResults() {
        assertThatIllegalArgumentException().isThrownBy(() -> spine.service.setPageSize(0));
    }

    private Bundle follow(String url) {
        return spine.get(url.substring(Harness.BASE.length())).bundle();
    }
}
