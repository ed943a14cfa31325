package dev.wiredesk.local;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTests {
    private final JavaClasses classes = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.wiredesk.local");

    @Test
    void packagesHaveNoCycles() {
        slices().matching("dev.wiredesk.(**)").should().beFreeOfCycles().check(classes);
    }

    @Test
    void onlyTheCommandKnowsTheCommandLineLibrary() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.wiredesk.local.command")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("picocli..")
                .check(classes);
    }

    @Test
    void theEnginesAndServicesNeedNothingButTheJdk() {
        noClasses()
                .that()
                .resideInAnyPackage("dev.wiredesk.local", "dev.wiredesk.local.process")
                .should()
                .dependOnClassesThat()
                .resideOutsideOfPackages("java..", "dev.wiredesk.local..", "org.jspecify..")
                .check(classes);
    }

    @Test
    void noEngineIsOnTheClassPath() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.kafka..", "org.elasticsearch..", "org.springframework..")
                .check(classes);
    }
}
