package dev.wiredesk.endtoend.manifests;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** {@code docs/security.md} promises nothing that no test holds. */
class SecurityDocumentTests {

    private static final Path DOCUMENT = Project.ROOT.resolve("docs/security.md");
    private static final Pattern TEST = Pattern.compile("`([A-Z]\\w+(?:Tests|IT))\\.(\\w+|\\*)`");
    private static final Pattern ROW = Pattern.compile("(?m)^\\|(?! threat| ---).*\\|.*\\|(.*)\\|$");

    @Test
    void everyThreatNamesATest() {
        assertThat(ROW.matcher(Project.text(DOCUMENT)).results().toList())
                .hasSizeGreaterThan(20)
                .allSatisfy(row -> assertThat(TEST.matcher(row.group(1)).find())
                        .as(row.group())
                        .isTrue());
    }

    @Test
    void everyTestThatIsNamedIsThere() {
        Map<String, List<String>> tests = new HashMap<>();
        Project.below(Project.ROOT, ".java").stream()
                .filter(file -> file.toString().contains("/src/test/java/"))
                .forEach(file -> tests.computeIfAbsent(
                                file.getFileName().toString().replace(".java", ""), _ -> new ArrayList<>())
                        .add(Project.text(file)));
        assertThat(TEST.matcher(Project.text(DOCUMENT)).results().toList())
                .allSatisfy(named -> assertThat(tests.getOrDefault(named.group(1), List.of()))
                        .as(named.group())
                        .anyMatch(text -> named.group(2).equals("*")
                                || Pattern.compile("void " + named.group(2) + "\\(")
                                        .matcher(text)
                                        .find()));
    }
}
