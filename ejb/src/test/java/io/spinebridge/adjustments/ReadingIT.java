package io.spinebridge.adjustments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.spinebridge.api.CallerRefusedException;
import io.spinebridge.api.CodedText;
import io.spinebridge.api.NhsNumber;
import io.spinebridge.api.NotAccreditedException;
import io.spinebridge.api.NotUnderstood;
import io.spinebridge.api.RecordNotFoundException;
import io.spinebridge.api.SpineUser;
import io.spinebridge.api.UnavailableException;
import io.spinebridge.api.adjustments.Adjustment;
import io.spinebridge.api.adjustments.AdjustmentRecord;
import io.spinebridge.api.adjustments.ConditionKind;
import io.spinebridge.api.adjustments.Conditions;
import io.spinebridge.api.adjustments.Consent;
import io.spinebridge.api.adjustments.ProxyRole;
import io.spinebridge.api.adjustments.Version;
import io.spinebridge.simulator.adjustments.AdjustmentsOptions;
import io.spinebridge.simulator.adjustments.AdjustmentsOptions.NextLinks;
import io.spinebridge.simulator.adjustments.SeedPatients;
import io.spinebridge.simulator.evidence.Evidence;
import io.spinebridge.simulator.evidence.Verdict;
import io.spinebridge.simulator.server.SpineSimulator;
import io.spinebridge.testing.Audited;
import io.spinebridge.testing.TestSpine;
import io.spinebridge.testing.WithTestSpine;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Reading, against the simulator over mutual TLS. */
@WithTestSpine
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReadingIT {

    private final TestSpine spine;
    private final SpineSimulator simulator;
    private Wire wire;

    ReadingIT(TestSpine spine) {
        this.spine = spine;
        this.simulator = spine.simulator();
    }

    @BeforeEach
    void joinAnew() {
        wire = Wire.to(spine);
    }

    @AfterEach
    void everyRequestIsAsTheSpineWantsIt() {
        assertThat(simulator.evidence())
                .allSatisfy(entry -> assertThat(entry.failures()).isEmpty());
    }

    @Test
    void readsTheWholeRecordInFiveInteractions() {
        AdjustmentRecord record = wire.reader().read(patient(SeedPatients.FULL_RECORD));

        assertThat(record.exists()).isTrue();
        assertThat(record.consent().orElseThrow().proxyRole()).contains(ProxyRole.PATIENT);
        assertThat(record.adjustments().entries()).hasSizeGreaterThan(3).allSatisfy(entry -> {
            assertThat(entry.knownCategory()).isPresent();
            assertThat(entry.what().shown()).isNotBlank();
            assertThat(entry.provenance()).isNotEmpty();
            assertThat(entry.version().versionId()).isNotEmpty();
        });
        assertThat(record.adjustmentsByCategory().size()).isGreaterThan(1);
        assertThat(record.impairments().entries())
                .isNotEmpty()
                .allSatisfy(entry -> assertThat(entry.provenance()).isNotEmpty());
        assertThat(record.underlyingConditions().entries()).isNotEmpty();
        assertThat(record.thresholdMet()).isTrue();
        assertThat(record.everythingNotUnderstood()).isEmpty();
        assertThat(simulator.evidence())
                .extracting(entry -> entry.header("InteractionID"))
                .containsExactly(
                        "urn:nhs:names:services:raflags:Consent.read:1",
                        "urn:nhs:names:services:raflags:Flag.read:1",
                        "urn:nhs:names:services:raflags:List.read:1",
                        "urn:nhs:names:services:raflags:UnderlyingConditions.read:1",
                        "urn:nhs:names:services:raflags:ThresholdCode.read:1");
    }

    @Test
    void takesAPatientWithoutConsentAsOneWithoutRecordAndAsksNothingElse() {
        AdjustmentRecord record = wire.reader().read(patient(SeedPatients.NO_RECORD));

        assertThat(record.exists()).isFalse();
        assertThat(record.everythingNotUnderstood()).isEmpty();
        assertThat(simulator.evidence()).hasSize(1);
    }

    @Test
    void dropsNothingOfAnOddRecord() {
        AdjustmentRecord record = wire.reader().read(patient(SeedPatients.ODD_RECORD));

        long flags = simulator.evidence().stream()
                        .filter(entry -> entry.uri().contains("/Flag?"))
                        .findFirst()
                        .orElseThrow()
                        .answerBody()
                        .split("\"resourceType\":\"Flag\"", -1)
                        .length
                - 1L;
        assertThat(record.adjustments().entries()).hasSize((int) flags);
        assertThat(record.adjustments().entries())
                .allSatisfy(entry -> assertThat(
                                entry.what().isEmpty() && entry.notUnderstood().isEmpty())
                        .isFalse());
        assertThat(record.adjustments().entries())
                .anySatisfy(entry -> assertThat(entry.knownCategory()).isEmpty());
        assertThat(record.adjustmentsByCategory().values().stream()
                        .mapToInt(List::size)
                        .sum())
                .isEqualTo(record.adjustments().entries().size());
        assertThat(record.everythingNotUnderstood())
                .extracting(NotUnderstood::raw)
                .as("an extension that nobody knows is shown with its raw value")
                .anySatisfy(raw -> assertThat(raw).contains("http"));
        assertThat(record.impairments().entries()).isNotEmpty();
    }

    @Test
    void showsBothOfTwoActiveConsentsAndSaysSo() {
        AdjustmentRecord record = wire.reader().read(patient(SeedPatients.TWO_CONSENTS));

        assertThat(record.consents()).hasSize(2);
        assertThat(record.notUnderstood())
                .extracting(NotUnderstood::reason)
                .anySatisfy(reason -> assertThat(reason).contains("2 active consents"));
    }

    @Test
    void leavesOutConditionsThatWereRemovedAndTakesABareThreshold() {
        AdjustmentRecord record = wire.reader().read(patient(SeedPatients.REMOVED_CONDITIONS));

        String body = simulator.evidence().get(2).answerBody();
        assertThat(body).contains("\"deleted\":true");
        int conditions = body.split("\"resourceType\":\"Condition\"", -1).length - 1;
        assertThat(record.impairments().entries()).hasSizeLessThan(conditions).isNotEmpty();
        assertThat(record.thresholdMet()).isTrue();
    }

    @Test
    void readsABestInterestDecision() {
        Consent consent = wire.reader()
                .read(patient(SeedPatients.BEST_INTEREST))
                .consent()
                .orElseThrow();

        assertThat(consent.proxyRole()).contains(ProxyRole.BEST_INTEREST);
        assertThat(consent.knownBestInterest().orElseThrow().text()).isNotBlank();
    }

    @Test
    void readsEachPartAlone() {
        NhsNumber patient = patient(SeedPatients.FULL_RECORD);

        assertThat(wire.reader().consents(patient).entries()).hasSize(1);
        assertThat(wire.reader().adjustments(patient).entries()).isNotEmpty();
        for (ConditionKind kind : ConditionKind.values()) {
            assertThat(wire.reader().conditions(patient, kind).entries()).isNotEmpty();
        }
    }

    @Test
    void searchesTheListByTheStatusThatIsConfigured() {
        TestSpine changed = spine.with("spinebridge.adjustments.list-status", "active");

        Conditions found =
                Wire.to(changed).reader().conditions(patient(SeedPatients.FULL_RECORD), ConditionKind.IMPAIRMENT);

        assertThat(found.entries()).isNotEmpty();
        assertThat(simulator.evidence().get(0).uri()).contains("status=active");
    }

    @Test
    void followsPagesToTheLast() {
        simulator.adjustments().setPageSize(7);

        List<Adjustment> all =
                wire.reader().adjustments(patient(SeedPatients.BIG_RECORD)).entries();

        assertThat(all).hasSize(60).doesNotHaveDuplicates();
        assertThat(simulator.evidence()).hasSize(9);
        assertThat(simulator.evidence())
                .extracting(entry -> entry.header("TraceID"))
                .doesNotHaveDuplicates();
    }

    @Test
    void endsAReadWhosePagesDoNotEnd() {
        for (NextLinks links : List.of(NextLinks.ENDLESS, NextLinks.LOOPING)) {
            simulator.adjustments().use(AdjustmentsOptions.defaults().withPages(7, links));
            simulator.clearEvidence();

            assertThatThrownBy(() -> wire.reader().adjustments(patient(SeedPatients.BIG_RECORD)))
                    .isInstanceOf(UnavailableException.class)
                    .hasMessageContaining("pages");
            assertThat(simulator.evidence()).hasSizeLessThanOrEqualTo(20);
        }
    }

    @Test
    void answersUnchangedWhenTheVersionIsStillCurrent() {
        AdjustmentRecord record = wire.reader().read(patient(SeedPatients.FULL_RECORD));
        AdjustmentsReader rereads = wire.service.reader();

        assertThat(rereads.reread(record.consent().orElseThrow()).unchanged()).isTrue();
        assertThat(rereads.reread(record.adjustments().entries().get(0)).unchanged())
                .isTrue();
        assertThat(rereads.reread(record.impairments()).unchanged()).isTrue();
        List<Evidence> evidence = simulator.evidence();
        assertThat(evidence.subList(evidence.size() - 3, evidence.size()))
                .extracting(Evidence::status)
                .containsOnly(304);
    }

    @Test
    void theAuditTrailNamesThePatientWhoseEntryIsReadAgain() {
        NhsNumber patient = patient(SeedPatients.FULL_RECORD);
        AdjustmentRecord record = wire.reader().read(patient);
        AdjustmentsReader reader = wire.service.reader();
        wire.audit.clear();

        reader.reread(record.consent().orElseThrow());
        reader.reread(record.adjustments().entries().get(0));
        reader.reread(record.impairments());

        assertThat(wire.audit)
                .hasSize(6)
                .allSatisfy(entry -> assertThat(entry.request().patient()).contains(patient));
    }

    @Test
    void answersTheCurrentVersionWhenItChanged() {
        Adjustment read = wire.reader()
                .adjustments(patient(SeedPatients.FULL_RECORD))
                .entries()
                .get(0);
        Adjustment older = new Adjustment(
                new Version(read.version().id(), "an-older-version"),
                true,
                null,
                CodedText.empty(),
                CodedText.empty(),
                null,
                null,
                List.of(),
                List.of());

        Adjustment current = wire.service.reader().reread(older).current().orElseThrow();

        assertThat(current.version()).isEqualTo(read.version());
        assertThat(current.what()).isEqualTo(read.what());
    }

    @Test
    void saysWhenARereadEntryIsUnknown() {
        Consent unknown = new Consent(
                new Version("no-such-consent", "1"),
                true,
                null,
                CodedText.empty(),
                null,
                null,
                null,
                List.of(),
                List.of());

        assertThatThrownBy(() -> wire.service.reader().reread(unknown)).isInstanceOf(RecordNotFoundException.class);
        assertThat(simulator.evidence().get(0).failures())
                .extracting(Verdict::rule)
                .containsExactly("ra.id.known");
        simulator.clearEvidence();
    }

    @Test
    void sendsNothingForACallerWithoutIdentity() {
        Wire nobody = Wire.to(spine.as(() -> {
            throw new CallerRefusedException("nobody is signed in");
        }));

        assertThatThrownBy(() -> nobody.reader().read(patient(SeedPatients.FULL_RECORD)))
                .isInstanceOf(CallerRefusedException.class);
        assertThat(simulator.evidence()).isEmpty();
        assertThat(nobody.audit).isEmpty();
    }

    @Test
    void sendsNothingThatOurAsidIsNotAccreditedFor() {
        TestSpine changed = spine.with("spinebridge.interactions", "urn:nhs:names:services:raflags:Consent.read:1");

        assertThatThrownBy(() -> Wire.to(changed).reader().adjustments(patient(SeedPatients.FULL_RECORD)))
                .isInstanceOf(NotAccreditedException.class)
                .hasMessageContaining("200000000205")
                .hasMessageContaining("urn:nhs:names:services:raflags:Flag.read:1");
        assertThat(simulator.evidence()).isEmpty();
    }

    @Test
    void neverMixesTheIdentitiesOfUsersWhoCallAtTheSameMoment() throws Exception {
        ThreadLocal<SpineUser> caller = new ThreadLocal<>();
        Wire shared = Wire.to(spine.as(caller::get));
        List<Callable<Void>> calls = IntStream.range(0, 200)
                .<Callable<Void>>mapToObj(i -> () -> {
                    boolean first = i % 2 == 0;
                    caller.set(SpineUser.of(first ? "555254240100" : "555254240101", first ? "RXA" : "X09"));
                    shared.reader().adjustments(patient(first ? SeedPatients.FULL_RECORD : SeedPatients.BIG_RECORD));
                    return null;
                })
                .toList();

        inParallel(16, calls);

        assertThat(simulator.evidence()).hasSize(200).allSatisfy(entry -> {
            boolean first = entry.uri().contains(SeedPatients.FULL_RECORD);
            assertThat(entry.claims().get("requesting_user").toString())
                    .endsWith(first ? "555254240100" : "555254240101");
            assertThat(entry.claims().get("requesting_organization").toString()).endsWith(first ? "RXA" : "X09");
        });
        assertThat(simulator.evidence().stream()
                        .map(entry -> entry.header("TraceID"))
                        .collect(Collectors.toSet()))
                .hasSize(200);
    }

    @Test
    void opensNoMoreConnectionsThanThereAreThreads() throws Exception {
        Wire alone = Wire.alone(spine);
        simulator.clearEvidence();

        inParallel(
                8,
                IntStream.range(0, 500)
                        .<Callable<Void>>mapToObj(i -> () -> {
                            alone.reader().consents(patient(SeedPatients.FULL_RECORD));
                            return null;
                        })
                        .toList());

        assertThat(simulator.evidence()).hasSize(500);
        // Not how many in all: on a machine that is busy, one may lie idle for so long that it is closed and made anew.
        assertThat(simulator.mostConnectionsAtOnce()).isBetween(1, 8);
    }

    @Test
    void goesOnWhenTheSpineDroppedAllConnectionsAtOnce() throws Exception {
        // A Spine of its own: the other tests' connections stay.
        try (SpineSimulator own = SpineSimulator.builder().pki(simulator.pki()).start()) {
            Wire alone = Wire.alone(spine.to(own));
            List<Callable<Void>> reads = IntStream.range(0, 100)
                    .<Callable<Void>>mapToObj(i -> () -> {
                        alone.reader().consents(patient(SeedPatients.FULL_RECORD));
                        return null;
                    })
                    .toList();
            inParallel(24, reads);
            assertThat(own.connectionsOpened()).isGreaterThan(10);

            own.dropConnections();
            inParallel(24, reads);

            assertThat(alone.audit.stream().map(Audited::summary).filter("answer ok"::equals))
                    .hasSize(200);
        }
    }

    @Test
    void keepsAnAuditEntryBeforeAndAfterEachRequest() {
        wire.reader().consents(patient(SeedPatients.FULL_RECORD));

        Set<String> traceIds = Set.of(simulator.evidence().get(0).header("TraceID"));
        assertThat(wire.audit).extracting(Audited::summary).containsExactly("request sent", "answer ok");
        assertThat(wire.audit).allSatisfy(entry -> {
            assertThat(traceIds).contains(entry.request().traceId());
            assertThat(entry.request().patient()).contains(patient(SeedPatients.FULL_RECORD));
            assertThat(entry.request().caller()).isEqualTo(SpineUser.of("555254240100", "RXA"));
            assertThat(entry.request().url().toString()).startsWith(simulator.baseUrl() + "/Consent?");
            assertThat(entry.request().toAsid()).isEqualTo("987654456789");
        });
        assertThat(Audited.answer(wire.audit.get(1)).body()).isEmpty();
    }

    static NhsNumber patient(String nhsNumber) {
        return new NhsNumber(nhsNumber);
    }

    static void inParallel(int threads, List<Callable<Void>> calls) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            for (Future<Void> done : pool.invokeAll(calls)) {
                done.get();
            }
        } finally {
            pool.shutdownNow();
        }
    }
}
