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
import java.security.GeneralSecurityException;
import java.util.ArrayList;
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
    private static final String ALIAS = "spinebridge-tests-live";

    private final SpineSimulator simulator = PayaraForTests.simulator();
    private final Deployment deployment = Deployment.current();
    private final List<String> made = new ArrayList<>();

    @TempDir
    private Path files;

    @AfterEach
    void takeBackWhatWasMade() throws Exception {
        for (String key : made) {
            deployment.takeBack(key);
        }
        eventually(() -> assertThat(SettingsInForce.now())
                .noneMatch(line -> line.startsWith("!"))
                .noneMatch(line -> made.stream().anyMatch(key -> line.startsWith(key + "="))));
    }

    @Test
    void anotherAsidAndCertificateAreUsedWithoutDeployingAnew() throws Exception {
        make(ORGANISATION, OTHERS_ORGANISATION);
        make(KEY_STORE, file(ClientIdentity.OTHER_SYSTEM).toString());
        make(ASID, OTHER_ASID);

        eventually(() -> assertThat(callersAsid()).isEqualTo(OTHER_ASID));
    }

    @Test
    void aChangedAliasIsReadAndAWrongOneLeavesTheFormerCertificateInForce() throws Exception {
        Path passwords = aliasFile("another password");
        deployment.administer("create-password-alias --passwordfile " + passwords + " " + ALIAS);
        try {
            make(KEY_STORE, store("another password").toString());
            make(KEY_STORE_PASSWORD, "${ALIAS=" + ALIAS + "}");
            eventually(() -> assertThat(SettingsInForce.now())
                    .noneMatch(line -> line.startsWith("!"))
                    .anyMatch(line -> line.startsWith(KEY_STORE_PASSWORD + "=set ")));

            deployment.administer("update-password-alias --passwordfile " + aliasFile("mistyped") + " " + ALIAS);

            eventually(() -> assertThat(SettingsInForce.now())
                    .anyMatch(line -> line.startsWith("!") && line.contains("password")));
            assertThat(callersAsid()).isEqualTo("200000000205");

            deployment.administer("update-password-alias --passwordfile " + passwords + " " + ALIAS);
            eventually(() -> assertThat(SettingsInForce.now()).noneMatch(line -> line.startsWith("!")));
        } finally {
            takeBackWhatWasMade();
            made.clear();
            deployment.administer("delete-password-alias " + ALIAS);
        }
    }

    @Test
    void aChangeThatIsNotValidLeavesTheFormerSettingsInForceAndSaysSo() throws Exception {
        make(ASID, "12");

        eventually(() -> assertThat(SettingsInForce.now())
                .contains("!spinebridge.asid must be 12 digits" + " (example: spinebridge.asid=200000000205)"));
        assertThat(callersAsid()).isEqualTo("200000000205");
        assertThat(Files.readString(PayaraForTests.environment().payara().log()))
                .contains("A change of settings is not taken, the former ones stay in force: spinebridge.asid must be");
    }

    @Test
    void twoOrganisationsWorkSideBySideAndOneThatIsBrokenDoesNotTouchTheOther() throws Exception {
        make("spinebridge.organisation.ours.ods", "RXA");
        make("spinebridge.organisation.theirs.asid", OTHER_ASID);
        make("spinebridge.organisation.theirs.tls.keystore.path", "/nowhere/theirs.p12");
        make("spinebridge.organisation.theirs.ods", OTHERS_ORGANISATION);
        eventually(() -> assertThat(SettingsInForce.now())
                .anyMatch(line -> line.startsWith("!") && line.contains("/nowhere/theirs.p12")));
        assertThat(callersAsid()).isEqualTo("200000000205");

        make(ORGANISATION, OTHERS_ORGANISATION);
        eventually(() -> assertThat(thrown()).isEqualTo(NotReadyException.class.getName()));

        make(
                "spinebridge.organisation.theirs.tls.keystore.path",
                file(ClientIdentity.OTHER_SYSTEM).toString());
        eventually(() -> assertThat(callersAsid()).isEqualTo(OTHER_ASID));

        make(ORGANISATION, "X26");
        eventually(() -> assertThat(thrown()).isEqualTo(CallerRefusedException.class.getName()));
    }

    private void make(String key, String value) throws IOException, InterruptedException {
        deployment.make(key + "=" + value);
        if (!made.contains(key)) {
            made.add(key);
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

    private Path store(String password) throws IOException, GeneralSecurityException {
        Path file = files.resolve("another.p12");
        try (OutputStream out = Files.newOutputStream(file)) {
            simulator
                    .pki()
                    .keyStore(ClientIdentity.VALID, password.toCharArray())
                    .store(out, password.toCharArray());
        }
        return file;
    }

    private Path aliasFile(String password) throws IOException {
        return Files.writeString(
                Files.createTempFile(files, "alias", ".passwords"),
                "AS_ADMIN_PASSWORD="
                        + PayaraForTests.environment().payara().administration().password()
                        + "\nAS_ADMIN_ALIASPASSWORD=" + password + "\n");
    }
}
