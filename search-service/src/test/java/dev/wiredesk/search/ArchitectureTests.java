package dev.wiredesk.search;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTests {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.wiredesk.search");

    @Test
    void packagesFormNoCycles() {
        slices().matching("dev.wiredesk.search.(**)").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void pureCoreKnowsNoSpringKafkaOrElasticsearch() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "dev.wiredesk.search.article..",
                        "dev.wiredesk.search.name..",
                        "dev.wiredesk.search.identity..",
                        "dev.wiredesk.search.reprint..",
                        "dev.wiredesk.search.words..",
                        "dev.wiredesk.search.deadletter.letter..",
                        "dev.wiredesk.search.page.text..",
                        "dev.wiredesk.search.page.view..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework..", "org.apache.kafka..", "co.elastic..")
                .check(CLASSES);
    }

    /** So that no surface can forget what readers may not see (R26). */
    @Test
    void onlyTheVisibleIndexAndTheWritingSideTalkToElasticsearch() {
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        "dev.wiredesk.search.reading",
                        "dev.wiredesk.search.engine",
                        "dev.wiredesk.search.index",
                        "dev.wiredesk.search.rebuild")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(ElasticsearchClient.class)
                .check(CLASSES);
    }

    @Test
    void jsonIsThatOfJackson3() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.fasterxml.jackson.core..", "com.fasterxml.jackson.databind..")
                .check(CLASSES);
    }
}
