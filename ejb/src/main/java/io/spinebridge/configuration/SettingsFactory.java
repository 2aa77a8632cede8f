package io.spinebridge.configuration;

import io.spinebridge.api.NotReadyException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import javax.net.ssl.SSLContext;

/**
 * Reads all settings and validates them as a whole. Stateless.
 *
 * <p>The keys, their defaults and meaning stand at the components of {@link SpineSettings}.
 */
public final class SettingsFactory {

    private static final Pattern ASID = Pattern.compile("[0-9]{12}");
    private static final Pattern ODS = Pattern.compile("[0-9A-Za-z]{1,12}");
    private static final Pattern INTERACTION = Pattern.compile("urn:nhs:names:services:[A-Za-z0-9:._$-]+");
    private static final Pattern JOB_ROLE = Pattern.compile("[A-Z][0-9]{4}");
    private static final Pattern ACTIVITY = Pattern.compile("B[0-9]{4}");
    private static final Pattern ENVIRONMENT = Pattern.compile("[a-z][a-z0-9]{0,30}");
    /** First parts of keys: an environment of such a name could not be told from them. */
    private static final Set<String> RESERVED = Set.of(
            "tls",
            "timeout",
            "paging",
            "answer",
            "identity",
            "adjustments",
            "pointers",
            "retrieval",
            "directory",
            "audit",
            "asid");

    private final Function<String, Optional<String>> source;
    private final Optional<Path> serverLogs;

    /**
     * Takes the source of values.
     *
     * @param source value of a key, with aliases expanded
     * @param serverLogs log directory of the server instance, if there is one
     */
    public SettingsFactory(Function<String, Optional<String>> source, Optional<Path> serverLogs) {
        this.source = source;
        this.serverLogs = serverLogs;
    }

    /**
     * Reads all settings.
     *
     * @return settings that are valid as a whole
     * @throws NotReadyException listing every fault, each with its key and an example
     */
    public SpineSettings read() {
        SettingsReader reader = new SettingsReader(source);
        String environment =
                reader.text("environment", ENVIRONMENT, "must be lower-case letters and digits", "integration");
        if (RESERVED.contains(environment)) {
            reader.fault("environment", "must not be one of " + new java.util.TreeSet<>(RESERVED), "integration");
        }
        reader.environment(environment);
        SpineSettings settings = new SpineSettings(
                environment,
                reader.text("asid", ASID, "must be 12 digits", "200000000205"),
                interactions(reader),
                reader.url("issuer", false, "https://ehr.hospital.nhs.uk"),
                services(reader),
                tls(reader),
                calls(reader),
                identity(reader),
                reader.path("audit.directory", serverLogs, "/var/log/spinebridge"),
                reader.oneOf("adjustments.list-status", "current", "current", "active"),
                editing(reader),
                PointersSettingsReader.read(reader),
                RetrievalSettingsReader.retrieval(reader),
                RetrievalSettingsReader.directory(reader),
                guards(reader));
        if (!reader.faults().isEmpty()) {
            throw new NotReadyException(reader.faults());
        }
        return settings;
    }

    private static Optional<Set<String>> interactions(SettingsReader reader) {
        if (reader.optional("interactions").isEmpty()) {
            return Optional.empty();
        }
        Set<String> accredited = new LinkedHashSet<>(reader.list("interactions", List.of()));
        if (accredited.isEmpty()
                || !accredited.stream().allMatch(id -> INTERACTION.matcher(id).matches())) {
            reader.fault(
                    "interactions",
                    "must be a comma-separated list of interaction ids, or absent",
                    "urn:nhs:names:services:raflags:Consent.read:1,urn:nhs:names:services:raflags:Flag.read:1");
        }
        return Optional.of(accredited);
    }

    private static EditingSettings editing(SettingsReader reader) {
        Optional<Set<String>> roles = Optional.empty();
        if (reader.optional("adjustments.editing-roles").isPresent()) {
            roles = Optional.of(new LinkedHashSet<>(reader.list("adjustments.editing-roles", List.of())));
            if (roles.get().isEmpty()
                    || !roles.get().stream()
                            .allMatch(role -> JOB_ROLE.matcher(role).matches())) {
                reader.fault(
                        "adjustments.editing-roles",
                        "must be a comma-separated list of job roles, or absent",
                        "R8000,R8001");
            }
        }
        return new EditingSettings(
                roles,
                reader.oneOf("adjustments.removal-reasons", "retired", "retired", "current")
                        .equals("retired"));
    }

    /** Those that are used: a service of which neither ASID nor URL is set is not. One at least is. */
    private static Map<SpineService, ServiceAddress> services(SettingsReader reader) {
        Set<SpineService> used = EnumSet.noneOf(SpineService.class);
        for (SpineService service : SpineService.values()) {
            if (service.hasAsid() && reader.optional(service.key() + ".asid").isPresent()
                    || reader.optional(service.key() + ".url").isPresent()) {
                used.add(service);
            }
        }
        if (used.isEmpty()) {
            used.add(SpineService.ADJUSTMENTS);
        }
        Map<SpineService, ServiceAddress> services = new EnumMap<>(SpineService.class);
        for (SpineService service : used) {
            services.put(
                    service,
                    new ServiceAddress(
                            service.hasAsid()
                                    ? reader.text(
                                            service.key() + ".asid", ASID, "must be 12 digits", service.exampleAsid())
                                    : "",
                            reader.url(service.key() + ".url", true, service.exampleUrl())));
        }
        return services;
    }

