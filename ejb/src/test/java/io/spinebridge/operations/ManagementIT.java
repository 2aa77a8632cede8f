package io.spinebridge.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.spinebridge.configuration.SpineService;
import io.spinebridge.diagnosis.Diagnoser;
import io.spinebridge.guard.GuardState;
import io.spinebridge.guard.GuardState.Breaker;
import io.spinebridge.measurement.ServiceMeter;
import io.spinebridge.simulator.junit.KeyStores;
import io.spinebridge.simulator.server.SpineSimulator;
import io.spinebridge.testing.Patients;
import io.spinebridge.testing.WithTestSpine;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.management.JMX;
import javax.management.MBeanAttributeInfo;
import javax.management.MBeanServer;
import javax.management.MBeanServerFactory;
import javax.management.ObjectName;
import javax.management.openmbean.CompositeData;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The module in JMX, as a client that knows none of its classes sees it. */
@Timeout(60)
@WithTestSpine
class ManagementIT {

    private final MBeanServer server = MBeanServerFactory.newMBeanServer();
    private final Map<String, String> values = new HashMap<>();
    private final Modules module = new Modules();
    private final ObjectName name = new ModuleName("hospital").objectName();

    ManagementIT(SpineSimulator simulator, KeyStores stores, @TempDir Path audit) {
        String password = new String(stores.password());
        values.putAll(Map.of(
                "spinebridge.environment",
                "local",
                "spinebridge.asid",
                "200000000205",
                "spinebridge.issuer",
                "https://spinebridge.example.nhs.uk",
                "spinebridge.adjustments.asid",
                "987654456789",
                "spinebridge.adjustments.url",
                simulator.baseUrl().toString(),
                "spinebridge.tls.keystore.path",
                stores.directory().resolve("client.p12").toString(),
                "spinebridge.tls.keystore.password",
                password,
                "spinebridge.tls.truststore.path",
                stores.directory().resolve("truststore.p12").toString(),
                "spinebridge.tls.truststore.password",
                password,
                "spinebridge.audit.directory",
                audit.toString()));
    }

    private Management managed;

    @BeforeEach
    void register() {
        managed = manage();
    }

    private Management manage() {
        return Management.of(
                server,
                new ModuleName("hospital"),
                module,
                new Readiness(module, Clock.systemUTC()),
                new Diagnoses(
                        module,
                        new Diagnoser.Surroundings(Clock.systemUTC(), Optional.empty(), Duration.ofSeconds(10))),
                new RequestThreads(Map::of, OptionalInt::empty));
    }

    @AfterEach
    void close() {
        managed.close();
        module.close();
    }

    @Test
    void everyAttributeIsOfTypesThatAnyClientKnows() throws Exception {
        module.with("", values);

        for (MBeanAttributeInfo attribute : server.getMBeanInfo(name).getAttributes()) {
            Object value = server.getAttribute(name, attribute.getName());
            assertThat(attribute.getDescriptor().getFieldNames()).contains("openType");
            assertThat(value.getClass().getName()).doesNotContain("spinebridge");
        }
        assertThat(JMX.isMXBeanInterface(SpineMXBean.class)).isTrue();
    }

    @Test
    void showsSettingsWithTheirSourcesAndNoSecret() throws Exception {
        module.with("", values);

        assertThat(rows("Settings"))
                .anySatisfy(row -> {
                    assertThat(row.get("key")).isEqualTo("spinebridge.asid");
                    assertThat(row.get("value")).isEqualTo("200000000205");
                    assertThat(row.get("since")).isEqualTo("2026-06-01T12:00:00Z");
                })
                .anySatisfy(row -> {
                    assertThat(row.get("key")).isEqualTo("spinebridge.tls.keystore.password");
                    assertThat(row.get("value")).isEqualTo("set");
                })
                .anySatisfy(row -> assertThat(row.get("source")).isEqualTo("default"))
                .allSatisfy(row ->
                        assertThat(row.toString()).doesNotContain(values.get("spinebridge.tls.keystore.password")));
    }

