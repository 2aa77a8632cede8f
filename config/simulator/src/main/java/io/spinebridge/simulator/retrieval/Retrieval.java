package io.spinebridge.simulator.retrieval;

import io.spinebridge.simulator.directory.SeedRegistry;
import io.spinebridge.simulator.directory.SpineDirectory;
import io.spinebridge.simulator.evidence.EvidenceLog;
import io.spinebridge.simulator.fault.Faults;
import io.spinebridge.simulator.pki.DevelopmentPki;
import io.spinebridge.simulator.provider.ProviderSystem;
import io.spinebridge.simulator.proxy.SecureProxy;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;

/** Directory, provider and Secure Proxy of one simulated Spine, which share evidence, faults and certificates. Thread safe. */
public final class Retrieval {

    private final SpineDirectory directory;
    private final ProviderSystem provider;
    private final SecureProxy proxy;

    /**
     * Settings.
     *
     * @param clock the Spine's time
     * @param strict as literal as NHS assurance, or as lenient as the real Spine is known to be
     * @param proxyPort 0 takes a free one
     * @param ldapPort 0 takes a free one
     * @param apiPort 0 takes a free one
     * @param threadNames beginning of the names of all threads
     */
    public record Settings(Clock clock, boolean strict, int proxyPort, int ldapPort, int apiPort, String threadNames) {}

    /**
     * Puts all together, to be started.
     *
     * @param spine base of the Spine's own services, as the directory is to tell
     */
    public Retrieval(URI spine, DevelopmentPki pki, EvidenceLog evidence, Faults faults, Settings settings) {
        directory = new SpineDirectory(
                SeedRegistry.development(spine),
                pki,
                evidence,
                faults,
                settings.clock(),
                settings.ldapPort(),
                settings.apiPort(),
                settings.threadNames());
        provider = new ProviderSystem(
                directory::registry, pki, evidence, faults, settings.clock(), settings.threadNames());
        proxy = new SecureProxy(
                directory::registry,
                pki,
                evidence,
                faults,
                settings.clock(),
                settings.strict(),
                settings.proxyPort(),
                settings.threadNames());
    }

    /**
     * Starts to listen.
     *
     * @throws IOException when a port is in use; nothing listens then
     */
    public void start() throws IOException {
        try {
            directory.start();
            provider.start();
            proxy.start();
        } catch (IOException failed) {
            stop();
            throw failed;
        }
        Stream.of(
                        SeedRegistry.RR8_HOST,
                        SeedRegistry.RGD_HOST,
                        SeedRegistry.RGD_ARCHIVE_HOST,
                        SeedRegistry.RTG_HOST,
                        SeedRegistry.R0A_HOST)
                .forEach(host -> proxy.route(host, provider.address()));
    }

    /** Stops all, even if one of them cannot be; what is under way ends without an answer. */
    public void stop() {
        List<Exception> failures = Stream.<Stopping>of(proxy::stop, provider::stop, directory::stop)
                .flatMap(Retrieval::attempt)
                .toList();
        if (!failures.isEmpty()) {
            throw new IllegalStateException("the simulator cannot be stopped", failures.get(0));
        }
    }

    private interface Stopping {
        void stop() throws Exception;
    }

    private static Stream<Exception> attempt(Stopping part) {
        try {
            part.stop();
            return Stream.empty();
        } catch (Exception unstoppable) {
            return Stream.of(unstoppable);
        }
    }

    /** Back to the seeds and the default options. */
    public void reset() {
        directory.reset();
        proxy.reset();
    }

    /** The Spine Directory Service. */
    public SpineDirectory directory() {
        return directory;
    }

    /** The provider of records, and the public web page with contact details. */
    public ProviderSystem provider() {
        return provider;
    }

    /** The Spine Secure Proxy. */
    public SecureProxy proxy() {
        return proxy;
    }

    /** Ids of all validations: the proxy's, the provider's, the web page's, the directory's. */
    public List<String> ruleIds() {
        return Stream.of(proxy.ruleIds(), provider.ruleIds(), directory.ruleIds())
                .flatMap(List::stream)
                .toList();
    }
}
