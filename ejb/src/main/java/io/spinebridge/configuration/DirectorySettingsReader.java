package io.spinebridge.configuration;

import io.spinebridge.configuration.DirectorySettings.Kind;
import io.spinebridge.configuration.DirectorySettings.Provider;
import io.spinebridge.configuration.value.ChoiceType;
import io.spinebridge.configuration.value.DurationType;
import io.spinebridge.configuration.value.ListType;
import io.spinebridge.configuration.value.UriType;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads {@code spinebridge.directory} and {@code spinebridge.directory.*}. Stateless. */
final class DirectorySettingsReader {

    private static final Pattern PROVIDER = Pattern.compile("([0-9A-Za-z]{1,12})=([0-9]{12})@(https://[^\\s,@?#]+)");

    static final Setting<Kind> KIND = Setting.of(
                    "directory",
                    ChoiceType.of(Kind.class),
                    "where providers are looked up: `table`, `ldap` (Spine Directory Service, LDAPS) or `fhir` (its FHIR API)",
                    "ldap")
            .byDefault("table");
    static final Setting<List<Provider>> TABLE = Setting.of(
                    "directory.table",
                    new ListType<>(
                            DirectorySettingsReader::provider,
                            true,
                            "must be a comma-separated list of ODS code = ASID @ base URL"),
                    "the table: ODS code `=` ASID `@` base URL, comma-separated; an organisation may have several",
                    "RR8=200000000118@https://nrl-rr8.supplier.thirdparty.nhs.uk")
            .byDefault("", "none");
    static final Setting<URI> LDAP_URL = Setting.of(
                    "directory.ldap.url",
                    UriType.of("ldaps"),
                    "address of the directory, `ldaps`; our certificate is shown, the bind is anonymous",
                    "ldaps://ldap.nis1.national.ncrs.nhs.uk:636")
            .withoutDefault("required with `ldap`");
    static final Setting<URI> FHIR_URL = Setting.of(
                    "directory.fhir.url",
                    UriType.of("https"),
                    "base of the FHIR API, `https`",
                    "https://api.service.nhs.uk/spine-directory/FHIR/R4")
            .withoutDefault("required with `fhir`");
    static final Setting<Secret> FHIR_API_KEY = Setting.of(
                    "directory.fhir.apikey", new ApiKeyType(), "its key", "${ALIAS=spinebridge-sds}")
            .withoutDefault("required with `fhir`");
    static final Setting<String> INTERACTION = Setting.of(
                    "directory.interaction",
                    NhsForms.INTERACTION,
                    "interaction id under which providers are registered",
                    "urn:nhs:names:services:nrl:DocumentReference.content.read")
            .byDefault("urn:nhs:names:services:nrl:DocumentReference.content");
    static final Setting<Duration> TIMEOUT = Setting.of(
                    "directory.timeout",
                    new DurationType(Duration.ofMinutes(1)),
                    "until the directory has answered",
                    "PT3S")
            .byDefault("PT5S");

    private DirectorySettingsReader() {}

    static DirectorySettings read(SettingsReader reader) {
        Kind kind = reader.value(KIND);
        return new DirectorySettings(
                kind,
                reader.value(TABLE),
                reader.value(INTERACTION),
                url(kind).map(reader::value),
                kind == Kind.FHIR ? Optional.of(reader.value(FHIR_API_KEY)) : Optional.empty(),
                reader.value(TIMEOUT));
    }

    private static Optional<Setting<URI>> url(Kind kind) {
        return switch (kind) {
            case TABLE -> Optional.empty();
            case LDAP -> Optional.of(LDAP_URL);
            case FHIR -> Optional.of(FHIR_URL);
        };
    }

    private static Optional<Provider> provider(String entry) {
        Matcher parts = PROVIDER.matcher(entry);
        return parts.matches()
                ? Optional.of(new Provider(parts.group(1), parts.group(2), URI.create(parts.group(3))))
                : Optional.empty();
    }
}
