package io.electronicsmarketplace.recommender;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.springframework.web.bind.annotation.RestController;

@AnalyzeClasses(packagesOf = RecommenderService.class, importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule dependsOnNoOtherService = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "io.electronicsmarketplace.gateway..",
                    "io.electronicsmarketplace.auth..",
                    "io.electronicsmarketplace.catalog..",
                    "io.electronicsmarketplace.sessiontracker..",
                    "io.electronicsmarketplace.trainer..");

    @ArchTest
    static final ArchRule featuresHaveNoCycles = slices().matching("io.electronicsmarketplace.recommender.(*)..")
            .should()
            .beFreeOfCycles();

    @ArchTest
    static final ArchRule controllersAreNobodysApi =
            classes().that().areAnnotatedWith(RestController.class).should().bePackagePrivate();

    @ArchTest
    static final ArchRule onlyTheirFeatureKnowsRedis = noClasses()
            .that()
            .resideOutsideOfPackage("..recommender.shopper..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.lettuce..");

    @ArchTest
    static final ArchRule theCatalogueKnowsNoModels = noClasses()
            .that()
            .resideInAPackage("..recommender.catalogue..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.electronicsmarketplace.recommendation..");
}
