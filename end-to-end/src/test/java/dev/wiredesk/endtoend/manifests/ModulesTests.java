package dev.wiredesk.endtoend.manifests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Whatever builds Wiredesk beside Maven has the modules by name, and must know a new one. */
class ModulesTests {

    private static final Pattern MODULE = Pattern.compile("<module>(.+)</module>");

    /** All but the tests of the whole. */
    private static final List<String> MODULES = MODULE.matcher(Project.text(Project.ROOT.resolve("pom.xml")))
            .results()
            .map(found -> found.group(1))
            .filter(module -> !module.equals("end-to-end"))
            .toList();

    @Test
    void theCommandBuildsAllOfThem() {
        String modules = Pattern.compile("(?m)^modules='(.+)'$")
                .matcher(Project.text(Project.ROOT.resolve("wiredesk")))
                .results()
                .map(found -> found.group(1))
                .findFirst()
                .orElseThrow();

        assertThat(modules.split(" ")).containsExactlyElementsOf(MODULES);
    }

    @Test
    void theImagesAreBuiltFromAllOfThem() {
        List<String> lines =
                Project.text(Project.ROOT.resolve(".dockerignore")).lines().toList();

        assertThat(MODULES)
                .extracting(module -> module.replaceFirst("/.*", ""))
                .allSatisfy(folder -> assertThat(lines).containsAnyOf("!" + folder + "/**", "!" + folder + "/pom.xml"));
    }
}
