package io.electronicsmarketplace.auth;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "io.electronicsmarketplace.auth", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule noService_dependsOnAnother = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "..electronicsmarketplace.gateway..",
                    "..electronicsmarketplace.catalog..",
                    "..electronicsmarketplace.sessiontracker..",
                    "..electronicsmarketplace.recommender..",
                    "..electronicsmarketplace.recommendation..");

    @ArchTest
    static final ArchRule packages_haveNoCycles =
            slices().matching("io.electronicsmarketplace.auth.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule adminClients_areMadeAtTheBoundaryOnly = noClasses()
            .that()
            .resideOutsideOfPackages("..auth.keycloak..", "..auth.realm..")
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("org.keycloak.admin.client.Keycloak");
}
