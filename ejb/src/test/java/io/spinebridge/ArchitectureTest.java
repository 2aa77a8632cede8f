package io.spinebridge;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.LocationProvider;
import com.tngtech.archunit.lang.ArchRule;
import io.spinebridge.api.SpineException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The picture of the packages, as the package-info files tell it. */
@AnalyzeClasses(locations = ArchitectureTest.OwnClasses.class)
class ArchitectureTest {

    /** Where the module's classes are: to look for them among all libraries and the JDK would take most of the time. */
    static final class OwnClasses implements LocationProvider {
        @Override
        public Set<Location> get(Class<?> testClass) {
            return Set.of(Location.of(
                    SpineException.class.getProtectionDomain().getCodeSource().getLocation()));
        }
    }

    private static final String ROOT = "io.spinebridge.";

    /** Who may use whom, as {@code ejb/README.md} draws it: arrows point down alone. */
    private static final Map<String, Set<String>> MAY_USE = new LinkedHashMap<>();

    static {
        // From the lowest to the highest.
        MAY_USE.put("api", Set.of());
        MAY_USE.put("configuration", Set.of("api"));
        MAY_USE.put("token", Set.of("api"));
        MAY_USE.put("audit", Set.of("api", "configuration"));
        MAY_USE.put("tls", Set.of("api", "configuration"));
        MAY_USE.put("identity", Set.of("api", "configuration"));
        MAY_USE.put("guard", Set.of("api", "configuration"));
        MAY_USE.put("measurement", Set.of("configuration"));
        MAY_USE.put("http", Set.of("configuration", "tls", "measurement"));
        MAY_USE.put("registry", Set.of("api", "configuration", "audit", "http"));
        MAY_USE.put("fhir", Set.of("api"));
        MAY_USE.put(
                "spine",
                Set.of(
                        "api",
                        "configuration",
                        "token",
                        "audit",
                        "tls",
                        "identity",
                        "guard",
                        "http",
                        "measurement",
                        "registry",
                        "fhir"));
        MAY_USE.put("adjustments", Set.of("api", "configuration", "spine", "fhir", "http"));
        MAY_USE.put("pointers", Set.of("api", "configuration", "spine", "fhir", "http"));
        MAY_USE.put("retrieval", Set.of("api", "configuration", "audit", "registry", "spine", "http", "pointers"));
        MAY_USE.put("diagnosis", Set.of("api", "configuration", "tls", "http", "measurement", "registry"));
        MAY_USE.put("bridge", Set.copyOf(MAY_USE.keySet()));
        MAY_USE.put("operations", Set.copyOf(MAY_USE.keySet()));
    }

    @ArchTest
    static void packagesUseThoseBelowThemAlone(JavaClasses classes) {
        MAY_USE.forEach((name, others) -> classes()
                .that()
                .resideInAPackage(ROOT + name + "..")
                .should()
                .onlyDependOnClassesThat(not(resideInAPackage("io.spinebridge.."))
                        .or(resideInAnyPackage(Stream.concat(Stream.of(name), others.stream())
                                .map(other -> ROOT + other + "..")
                                .toArray(String[]::new))))
                .check(classes));
    }

    @ArchTest
    static void thePictureShowsEveryPackage(JavaClasses classes) {
        Set<String> present = classes.stream()
                .map(type -> type.getPackageName().substring(ROOT.length()).replaceAll("\\..*", ""))
                .collect(Collectors.toSet());

        assertThat(present).isEqualTo(MAY_USE.keySet());
    }

    @ArchTest
    static final ArchRule noCircles =
            slices().matching("io.spinebridge.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule hostsNeedNothingButJavaAndJakarta = classes()
            .that()
            .resideInAPackage("io.spinebridge.api..")
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(
                    "io.spinebridge.api..",
                    "java..",
                    "jakarta.ejb..",
                    "jakarta.inject..",
                    "jakarta.security.enterprise.."));

