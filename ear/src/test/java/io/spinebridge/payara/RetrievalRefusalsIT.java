package io.spinebridge.payara;

import static io.spinebridge.payara.PointersExamples.SEVERAL;
import static io.spinebridge.payara.RetrievalExamples.PDF;
import static io.spinebridge.payara.RetrievalExamples.content;
import static io.spinebridge.payara.RetrievalExamples.document;
import static io.spinebridge.payara.RetrievalExamples.open;
import static io.spinebridge.payara.RetrievalExamples.pointer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.spinebridge.api.AccessDeniedException;
import io.spinebridge.api.CallerRefusedException;
import io.spinebridge.api.InvalidInputException;
import io.spinebridge.api.NotCurrentException;
import io.spinebridge.api.pointers.PointerContent;
import io.spinebridge.api.pointers.PointerType;
import io.spinebridge.api.pointers.RecordFormat;
import io.spinebridge.environment.Accounts;
import io.spinebridge.harness.FurtherAccounts;
import io.spinebridge.harness.HostRetrieval;
import io.spinebridge.harness.PayaraForTests;
import io.spinebridge.simulator.provider.SeedRecords;
import io.spinebridge.simulator.server.SpineSimulator;
import jakarta.ejb.EJBAccessException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is refused before anything is sent. */
@FetchingRecords
class RetrievalRefusalsIT {

    private final SpineSimulator simulator = PayaraForTests.simulator();
    private final Accounts accounts = PayaraForTests.environment().accounts();
    private final HostRetrieval nurse = HostRetrieval.asViewer();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://nrl-rr8.supplier.thirdparty.nhs.uk/plan.pdf",
                "https://user:secret@nrl-rr8.supplier.thirdparty.nhs.uk/plan.pdf",
                "https://localhost/plan.pdf",
                "https://127.0.0.1:4848/plan.pdf",
                "https://[::1]/plan.pdf",
                "https://169.254.169.254/latest",
                "https://2130706433/plan.pdf",
                "https://printer.local/plan.pdf",
                "file:///etc/passwd",
                "javascript:alert(1)",
                "https://nrl-rr8.supplier.thirdparty.nhs.uk\\@evil.example/"
            })
    void aHostileUrlIsRefusedWithNothingSent(String url) {
        InvalidInputException refused = catchThrowableOfType(InvalidInputException.class, () -> open(nurse, url));

        assertThat(refused.field()).contains("URL");
        assertThat(refused.getMessage()).doesNotContain(url);
        assertThat(simulator.evidence()).isEmpty();
    }

    @Test
    void contactDetailsAreNeverFetchedOverPlainHttpNorAnythingElseAsSuch() {
        PointerContent contact = content(
                RecordFormat.CONTACT_DETAILS.code(),
                simulator.retrieval().provider().contactPage().toString(),
                "text/html");
        PointerContent document = document(SeedRecords.PDF, PDF);

        assertThatThrownBy(() -> nurse.openContactDetails(SEVERAL, pointer("RR8", contact), contact))
                .isExactlyInstanceOf(InvalidInputException.class)
                .hasMessageContaining("https");
        assertThatThrownBy(() -> nurse.openContactDetails(SEVERAL, pointer("RR8", document), document))
                .isExactlyInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> nurse.open(SEVERAL, pointer("RR8", contact), contact))
                .isExactlyInstanceOf(InvalidInputException.class)
                .hasMessageContaining("content format");
        assertThat(simulator.evidence()).isEmpty();
    }

    @Test
    void whoMayNotOpenARecordOfItsTypeDoesNotThoughThePointerMayBeSeen() {
        PointerContent content = document(SeedRecords.PDF, PDF);

        assertThatThrownBy(
                        () -> nurse.open(SEVERAL, pointer(PointerType.NEWS2_CHART, "current", "RR8", content), content))
                .isExactlyInstanceOf(AccessDeniedException.class);
        assertThat(simulator.evidence()).isEmpty();
    }

    @Test
    void whoHasNotTheRoleOrNoIdentityFetchesNothing() {
        HostRetrieval secretary = HostRetrieval.as(FurtherAccounts.secretary());

        for (HostRetrieval caller : List.of(
                HostRetrieval.anonymous(),
                HostRetrieval.as(accounts.withoutRole()),
                secretary,
                HostRetrieval.as(accounts.unattended()))) {
            assertThatThrownBy(() -> open(caller, SeedRecords.PDF)).isExactlyInstanceOf(EJBAccessException.class);
        }
        assertThatThrownBy(() -> open(HostRetrieval.as(accounts.withoutRoleProfile()), SeedRecords.PDF))
                .isExactlyInstanceOf(CallerRefusedException.class);
        assertThat(simulator.evidence()).isEmpty();
    }

    @Test
    void whatIsNotCurrentOrNotThePointersOwnIsNotFetched() {
        PointerContent content = document(SeedRecords.PDF, PDF);
        PointerContent other = document(SeedRecords.XML, "application/xml");

        assertThatThrownBy(() -> nurse.open(
                        SEVERAL, pointer(PointerType.CONTINGENCY_PLAN, "superseded", "RR8", content), content))
                .isExactlyInstanceOf(NotCurrentException.class);
        assertThatThrownBy(() -> nurse.open(SEVERAL, pointer("RR8", content), other))
                .isExactlyInstanceOf(InvalidInputException.class)
                .hasMessageContaining("one of the pointer's");
        assertThat(simulator.evidence()).isEmpty();
    }
}
