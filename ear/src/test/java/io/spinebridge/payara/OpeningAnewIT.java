package io.spinebridge.payara;

import static io.spinebridge.payara.PointersExamples.SEVERAL;
import static io.spinebridge.payara.RetrievalExamples.PDF;
import static io.spinebridge.payara.RetrievalExamples.allPassed;
import static io.spinebridge.payara.RetrievalExamples.document;
import static io.spinebridge.payara.RetrievalExamples.open;
import static io.spinebridge.payara.RetrievalExamples.pointer;
import static io.spinebridge.payara.RetrievalExamples.proxied;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.spinebridge.api.InvalidInputException;
import io.spinebridge.api.NhsNumber;
import io.spinebridge.api.pointers.PointerContent;
import io.spinebridge.environment.Accounts;
import io.spinebridge.harness.HostRetrieval;
import io.spinebridge.harness.InPayara;
import io.spinebridge.harness.PayaraForTests;
import io.spinebridge.harness.SpineRequests;
import io.spinebridge.simulator.pointers.SeedPointers;
import io.spinebridge.simulator.provider.SeedRecords;
import jakarta.ejb.EJBAccessException;
import org.junit.jupiter.api.Test;

/** With the settings as they are delivered, the pointer is read anew; and what a consumer throws leaves the host's transaction alone. */
@InPayara
class OpeningAnewIT {

    private static final PointerContent PLAN = document(SeedRecords.PDF, PDF);

    private final Accounts accounts = PayaraForTests.environment().accounts();
    private final HostRetrieval nurse = HostRetrieval.asViewer();

    @Test
    void opensWhatTheSpineHolds() {
        assertThat(open(nurse, SeedRecords.PDF).checksum()).isEqualTo(SeedRecords.sha256(SeedRecords.PDF));
        assertThat(proxied()).hasSize(1);
        assertThat(SpineRequests.interactions()).hasSizeGreaterThan(proxied().size());
        allPassed();
    }

    @Test
    void opensNothingThatThePointerDoesNotLeadToOrThatIsAnothersPatients() {
        assertThatThrownBy(() -> open(nurse, SeedRecords.XML)).isExactlyInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> nurse.open(NhsNumber.of(SeedPointers.FOR_CHANGES), pointer("RR8", PLAN), PLAN))
                .isExactlyInstanceOf(InvalidInputException.class);
        assertThat(proxied()).isEmpty();
    }

    /** The host's step fails the test by itself when its transaction is marked for roll-back. */
    @Test
    void whatAConsumerThrowsComesOutAsItIs() {
        assertThat(nurse.fetchInVain(SEVERAL, pointer("RR8", PLAN), PLAN)).isEqualTo("the very same");
        allPassed();
    }

    /** That exceptions of the host's pass through must not let the container's pass as something else. */
    @Test
    void whoHasNotTheRoleIsStillToldByTheContainer() {
        assertThatThrownBy(() -> open(HostRetrieval.as(accounts.withoutRole()), SeedRecords.PDF))
                .isExactlyInstanceOf(EJBAccessException.class);
        assertThatThrownBy(() -> open(HostRetrieval.anonymous(), SeedRecords.PDF))
                .isExactlyInstanceOf(EJBAccessException.class);
    }
}
