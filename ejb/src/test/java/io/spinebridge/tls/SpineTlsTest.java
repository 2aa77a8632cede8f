package io.spinebridge.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.spinebridge.api.NotReadyException;
import io.spinebridge.configuration.Secret;
import io.spinebridge.configuration.StoreSettings;
import io.spinebridge.configuration.TlsSettings;
import io.spinebridge.testing.MutableClock;
import io.spinebridge.testing.Settings;
import io.spinebridge.testing.TestCertificates;
import io.spinebridge.testing.TestCertificates.Identity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import javax.crypto.spec.SecretKeySpec;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpineTlsTest {

    private static final String NAME = "ehr.example.nhs.uk";

    private static TestCertificates ours;
    private static Identity leaf;
    private static Identity otherLeaf;

    @TempDir
    private Path directory;

    private final MutableClock clock = MutableClock.at("2026-06-01T00:00:00Z");
    private Path keyStore;
    private Path trustStore;
    private SpineTls tls;

    @BeforeAll
    static void issue() {
        ours = new TestCertificates("Spine Test");
        leaf = ours.leaf(NAME);
        otherLeaf = ours.leaf("other.example.nhs.uk");
    }

    @BeforeEach
    void write() {
        keyStore = directory.resolve("spine.p12");
        trustStore = directory.resolve("trust.p12");
        TestCertificates.write(ours.keyStore(leaf), keyStore);
        TestCertificates.write(ours.trustStore(), trustStore);
        tls = new SpineTls(List.of("TLSv1.2"), TlsSettings.SPINE_CIPHERS, clock);
    }

    @Test
    void loadsTheKeyWithItsChain() {
        load(tls, settings());

        assertThat(tls.chain()).containsExactly(leaf.certificate(), ours.sub(), ours.root());
        assertThatCode(tls::requireUsable).doesNotThrowAnyException();
    }

    @Test
    void isNotUsableBeforeMaterialIsLoaded() {
        assertThat(tls.chain()).isEmpty();
        assertThatExceptionOfType(NotReadyException.class)
                .isThrownBy(tls::requireUsable)
                .withMessageContaining("no certificate has been loaded");
    }

    @Test
    void tellsAMissingFile() throws IOException {
        Files.delete(keyStore);

        assertThat(faults())
                .singleElement()
                .asString()
                .contains("spinebridge.tls.keystore.path")
                .contains("does not exist")
                .contains(keyStore.toString());
    }

    @Test
    void tellsAFolderInPlaceOfAFile() throws IOException {
        Files.delete(keyStore);
        Files.createDirectory(keyStore);

        assertThat(faults())
                .singleElement()
                .asString()
                .contains("spinebridge.tls.keystore.path")
                .contains("cannot be read");
    }

    @Test
    void tellsAWrongPasswordOfTheKeyStore() {
        assertThat(faults(
                        new TlsSettings(store(keyStore, "wrong"), store(trustStore, "changeit"), List.of(), List.of())))
                .singleElement()
                .asString()
                .contains("spinebridge.tls.keystore.path")
                .contains("cannot be opened with the configured password")
                .doesNotContain("wrong");
    }

    @Test
    void tellsAWrongPasswordOfTheTrustStore() {
        assertThat(faults(
                        new TlsSettings(store(keyStore, "changeit"), store(trustStore, "wrong"), List.of(), List.of())))
                .singleElement()
                .asString()
                .contains("spinebridge.tls.truststore.path")
                .contains("cannot be opened with the configured password");
    }

    @Test
    void tellsAFileThatIsNoKeyStore() throws IOException {
        Files.writeString(keyStore, "-----BEGIN CERTIFICATE-----\n");
        Files.write(trustStore, new byte[0]);

        assertThat(faults())
                .hasSize(2)
                .anySatisfy(fault -> assertThat(fault).contains("keystore.path").contains("cannot be read as PKCS#12"))
                .anySatisfy(
                        fault -> assertThat(fault).contains("truststore.path").contains("cannot be read as PKCS#12"));
    }

    @Test
    void tellsAKeyStoreWithoutKey() {
        TestCertificates.write(TestCertificates.empty(), keyStore);
        assertThat(faults()).singleElement().asString().contains("holds no private key");

        TestCertificates.write(ours.trustStore(), keyStore);
        assertThat(faults()).singleElement().asString().contains("holds no private key");
    }

    @Test
    void tellsAKeyStoreWithTwoKeys() {
        KeyStore two = ours.keyStore(leaf);
        TestCertificates.add(two, "other", otherLeaf, ours.chain(otherLeaf));
        TestCertificates.write(two, keyStore);

        assertThat(faults()).singleElement().asString().contains("holds 2 private keys, but must hold one");
    }

    @Test
    void tellsASecretKeyWhereAPrivateKeyShouldBe() throws Exception {
        KeyStore secret = TestCertificates.empty();
        secret.setEntry(
                "secret",
                new KeyStore.SecretKeyEntry(new SecretKeySpec(new byte[16], "AES")),
                new KeyStore.PasswordProtection(TestCertificates.PASSWORD));
        TestCertificates.write(secret, keyStore);

        assertThat(faults()).singleElement().asString().contains("holds no private key");
    }

    @Test
    void tellsACertificateWithoutItsIssuers() {
        KeyStore bare = TestCertificates.empty();
        TestCertificates.add(bare, "spine", leaf, leaf.certificate());
        TestCertificates.write(bare, keyStore);

        assertThat(faults()).singleElement().asString().contains("without its issuers");
    }

    @Test
    void tellsAKeyUnderAPasswordOfItsOwn() throws Exception {
        KeyStore jks = KeyStore.getInstance("JKS");
        jks.load(null, null);
        jks.setKeyEntry("spine", leaf.key(), "another".toCharArray(), ours.chain(leaf));
        TestCertificates.write(jks, keyStore);

        assertThat(faults()).singleElement().asString().contains("spinebridge.tls.keystore.path");
    }

    @Test
    void tellsACertificateThatHasExpired() {
        clock.set(TestCertificates.UNTIL.plusSeconds(1));

        assertThat(faults())
                .anySatisfy(fault -> assertThat(fault).contains(NAME).contains("expired at " + TestCertificates.UNTIL));
    }

    @Test
    void tellsACertificateThatIsNotValidYet() {
        clock.set(TestCertificates.FROM.minusSeconds(1));

        assertThat(faults())
                .anySatisfy(fault ->
                        assertThat(fault).contains(NAME).contains("not valid before " + TestCertificates.FROM));
    }

    @Test
    void tellsAnEmptyTrustStore() {
        TestCertificates.write(TestCertificates.empty(), trustStore);

        assertThat(faults())
                .singleElement()
                .asString()
                .contains("spinebridge.tls.truststore.path")
                .contains("holds no trusted certificate");
    }

    @Test
    void tellsATrustStoreThatHoldsAKeyInstead() {
        TestCertificates.write(ours.keyStore(leaf), trustStore);

        assertThat(faults()).singleElement().asString().contains("holds no trusted certificate");
    }

    @Test
    void tellsSeveralFaultsAtOnce() throws IOException {
        TestCertificates.write(
                ours.keyStore(ours.leaf(NAME, TestCertificates.FROM, Instant.parse("2026-02-01T00:00:00Z"))), keyStore);
        Files.delete(trustStore);

        assertThat(faults())
                .hasSize(2)
                .anySatisfy(fault -> assertThat(fault).contains("expired"))
                .anySatisfy(
                        fault -> assertThat(fault).contains("truststore.path").contains("does not exist"));
    }

    @Test
    void everyFaultLeavesWhatWasInForce() throws Exception {
        load(tls, settings());
        KeyStore secret = TestCertificates.empty();
        secret.setEntry(
                "secret",
                new KeyStore.SecretKeyEntry(new SecretKeySpec(new byte[16], "AES")),
                new KeyStore.PasswordProtection(TestCertificates.PASSWORD));
        TestCertificates.write(secret, keyStore);

        assertThatExceptionOfType(NotReadyException.class).isThrownBy(() -> load(tls, settings()));
        assertThat(tls.chain()).contains(leaf.certificate());
        assertThat(tls.faults()).singleElement().asString().contains("holds no private key");
        assertThatCode(tls::requireUsable).doesNotThrowAnyException();
    }

    @Test
    void aCertificateThatExpiresWhileTheServerRunsStopsCallsWithAMessage() {
        load(tls, settings());
        clock.set(TestCertificates.UNTIL);
        assertThatCode(tls::requireUsable).doesNotThrowAnyException();

        clock.advance(Duration.ofSeconds(1));

        assertThatExceptionOfType(NotReadyException.class)
                .isThrownBy(tls::requireUsable)
                .withMessageContaining(NAME)
                .withMessageContaining("expired");
    }

    @Test
    void recoversAfterTheFilesWereMended() throws IOException {
        Files.delete(trustStore);
        assertThat(faults()).isNotEmpty();
        TestCertificates.write(ours.trustStore(), trustStore);

        load(tls, settings());

        assertThatCode(tls::requireUsable).doesNotThrowAnyException();
    }

    @Test
    void theServerSeesOurCertificateAndTheSameContextOffersTheNextAfterAReload() throws Exception {
        SSLContext context = tls.context();
        try (ClientCertificateServer server = new ClientCertificateServer(ours, ours.leaf("server"))) {
            load(tls, settings());
            assertThat(server.clientSeen(context, tls.parameters())).contains("CN=" + NAME);

            TestCertificates.write(ours.keyStore(otherLeaf), keyStore);
            load(tls, settings());

            assertThat(tls.context()).isSameAs(context);
            assertThat(server.clientSeen(context, tls.parameters())).contains("CN=other.example.nhs.uk");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
    void theServerSeesOurCertificateWhateverAuthoritiesItNames(String version) throws Exception {
        SSLParameters parameters = new SSLParameters();
        parameters.setProtocols(new String[] {version});
        SpineTls both = new SpineTls(
                List.of(version), List.of("TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384", "TLS_AES_256_GCM_SHA384"), clock);
        load(both, settings());
        X509Certificate stranger = new TestCertificates("Stranger").root();

        for (X509Certificate[] named : new X509Certificate[][] {{stranger}, {}, {ours.root()}}) {
            try (ClientCertificateServer server = ClientCertificateServer.naming(ours, ours.leaf("server"), named)) {
                assertThat(server.clientSeen(both.context(), parameters)).contains("CN=" + NAME);
            }
        }
    }

    @Test
    void failsClosedOnTheWireAfterAFailedFirstLoadAndShowsTheOldCertificateAfterALaterOne() throws Exception {
        try (ClientCertificateServer server = new ClientCertificateServer(ours, ours.leaf("server"))) {
            Files.writeString(keyStore, "rubbish");
            assertThatExceptionOfType(NotReadyException.class).isThrownBy(() -> load(tls, settings()));
            assertThat(server.clientSeen(tls.context(), tls.parameters())).isEmpty();

            TestCertificates.write(ours.keyStore(leaf), keyStore);
            load(tls, settings());
            Files.writeString(keyStore, "rubbish");
            assertThatExceptionOfType(NotReadyException.class).isThrownBy(() -> load(tls, settings()));
            assertThat(server.clientSeen(tls.context(), tls.parameters())).contains("CN=" + NAME);
        }
    }

    @Test
    void trustsNobodyBeforeMaterialIsLoaded() throws Exception {
        try (ClientCertificateServer server = new ClientCertificateServer(ours, ours.leaf("server"))) {
            assertThat(server.clientSeen(tls.context(), tls.parameters())).isEmpty();
        }
    }

    @Test
    void doesNotTrustAServerOfAnotherAuthority() throws Exception {
        load(tls, settings());
        TestCertificates stranger = new TestCertificates("Stranger");

        try (ClientCertificateServer server = new ClientCertificateServer(ours, stranger, stranger.leaf("server"))) {
            assertThat(server.clientSeen(tls.context(), tls.parameters())).isEmpty();
        }
    }

    @Test
    void asksForTheSpinesVersionSuitesInOrderAndNameCheck() {
        SSLParameters parameters = tls.parameters();

        assertThat(parameters.getProtocols()).containsExactly("TLSv1.2");
        assertThat(parameters.getCipherSuites()).containsExactly(TlsSettings.SPINE_CIPHERS.toArray(String[]::new));
        assertThat(parameters.getEndpointIdentificationAlgorithm()).isEqualTo("HTTPS");
    }

    @Test
    void itsParametersCannotBeChangedFromOutside() {
        tls.parameters().setEndpointIdentificationAlgorithm("");
        tls.parameters().setProtocols(new String[] {"TLSv1.3"});

        assertThat(tls.parameters().getEndpointIdentificationAlgorithm()).isEqualTo("HTTPS");
        assertThat(tls.parameters().getProtocols()).containsExactly("TLSv1.2");
    }

    @Test
    void theLoaderTriesAnewAtEachQuestionUntilTheFilesAreSound() throws IOException {
        Files.delete(keyStore);
        TlsLoader loader = new TlsLoader(settings(), clock);
        assertThatExceptionOfType(NotReadyException.class).isThrownBy(loader::usable);
        assertThatExceptionOfType(NotReadyException.class).isThrownBy(loader::usable);

        TestCertificates.write(ours.keyStore(leaf), keyStore);

        assertThatCode(() -> loader.usable().requireUsable()).doesNotThrowAnyException();
        assertThat(loader.usable()).isSameAs(loader.tls());
    }

    @Test
    void aReloadIsRefusedWithAReasonAndLeavesWhatWasInForce() throws IOException {
        TlsLoader loader = new TlsLoader(settings(), clock);
        SpineTls first = loader.usable();
        Files.writeString(keyStore, "rubbish");

        assertThatExceptionOfType(NotReadyException.class).isThrownBy(loader::reload);
        assertThatCode(first::requireUsable).doesNotThrowAnyException();
        assertThat(first.chain().get(0)).isEqualTo(leaf.certificate());
        TestCertificates.write(ours.keyStore(otherLeaf), keyStore);
        loader.reload();

        assertThat(loader.usable()).isSameAs(first);
        assertThat(first.chain().get(0)).isEqualTo(otherLeaf.certificate());
    }

    private TlsSettings settings() {
        return Settings.with(Map.of(
                        "spinebridge.tls.keystore.path",
                        keyStore.toString(),
                        "spinebridge.tls.truststore.path",
                        trustStore.toString()))
                .tls();
    }

    private static StoreSettings store(Path path, String password) {
        return new StoreSettings(path, new Secret(password.toCharArray()));
    }

    private static void load(SpineTls into, TlsSettings settings) {
        into.renew(TlsFiles.read(settings, url -> StoreFile.unreadable("is not fetched")));
    }

    private List<String> faults() {
        return faults(settings());
    }

    private List<String> faults(TlsSettings settings) {
        NotReadyException refused = catchThrowableOfType(NotReadyException.class, () -> load(tls, settings));
        assertThat(refused).as("nothing was found wrong").isNotNull();
        assertThat(catchThrowableOfType(NotReadyException.class, tls::requireUsable)
                        .faults())
                .isEqualTo(refused.faults());
        return refused.faults();
    }
}
