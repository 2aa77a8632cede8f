package io.spinebridge.simulator;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.spinebridge.simulator.server.SpineSimulator;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Which package of the simulator may use which: arrows point one way, and the two services know nothing of each other. */
class ArchitectureTest {

    private static final String ROOT = "io.spinebridge.simulator";

    /** From where they are: to look for them among all libraries and the JDK would take most of the time. */
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .importUrl(
                    SpineSimulator.class.getProtectionDomain().getCodeSource().getLocation());

    private static final Map<String, Set<String>> MAY_USE = Map.ofEntries(
            Map.entry("conformance", Set.of()),
            Map.entry("evidence", Set.of()),
            Map.entry("fault", Set.of()),
            Map.entry("pki", Set.of()),
            Map.entry("rule", Set.of("evidence")),
            Map.entry("service", Set.of("rule")),
            Map.entry("fhir", Set.of("service")),
            Map.entry("listener", Set.of("evidence", "fault", "pki")),
            Map.entry("control", Set.of("evidence", "fault", "listener")),
            Map.entry("validation", Set.of("pki", "rule", "service")),
            Map.entry("adjustments", Set.of("fhir", "rule", "service", "validation")),
            Map.entry("pointers", Set.of("fhir", "rule", "service", "validation")),
            Map.entry("directory", Set.of("evidence", "fault", "listener", "pki", "rule")),
            Map.entry("provider", Set.of("directory", "evidence", "fault", "listener", "pki", "rule", "validation")),
            Map.entry("proxy", Set.of("directory", "evidence", "fault", "listener", "pki", "rule", "validation")),
            Map.entry("retrieval", Set.of("directory", "evidence", "fault", "pki", "provider", "proxy")),
            Map.entry("junit", Set.of("adjustments", "pki", "pointers", "server")),
            Map.entry(
                    "server",
                    Set.of(
                            "adjustments",
                            "control",
                            "directory",
                            "evidence",
                            "fault",
                            "listener",
                            "pki",
                            "pointers",
                            "provider",
                            "proxy",
                            "retrieval",
                            "rule",
                            "service",
                            "validation")));

    static Set<String> packages() {
        return MAY_USE.keySet();
    }

    @ParameterizedTest
    @MethodSource("packages")
    void usesOnlyWhatTheTableAllows(String name) {
        Set<String> others = new HashSet<>(MAY_USE.keySet());
        others.remove(name);
        others.removeAll(MAY_USE.get(name));

        noClasses()
                .that()
                .resideInAPackage(ROOT + "." + name)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        others.stream().map(other -> ROOT + "." + other).toArray(String[]::new))
                .check(CLASSES);
    }

    @Test
    void namesEveryPackage() {
        Set<String> found = CLASSES.stream()
                .map(type -> type.getPackageName())
                .map(name -> name.substring(ROOT.length()).replaceFirst("^\\.", ""))
                .collect(Collectors.toSet());

        assertThat(found).isEqualTo(MAY_USE.keySet());
    }

    @Test
    void hasNoCircles() {
        slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(CLASSES);
    }
}
