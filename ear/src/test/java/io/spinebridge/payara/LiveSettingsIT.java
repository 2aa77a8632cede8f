package io.spinebridge.payara;

import static io.spinebridge.harness.SettingsInForce.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.spinebridge.api.CallerRefusedException;
import io.spinebridge.api.NotReadyException;
import io.spinebridge.harness.Deployment;
import io.spinebridge.harness.Host;
import io.spinebridge.harness.InPayara;
import io.spinebridge.harness.PayaraForTests;
import io.spinebridge.harness.SettingsInForce;
import io.spinebridge.host.CallReport;
import io.spinebridge.simulator.adjustments.SeedPatients;
import io.spinebridge.simulator.evidence.Evidence;
import io.spinebridge.simulator.pki.ClientIdentity;
import io.spinebridge.simulator.server.SpineSimulator;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an administrator changes in the server's configuration while the application runs. */
@InPayara
class LiveSettingsIT {

    private static final String ASID = "spinebridge.local.asid";
    private static final String KEY_STORE = "spinebridge.local.tls.keystore.path";
    private static final String KEY_STORE_PASSWORD = "spinebridge.local.tls.keystore.password";
    private static final String ORGANISATION = "spinebridge.local.identity.organisation";
    private static final String OTHER_ASID = "654321123456";
    private static final String OTHERS_ORGANISATION = "RR8";
    private static final String ANOTHER = "another password";
    private static final String ALIAS = "spinebridge-tests-live";

    private final SpineSimulator simulator = PayaraForTests.simulator();
    private final Deployment deployment = Deployment.current();
    private final List<String> made = new ArrayList<>();

    @TempDir
    private Path files;

    @AfterEach
    void takeBackWhatWasMade() throws Exception {
        deployment.takeBack(made.toArray(String[]::new));
        eventually(() -> assertThat(SettingsInForce.now())
                .noneMatch(line -> line.startsWith("!"))
                .noneMatch(line -> made.stream().anyMatch(key -> line.startsWith(key + "="))));
        made.clear();
    }

    @Test
    void anotherAsidAndCertificateAreUsedWithoutDeployingAnew() throws Exception {
        make(
                ORGANISATION + "=" + OTHERS_ORGANISATION,
                KEY_STORE + "=" + file(ClientIdentity.OTHER_SYSTEM),
                ASID + "=" + OTHER_ASID);

        eventually(() -> assertThat(callersAsid()).isEqualTo(OTHER_ASID));
    }

    @Test
    void aChangedAliasAndARenewedFileAreTakenAndAWrongPasswordLeavesTheFormerCertificateInForce() throws Exception {
        Path passwords = aliasFile(ANOTHER);
        deployment.administer("create-password-alias --passwordfile " + passwords + " " + ALIAS);
        try {
            Path store = files.resolve("another.p12");
            write(simulator.pki().keyStore(ClientIdentity.VALID, ANOTHER.toCharArray()), store);
            make(KEY_STORE + "=" + store, KEY_STORE_PASSWORD + "=${ALIAS=" + ALIAS + "}");
            eventually(() -> assertThat(SettingsInForce.now())
                    .noneMatch(line -> line.startsWith("!"))
                    .anyMatch(line -> line.startsWith(KEY_STORE_PASSWORD + "=set ")));

            KeyStore renewed = simulator.pki().renewedKeyStore(ClientIdentity.VALID, ANOTHER.toCharArray());
            write(renewed, store);
            eventually(() -> assertThat(callersSerial()).isEqualTo(serial(renewed)));

            deployment.administer("update-password-alias --passwordfile " + aliasFile("mistyped") + " " + ALIAS);

            eventually(() -> assertThat(SettingsInForce.now())
                    .anyMatch(line -> line.startsWith("!") && line.contains("password")));
            assertThat(callersAsid()).isEqualTo("200000000205");

            deployment.administer("update-password-alias --passwordfile " + passwords + " " + ALIAS);
            eventually(() -> assertThat(SettingsInForce.now()).noneMatch(line -> line.startsWith("!")));
        } finally {
            takeBackWhatWasMade();
            deployment.administer("delete-password-alias " + ALIAS);
        }
    }