    private static TlsSettings tls(SettingsReader reader) {
        StoreSettings keyStore = new StoreSettings(
                reader.path("tls.keystore.path", Optional.empty(), "/etc/spinebridge/spine.p12"),
                reader.password("tls.keystore.password"));
        StoreSettings trustStore = new StoreSettings(
                reader.path("tls.truststore.path", Optional.empty(), "/etc/spinebridge/spine-trust.p12"),
                reader.password("tls.truststore.password"));
        List<String> protocols = reader.list("tls.protocols", List.of("TLSv1.2"));
        if (protocols.isEmpty() || !Set.of("TLSv1.2", "TLSv1.3").containsAll(protocols)) {
            reader.fault("tls.protocols", "must be TLSv1.2, TLSv1.3 or both", "TLSv1.2");
        }
        List<String> ciphers = reader.list("tls.ciphers", defaultCiphers(protocols));
        Set<String> unknown = new HashSet<>(ciphers);
        unknown.removeAll(knownCiphers());
        if (ciphers.isEmpty() || !unknown.isEmpty()) {
            reader.fault(
                    "tls.ciphers",
                    "names cipher suites that this Java does not know: " + unknown,
                    TlsSettings.SPINE_CIPHERS.get(0));
        }
        return new TlsSettings(keyStore, trustStore, protocols, ciphers);
    }

    private static List<String> defaultCiphers(List<String> protocols) {
        List<String> ciphers = new java.util.ArrayList<>();
        if (protocols.contains("TLSv1.3")) {
            ciphers.addAll(List.of("TLS_AES_256_GCM_SHA384", "TLS_AES_128_GCM_SHA256"));
        }
        ciphers.addAll(TlsSettings.SPINE_CIPHERS);
        return ciphers;
    }

    private static Set<String> knownCiphers() {
        try {
            return Set.of(SSLContext.getDefault().getSupportedSSLParameters().getCipherSuites());
        } catch (java.security.NoSuchAlgorithmException broken) {
            throw new IllegalStateException("this Java has no TLS", broken);
        }
    }

    private static CallSettings calls(SettingsReader reader) {
        return new CallSettings(
                reader.duration("timeout.connect", Duration.ofSeconds(5), Duration.ofMinutes(5)),
                reader.duration("timeout.read", Duration.ofSeconds(30), Duration.ofMinutes(5)),
                reader.duration("timeout.call", Duration.ofSeconds(45), Duration.ofMinutes(10)),
                reader.duration("timeout.stream", Duration.ofMinutes(15), Duration.ofHours(6)),
                reader.duration("retry-after.max", Duration.ofSeconds(5), Duration.ofMinutes(1)),
                reader.number("paging.max-pages", 20, 1, 1000),
                reader.number("answer.max-bytes", 10 * 1024 * 1024, 1024, 100 * 1024 * 1024));
    }

    private static Map<SpineService, GuardSettings> guards(SettingsReader reader) {
        Map<SpineService, GuardSettings> guards = new EnumMap<>(SpineService.class);
        for (SpineService service : SpineService.values()) {
            String guard = service.key() + ".guard.";
            guards.put(
                    service,
                    new GuardSettings(
                            reader.number(guard + "calls-at-once", 50, 1, 10_000),
                            reader.number(guard + "breaker.calls", 20, 1, 10_000),
                            reader.number(guard + "breaker.failures-percent", 50, 1, 100),
                            reader.duration(guard + "breaker.pause", Duration.ofSeconds(5), Duration.ofHours(1)),
                            reader.number(guard + "repeats", 3, 0, GuardSettings.MOST_REPEATS),
                            reader.duration(guard + "repeats-within", Duration.ofMinutes(2), Duration.ofMinutes(30))));
        }
        return guards;
    }

    private static IdentitySettings identity(SettingsReader reader) {
        boolean byName = reader.oneOf("identity.principal-name", "none", "none", "role-profile")
                .equals("role-profile");
        Set<String> systems = new LinkedHashSet<>(reader.list("identity.systems", List.of()));
        Optional<String> organisation = reader.optional("identity.organisation");
        if (byName || !systems.isEmpty() || organisation.isPresent()) {
            reader.text("identity.organisation", ODS, "must be an ODS code of up to 12 letters and digits", "RXA");
        }
        Set<String> activities = new LinkedHashSet<>(reader.list("identity.activities", List.of()));
        if (!activities.stream().allMatch(code -> ACTIVITY.matcher(code).matches())) {
            reader.fault("identity.activities", "must be a comma-separated list of activity codes", "B0268,B0269");
        }
        return new IdentitySettings(byName, organisation, activities, systems);
    }
}
