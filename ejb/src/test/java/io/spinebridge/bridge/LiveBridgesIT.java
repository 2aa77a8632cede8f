package io.spinebridge.bridge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import io.spinebridge.api.CallerRefusedException;
import io.spinebridge.api.NhsNumber;
import io.spinebridge.api.NotReadyException;
import io.spinebridge.api.SpineCaller;
import io.spinebridge.api.SpineUser;
import io.spinebridge.configuration.SettingInForce;
import io.spinebridge.configuration.SettingsFactory;
import io.spinebridge.configuration.SettingsSource;
import io.spinebridge.configuration.SpineService;
import io.spinebridge.http.Operation;
import io.spinebridge.simulator.adjustments.SeedPatients;
import io.spinebridge.simulator.fault.Fault;
import io.spinebridge.simulator.junit.KeyStores;
import io.spinebridge.simulator.server.SpineSimulator;
import io.spinebridge.testing.Users;
import io.spinebridge.testing.WithTestSpine;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What a change of settings does while calls are made. */
@Timeout(60)
@WithTestSpine
class LiveBridgesIT {

    private static final NhsNumber PATIENT = new NhsNumber(SeedPatients.FULL_RECORD);
    private static final String OTHER_ASID = "200000000206";
    private static final String UNFORESEEN = "B9999";
    private static final SpineUser OF_RX9 =
            new SpineUser("555254240100", "555254240199", "S8000:G8000:R0620", "RX9", Set.of());

    private final SpineSimulator simulator;
    private final Path audit;
    private final Map<String, String> values;
    private final LiveBridges bridges;
    private SpineCaller caller = Users.NURSE;

    LiveBridgesIT(SpineSimulator simulator, KeyStores keyStores, @TempDir Path audit) {
        this.simulator = simulator;
        this.audit = audit;
        this.values = new ConcurrentHashMap<>(new JoinedBridge(simulator, keyStores, audit).values());
        Callers callers = new Callers(identity -> {
            if (identity.activities().contains(UNFORESEEN)) {
                throw new IllegalStateException();
            }
            return () -> caller;
        });
        SettingsFactory settings = new SettingsFactory(SettingsSource.of(values), Optional.empty());
        this.bridges = new LiveBridges(settings::organisations, JoinedBridge.surroundings(callers));
        bridges.look();
    }

    @AfterEach
    void close() {
        bridges.close();
    }

    @Test
    void aChangedSettingIsInForceAndTheFormerBridgeIsClosed() {
        Bridge former = bridges.ofCaller();
        values.put("spinebridge.adjustments.list-status", "active");

        bridges.look();
        bridges.look();

        assertThat(bridges.ofCaller()).isNotSameAs(former);
        assertThat(bridges.ofCaller().settings().listStatus()).isEqualTo("active");
        assertThat(state().values())
                .filteredOn(setting -> setting.key().endsWith("list-status"))
                .extracting(SettingInForce::shown)
                .containsExactly("active");
        assertThat(former.enter()).as("closed").isFalse();
        assertThat(consents()).isEqualTo(1);
    }

    @Test
    void whatIsUnchangedIsCarriedOver() {
        Bridge former = bridges.ofCaller();
        consents();
        simulator.clearEvidence();
        long connections = simulator.connectionsOpened();
        values.put("spinebridge.asid", OTHER_ASID);

        bridges.look();

        Bridge now = bridges.ofCaller();
        assertThat(now.tls()).isSameAs(former.tls());
        assertThat(now.guards()).isSameAs(former.guards());
        try {
            consents();
        } catch (RuntimeException notKnownToTheSpine) {
            assertThat(simulator.evidence())
                    .extracting(sent -> sent.header("fromASID"))
                    .containsOnly(OTHER_ASID);
        }
        assertThat(simulator.evidence()).isNotEmpty();
        assertThat(simulator.connectionsOpened()).isEqualTo(connections);
    }

    @Test
    void aCallUnderWayEndsOnTheBridgeOnWhichItBegan() {
        Bridge former = bridges.ofCaller();
        simulator.faults().add(Fault.holdUntilReleased().matching("Consent"));
        CompletableFuture<Integer> call = CompletableFuture.supplyAsync(this::consents);
        await().until(() -> simulator.faults().held() == 1);
        // Other connections, so that those of the former are its own.
        values.put("spinebridge.timeout.read", "PT19S");
        values.put("spinebridge.timeout.call", "PT21S");

        bridges.look();
        bridges.look();

        assertThat(bridges.ofCaller()).isNotSameAs(former);
        assertThat(former.enter()).as("still open").isTrue();
        former.leave();
        simulator.faults().release();
        assertThat(call.join()).isEqualTo(1);
        await().untilAsserted(() -> {
            bridges.look();
            assertThat(former.enter()).as("closed").isFalse();
        });
    }

    @Test
    void aChangeThatIsNotValidAsAWholeLeavesAllAsItWasAndSaysAllThatIsWrong() {
        Bridge former = bridges.ofCaller();
        values.put("spinebridge.asid", "12");
        values.put("spinebridge.adjustments.list-status", "active");
        values.put("spinebridge.tls.keystore.path", "/nowhere/spine.p12");
        values.put("spinebridge.audit.directory", "/dev/null/audit");
        values.put("spinebridge.asdi", "200000000205");

        bridges.look();

        assertThat(bridges.ofCaller()).isSameAs(former);
        assertThat(state().faults())
                .satisfiesExactlyInAnyOrder(
                        fault -> assertThat(fault).startsWith("spinebridge.asid must be 12 digits"),
                        fault -> assertThat(fault).contains("spinebridge.tls.keystore.path", "/nowhere/spine.p12"),
                        fault -> assertThat(fault).contains("spinebridge.audit.directory", "/dev/null/audit"),
                        fault -> assertThat(fault).startsWith("spinebridge.asdi is no setting"));
        assertThat(consents()).isEqualTo(1);

        values.put("spinebridge.asid", "200000000205");
        values.remove("spinebridge.tls.keystore.path", "/nowhere/spine.p12");
        values.remove("spinebridge.asdi");
        bridges.look();
        assertThat(state().faults()).isNotEmpty();
    }