    @Test
    void aChangeThatIsNotValidLeavesTheFormerSettingsInForceAndSaysSo() throws Exception {
        make(ASID + "=12");

        eventually(() -> assertThat(SettingsInForce.now())
                .contains("!spinebridge.asid must be 12 digits" + " (example: spinebridge.asid=200000000205)"));
        assertThat(callersAsid()).isEqualTo("200000000205");
        assertThat(Files.readString(PayaraForTests.environment().payara().log()))
                .contains("A change of settings is not taken, the former ones stay in force: spinebridge.asid must be");
    }

    @Test
    void twoOrganisationsWorkSideBySideAndOneThatIsBrokenDoesNotTouchTheOther() throws Exception {
        make(
                "spinebridge.organisation.ours.ods=RXA",
                "spinebridge.organisation.theirs.asid=" + OTHER_ASID,
                "spinebridge.organisation.theirs.tls.keystore.path=/nowhere/theirs.p12",
                "spinebridge.organisation.theirs.ods=" + OTHERS_ORGANISATION);
        eventually(() -> assertThat(SettingsInForce.now())
                .anyMatch(line -> line.startsWith("!") && line.contains("/nowhere/theirs.p12")));
        assertThat(callersAsid()).isEqualTo("200000000205");

        make(ORGANISATION + "=" + OTHERS_ORGANISATION);
        eventually(() -> assertThat(thrown()).isEqualTo(NotReadyException.class.getName()));

        make("spinebridge.organisation.theirs.tls.keystore.path=" + file(ClientIdentity.OTHER_SYSTEM));
        eventually(() -> assertThat(callersAsid()).isEqualTo(OTHER_ASID));

        make(ORGANISATION + "=X26");
        eventually(() -> assertThat(thrown()).isEqualTo(CallerRefusedException.class.getName()));
    }

    private void make(String... settings) throws IOException, InterruptedException {
        deployment.make(settings);
        for (String setting : settings) {
            String key = setting.substring(0, setting.indexOf('='));
            if (!made.contains(key)) {
                made.add(key);
            }
        }
    }

    /** The ASID with which the Spine sees a call that keeps every rule. */
    private String callersAsid() {
        simulator.clearEvidence();
        CallReport report = Host.asViewer().consent(SeedPatients.FULL_RECORD);
        assertThat(report.returned()).as(report.message()).isTrue();
        Evidence request = simulator.evidence().get(0);
        assertThat(request.failures()).isEmpty();
        return request.header("fromASID");
    }

    private static String thrown() {
        return Host.asViewer().consent(SeedPatients.FULL_RECORD).thrown();
    }

    private static Path file(ClientIdentity identity) {
        return PayaraForTests.environment().spine().trustStore().resolveSibling(identity.fileName() + ".p12");
    }

    /** As administrators should: nobody sees half a file. */
    private void write(KeyStore store, Path file) throws IOException, GeneralSecurityException {
        Path beside = Files.createTempFile(files, "store", ".p12");
        try (OutputStream out = Files.newOutputStream(beside)) {
            store.store(out, ANOTHER.toCharArray());
        }
        Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    private static String serial(KeyStore store) throws GeneralSecurityException {
        X509Certificate own = (X509Certificate)
                store.getCertificate(Collections.list(store.aliases()).get(0));
        return own.getSerialNumber().toString(16);
    }

    /** Serial number of the certificate that the Spine sees. */
    private String callersSerial() {
        callersAsid();
        return simulator.evidence().get(0).clientSerial();
    }

    private Path aliasFile(String password) throws IOException {
        return Files.writeString(
                Files.createTempFile(files, "alias", ".passwords"),
                "AS_ADMIN_PASSWORD="
                        + PayaraForTests.environment().payara().administration().password()
                        + "\nAS_ADMIN_ALIASPASSWORD=" + password + "\n");
    }
}
