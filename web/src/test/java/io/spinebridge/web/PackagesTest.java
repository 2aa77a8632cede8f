package io.spinebridge.web;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "io.spinebridge.web", importOptions = ImportOption.DoNotIncludeTests.class)
class PackagesTest {

    @ArchTest
    static final ArchRule callsTheApiAndNothingElseOfTheModule = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "io.spinebridge.web..",
                    "io.spinebridge.api..",
                    "jakarta..",
                    "java..",
                    "org.eclipse.microprofile.faulttolerance..");

    @ArchTest
    static final ArchRule hasNoCircle =
            slices().matching("io.spinebridge.web.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule logsThroughTheJdksOwnInterface = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.util.logging..", "org.slf4j..", "org.apache.commons.logging..");

    @ArchTest
    static final ArchRule sharedPackagesKnowNoAreaOfWork = noClasses()
            .that()
            .resideInAnyPackage("io.spinebridge.web.page..", "io.spinebridge.web.security..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "io.spinebridge.web.adjustments..",
                    "io.spinebridge.web.editing..",
                    "io.spinebridge.web.pointers..");

    @ArchTest
    static final ArchRule recordsKnowNoAdjustments = noClasses()
            .that()
            .resideInAPackage("io.spinebridge.web.pointers..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "io.spinebridge.web.adjustments..",
                    "io.spinebridge.web.editing..",
                    "io.spinebridge.api.adjustments..");

    @ArchTest
    static final ArchRule adjustmentsKnowNoRecords = noClasses()
            .that()
            .resideInAnyPackage("io.spinebridge.web.adjustments..", "io.spinebridge.web.editing..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.spinebridge.web.pointers..", "io.spinebridge.api.pointers..");
}
