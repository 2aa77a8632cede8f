package io.spinebridge.configuration;

import io.spinebridge.configuration.RetrievalFormats.Change;
import io.spinebridge.configuration.value.ChoiceType;
import io.spinebridge.configuration.value.ListType;
import io.spinebridge.configuration.value.NumberType;
import io.spinebridge.configuration.value.PathType;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads {@code spinebridge.retrieval.*} beside the URL. Stateless. */
final class RetrievalSettingsReader {

    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9.:\\[\\]-]{1,253}");
    private static final String JAVAS_OWN = "Java's own";

    static final Setting<List<Change>> INTERACTIONS = Setting.of(
                    "retrieval.interactions",
                    new ListType<>(
                            Change::parse,
                            true,
                            "must be a comma-separated list of format code = interaction id, or none for a format that is not to be fetched"),
                    "interaction id by format code, comma-separated; `none` takes a format out. Formats without one are not fetched",
                    "urn:nhs-ic:unstructured=urn:nhs:names:services:nrl:DocumentReference.content.read")
            .byDefault(
                    "",
                    "release 2.8: `…nrl:DocumentReference.content.read` for unstructured documents and the drafted structured formats");
    static final Setting<Integer> MAX_BYTES = Setting.of(
                    "retrieval.max-bytes",
                    new NumberType(1024, Integer.MAX_VALUE),
                    "longest record that is taken",
                    "104857600")
            .byDefault("1073741824");
    static final Setting<List<String>> PRIVATE_HOSTS = Setting.of(
                    "retrieval.private-hosts",
                    ListType.of(HOST, "must be a comma-separated list of hosts, without port"),
                    "hosts that may be fetched from although they are local or have private addresses, comma-separated",
                    "records.hospital.local")
            .byDefault("", "none");
    static final Setting<Boolean> TRUST_POINTER = Setting.of(
                    "retrieval.trust-pointer",
                    new ChoiceType<>(List.of(Map.entry("false", false), Map.entry("true", true))),
                    "whether a record is opened by the pointer that the caller hands over (`true`), or only after the pointer was read anew and"
                            + " found to be of this patient, of this type and with this URL (`false`)",
                    "true")
            .byDefault("false");
    static final Setting<Path> TRUST_STORE_PATH = Setting.of(
                    "retrieval.truststore.path",
                    new PathType(),
                    "PKCS#12 file of whom to trust on the open web: contact details, the directory's FHIR API",
                    "/etc/spinebridge/web-trust.p12")
            .withoutDefault(JAVAS_OWN);
    static final Setting<Secret> TRUST_STORE_PASSWORD = Setting.of(
                    "retrieval.truststore.password",
                    new PasswordType(),
                    "its password",
                    "${ALIAS=spinebridge-web-truststore}")
            .withoutDefault("required with such a file");

    private RetrievalSettingsReader() {}

    static RetrievalSettings read(SettingsReader reader) {
        return new RetrievalSettings(
                RetrievalFormats.changed(reader.value(INTERACTIONS)),
                reader.value(MAX_BYTES),
                reader.value(PRIVATE_HOSTS).stream()
                        .map(host -> host.toLowerCase(Locale.ROOT))
                        .collect(Collectors.toSet()),
                reader.value(TRUST_POINTER),
                trustStore(reader));
    }

    private static Optional<StoreSettings> trustStore(SettingsReader reader) {
        return reader.given(TRUST_STORE_PATH).map(path -> new StoreSettings(path, reader.value(TRUST_STORE_PASSWORD)));
    }
}
