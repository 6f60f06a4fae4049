package io.electronicsmarketplace.catalog;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.web.bind.annotation.RestController;

@AnalyzeClasses(packages = "io.electronicsmarketplace.catalog", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    /** Which feature a table belongs to. */
    private static final Map<String, String> OWNERS = Map.ofEntries(
            Map.entry("products", "product"),
            Map.entry("listings", "listing"),
            Map.entry("outbox", "outbox"),
            Map.entry("import_checkpoints", "imports"),
            Map.entry("cart_items", "cart"),
            Map.entry("favourites", "favourite"),
            Map.entry("account_merges", "account"),
            Map.entry("orders", "order"),
            Map.entry("payments", "order"),
            Map.entry("idempotency_keys", "idempotency"),
            Map.entry("published_topics", "outbox"));

    private static final Pattern TABLE = Pattern.compile("\\b(?:FROM|INTO|JOIN|UPDATE|TABLE)\\s+([a-z_]+)\\b");

    @ArchTest
    static final ArchRule noCycles =
            slices().matching("io.electronicsmarketplace.catalog.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule noOtherService = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "io.electronicsmarketplace.gateway..",
                    "io.electronicsmarketplace.auth..",
                    "io.electronicsmarketplace.sessiontracker..",
                    "io.electronicsmarketplace.recommender..");

    @ArchTest
    static final ArchRule controllersAreNobodysBusiness =
            classes().that().areAnnotatedWith(RestController.class).should().bePackagePrivate();

    @ArchTest
    static final ArchRule searchDoesNotAskTheDatabase = noClasses()
            .that()
            .resideInAPackage("..catalog.search..")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(DatabaseClient.class)
            .orShould()
            .dependOnClassesThat()
            .resideInAPackage("java.sql..");

    /** SQL is text, so this reads the sources. */
    @Test
    void onlyItsOwnFeature_touchesATable() throws IOException {
        Path sources = Path.of("src/main/java/io/electronicsmarketplace/catalog");
        try (Stream<Path> files = Files.walk(sources)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                String feature = sources.relativize(file).getName(0).toString();
                TABLE.matcher(Files.readString(file))
                        .results()
                        .map(match -> match.group(1))
                        .filter(OWNERS::containsKey)
                        .forEach(table -> assertThat(feature)
                                .as("%s touches the table %s", file, table)
                                .isEqualTo(OWNERS.get(table)));
            }
        }
    }
}