    @Test
    void showsCertificatesGuardsCallsAndBytes() throws Exception {
        module.with("", values);
        ServiceMeter meter = module.measurements().of("", SpineService.ADJUSTMENTS);
        meter.ended("urn:nhs:names:services:raflags:Flag.read:1", "ok", 0, Duration.ofMillis(20));
        meter.ended("urn:nhs:names:services:raflags:Flag.read:1", "ConflictException", 2, Duration.ofMillis(40));
        meter.received(1234);

        assertThat(rows("Certificates")).isNotEmpty().anySatisfy(row -> {
            assertThat(row.get("store")).isEqualTo("key store");
            assertThat(row.get("commonName")).isEqualTo("spinebridge.hospital.nhs.uk");
            assertThat((long) row.get("daysLeft")).isPositive();
        });
        assertThat(rows("Guards"))
                .extracting(row -> row.get("name"), row -> row.get("breaker"))
                .contains(tuple("adjustments", "closed"));
        assertThat(rows("Calls")).singleElement().satisfies(row -> {
            assertThat(row.get("calls")).isEqualTo(2L);
            assertThat(row.get("failures")).isEqualTo("ConflictException=1");
            assertThat(row.get("repeats")).isEqualTo(2L);
            assertThat(row.get("meanMillis")).isEqualTo(30.0);
            assertThat(row.get("longestMillis")).isEqualTo(40.0);
        });
        assertThat(rows("Connections"))
                .filteredOn(row -> row.get("service").equals("adjustments"))
                .singleElement()
                .satisfies(row -> assertThat(row.get("bytesReceived")).isEqualTo(1234L));
    }

    @Test
    void oneOrganisationThatIsBrokenIsToldAndLeavesTheModuleReadyForTheOther() throws Exception {
        module.with("north", values).without("south", "spinebridge.organisation.south.asid is missing");

        assertThat(server.getAttribute(name, "Ready")).isEqualTo(true);
        assertThat((String[]) server.getAttribute(name, "Faults"))
                .containsExactly("south: spinebridge.organisation.south.asid is missing");
    }

    @Test
    void isNotReadyWhereNothingIsInForceOrTheCertificateIsOfNoUse() throws Exception {
        assertThat(server.getAttribute(name, "Ready")).isEqualTo(false);

        module.without("", "spinebridge.asid is missing");
        assertThat(server.getAttribute(name, "Ready")).isEqualTo(false);
        assertThat((String[]) server.getAttribute(name, "Faults")).containsExactly("spinebridge.asid is missing");
    }

    @Test
    void aCertificateThatCannotBeReadIsAFaultAndKeepsItFromBeingReady() throws Exception {
        values.put("spinebridge.tls.keystore.path", "/nowhere/spine.p12");
        module.with("", values);

        assertThat(server.getAttribute(name, "Ready")).isEqualTo(false);
        assertThat((String[]) server.getAttribute(name, "Faults"))
                .anySatisfy(fault -> assertThat(fault).contains("/nowhere/spine.p12"));
        assertThat((String[]) invoke("reloadCertificates"))
                .anySatisfy(fault -> assertThat(fault).contains("/nowhere/spine.p12"));
    }

    @Test
    void aDirectoryOfTheAuditTrailThatCannotBeWrittenKeepsItFromBeingReady() throws Exception {
        values.put("spinebridge.audit.directory", "/proc/nowhere");
        module.with("", values);

        assertThat(server.getAttribute(name, "Ready")).isEqualTo(false);
        assertThat((String[]) server.getAttribute(name, "Faults"))
                .singleElement()
                .asString()
                .contains("spinebridge.audit.directory");
    }

