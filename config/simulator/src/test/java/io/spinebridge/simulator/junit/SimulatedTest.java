package io.spinebridge.simulator.junit;

import static org.assertj.core.api.Assertions.assertThat;

import io.spinebridge.simulator.adjustments.AdjustmentsOptions;
import io.spinebridge.simulator.adjustments.SeedPatients;
import io.spinebridge.simulator.fault.Fault;
import io.spinebridge.simulator.fault.FaultKind;
import io.spinebridge.simulator.pki.ClientIdentity;
import io.spinebridge.simulator.pointers.PointersOptions;
import io.spinebridge.simulator.pointers.SeedPointers;
import io.spinebridge.simulator.server.Call;
import io.spinebridge.simulator.server.Clients;
import io.spinebridge.simulator.server.SpineSimulator;
import io.spinebridge.simulator.server.SpineSimulatorBuilder;
import java.io.InputStream;
import java.nio.file.Files;
import java.security.KeyStore;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** What a test is given. */
@Simulated
class SimulatedTest {

    /** Finds everything as at the start, and leaves it otherwise for the next repetition. */
    @RepeatedTest(2)
    void beginsWithASimulatorAsAtItsStart(SpineSimulator simulator) throws Exception {
        assertThat(simulator.evidence()).isEmpty();
        assertThat(simulator.faults().waiting()).isEmpty();
        assertThat(simulator.adjustments().options()).isEqualTo(AdjustmentsOptions.defaults());
        assertThat(simulator.pointers().options()).isEqualTo(PointersOptions.defaults());
        assertThat(simulator.pointers().pointers(SeedPointers.NEVER_SEEN)).isEmpty();
        assertThat(simulator.retrieval().directory().registry().systems()).isNotEmpty();

        Call.search(simulator.baseUrl(), "Flag", SeedPatients.FULL_RECORD).send(Clients.shared());
        assertThat(simulator.evidence()).isNotEmpty();
        simulator.faults().add(Fault.once(FaultKind.HTML_500));
        simulator.adjustments().setPageSize(1);
        simulator.pointers().use(PointersOptions.defaults().withCountAllowed(true));
    }

    @Test
    void sharesOneSimulatorOfEachStrictness(
            SpineSimulator one, SpineSimulator other, @Lenient SpineSimulator lenient, @Lenient SpineSimulator same)
            throws Exception {
        Call withoutTraceId =
                Call.search(one.baseUrl(), "Flag", SeedPatients.FULL_RECORD).without("TraceID");
        Call toTheLenient =
                Call.search(lenient.baseUrl(), "Flag", SeedPatients.FULL_RECORD).without("TraceID");

        assertThat(other).isSameAs(one);
        assertThat(same).isSameAs(lenient).isNotSameAs(one);
        assertThat(withoutTraceId.send(Clients.shared()).statusCode()).isEqualTo(400);
        assertThat(toTheLenient.send(Clients.shared()).statusCode()).isEqualTo(200);
    }

    @Test
    void letsATestBuildASimulatorThatClientsTrust(SpineSimulator shared, SpineSimulatorBuilder builder)
            throws Exception {
        try (SpineSimulator own = builder.start()) {
            assertThat(own.pki()).isSameAs(shared.pki());
            assertThat(Call.search(own.baseUrl(), "Flag", SeedPatients.FULL_RECORD)
                            .send(Clients.shared())
                            .statusCode())
                    .isEqualTo(200);
            assertThat(shared.evidence()).isEmpty();
        }
    }

    @Test
    void writesTheKeyStoresOfEverybody(KeyStores stores) throws Exception {
        for (ClientIdentity identity : ClientIdentity.values()) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            try (InputStream content = Files.newInputStream(stores.directory().resolve(identity.fileName() + ".p12"))) {
                store.load(content, stores.password());
            }
            assertThat(store.size()).isPositive();
        }
    }
}
