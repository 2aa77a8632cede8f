package io.spinebridge.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.spinebridge.configuration.SpineService;
import io.spinebridge.configuration.TlsSettings;
import io.spinebridge.measurement.ServiceMeter;
import io.spinebridge.testing.MutableClock;
import io.spinebridge.testing.Settings;
import io.spinebridge.tls.SpineTls;
import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConnectionAgeTest {

    private final SpineTls tls =
            new SpineTls(List.of("TLSv1.2"), TlsSettings.SPINE_CIPHERS, MutableClock.at("2026-06-01T00:00:00Z"));

    @Test
    void aConnectionWithoutTlsIsOfNoAge() {
        assertThat(ConnectionAge.outdated(tls, null)).isFalse();
    }

    @Test
    void certificatesThatOutliveAClientDoNotHoldIt() {
        WeakReference<SpineHttpClient> client = closed();

        await().atMost(Duration.ofSeconds(20)).until(() -> {
            System.gc();
            return client.get() == null;
        });
    }

    private WeakReference<SpineHttpClient> closed() {
        SpineHttpClient client = new SpineHttpClient(
                ServiceMeter.unread(SpineService.ADJUSTMENTS),
                tls,
                Settings.with(Map.of()).calls());
        client.close();
        return new WeakReference<>(client);
    }
}
