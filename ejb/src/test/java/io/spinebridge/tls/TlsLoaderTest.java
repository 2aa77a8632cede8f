package io.spinebridge.tls;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.spinebridge.api.NotReadyException;
import io.spinebridge.configuration.Secret;
import io.spinebridge.configuration.StoreSettings;
import io.spinebridge.configuration.TlsSettings;
import io.spinebridge.testing.LogLines;
import io.spinebridge.testing.MutableClock;
import io.spinebridge.testing.TestCertificates;
import io.spinebridge.testing.TestCertificates.Identity;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.KeyStore;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Key store and trust store as they change while the module runs. */
class TlsLoaderTest {

    private static final TestCertificates OURS = new TestCertificates("Spine Test");
    private static final Instant MID = Instant.parse("2026-06-01T00:00:00Z");
    private static final Instant LATE = Instant.parse("2026-08-01T00:00:00Z");
    private static final Identity LEAF = OURS.leaf("first.example.nhs.uk");
    private static final Identity NEXT = OURS.leaf("next.example.nhs.uk");
    private static final Identity SHORT = OURS.leaf("short.example.nhs.uk", TestCertificates.FROM, LATE);
    private static final Identity EXPIRED =
            OURS.leaf("old.example.nhs.uk", TestCertificates.FROM, Instant.parse("2026-02-01T00:00:00Z"));
    private static final Identity NOT_YET =
            OURS.leaf("tomorrow.example.nhs.uk", MID.plus(Duration.ofDays(1)), TestCertificates.UNTIL);

    @TempDir
    private Path directory;

    private final MutableClock clock = new MutableClock(MID);
    private final LogLines log = new LogLines(TlsLoader.class);
    private Path keyStore;
    private Path trustStore;
    private TlsLoader loader;

    /** Writes something that is refused to a path. */
    private interface Maker {
        void make(Path file) throws Exception;
    }

    @BeforeEach
    void write() {
        keyStore = directory.resolve("spine.p12");
        trustStore = directory.resolve("trust.p12");
        put(LEAF, keyStore);
        TestCertificates.write(OURS.trustStore(), trustStore);
        loader = new TlsLoader(settings("changeit"), clock);
    }

