package io.spinebridge.payara;

import static io.spinebridge.payara.PointersExamples.SEVERAL;
import static io.spinebridge.payara.RetrievalExamples.PDF;
import static io.spinebridge.payara.RetrievalExamples.allPassed;
import static io.spinebridge.payara.RetrievalExamples.content;
import static io.spinebridge.payara.RetrievalExamples.open;
import static io.spinebridge.payara.RetrievalExamples.pointer;
import static io.spinebridge.payara.RetrievalExamples.proxied;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.spinebridge.api.DirectoryException;
import io.spinebridge.api.DirectoryException.Problem;
import io.spinebridge.api.InvalidInputException;
import io.spinebridge.api.UnavailableException;
import io.spinebridge.api.pointers.PointerContent;
import io.spinebridge.harness.HostRetrieval;
import io.spinebridge.harness.InPayara;
import io.spinebridge.harness.PayaraForTests;
import io.spinebridge.host.FetchedRecord;
import io.spinebridge.simulator.provider.SeedRecords;
import io.spinebridge.simulator.proxy.ProxyInteraction;
import io.spinebridge.simulator.proxy.ProxyOptions;
import io.spinebridge.simulator.server.SpineSimulator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A hospital without a directory, which keeps a table, and fetches one format as the first releases did. */
@InPayara(
        settings = {
            "spinebridge.local.directory=table",
            "spinebridge.retrieval.trust-pointer=true",
            RetrievalByTableIT.TABLE,
            "spinebridge.retrieval.interactions=" + RetrievalByTableIT.EARLY_FORMAT + "="
                    + RetrievalByTableIT.EARLY_INTERACTION
        })
class RetrievalByTableIT {

    static final String TABLE = "spinebridge.directory.table="
            + "RR8=200000000410@https://nrl-rr8.supplier.thirdparty.nhs.uk,"
            + "RGD=200000000421@https://nrl-rgd.supplier.thirdparty.nhs.uk/RGD,"
            + "RGD=200000000422@https://nrl-rgd.archive.thirdparty.nhs.uk/RGD,"
            + "RTG=200000000431@https://nrl-rtg.supplier.thirdparty.nhs.uk,"
            + "RTG=200000000432@https://nrl-rtg.supplier.thirdparty.nhs.uk,"
            + "RX4=200000000471@https://nrl-rx4.supplier.thirdparty.nhs.uk";
    static final String EARLY_FORMAT = "proxy:https://www.iso.org/standard/63534.html";
    static final String EARLY_INTERACTION = "urn:nhs:names:services:nrls:binary.read";

    private final SpineSimulator simulator = PayaraForTests.simulator();
    private final HostRetrieval nurse = HostRetrieval.asViewer();

    @ParameterizedTest
    @ValueSource(strings = {SeedRecords.RGD_PDF, SeedRecords.RGD_ARCHIVE_PDF})
    void theTableLeadsToTheProviderAndTellsTheTwoOfOneOrganisationApart(String url) {
        assertThat(open(nurse, url, "RGD").checksum()).isEqualTo(SeedRecords.sha256(url));

        assertThat(simulator.evidence())
                .noneSatisfy(request -> assertThat(request.interaction()).startsWith("directory"));
        allPassed();
    }

    @ParameterizedTest
    @CsvSource({"RTG, AMBIGUOUS", "RVY, EMPTY", "ZZZ, EMPTY"})
    void aTableThatDoesNotTellClearlyIsTold(String author, Problem problem) {
        String url = author.equals("RTG") ? SeedRecords.RTG_PDF : SeedRecords.PDF;

        assertThat(catchThrowableOfType(DirectoryException.class, () -> open(nurse, url, author))
                        .problem())
                .isEqualTo(problem);
        assertThat(simulator.evidence()).isEmpty();
    }

    @Test
    void aProviderThatIsNotThereIsUnavailable() {
        assertThatThrownBy(() -> open(nurse, SeedRecords.RX4_PDF, "RX4"))
                .isExactlyInstanceOf(UnavailableException.class);
    }

    @Test
    void theAdministratorsInteractionIsUsedForItsFormat() {
        simulator
                .retrieval()
                .proxy()
                .use(ProxyOptions.defaults().withInteractions(List.of(ProxyInteraction.LEGACY_RETRIEVAL)));
        PointerContent early = content(EARLY_FORMAT, SeedRecords.PDF, PDF);

        FetchedRecord record = nurse.open(SEVERAL, pointer("RR8", early), early);

        assertThat(record.checksum()).isEqualTo(SeedRecords.sha256(SeedRecords.PDF));
        assertThat(proxied())
                .singleElement()
                .satisfies(request ->
                        assertThat(request.header("Ssp-InteractionID")).isEqualTo(EARLY_INTERACTION));
        allPassed();
    }

    @Test
    void aFormatThatHasNoInteractionIsRefusedWithNothingSent() {
        PointerContent unknown = content("urn:nhs-ic:something-new", SeedRecords.PDF, PDF);

        assertThatThrownBy(() -> nurse.open(SEVERAL, pointer("RR8", unknown), unknown))
                .isExactlyInstanceOf(InvalidInputException.class)
                .hasMessageContaining("content format");
        assertThat(simulator.evidence()).isEmpty();
    }
}