    @Test
    void aChangeThatIsTakenBackLeavesNoFault() {
        Bridge former = bridges.ofCaller();
        values.put("spinebridge.asid", "12");
        bridges.look();
        values.put("spinebridge.asid", "200000000205");

        bridges.look();

        assertThat(bridges.ofCaller()).isSameAs(former);
        assertThat(state().faults()).isEmpty();
    }

    @Test
    void whatNobodyThoughtOfIsAChangeThatIsNotTaken() {
        Bridge former = bridges.ofCaller();
        values.put("spinebridge.identity.activities", UNFORESEEN);

        bridges.look();

        assertThat(bridges.ofCaller()).isSameAs(former);
        assertThat(state().faults())
                .singleElement()
                .asString()
                .contains("cannot be put in force", IllegalStateException.class.getName());
        assertThat(consents()).isEqualTo(1);
        bridges.close();
        await().untilAsserted(() -> assertThat(
                        former.connections(SpineService.ADJUSTMENTS).idle())
                .as("nobody holds connections any more")
                .isZero());
    }

    @Test
    void anotherAuditDirectoryIsATrailOfItsOwn() throws Exception {
        consents();
        Path another = Files.createDirectory(audit.resolve("another"));
        values.put("spinebridge.audit.directory", another.toString());
        bridges.look();

        consents();

        assertThat(another).isDirectoryContaining("glob:**joined-1.jsonl");
        assertThat(audit).isDirectoryContaining("glob:**joined.jsonl");
    }

    @Test
    void theCallersOrganisationChoosesAndOneFaultDoesNotTouchTheOther() {
        values.put("spinebridge.organisation.leeds.ods", "RXA");
        values.put("spinebridge.organisation.york.ods", "RX9");
        values.put("spinebridge.organisation.york.asid", OTHER_ASID);
        bridges.look();

        assertThat(bridges.ofCaller().settings().asid()).isEqualTo("200000000205");
        Bridge leeds = bridges.ofCaller();
        caller = OF_RX9;
        assertThat(bridges.ofCaller().settings().asid()).isEqualTo(OTHER_ASID);
        assertThat(bridges.ofCaller().guards()).isNotSameAs(leeds.guards());

        values.put("spinebridge.organisation.york.asid", "12");
        values.put("spinebridge.organisation.leeds.adjustments.list-status", "active");
        bridges.look();

        assertThat(bridges.states()).extracting(OrganisationState::organisation).containsExactly("leeds", "york");
        assertThat(bridges.states().get(0).faults()).isEmpty();
        assertThat(bridges.states().get(1).faults())
                .singleElement()
                .asString()
                .startsWith("organisation york: spinebridge.asid must be 12 digits");
        assertThat(bridges.ofCaller().settings().asid()).isEqualTo(OTHER_ASID);
        caller = Users.NURSE;
        assertThat(bridges.ofCaller().settings().listStatus()).isEqualTo("active");
        assertThat(consents()).isEqualTo(1);
    }

    @Test
    void anOrganisationThatIsBrokenFromTheStartIsToldToItsOwnCallersAlone() {
        values.put("spinebridge.organisation.leeds.ods", "RXA");
        values.put("spinebridge.organisation.york.ods", "RX9");
        values.put("spinebridge.organisation.york.tls.keystore.path", "/nowhere/york.p12");

        bridges.look();

        assertThat(consents()).isEqualTo(1);
        caller = OF_RX9;
        assertThatExceptionOfType(NotReadyException.class)
                .isThrownBy(bridges::ofCaller)
                .withMessageContaining("/nowhere/york.p12");
    }

    @Test
    void aCallerOfNoneOfTheOrganisationsIsRefused() {
        values.put("spinebridge.organisation.leeds.ods", "RXA");
        bridges.look();
        caller = OF_RX9;

        assertThatExceptionOfType(CallerRefusedException.class)
                .isThrownBy(bridges::ofCaller)
                .withMessageContaining("RX9");
    }

    @Test
    void anOrganisationThatIsNoLongerNamedIsLetGo() {
        values.put("spinebridge.organisation.leeds.ods", "RXA");
        values.put("spinebridge.organisation.york.ods", "RX9");
        bridges.look();
        caller = OF_RX9;
        Bridge york = bridges.ofCaller();

        values.remove("spinebridge.organisation.york.ods");
        bridges.look();

        assertThatExceptionOfType(CallerRefusedException.class).isThrownBy(bridges::ofCaller);
        assertThat(york.enter()).as("closed").isFalse();
    }

    private OrganisationState state() {
        assertThat(bridges.states()).hasSize(1);
        return bridges.states().get(0);
    }

    /** As the beans do. */
    private int consents() {
        return Operation.run(() -> Operation.lent(this, this::entered, Bridge::leave)
                .adjustments()
                .reader()
                .consents(PATIENT)
                .entries()
                .size());
    }

    private Bridge entered() {
        Bridge bridge = bridges.ofCaller();
        assertThat(bridge.enter()).isTrue();
        return bridge;
    }
}
