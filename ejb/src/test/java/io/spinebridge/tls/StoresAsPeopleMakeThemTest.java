package io.spinebridge.tls;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.spinebridge.api.NotReadyException;
import io.spinebridge.configuration.Secret;
import io.spinebridge.configuration.StoreSettings;
import io.spinebridge.configuration.TlsSettings;
import io.spinebridge.testing.MutableClock;
import io.spinebridge.testing.TestCertificates;
import io.spinebridge.testing.TestCertificates.Identity;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.OutputEncryptor;
import org.bouncycastle.pkcs.PKCS12PfxPdu;
import org.bouncycastle.pkcs.PKCS12PfxPduBuilder;
import org.bouncycastle.pkcs.PKCS12SafeBag;
import org.bouncycastle.pkcs.bc.BcPKCS12MacCalculatorBuilder;
import org.bouncycastle.pkcs.jcajce.JcaPKCS12SafeBagBuilder;
import org.bouncycastle.pkcs.jcajce.JcePKCSPBEOutputEncryptorBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Key stores and trust stores as openssl, keytool and people leave them: each is taken, or told with its setting and its fault. */
class StoresAsPeopleMakeThemTest {

    private static final TestCertificates OURS = new TestCertificates("Spine Test");
    private static final Identity LEAF = OURS.leaf("ehr.example.nhs.uk");
    private static final String PASSWORD = new String(TestCertificates.PASSWORD);
    private static final String KEY_STORE = "spinebridge.tls.keystore.path";
    private static final String TRUST_STORE = "spinebridge.tls.truststore.path";
    private static final String WEB_TRUST_STORE = "spinebridge.retrieval.truststore.path";

    @TempDir
    private Path directory;

    /** Writes a file to a path. */
    private interface Maker {
        void make(Path file) throws Exception;
    }

    static Stream<Arguments> keyStores() throws Exception {
        Certificate[] chain = OURS.chain(LEAF);
        Identity other = OURS.leaf("other.example.nhs.uk");
        TestCertificates namesake = new TestCertificates("Spine Test");
        return Stream.concat(
                anyStores(),
                Stream.of(
                        key("a key without certificate", "without its certificate", bags(keyBag())),
                        key(
                                "certificates without key",
                                "holds no private key",
                                bags(certificateBag(LEAF.certificate()))),
                        key("a leaf alone", "without its issuers", jks(PASSWORD, PASSWORD, LEAF.certificate())),
                        key(
                                "a chain in disorder",
                                "not issued by the next",
                                jks(PASSWORD, PASSWORD, chain[0], chain[2], chain[1])),
                        key(
                                "a SubCA of the same name with another key",
                                "not issued by the next",
                                jks(PASSWORD, PASSWORD, chain[0], namesake.sub(), namesake.root())),
                        key(
                                "the certificate of another key",
                                "the certificate of another",
                                jks(PASSWORD, PASSWORD, other.certificate(), OURS.sub(), OURS.root())),
                        key("a key under a password of its own", "does not open", jks(PASSWORD, "another", chain)),
                        key("another password", "cannot be opened with the configured password", file -> {
                            try (OutputStream out = Files.newOutputStream(file)) {
                                OURS.keyStore(LEAF).store(out, "another".toCharArray());
                            }
                        })));
    }

    static Stream<Arguments> trustStores() throws Exception {
        return Stream.concat(
                anyStores(),
                Stream.of(
                        key(
                                "made by openssl with -nokeys",
                                "no trusted certificate",
                                bags(certificateBag(OURS.root()))),
                        key("a key store", "no trusted certificate", write(OURS.keyStore(LEAF))),
                        key("empty", "no trusted certificate", write(TestCertificates.empty())),
                        key("another password", "cannot be opened with the configured password", file -> {
                            try (OutputStream out = Files.newOutputStream(file)) {
                                OURS.trustStore().store(out, "another".toCharArray());
                            }
                        })));
    }

