package dev.wiredesk.endtoend.manifests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.fabric8.kubernetes.api.model.VolumeMount;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the local overlay and the base tell the services, and the files of all manifests. */
class ConfigurationTests {

    private static final Overlay LOCAL = Overlay.LOCAL;
    private static final List<String> OURS = List.of("ingest", "enrich", "search");

    @Test
    void everyFileBelongsToAKustomization() {
        Set<Path> files = new TreeSet<>();
        Stream.of(
                        "overlays/local",
                        "overlays/production",
                        // For whoever wants them: no overlay has them.
                        "components/oidc",
                        "components/tracing",
                        "components/websub")
                .forEach(folder -> files.addAll(
                        Kustomization.of(Overlay.K8S.resolve(folder)).files()));
        assertThat(Project.below(Overlay.K8S, ".yaml")).containsExactlyElementsOf(files);
    }

    @Test
    void optionalComponentsAreReadableAndAddToTheBase() {
        Kustomization tracing = Kustomization.of(Overlay.K8S.resolve("components/tracing"));
        assertThat(tracing.resources()).hasSize(1);
        assertThat(tracing.content().kind()).isEqualTo("Component");
        assertThat(List.of("oidc", "websub"))
                .allSatisfy(name -> assertThat(Kustomization.of(Overlay.K8S.resolve("components/" + name))
                                .resources())
                        .hasSize(1));
        assertThat(Objects.requireNonNull(tracing.content().configMapGenerator()))
                .extracting(Kustomization.Generator::name, Kustomization.Generator::behavior)
                .containsExactly(tuple("engines", "merge"));
    }

    @Test
    void theLocalOverlayNeedsNoOperatorAndNoMetrics() {
        assertThat(LOCAL.resources().stream()
                        .map(resource -> resource.getApiVersion().replaceFirst("/.*", ""))
                        .collect(Collectors.toSet()))
                .containsExactlyInAnyOrder("v1", "apps", "batch", "networking.k8s.io", "policy");
    }

    @Test
    void feedsComeFromAMountThatChangesWhileThePodRuns() {
        Workload ingest = LOCAL.workload("ingest");
        String from = configured("ingest").get("wiredesk.ingest.feeds-from");
        VolumeMount mount = ingest.container().getVolumeMounts().stream()
                .filter(candidate -> candidate.getMountPath().equals(from))
                .findFirst()
                .orElseThrow();
        // What is mounted by subPath is never updated.
        assertThat(mount.getSubPath()).isNull();
        assertThat(LOCAL.kustomization().steadyNames()).containsExactly("ingest-feeds");
        Set<String> files = new TreeSet<>(
                LOCAL.configMaps().getOrDefault("ingest-feeds", Map.of()).keySet());
        assertThat(LOCAL.kustomization().secrets().getOrDefault("ingest-feeds", Map.of()))
                .doesNotContainKeys(files.toArray(String[]::new));
        assertThat(files).allMatch(file -> file.endsWith(".yaml"));
    }

    @Test
    void servicesFindTheEngines() {
        Map<String, String> engines = LOCAL.configMaps().getOrDefault("engines", Map.of());
        assertThat(engines).containsOnlyKeys("SPRING_ELASTICSEARCH_URIS", "SPRING_KAFKA_BOOTSTRAP_SERVERS");
        URI elasticsearch = URI.create(engines.getOrDefault("SPRING_ELASTICSEARCH_URIS", ""));
        URI kafka = URI.create("kafka://" + engines.get("SPRING_KAFKA_BOOTSTRAP_SERVERS"));
        assertThat(LOCAL.servicePorts(elasticsearch.getHost())).contains(elasticsearch.getPort());
        assertThat(LOCAL.servicePorts(kafka.getHost())).contains(kafka.getPort());
    }

    @Test
    void localImagesAreBuiltHereOrThoseOfThePom() {
        Map<String, String> tags = LOCAL.kustomization().tags();
        assertThat(tags)
                .containsEntry("apache/kafka", Project.pomProperty("kafka-broker.version"))
                .containsEntry(
                        "docker.elastic.co/elasticsearch/elasticsearch",
                        Project.pomProperty("elasticsearch-node.version"));
        assertThat(OURS).allSatisfy(name -> assertThat(tags).containsEntry("wiredesk/" + name + "-service", "local"));
    }

    @Test
    void configuredPortsAreThoseOfTheContainerAndTheImage() {
        assertThat(OURS).allSatisfy(name -> {
            Workload workload = LOCAL.workload(name);
            Map<String, String> configured = configured(name);
            Stream<Integer> ports = Stream.of("server.port", "management.server.port")
                    .map(configured::get)
                    .filter(Objects::nonNull)
                    .map(Integer::valueOf);
            List<Integer> opened = Stream.of(
                            workload.port("http").orElse(0),
                            workload.port("management").orElseThrow())
                    .filter(port -> port > 0)
                    .toList();
            assertThat(ports).containsExactlyElementsOf(opened);
            assertThat(Project.stages().get(name + "-service"))
                    .contains("EXPOSE " + opened.stream().map(String::valueOf).collect(Collectors.joining(" ")) + "\n");
        });
    }

    @Test
    void everyConfiguredKeyIsOneOfTheService() {
        assertThat(OURS).allSatisfy(name -> {
            Path own = Project.ROOT.resolve(name + "-service/src/main/resources/application.yaml");
            assertThat(Project.properties(own).keySet())
                    .containsAll(configured(name).keySet());
        });
    }

    private static Map<String, String> configured(String service) {
        return Project.properties(Overlay.K8S.resolve("base/" + service + "/application.yaml"));
    }
}
