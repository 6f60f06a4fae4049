package io.electronicsmarketplace.sessiontracker;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "io.electronicsmarketplace", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule noCyclesBetweenFeatures = slices().matching("io.electronicsmarketplace.sessiontracker.(*)..")
            .should()
            .beFreeOfCycles();

    @ArchTest
    static final ArchRule noOtherService = noClasses()
            .that()
            .resideInAPackage("io.electronicsmarketplace.sessiontracker..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "io.electronicsmarketplace.gateway..",
                    "io.electronicsmarketplace.auth..",
                    "io.electronicsmarketplace.catalog..",
                    "io.electronicsmarketplace.recommender..",
                    "io.electronicsmarketplace.recommendation..");

    /** The intake answers while Redis is gone, so it must not even know it. */
    @ArchTest
    static final ArchRule intakeKnowsNoRedis = noClasses()
            .that()
            .resideInAPackage("..sessiontracker.intake..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.lettuce..", "..sessiontracker.state..", "..events.state..");

    @ArchTest
    static final ArchRule controllersStayInTheirPackage = classes()
            .that()
            .areAnnotatedWith("org.springframework.web.bind.annotation.RestController")
            .and()
            .resideInAPackage("io.electronicsmarketplace.sessiontracker..")
            .should()
            .bePackagePrivate();
}