    /** What can be wrong with any file. */
    private static Stream<Arguments> anyStores() throws Exception {
        byte[] der = OURS.root().getEncoded();
        String pem = "-----BEGIN CERTIFICATE-----\n" + Base64.getMimeEncoder().encodeToString(der)
                + "\n-----END CERTIFICATE-----\n";
        KeyStore jceks = KeyStore.getInstance("JCEKS");
        jceks.load(null, null);
        return Stream.of(
                key("nothing there", "does not exist", file -> {}),
                key("a folder", "it is a folder", Files::createDirectory),
                key("a link to nothing", "does not exist", file -> Files.createSymbolicLink(file, Path.of("nowhere"))),
                key("a file in place of a folder", "cannot be read", file -> {
                    Files.delete(file.getParent());
                    Files.writeString(file.getParent(), "");
                }),
                key("a device", "it is no file", file -> Files.createSymbolicLink(file, Path.of("/dev/zero"))),
                key("an empty file", "it is empty", write(new byte[0])),
                key("PEM", "it is PEM text", write(pem.getBytes(UTF_8))),
                key("PEM after words", "it is PEM text", write(("Bag Attributes\n" + pem).getBytes(UTF_8))),
                key("a certificate in DER", "holds certificates alone", write(der)),
                key("JCEKS", "it is a JCEKS key store", write(jceks)),
                key("half a file", "cannot be read as PKCS#12", file -> {
                    write(OURS.keyStore(LEAF)).make(file);
                    byte[] whole = Files.readAllBytes(file);
                    Files.write(file, java.util.Arrays.copyOf(whole, whole.length / 2));
                }),
                key("rubbish", "cannot be read as PKCS#12", write("rubbish".getBytes(UTF_8))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("keyStores")
    void tellsWhatIsWrongWithTheKeyStore(String what, String fault, Maker maker) throws Exception {
        Path keys = file("folder/keys.p12");
        maker.make(keys);
        Path trust = trust();

        assertThat(faults(keys, PASSWORD, trust, PASSWORD))
                .anySatisfy(told -> assertThat(told)
                        .contains(fault, KEY_STORE, keys.toString())
                        .doesNotContain(PASSWORD, "NullPointer"))
                .allSatisfy(told -> assertThat(told).contains(KEY_STORE));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("trustStores")
    void tellsWhatIsWrongWithTheTrustStore(String what, String fault, Maker maker) throws Exception {
        Path trust = file("folder/trust.p12");
        maker.make(trust);

        assertThat(faults(keys(), PASSWORD, trust, PASSWORD))
                .singleElement()
                .asString()
                .contains(fault, TRUST_STORE, trust.toString())
                .doesNotContain(PASSWORD, "NullPointer");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("trustStores")
    void tellsWhatIsWrongWithTheTrustStoreOfTheOpenWeb(String what, String fault, Maker maker) throws Exception {
        Path trust = file("folder/web.p12");
        maker.make(trust);

        assertThat(catchThrowableOfType(
                                NotReadyException.class, () -> WebTrust.context(Optional.of(store(trust, PASSWORD))))
                        .faults())
                .singleElement()
                .asString()
                .contains(fault, WEB_TRUST_STORE, trust.toString())
                .doesNotContain(PASSWORD, "NullPointer");
    }

    @Test
    void tellsTheFaultsOfAllStoresAtOnce() throws Exception {
        Path keys = file("keys.p12");
        write(OURS.keyStore(OURS.leaf("old", TestCertificates.FROM, Instant.parse("2026-02-01T00:00:00Z"))))
                .make(keys);
        Path trust = file("trust.p12");
        bags(certificateBag(OURS.root())).make(trust);

        assertThat(faults(keys, PASSWORD, trust, PASSWORD))
                .hasSize(2)
                .anySatisfy(told -> assertThat(told).contains(KEY_STORE, "expired"))
                .anySatisfy(told -> assertThat(told).contains(TRUST_STORE, "no trusted certificate"));
    }

    @Test
    void takesStoresOfJavasOlderKind() throws Exception {
        Path keys = file("keys.jks");
        jks(PASSWORD, PASSWORD, OURS.chain(LEAF)).make(keys);

        assertThatCode(() -> load(keys, PASSWORD, trust(), PASSWORD)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {" changeit", "changeit ", " ", "two words", "\\\"'%$#", "~"})
    void takesAPasswordAsItIs(String password) throws Exception {
        Path keys = file("keys.p12");
        pkcs12(OURS.keyStore(LEAF), password, keys);
        Path trust = file("trust.p12");
        pkcs12(OURS.trustStore(), password, trust);

        assertThatCode(() -> load(keys, password, trust, password)).doesNotThrowAnyException();
        assertThatCode(() -> WebTrust.context(Optional.of(store(trust, password))))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {" changeit", "changeit "})
    void saysThatAPasswordWhichOpensNothingHasBlanksAroundIt(String password) throws Exception {
        assertThat(faults(keys(), password, trust(), PASSWORD))
                .singleElement()
                .asString()
                .contains("begins or ends with a blank")
                .doesNotContain(PASSWORD);
    }

    @ParameterizedTest
    @ValueSource(strings = {"pässwörd", "пароль", "£50", "tab\there", "\uD83D\uDD11"})
    void tellsAPasswordThatOpensslTakesAndJavaDoesNot(String password) throws Exception {
        Path keys = file("keys.p12");
        bags(password, keyBag()).make(keys);
        Path trust = file("trust.p12");
        bags(password, certificateBag(OURS.root())).make(trust);

        assertThat(faults(keys, password, trust, password))
                .hasSize(2)
                .allSatisfy(told ->
                        assertThat(told).contains("other than those of ASCII").doesNotContain(password));
    }

    @Test
    void takesAnyPasswordWhereJavaDoes() throws Exception {
        Path keys = file("keys.jks");
        jks("pässwörd", "pässwörd", OURS.chain(LEAF)).make(keys);

        assertThatCode(() -> load(keys, "pässwörd", trust(), PASSWORD)).doesNotThrowAnyException();
    }

    private static Arguments key(String what, String fault, Maker maker) {
        return arguments(what, fault, maker);
    }

    private static Maker write(byte[] content) {
        return file -> Files.write(file, content);
    }

    private static Maker write(KeyStore store) {
        return file -> TestCertificates.write(store, file);
    }

    private static Maker jks(String password, String ofKey, Certificate... chain) {
        return file -> {
            KeyStore store = KeyStore.getInstance("JKS");
            store.load(null, null);
            store.setKeyEntry("spine", LEAF.key(), ofKey.toCharArray(), chain);
            try (OutputStream out = Files.newOutputStream(file)) {
                store.store(out, password.toCharArray());
            }
        };
    }

    /** Stores it anew under another password, keys included. */
    private static void pkcs12(KeyStore store, String password, Path file)
            throws GeneralSecurityException, IOException {
        if (store.isKeyEntry("spine")) {
            store.setKeyEntry("spine", LEAF.key(), password.toCharArray(), OURS.chain(LEAF));
        }
        try (OutputStream out = Files.newOutputStream(file)) {
            store.store(out, password.toCharArray());
        }
    }

    /** One bag of a PKCS#12 file, to be closed under a password. */
    private interface Bag {
        PKCS12SafeBag closed(OutputEncryptor encryption) throws Exception;
    }

    private static Bag keyBag() {
        return encryption -> new JcaPKCS12SafeBagBuilder(LEAF.key(), encryption).build();
    }

    private static Bag certificateBag(X509Certificate certificate) {
        return encryption -> new JcaPKCS12SafeBagBuilder(certificate).build();
    }

    private static Maker bags(Bag... bags) {
        return bags(PASSWORD, bags);
    }

    /** A file as openssl makes it: nothing in it is marked as trusted, and its password may be of any characters. */
    private static Maker bags(String password, Bag... bags) {
        return file -> {
            OutputEncryptor encryption = new JcePKCSPBEOutputEncryptorBuilder(
                            PKCSObjectIdentifiers.pbeWithSHAAnd3_KeyTripleDES_CBC)
                    .setProvider(new BouncyCastleProvider())
                    .build(password.toCharArray());
            PKCS12PfxPduBuilder builder = new PKCS12PfxPduBuilder();
            for (Bag bag : bags) {
                builder.addData(bag.closed(encryption));
            }
            PKCS12PfxPdu made = builder.build(new BcPKCS12MacCalculatorBuilder(), password.toCharArray());
            Files.write(file, made.getEncoded());
        };
    }

    private Path file(String name) throws IOException {
        Path file = directory.resolve(name);
        Files.createDirectories(file.getParent());
        return file;
    }

    private Path keys() throws IOException {
        Path keys = file("sound-keys.p12");
        TestCertificates.write(OURS.keyStore(LEAF), keys);
        return keys;
    }

    private Path trust() throws IOException {
        Path trust = file("sound-trust.p12");
        TestCertificates.write(OURS.trustStore(), trust);
        return trust;
    }

    private static List<String> faults(Path keys, String keyPassword, Path trust, String trustPassword) {
        NotReadyException refused =
                catchThrowableOfType(NotReadyException.class, () -> load(keys, keyPassword, trust, trustPassword));
        assertThat(refused).as("nothing was found wrong").isNotNull();
        return refused.faults();
    }

    private static void load(Path keys, String keyPassword, Path trust, String trustPassword) {
        new TlsLoader(
                        new TlsSettings(
                                store(keys, keyPassword),
                                store(trust, trustPassword),
                                List.of("TLSv1.2"),
                                TlsSettings.SPINE_CIPHERS),
                        MutableClock.at("2026-06-01T00:00:00Z"))
                .usable();
    }

    private static StoreSettings store(Path path, String password) {
        return new StoreSettings(path, new Secret(password.toCharArray()));
    }
}
