package dev.wiredesk.enrich;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTests {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.wiredesk.enrich");

    @Test
    void packagesDoNotDependOnEachOtherInCircles() {
        slices().matching("dev.wiredesk.enrich.(**)").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void enrichmentKnowsNothingOfTheEdge() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "dev.wiredesk.enrich.text..",
                        "dev.wiredesk.enrich.region..",
                        "dev.wiredesk.enrich.person..",
                        "dev.wiredesk.enrich.quote..")
                .or()
                .haveSimpleName("Enricher")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework..", "org.apache.kafka..", "co.elastic..", "io.micrometer..")
                .check(CLASSES);
    }
}
