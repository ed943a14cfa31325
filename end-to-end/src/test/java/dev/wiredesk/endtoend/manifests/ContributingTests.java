package dev.wiredesk.endtoend.manifests;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whoever comes new finds each package in the table of {@code CONTRIBUTING.md}. */
class ContributingTests {

    @ParameterizedTest
    @CsvSource({
        "local-stack, dev/wiredesk/local",
        "ingest-service, dev/wiredesk/ingest",
        "enrich-service, dev/wiredesk/enrich",
        "search-service, dev/wiredesk/search"
    })
    void namesEveryPackage(String module, String root) {
        String text = Project.text(Project.ROOT.resolve("CONTRIBUTING.md"));
        Path packages = Project.ROOT.resolve(module).resolve("src/main/java").resolve(root);
        assertThat(Project.below(packages, "package-info.java"))
                .map(file -> packages.relativize(file.getParent()).toString())
                .filteredOn(folder -> !folder.isEmpty())
                .allSatisfy(folder -> assertThat(text).contains("`%s` `%s/`".formatted(module, folder)));
    }
}
