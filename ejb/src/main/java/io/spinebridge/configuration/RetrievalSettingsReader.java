package io.spinebridge.configuration;

import io.spinebridge.configuration.DirectorySettings.Kind;
import io.spinebridge.configuration.DirectorySettings.Provider;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads {@code spinebridge.retrieval.*} and {@code spinebridge.directory*}. Stateless. */
final class RetrievalSettingsReader {

    /** Of release 2.8, for every format that goes through the proxy. */
    private static final String CONTENT_READ = "urn:nhs:names:services:nrl:DocumentReference.content.read";

    private static final String CONTENT = "urn:nhs:names:services:nrl:DocumentReference.content";
    private static final List<String> PROXIED_FORMATS = List.of(
            "urn:nhs-ic:unstructured",
            "urn:nhs-ic:fhir:stu3:vaccination-list:1",
            "urn:nhs-ic:fhir:stu3:observation-list:1",
            "urn:nhs-ic:fhir:stu3:services-and-care-list:1",
            "urn:nhs-ic:fhir:stu3:careconnect-immunizations-fhir-stu3",
            "urn:nhs-ic:fhir:stu3:careconnect-allergy-intolerance-fhir-stu3");
    private static final Pattern INTERACTION = Pattern.compile("urn:nhs:names:services:[A-Za-z0-9:._$-]+");
    private static final Pattern PROVIDER = Pattern.compile("([0-9A-Za-z]{1,12})=([0-9]{12})@(https://[^\\s,@?#]+)");
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9.:\\[\\]-]{1,253}");
    private static final int GIBIBYTE = 1 << 30;

    private RetrievalSettingsReader() {}

    static RetrievalSettings retrieval(SettingsReader reader) {
        Optional<StoreSettings> trust = reader.optional("retrieval.truststore.path")
                        .isEmpty()
                ? Optional.empty()
                : Optional.of(new StoreSettings(
                        reader.path("retrieval.truststore.path", Optional.empty(), "/etc/spinebridge/web-trust.p12"),
                        reader.password("retrieval.truststore.password")));
        List<String> hosts = reader.list("retrieval.private-hosts", List.of());
        if (!hosts.stream().allMatch(host -> HOST.matcher(host).matches())) {
            reader.fault(
                    "retrieval.private-hosts",
                    "must be a comma-separated list of hosts, without port",
                    "records.hospital.local");
        }
        return new RetrievalSettings(
                interactions(reader),
                reader.number("retrieval.max-bytes", GIBIBYTE, 1024, Integer.MAX_VALUE),
                new LinkedHashSet<>(hosts.stream()
                        .map(host -> host.toLowerCase(Locale.ROOT))
                        .toList()),
                trust);
    }

    private static Map<String, String> interactions(SettingsReader reader) {
        Map<String, String> interactions = new LinkedHashMap<>();
        PROXIED_FORMATS.forEach(format -> interactions.put(format, CONTENT_READ));
        for (String entry : reader.list("retrieval.interactions", List.of())) {
            int equals = entry.lastIndexOf('=');
            String format = equals < 0 ? "" : entry.substring(0, equals).strip();
            String interaction = entry.substring(equals + 1).strip();
            if (format.isEmpty()
                    || !interaction.equals("none")
                            && !INTERACTION.matcher(interaction).matches()) {
                reader.fault(
                        "retrieval.interactions",
                        "must be a comma-separated list of format code = interaction id, or none for a format that is not to be fetched",
                        "urn:nhs-ic:unstructured=" + CONTENT_READ);
            } else if (interaction.equals("none")) {
                interactions.remove(format);
            } else {
                interactions.put(format, interaction);
            }
        }
        return interactions;
    }

    static DirectorySettings directory(SettingsReader reader) {
        Kind kind = Kind.valueOf(directoryKind(reader).toUpperCase(Locale.ROOT));
        Optional<URI> url = switch (kind) {
            case TABLE -> Optional.empty();
            case LDAP ->
                Optional.of(reader.url("directory.ldap.url", "ldaps", "ldaps://ldap.nis1.national.ncrs.nhs.uk:636"));
            case FHIR ->
                Optional.of(
                        reader.url("directory.fhir.url", true, "https://api.service.nhs.uk/spine-directory/FHIR/R4"));
        };
        return new DirectorySettings(
                kind,
                table(reader),
                reader.optional("directory.interaction").isEmpty()
                        ? CONTENT
                        : reader.text("directory.interaction", INTERACTION, "must be an interaction id", CONTENT),
                url,
                kind == Kind.FHIR ? Optional.of(reader.password("directory.fhir.apikey")) : Optional.empty(),
                reader.duration("directory.timeout", java.time.Duration.ofSeconds(5), java.time.Duration.ofMinutes(1)));
    }

    private static String directoryKind(SettingsReader reader) {
        String kind = reader.oneOf("directory", "table", "table", "ldap", "fhir");
        return List.of("table", "ldap", "fhir").contains(kind) ? kind : "table";
    }

    private static List<Provider> table(SettingsReader reader) {
        List<Provider> table = new ArrayList<>();
        for (String entry : reader.list("directory.table", List.of())) {
            Matcher parts = PROVIDER.matcher(entry);
            if (parts.matches()) {
                table.add(new Provider(parts.group(1), parts.group(2), URI.create(parts.group(3))));
            } else {
                reader.fault(
                        "directory.table",
                        "must be a comma-separated list of ODS code = ASID @ base URL",
                        "RR8=200000000118@https://nrl-rr8.supplier.thirdparty.nhs.uk");
            }
        }
        return table;
    }
}
