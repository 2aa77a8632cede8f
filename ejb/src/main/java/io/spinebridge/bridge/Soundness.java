package io.spinebridge.bridge;

import io.spinebridge.api.NotReadyException;
import io.spinebridge.audit.AuditDirectory;
import io.spinebridge.configuration.ReadSettings;
import io.spinebridge.configuration.RetrievalSettings;
import io.spinebridge.configuration.SpineSettings;
import io.spinebridge.tls.TlsLoader;
import io.spinebridge.tls.WebTrust;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Whether settings can be put in force: valid, and the files that they name usable. All that is wrong is told at once; what is in force already is
 * not looked at again, so that an expired certificate does not keep another change back. Stateless.
 *
 * @param clock tells whether certificates are valid
 */
record Soundness(Clock clock) {

    /**
     * What is wrong.
     *
     * @param bridge the one in force now, if one is
     */
    List<String> faults(ReadSettings read, Optional<Bridge> bridge) {
        Optional<SpineSettings> inForce = bridge.map(Bridge::settings);
        List<String> faults = new ArrayList<>(read.faults());
        changed(read.sound().tls(), inForce, SpineSettings::tls)
                .ifPresent(tls -> faults.addAll(
                        bridge.map(former -> former.tls().check(tls)).orElseGet(() -> TlsLoader.faults(tls, clock))));
        changed(read.sound().audit(), inForce, SpineSettings::audit)
                .flatMap(AuditDirectory::fault)
                .ifPresent(faults::add);
        changed(read.sound().retrieval(), inForce, SpineSettings::retrieval)
                .ifPresent(retrieval -> faults.addAll(webTrust(retrieval)));
        return faults;
    }

    private static <T> Optional<T> changed(
            Optional<T> part, Optional<SpineSettings> inForce, Function<SpineSettings, T> former) {
        return part.filter(value -> !inForce.map(former).filter(value::equals).isPresent());
    }

    private static List<String> webTrust(RetrievalSettings retrieval) {
        try {
            WebTrust.context(retrieval.webTrustStore());
            return List.of();
        } catch (NotReadyException unusable) {
            return unusable.faults();
        }
    }
}
