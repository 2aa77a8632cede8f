package io.spinebridge.configuration;

import io.spinebridge.configuration.value.ListType;
import io.spinebridge.configuration.value.PathType;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads {@code spinebridge.tls.*}. Stateless. */
final class TlsSettingsReader {

    private static final String TLS_1_3 = "TLSv1.3";
    private static final List<String> TLS_1_3_CIPHERS = List.of("TLS_AES_256_GCM_SHA384", "TLS_AES_128_GCM_SHA256");
    private static final String PASSWORD = "its password";

    static final Setting<Path> KEY_STORE_PATH = Setting.of(
            "tls.keystore.path",
            new PathType(),
            "PKCS#12 file with our one private key and its chain: certificate, SubCA, RootCA",
            "/etc/spinebridge/spine.p12");
    static final Setting<Secret> KEY_STORE_PASSWORD =
            Setting.of("tls.keystore.password", new PasswordType(), PASSWORD, "${ALIAS=spinebridge-keystore}");
    static final Setting<Path> TRUST_STORE_PATH = Setting.of(
            "tls.truststore.path",
            new PathType(),
            "PKCS#12 file with the Spine's RootCA and SubCA as trusted certificates",
            "/etc/spinebridge/spine-trust.p12");
    static final Setting<Secret> TRUST_STORE_PASSWORD =
            Setting.of("tls.truststore.password", new PasswordType(), PASSWORD, "${ALIAS=spinebridge-truststore}");
    static final Setting<List<CrlLocation>> REVOCATION_LISTS = Setting.of(
                    "tls.crl",
                    CrlLocation.listType(),
                    "certificate revocation lists (CRL) of the Spine's authorities, DER or PEM: files or `http(s)` URLs, comma-separated;"
                            + " the Spine's certificate is refused when it is listed, and while a list is missing or out of date",
                    "/etc/spinebridge/subca.crl")
            .byDefault("", "none");
    static final Setting<List<String>> PROTOCOLS = Setting.of(
                    "tls.protocols",
                    ListType.ofSome(Pattern.compile("TLSv1\\.[23]"), "must be TLSv1.2, TLSv1.3 or both"),
                    "TLS versions: `TLSv1.2`, `TLSv1.3`, or both",
                    "TLSv1.3,TLSv1.2")
            .byDefault("TLSv1.2");
    static final Setting<List<String>> CIPHERS = Setting.of(
                    "tls.ciphers",
                    new CiphersType(),
                    "cipher suites in order of preference, by their Java names",
                    TlsSettings.SPINE_CIPHERS.get(0))
            .withoutDefault("the Spine's eight");

    private TlsSettingsReader() {}

    static TlsSettings read(SettingsReader reader) {
        StoreSettings keyStore = new StoreSettings(reader.value(KEY_STORE_PATH), reader.value(KEY_STORE_PASSWORD));
        StoreSettings trustStore =
                new StoreSettings(reader.value(TRUST_STORE_PATH), reader.value(TRUST_STORE_PASSWORD));
        List<String> protocols = reader.value(PROTOCOLS);
        return new TlsSettings(
                keyStore,
                trustStore,
                reader.value(REVOCATION_LISTS),
                protocols,
                reader.value(CIPHERS.byDefault(defaultCiphers(protocols))));
    }

    /** TLS 1.3 has suites of its own, without which nothing could be agreed upon. */
    private static String defaultCiphers(List<String> protocols) {
        Stream<String> own = protocols.contains(TLS_1_3) ? TLS_1_3_CIPHERS.stream() : Stream.empty();
        return String.join(
                ",", Stream.concat(own, TlsSettings.SPINE_CIPHERS.stream()).toList());
    }
}