    @AfterEach
    void close() {
        log.close();
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                key("half-written", "cannot be read as PKCS#12", file -> {
                    byte[] whole = Files.readAllBytes(file);
                    Files.write(file, Arrays.copyOf(whole, whole.length / 2));
                }),
                key("empty", "since it is empty", file -> Files.write(file, new byte[0])),
                key("deleted", "does not exist", Files::delete),
                key("under another password", "configured password", file -> {
                    try (OutputStream out = Files.newOutputStream(file)) {
                        OURS.keyStore(NEXT).store(out, "another".toCharArray());
                    }
                }),
                key("a key and the certificate of another", "certificate of another", file -> {
                    KeyStore mixed = TestCertificates.empty();
                    TestCertificates.add(
                            mixed, "spine", new Identity(NEXT.key(), LEAF.certificate()), OURS.chain(LEAF));
                    TestCertificates.write(mixed, file);
                }),
                key("without its issuers", "without its issuers", file -> {
                    KeyStore bare = TestCertificates.empty();
                    TestCertificates.add(bare, "spine", NEXT, NEXT.certificate());
                    TestCertificates.write(bare, file);
                }),
                key("expired", "old.example.nhs.uk in our key store expired", file -> put(EXPIRED, file)),
                key(
                        "not valid yet",
                        "tomorrow.example.nhs.uk in our key store is not valid",
                        file -> put(NOT_YET, file)),
                trust(
                        "a trust store that trusts nobody",
                        "no trusted certificate",
                        file -> TestCertificates.write(TestCertificates.empty(), file)),
                trust("a half-written trust store", "cannot be read as PKCS#12", file -> {
                    byte[] whole = Files.readAllBytes(file);
                    Files.write(file, Arrays.copyOf(whole, whole.length - 1));
                }));
    }

    private static Arguments key(String what, String fault, Maker maker) {
        return arguments(what, "spinebridge.tls.keystore.path", fault, maker, "spine.p12");
    }

    private static Arguments trust(String what, String fault, Maker maker) {
        return arguments(what, "spinebridge.tls.truststore.path", fault, maker, "trust.p12");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refused")
    void whatIsRefusedLeavesTheOldInForceAndIsToldOnce(String what, String key, String fault, Maker maker, String file)
            throws Exception {
        loader.usable();
        loader.look();
        long generation = loader.tls().generation();
        log.clear();
        maker.make(directory.resolve(file));

        for (int i = 0; i < 70; i++) {
            loader.look();
            clock.advance(Duration.ofSeconds(1));
        }

        assertThat(loader.faults()).singleElement().asString().contains(key).contains(fault);
        assertThat(log.all())
                .singleElement()
                .asString()
                .startsWith("WARNING")
                .contains(key)
                .contains(fault);
        assertThatCode(() -> loader.usable().requireUsable()).doesNotThrowAnyException();
        assertThat(loader.tls().chain().get(0)).isEqualTo(LEAF.certificate());
        assertThat(loader.tls().generation()).as("connections stay").isEqualTo(generation);

        put(NEXT, keyStore);
        TestCertificates.write(OURS.trustStore(), trustStore);
        loader.look();

        assertThat(loader.faults()).isEmpty();
        assertThat(loader.tls().chain().get(0)).isEqualTo(NEXT.certificate());
        assertThat(log.all()).hasSize(3).last().asString().contains("sound again");
    }

    @Test
    void takesWhatChangedAndNothingElse() throws IOException {
        SSLContext context = loader.tls().context();
        loader.look();
        assertThat(loader.tls().chain().get(0)).as("the first look loads").isEqualTo(LEAF.certificate());
        long generation = loader.tls().generation();

        loader.look();
        Files.setLastModifiedTime(keyStore, FileTime.from(MID.minusSeconds(77)));
        loader.look();
        assertThat(loader.tls().generation()).as("the same, at another time").isEqualTo(generation);

        put(NEXT, keyStore);
        loader.look();
        assertThat(loader.tls().chain().get(0)).isEqualTo(NEXT.certificate());
        assertThat(loader.tls().generation()).isEqualTo(generation + 1);
        assertThat(loader.tls().context()).isSameAs(context);

        TestCertificates.write(new TestCertificates("Another").trustStore(), trustStore);
        loader.look();
        assertThat(loader.tls().generation()).isEqualTo(generation + 2);
    }

    @Test
    void seesLinksThatAreBentToAnotherFile() throws IOException {
        Path first = Files.createDirectory(directory.resolve("..1"));
        Path second = Files.createDirectory(directory.resolve("..2"));
        put(LEAF, first.resolve("spine.p12"));
        put(NEXT, second.resolve("spine.p12"));
        FileTime same = FileTime.from(MID.minusSeconds(500));
        Files.setLastModifiedTime(first.resolve("spine.p12"), same);
        Files.setLastModifiedTime(second.resolve("spine.p12"), same);
        Path data = Files.createSymbolicLink(directory.resolve("..data"), first.getFileName());
        Files.delete(keyStore);
        Files.createSymbolicLink(keyStore, Path.of("..data", "spine.p12"));
        loader.look();
        assertThat(loader.tls().chain().get(0)).isEqualTo(LEAF.certificate());

        Path bent = Files.createSymbolicLink(directory.resolve("..data_tmp"), second.getFileName());
        Files.move(bent, data, ATOMIC_MOVE);
        loader.look();

        assertThat(loader.tls().chain().get(0)).isEqualTo(NEXT.certificate());
    }

    @Test
    void aFileThatGetsItsRestWithoutAnotherSizeOrTimeIsTakenAllTheSame() throws IOException {
        loader.usable();
        byte[] whole = bytes(NEXT);
        byte[] half = Arrays.copyOf(Arrays.copyOf(whole, whole.length / 2), whole.length);
        FileTime time = FileTime.from(MID.minusSeconds(500));
        Files.write(keyStore, half);
        Files.setLastModifiedTime(keyStore, time);
        loader.look();
        assertThat(loader.faults()).isNotEmpty();

        Files.write(keyStore, whole);
        Files.setLastModifiedTime(keyStore, time);
        loader.look();

        assertThat(loader.faults()).isEmpty();
        assertThat(loader.tls().chain().get(0)).isEqualTo(NEXT.certificate());
    }

    @Test
    void aFileThatWasWrittenJustNowIsLookedAtAgain() throws IOException {
        byte[] first = bytes(LEAF);
        byte[] next = bytes(NEXT);
        int length = Math.max(first.length, next.length);
        FileTime now = FileTime.from(MID);
        // PKCS#12 may be followed by anything.
        Files.write(keyStore, Arrays.copyOf(first, length));
        Files.setLastModifiedTime(keyStore, now);
        loader.look();

        Files.write(keyStore, Arrays.copyOf(next, length));
        Files.setLastModifiedTime(keyStore, now);
        loader.look();

        assertThat(loader.tls().chain().get(0)).isEqualTo(NEXT.certificate());
    }

    @Test
    void anExpiredCertificateIsReplacedByPuttingTheNewFileThere() {
        put(SHORT, keyStore);
        loader.usable();
        clock.set(LATE.plusSeconds(1));
        loader.look();
        assertThatExceptionOfType(NotReadyException.class)
                .isThrownBy(() -> loader.usable().requireUsable())
                .withMessageContaining("expired");
        assertThat(loader.faults()).singleElement().asString().contains("expired");

        put(NEXT, keyStore);
        loader.look();

        assertThatCode(() -> loader.usable().requireUsable()).doesNotThrowAnyException();
        assertThat(loader.faults()).isEmpty();
    }

    @Test
    void whenTheOldExpiresWhileTheNewIsRefusedBothAreTold() throws IOException {
        put(SHORT, keyStore);
        loader.usable();
        Files.writeString(keyStore, "rubbish");
        loader.look();
        log.clear();
        clock.set(LATE.plusSeconds(1));
        loader.look();
        loader.look();

        NotReadyException refused = catchThrowableOfType(
                NotReadyException.class, () -> loader.usable().requireUsable());
        assertThat(refused.faults())
                .isEqualTo(loader.faults())
                .hasSize(2)
                .anySatisfy(fault -> assertThat(fault).contains("expired"))
                .anySatisfy(fault -> assertThat(fault).contains("cannot be read as PKCS#12"));
        assertThat(log.alarms())
                .filteredOn(line -> line.contains("no calls are made"))
                .singleElement()
                .asString()
                .contains("expired");
    }

    @Test
    void aCertificateThatWasNotValidYetIsTakenWhenItIs() {
        loader.usable();
        put(NOT_YET, keyStore);
        loader.look();
        assertThat(loader.faults()).singleElement().asString().contains("not valid before");

        clock.advance(Duration.ofDays(1));
        loader.look();

        assertThat(loader.tls().chain().get(0)).isEqualTo(NOT_YET.certificate());
        assertThat(loader.faults()).isEmpty();
    }

    @Test
    void theFirstLoadTellsAllFaultsAndFailsClosed() throws IOException {
        put(EXPIRED, keyStore);
        Files.delete(trustStore);

        loader.look();
        assertThat(loader.faults())
                .hasSize(2)
                .anySatisfy(fault -> assertThat(fault).contains("expired"))
                .anySatisfy(
                        fault -> assertThat(fault).contains("truststore.path").contains("does not exist"));
        assertThat(log.alarms()).hasSize(2).allMatch(line -> line.startsWith("SEVERE no calls are made"));
        assertThatExceptionOfType(NotReadyException.class)
                .isThrownBy(loader::usable)
                .satisfies(thrown -> assertThat(thrown.faults()).isEqualTo(loader.faults()));
        loader.look();
        assertThat(log.alarms()).hasSize(2);

        put(LEAF, keyStore);
        TestCertificates.write(OURS.trustStore(), trustStore);
        loader.look();
        assertThat(loader.faults()).isEmpty();
        assertThatCode(() -> loader.usable().requireUsable()).doesNotThrowAnyException();
    }

    @Test
    void otherPathsAndPasswordsAreTakenInTheSameContext() throws Exception {
        SSLContext context = loader.usable().context();
        Path elsewhere = directory.resolve("elsewhere.p12");
        char[] another = "another".toCharArray();
        KeyStore store = TestCertificates.empty();
        store.setKeyEntry("spine", NEXT.key(), another, OURS.chain(NEXT));
        try (OutputStream out = Files.newOutputStream(elsewhere)) {
            store.store(out, another);
        }

        TlsSettings wrong = settings(elsewhere, "changeit");
        assertThat(loader.check(wrong)).singleElement().asString().contains("configured password");
        assertThat(loader.faults()).as("a check changes nothing").isEmpty();
        loader.use(wrong);
        assertThat(loader.faults()).isEqualTo(loader.check(wrong));
        assertThat(loader.tls().chain().get(0)).isEqualTo(LEAF.certificate());

        TlsSettings right = settings(elsewhere, "another");
        assertThat(loader.check(right)).isEmpty();
        loader.use(right);
        assertThat(loader.faults()).isEmpty();
        assertThat(loader.tls().chain().get(0)).isEqualTo(NEXT.certificate());
        assertThat(loader.usable().context()).isSameAs(context);
    }

    @Test
    void tellsEveryCertificateWithTheDaysThatAreLeft() {
        assertThat(loader.certificates()).isEmpty();
        put(SHORT, keyStore);
        loader.usable();
        Instant end = TestCertificates.UNTIL;

        assertThat(loader.certificates())
                .contains(
                        new CertificateState(
                                CertificateState.Store.KEY_STORE,
                                "short.example.nhs.uk",
                                SHORT.certificate().getSerialNumber(),
                                LATE,
                                61),
                        new CertificateState(
                                CertificateState.Store.KEY_STORE,
                                "Spine Test SubCA",
                                OURS.sub().getSerialNumber(),
                                end,
                                214),
                        new CertificateState(
                                CertificateState.Store.TRUST_STORE,
                                "Spine Test Root",
                                OURS.root().getSerialNumber(),
                                end,
                                214))
                .hasSize(5);
        clock.set(LATE.minusSeconds(1));
        assertThat(loader.certificates().get(0).daysLeft()).isEqualTo(1);
        clock.set(LATE.plusSeconds(1));
        assertThat(loader.certificates().get(0).daysLeft()).isZero();
        clock.set(LATE.plus(Duration.ofDays(2)));
        assertThat(loader.certificates().get(0).daysLeft()).isEqualTo(-2);
    }

    @Test
    void theLogTellsDaysLeftOnceAtEachStep() {
        put(SHORT, keyStore);
        loader.usable();
        log.clear();
        while (clock.instant().isBefore(LATE.plus(Duration.ofDays(3)))) {
            loader.look();
            loader.look();
            clock.advance(Duration.ofHours(6));
        }

        assertThat(log.alarms())
                .filteredOn(line -> line.contains("short.example.nhs.uk (serial"))
                .extracting(line -> line.replaceAll(".*key store ", "").replaceAll(" more, until .*", ""))
                .containsExactly(
                        "is valid for 60 days",
                        "is valid for 30 days",
                        "is valid for 14 days",
                        "is valid for 7 days",
                        "is valid for 3 days",
                        "is valid for 1 day",
                        "expired at " + LATE);
    }

    @Test
    void aCertificateThatIsFirstSeenLateIsToldOnceAndARenewedOneAnew() {
        clock.set(LATE.minus(Duration.ofDays(10)));
        put(SHORT, keyStore);
        loader.look();
        loader.look();
        assertThat(log.alarms())
                .singleElement()
                .asString()
                .contains("short.example.nhs.uk")
                .contains("10 days");

        log.clear();
        put(OURS.leaf("short.example.nhs.uk", TestCertificates.FROM, LATE.plus(Duration.ofDays(10))), keyStore);
        loader.look();
        loader.look();
        assertThat(log.alarms())
                .singleElement()
                .asString()
                .contains("short.example.nhs.uk")
                .contains("20 days");
    }

    private static void put(Identity leaf, Path file) {
        TestCertificates.write(OURS.keyStore(leaf), file);
    }

    private byte[] bytes(Identity leaf) throws IOException {
        Path file = directory.resolve("bytes.p12");
        put(leaf, file);
        return Files.readAllBytes(file);
    }

    private TlsSettings settings(String password) {
        return settings(keyStore, password);
    }

    private TlsSettings settings(Path keys, String password) {
        return new TlsSettings(
                new StoreSettings(keys, new Secret(password.toCharArray())),
                new StoreSettings(trustStore, new Secret("changeit".toCharArray())),
                List.of("TLSv1.2"),
                TlsSettings.SPINE_CIPHERS);
    }
}
