package io.spinebridge.web;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.spinebridge.api.adjustments.ReasonableAdjustments;
import io.spinebridge.api.pointers.RecordLocator;
import io.spinebridge.api.retrieval.RecordRetrieval;
import jakarta.servlet.http.HttpServlet;

/** Which package may use which: the picture in {@code web/README.md}. */
@AnalyzeClasses(packages = "io.spinebridge.web", importOptions = ImportOption.DoNotIncludeTests.class)
class PackagesTest {

    @ArchTest
    static final ArchRule callsTheApiAndNothingElseOfTheModule = classes()
            .that()
            // Asks in which environment it is.
            .doNotHaveFullyQualifiedName("io.spinebridge.web.security.Environment")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "io.spinebridge.web..",
                    "io.spinebridge.api..",
                    "jakarta..",
                    "java..",
                    "javax.naming..",
                    "org.eclipse.microprofile.health..");

    @ArchTest
    static final ArchRule hasNoCircle =
            slices().matching("io.spinebridge.web.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule hasNoArrowUp = layeredArchitecture()
            .consideringOnlyDependenciesInAnyPackage("io.spinebridge.web..")
            .layer("editing")
            .definedBy("io.spinebridge.web.adjustments.editing")
            .layer("adjustments")
            .definedBy("io.spinebridge.web.adjustments")
            .layer("retrieval")
            .definedBy("io.spinebridge.web.retrieval")
            .layer("pointers")
            .definedBy("io.spinebridge.web.pointers")
            .layer("page")
            .definedBy("io.spinebridge.web.page")
            .layer("problem")
            .definedBy("io.spinebridge.web.problem")
            .layer("security")
            .definedBy("io.spinebridge.web.security")
            .layer("health")
            .definedBy("io.spinebridge.web.health")
            .whereLayer("health")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("editing")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("retrieval")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("adjustments")
            .mayOnlyBeAccessedByLayers("editing")
            .whereLayer("pointers")
            .mayOnlyBeAccessedByLayers("retrieval")
            .whereLayer("page")
            .mayOnlyBeAccessedByLayers("adjustments", "editing", "pointers", "retrieval")
            .whereLayer("problem")
            .mayOnlyBeAccessedByLayers("adjustments", "editing", "pointers", "retrieval")
            .whereLayer("security")
            .mayOnlyBeAccessedByLayers("page");

    @ArchTest
    static final ArchRule pointersKnowNoAdjustments = noClasses()
            .that()
            .resideInAnyPackage("io.spinebridge.web.pointers..", "io.spinebridge.web.retrieval..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.spinebridge.api.adjustments..");

    @ArchTest
    static final ArchRule adjustmentsKnowNoPointers = noClasses()
            .that()
            .resideInAPackage("io.spinebridge.web.adjustments..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.spinebridge.api.pointers..", "io.spinebridge.api.retrieval..");

    @ArchTest
    static final ArchRule logsThroughTheJdksOwnInterface = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.util.logging..", "org.slf4j..", "org.apache.commons.logging..");

    @ArchTest
    static final ArchRule sharedPackagesKnowNoAreaOfWork = noClasses()
            .that()
            .resideInAnyPackage(
                    "io.spinebridge.web.page..", "io.spinebridge.web.problem..", "io.spinebridge.web.security..")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(ReasonableAdjustments.class)
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(RecordLocator.class)
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(RecordRetrieval.class);

    @ArchTest
    static final ArchRule servletsHoldNoLogicThatOthersNeed = classes()
            .that()
            .areAssignableTo(HttpServlet.class)
            .should()
            .onlyBeAccessed()
            .byClassesThat()
            .areAssignableTo(HttpServlet.class);
}