    @Test
    void certificatesAreReadAnewAndGuardsReset() throws Exception {
        module.with("", values);

        assertThat((String[]) invoke("reloadCertificates")).isEmpty();
        invoke("resetGuard", "", "adjustments");
        assertThat(module.organisations()
                        .get(0)
                        .inForce()
                        .orElseThrow()
                        .guards()
                        .states())
                .extracting(GuardState::breaker)
                .containsOnly(Breaker.CLOSED);
        assertThatThrownBy(() -> invoke("resetGuard", "", "nobody's"))
                .hasRootCauseInstanceOf(NoSuchElementException.class)
                .hasStackTraceContaining("there is no guard of the name nobody's");
        assertThatThrownBy(() -> invoke("resetGuard", "elsewhere", "adjustments"))
                .hasStackTraceContaining("nothing is in force for an organisation of the name elsewhere");
    }

    @Test
    void diagnosesEachOrganisationAndTellsEachStepAsSoonAsItIsOver() throws Exception {
        module.with("north", values).without("south", "spinebridge.organisation.south.asid is missing");
        List<String> told = new CopyOnWriteArrayList<>();
        server.addNotificationListener(name, (step, nothing) -> told.add(step.getMessage()), null, null);

        CompositeData[] steps = (CompositeData[]) invoke("diagnoseInSteps", "", "");

        assertThat(steps)
                .anySatisfy(step -> {
                    assertThat(step.get("organisation")).isEqualTo("south");
                    assertThat(step.get("outcome")).isEqualTo("failed");
                    assertThat(step.get("found")).isEqualTo("spinebridge.organisation.south.asid is missing");
                })
                .anySatisfy(step -> {
                    assertThat(step.get("organisation")).isEqualTo("north");
                    assertThat(step.get("name")).isEqualTo("TLS");
                    assertThat(step.get("outcome")).isEqualTo("fine");
                });
        assertThat(told)
                .hasSize(steps.length)
                .contains("[failed] south, module: settings: spinebridge.organisation.south.asid is missing\n"
                        + "    Mend it in the Server Console or with asadmin: it is taken within seconds.");
        assertThat((String) invoke("diagnose")).contains("[fine] north, adjustments: TLS", "Calls fail");
        assertThatThrownBy(() -> invoke("diagnoseInSteps", "", "letters"))
                .hasStackTraceContaining("there is no service of the name letters");
        assertThatThrownBy(() -> invoke("diagnoseInSteps", "east", ""))
                .hasStackTraceContaining("there is no organisation of the name east");
    }

    @Test
    void isThereFromItsStartToItsEndAndTakesThePlaceOfOneThatWasLeftBehind() {
        Management again = manage();
        assertThat(server.isRegistered(name)).isTrue();

        again.close();
        assertThat(server.isRegistered(name)).isFalse();
        again.close();
    }

    @Test
    void copiesInOneServerAreToldApartWhateverTheirNames() {
        assertThat(new ModuleName("a,b=c*").objectName()).isNotEqualTo(new ModuleName("a").objectName());
        assertThat(new ModuleName("a,b=c*").objectName().isPattern()).isFalse();
    }

    @Test
    void nothingOfAPatientIsInIt() throws Exception {
        module.with("", values);
        invoke("diagnose");

        for (MBeanAttributeInfo attribute : server.getMBeanInfo(name).getAttributes()) {
            Object value = server.getAttribute(name, attribute.getName());
            String text = value instanceof Object[] all ? Arrays.toString(all) : String.valueOf(value);
            assertThat(text).doesNotContain(Patients.ADA.value()).doesNotContainPattern("(?<!\\d)9\\d{9}(?!\\d)");
        }
    }

    private CompositeData[] rows(String attribute) throws Exception {
        return (CompositeData[]) server.getAttribute(name, attribute);
    }

    private Object invoke(String operation, String... arguments) throws Exception {
        String[] types =
                Arrays.stream(arguments).map(argument -> String.class.getName()).toArray(String[]::new);
        return server.invoke(name, operation, arguments, types);
    }
}
