package dev.wiredesk.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wiredesk.local.Checkout;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is shipped is in the bill of materials (CycloneDX) that is shipped with it. */
class BillOfMaterialsIT {

    private static final JsonMapper JSON = new JsonMapper();

    @ParameterizedTest
    @ValueSource(strings = {"ingest-service", "enrich-service", "search-service"})
    void namesEveryLibraryInTheJar(String service) throws IOException {
        try (JarFile jar = open(service)) {
            List<String> listed = components(jar).stream()
                    .map(component -> component.path("name").asString() + "-"
                            + component.path("version").asString() + ".jar")
                    .toList();
            List<String> shipped = jar.stream()
                    .map(ZipEntry::getName)
                    .filter(name -> name.matches("BOOT-INF/lib/.*\\.jar"))
                    .map(name -> name.substring("BOOT-INF/lib/".length()))
                    // Boot's tool that unpacks the layers; added to the jar by the plugin that makes it.
                    .filter(name -> !name.startsWith("spring-boot-jarmode-tools"))
                    .toList();

            assertThat(shipped).hasSizeGreaterThan(40);
            assertThat(listed).containsAll(shipped);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ingest-service", "enrich-service", "search-service"})
    void nothingIsShippedThatIsUnderTheGplOnly(String service) throws IOException {
        try (JarFile jar = open(service)) {
            assertThat(components(jar))
                    .filteredOn(component -> !component.path("group").asString().equals("dev.wiredesk"))
                    .allSatisfy(component -> assertThat(licences(component))
                            .as(component.path("purl").asString())
                            .anyMatch(licence -> !licence.contains("GPL")));
        }
    }

    private static List<String> licences(JsonNode component) {
        return component
                .path("licenses")
                .valueStream()
                .map(licence -> licence.path("expression").asString("")
                        + licence.at("/license/id").asString("")
                        + licence.at("/license/name").asString(""))
                .toList();
    }

    private static List<JsonNode> components(JarFile jar) throws IOException {
        String location =
                Objects.requireNonNull(jar.getManifest().getMainAttributes().getValue("Sbom-Location"));
        return JSON.readTree(jar.getInputStream(Objects.requireNonNull(jar.getEntry(location))))
                .path("components")
                .valueStream()
                .toList();
    }

    private static JarFile open(String service) throws IOException {
        Path jar = Checkout.find().serviceJar(service);
        return new JarFile(jar.toFile());
    }
}
