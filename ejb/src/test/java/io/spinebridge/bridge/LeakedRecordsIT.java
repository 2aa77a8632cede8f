package io.spinebridge.bridge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.spinebridge.api.NhsNumber;
import io.spinebridge.api.pointers.PointerContent;
import io.spinebridge.api.pointers.PointerFilter;
import io.spinebridge.api.retrieval.RetrievedRecord;
import io.spinebridge.simulator.adjustments.SeedPatients;
import io.spinebridge.simulator.junit.KeyStores;
import io.spinebridge.simulator.pointers.SeedPointers;
import io.spinebridge.simulator.server.SpineSimulator;
import io.spinebridge.testing.StubbornServer;
import io.spinebridge.testing.StubbornServer.Way;
import io.spinebridge.testing.WithTestSpine;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Records and pages that somebody opens and never closes. */
@Timeout(120)
@WithTestSpine
class LeakedRecordsIT {

    private static final NhsNumber PATIENT = new NhsNumber(SeedPointers.SEVERAL);
    private static final int LEAKED = 200;

    private final SpineSimulator simulator;
    private final JoinedBridge joined;

    LeakedRecordsIT(SpineSimulator simulator, KeyStores keyStores, @TempDir Path audit) {
        this.simulator = simulator;
        this.joined = new JoinedBridge(simulator, keyStores, audit);
    }

    @Test
    void stopNothingElseAndAreEndedWhenNobodyCanCloseThemAnyMore() throws IOException {
        try (StubbornServer proxy = new StubbornServer(Way.DRIPS_BODY, simulator);
                StubbornServer web = new StubbornServer(Way.DRIPS_BODY, simulator);
                Bridge bridge = joined.bridge(Map.of(
                        "spinebridge.retrieval.url",
                        "https://127.0.0.1:" + proxy.port(),
                        "spinebridge.directory",
                        "fhir",
                        "spinebridge.directory.fhir.url",
                        simulator.retrieval().directory().apiUrl().toString(),
                        "spinebridge.directory.fhir.apikey",
                        "spinebridge-development"))) {
            List<RetrievedRecord> leaked = new ArrayList<>();
            PointerContent page = JoinedBridge.contact("https://127.0.0.1:" + web.port());
            for (int i = 0; i < LEAKED; i++) {
                leaked.add(record(bridge));
                leaked.add(bridge.retrieval().contactDetails().open(PATIENT, JoinedBridge.pointer(page), page));
            }
            assertThat(proxy.open()).isEqualTo(LEAKED);
            assertThat(web.open()).isEqualTo(LEAKED);

            assertThat(bridge.adjustments()
                            .reader()
                            .read(new NhsNumber(SeedPatients.FULL_RECORD))
                            .exists())
                    .isTrue();
            assertThat(bridge.pointers()
                            .reader()
                            .search(PATIENT, PointerFilter.ALL)
                            .pointers())
                    .isNotEmpty();
            try (RetrievedRecord another = record(bridge)) {
                assertThat(another.length()).isPresent();
            }

            leaked.clear();
            await().atMost(Duration.ofSeconds(30)).until(() -> {
                System.gc();
                return proxy.open() == 0 && web.open() == 0;
            });
        }
    }

    private static RetrievedRecord record(Bridge bridge) {
        PointerContent document = JoinedBridge.document();
        return bridge.retrieval().records().open(PATIENT, JoinedBridge.pointer(document), document);
    }
}
