package dev.wiredesk.endtoend.manifests;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ComposeTests {

    private static final Path FILE = Project.ROOT.resolve("docker-compose.yml");
    private static final Map<String, Object> SERVICES = Project.mapping(Project.document(FILE), "services");
    private static final Map<String, String> EXAMPLE = example();
    private static final List<String> OURS = List.of("ingest", "enrich", "search");

    @Test
    void everyVariableStandsInTheExampleAndEveryOneThereIsUsed() {
        var used = new TreeSet<String>();
        Matcher variable = Pattern.compile("\\$\\{([A-Z_]+)").matcher(Project.text(FILE));
        while (variable.find()) {
            used.add(variable.group(1));
        }
        // People push with it: nothing in the file does.
        used.add("WIREDESK_DEMO_KEY");
        assertThat(used).containsExactlyInAnyOrderElementsOf(EXAMPLE.keySet());
    }

    @Test
    void theHashInTheExampleIsThatOfItsKey() {
        var hashes = new LinkedHashMap<>(EXAMPLE);
        hashes.keySet().removeIf(name -> !name.endsWith("_HASH"));
        assertThat(hashes)
                .hasSizeGreaterThan(1)
                .allSatisfy((name, hash) -> assertThat(hash)
                        .isEqualTo(
                                sha256(EXAMPLE.getOrDefault(name.substring(0, name.length() - "_HASH".length()), ""))));
    }

    @Test
    void theLocalClusterTakesTheDemoKeyOfTheExample() {
        assertThat(Project.properties(Project.ROOT.resolve("k8s/overlays/local/feeds.yaml")))
                .containsEntry("wiredesk.ingest.feeds.demo.key-hashes[0]", EXAMPLE.get("WIREDESK_DEMO_KEY_HASH"));
    }

    @Test
    void everySampleFeedMayPush() {
        Map<String, Object> environment = environment("ingest");
        assertThat(Project.sampleFeeds()).isNotEmpty().allSatisfy(feed -> {
            String name = feed.replace("-", "").toUpperCase(Locale.ROOT);
            assertThat(environment)
                    .containsEntry("WIREDESK_INGEST_FEEDS_" + name + "_PROVIDER", feed)
                    .containsKey("WIREDESK_INGEST_FEEDS_" + name + "_KEYHASHES_0");
            assertThat(environment("samples"))
                    .containsKey("WIREDESK_" + feed.replace('-', '_').toUpperCase(Locale.ROOT) + "_KEY");
        });
    }

    @Test
    void enginesAreThoseOfThePom() {
        assertThat(service("kafka"))
                .containsEntry("image", "apache/kafka:" + Project.pomProperty("kafka-broker.version"));
        assertThat(service("elasticsearch"))
                .containsEntry(
                        "image",
                        "docker.elastic.co/elasticsearch/elasticsearch:"
                                + Project.pomProperty("elasticsearch-node.version"));
    }

    @Test
    void ourContainersAreBuiltConfinedAndStartedWhenTheEnginesAreHealthy() {
        assertThat(OURS).allSatisfy(name -> {
            Map<String, Object> service = service(name);
            assertThat(Project.stages())
                    .containsKey((String) Project.mapping(service, "build").get("target"));
            assertThat(service).containsEntry("read_only", true).containsEntry("cap_drop", List.of("ALL"));
            assertThat(service).containsKeys("mem_limit", "tmpfs", "stop_grace_period");
            assertThat(Project.mapping(service, "depends_on")).isNotEmpty().allSatisfy((engine, when) -> {
                assertThat(when).isEqualTo(Map.of("condition", "service_healthy"));
                assertThat(service(engine)).containsKey("healthcheck");
            });
        });
    }

    @Test
    void theTourStartsTheEnginesAndTheServicesAndNothingElse() {
        assertThat(SERVICES.keySet())
                .filteredOn(name -> !service(name).containsKey("profiles"))
                .containsExactlyInAnyOrder("kafka", "elasticsearch", "ingest", "enrich", "search");
        assertThat(service("prometheus")).containsEntry("profiles", List.of("monitoring"));
        assertThat(service("grafana")).containsEntry("profiles", List.of("monitoring"));
    }

    @Test
    void whatIsMountedFromTheCheckoutIsThere() {
        assertThat(SERVICES.keySet())
                .allSatisfy(name -> ((List<?>) service(name).getOrDefault("volumes", List.of()))
                        .stream()
                                .map(String::valueOf)
                                .filter(volume -> volume.startsWith("./"))
                                .forEach(volume -> assertThat(
                                                Project.ROOT.resolve(volume.substring(0, volume.indexOf(':'))))
                                        .exists()));
    }

    @Test
    void everyServiceImageKnowsWhetherItIsReadyAndIsNotRoot() {
        Map<String, String> stages = Project.stages();
        assertThat(OURS)
                .allSatisfy(name -> assertThat(stages.get(name + "-service")).contains("HEALTHCHECK "));
        assertThat(stages.get("runtime")).containsPattern("(?m)^USER [1-9]\\d*:[1-9]\\d*$");
    }

    private static Map<String, Object> service(String name) {
        return Project.mapping(SERVICES, name);
    }

    private static Map<String, Object> environment(String service) {
        return Project.mapping(service(service), "environment");
    }

    private static Map<String, String> example() {
        var variables = new LinkedHashMap<String, String>();
        Project.text(Project.ROOT.resolve(".env.example")).lines().forEach(line -> {
            int sign = line.indexOf('=');
            if (!line.startsWith("#") && sign > 0) {
                variables.put(line.substring(0, sign), line.substring(sign + 1));
            }
        });
        return variables;
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