    @ArchTest
    static final ArchRule fhirStaysBehindTheApi = noClasses()
            .that()
            .resideOutsideOfPackages(
                    "io.spinebridge.adjustments.stu3..",
                    "io.spinebridge.pointers.stu3..",
                    "io.spinebridge.spine..",
                    "io.spinebridge.fhir..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("ca.uhn.fhir..", "org.hl7.fhir..");

    @ArchTest
    static final ArchRule aReleaseOfFhirIsKnownInItsOwnPackagesAlone = noClasses()
            .that()
            .resideOutsideOfPackages("io.spinebridge.fhir.stu3..", "io.spinebridge.*.stu3..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.hl7.fhir.dstu3..");

    @ArchTest
    static final ArchRule aServiceDoesNotKnowItsGenerations = noClasses()
            .that()
            .resideInAnyPackage("io.spinebridge.adjustments", "io.spinebridge.pointers", "io.spinebridge.retrieval")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.spinebridge..stu3..", "ca.uhn.fhir..", "org.hl7.fhir..");

    @ArchTest
    static final ArchRule theWireIsSpokenInHttpAndSpineAlone = noClasses()
            .that()
            .resideOutsideOfPackages("io.spinebridge.spine..", "io.spinebridge.http..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "jakarta.ws.rs.client..",
                    "java.net.http..",
                    "org.glassfish.jersey..",
                    "org.apache.hc..",
                    "org.eclipse.microprofile.rest.client..");

    @ArchTest
    static final ArchRule tokensAreMadeInTokenAlone = noClasses()
            .that()
            .resideOutsideOfPackage("io.spinebridge.token..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.nimbusds..");

    @ArchTest
    static final ArchRule certificatesAreHandledInTlsAlone = noClasses()
            .that()
            .resideOutsideOfPackage("io.spinebridge.tls..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("nl.altindag..");

    @ArchTest
    static final ArchRule thePlainCoreKnowsNoContainer = noClasses()
            .that()
            .resideOutsideOfPackages(
                    "io.spinebridge.api..",
                    "io.spinebridge.bridge..",
                    "io.spinebridge.operations..",
                    "io.spinebridge.identity..")
            .and()
            .haveSimpleNameNotEndingWith("Bean")
            .and()
            .doNotHaveFullyQualifiedName("io.spinebridge.configuration.Configuration")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.enterprise..", "jakarta.inject..", "jakarta.ejb..", "jakarta.annotation..");

    @ArchTest
    static final ArchRule theCompositionRootAloneProduces = noMethods()
            .that()
            .areDeclaredInClassesThat()
            .resideOutsideOfPackage("io.spinebridge.bridge..")
            .should()
            .beAnnotatedWith("jakarta.enterprise.inject.Produces");

    @ArchTest
    static final ArchRule whatCarriesCallsKnowsNoReleaseOfFhir = noClasses()
            .that()
            .resideInAnyPackage("io.spinebridge.spine..", "io.spinebridge.http..", "io.spinebridge.registry..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.spinebridge.fhir.stu3..");

    @ArchTest
    static final ArchRule nothingIsInjectedIntoFields = fields().should()
            .notBeAnnotatedWith("jakarta.inject.Inject")
            .andShould()
            .notBeAnnotatedWith("jakarta.ejb.EJB")
            .andShould()
            .notBeAnnotatedWith("jakarta.annotation.Resource")
            .andShould()
            .notBeAnnotatedWith("org.eclipse.microprofile.config.inject.ConfigProperty");

    @ArchTest
    static final ArchRule threadsWaitBetweenAttemptsAlone = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("io.spinebridge.spine.SpineExchange")
            .should()
            .callMethod(Thread.class, "sleep", long.class)
            .orShould()
            .callMethod(Thread.class, "sleep", long.class, int.class);

    @ArchTest
    static final ArchRule timeComesFromAClock = noClasses()
            .should()
            .callMethod(java.time.Instant.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callConstructor(java.util.Date.class);

    @ArchTest
    static final ArchRule nobodyPrintsOrStopsTheServer = noClasses()
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .orShould()
            .callMethod(System.class, "exit", int.class)
            .orShould()
            .callMethod(Throwable.class, "printStackTrace");

    @ArchTest
    static final ArchRule logsThroughTheJdksOwnInterface = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.util.logging..", "org.slf4j..", "org.apache.commons.logging..");

    @ArchTest
    static void whatHostsCatchIsOfOneFamily(JavaClasses classes) {
        List<String> strays = classes.stream()
                .filter(type -> type.isAssignableTo(Throwable.class)
                        && type.getPackageName().startsWith("io.spinebridge.api"))
                .filter(type -> !type.isAssignableTo(SpineException.class))
                .map(type -> type.getName())
                .toList();

        assertThat(strays).isEmpty();
    }
}
