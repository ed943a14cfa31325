package dev.wiredesk.ingest;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTests {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.wiredesk.ingest");

    @Test
    void packagesDoNotDependOnEachOtherInCircles() {
        slices().matching("dev.wiredesk.ingest.(**)").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void readersAndRulesKnowNothingOfTheEdges() {
        noClasses()
                .that()
                .resideInAnyPackage("dev.wiredesk.ingest.format..", "dev.wiredesk.ingest.article..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.springframework..", "org.apache.kafka..", "co.elastic..", "jakarta..", "io.micrometer..")
                .check(CLASSES);
    }
}
