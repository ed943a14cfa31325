package dev.wiredesk.endtoend.manifests;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.KeyToPath;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.VolumeMount;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import io.strimzi.api.kafka.model.kafka.Kafka;
import io.strimzi.api.kafka.model.kafka.listener.GenericKafkaListener;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.ssl.PemSslBundleProperties;
import org.springframework.boot.context.properties.bind.BindHandler;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.handler.NoUnboundElementsBindHandler;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ProductionTests {

    private static final Overlay PRODUCTION = Overlay.PRODUCTION;
    private static final JsonMapper JSON = new JsonMapper();

    @Test
    void namespacesRefuseWhatIsNotRestricted() {
        assertThat(Stream.of(Overlay.LOCAL, PRODUCTION).flatMap(overlay -> overlay.of(Namespace.class).stream()))
                .hasSize(2)
                .allSatisfy(namespace -> assertThat(namespace.getMetadata().getLabels())
                        .containsEntry("pod-security.kubernetes.io/enforce", "restricted"));
    }

    @Test
    void enginesAreWhereTheirOperatorsPutThem() {
        Map<String, String> engines = PRODUCTION.configMaps().getOrDefault("engines", Map.of());
        Kafka kafka = PRODUCTION.of(Kafka.class).getFirst();
        GenericKafkaListener listener =
                kafka.getSpec().getKafka().getListeners().getFirst();
        assertThat(listener.isTls()).isTrue();
        assertThat(engines)
                .containsEntry(
                        "SPRING_KAFKA_BOOTSTRAP_SERVERS",
                        kafka.getMetadata().getName() + "-kafka-bootstrap:" + listener.getPort())
                .containsEntry(
                        "SPRING_ELASTICSEARCH_URIS",
                        "https://"
                                + PRODUCTION
                                        .names(OperatorKind.Elasticsearch.class)
                                        .getFirst() + "-es-http:9200");
    }

    @ParameterizedTest
    @ValueSource(strings = {"kafka-client", "elasticsearch-client"})
    void everyKeyOfTheClientsIsOneOfSpringBoot(String client) throws IOException {
        Map<String, String> configured =
                Project.properties(Overlay.K8S.resolve("overlays/production/" + client + ".yaml"));
        Set<String> known = knownProperties();
        assertThat(configured.keySet())
                .filteredOn(key -> !key.startsWith("spring.ssl.bundle.pem."))
                .isNotEmpty()
                .isSubsetOf(known);
        // Bundles have names of their own, so that their keys are in no list: they are read as Boot reads them.
        String bundle = client.substring(0, client.indexOf('-'));
        assertThat(new Binder(new MapConfigurationPropertySource(configured))
                        .bind(
                                "spring.ssl.bundle.pem." + bundle,
                                Bindable.of(PemSslBundleProperties.class),
                                new NoUnboundElementsBindHandler(BindHandler.DEFAULT))
                        .isBound())
                .isTrue();
        assertThat(configured).containsValue(bundle);
    }

    @Test
    void everyCertificateThatIsConfiguredIsMountedWhereItIsLookedFor() {
        assertThat(PRODUCTION.pods()).allSatisfy(pod -> {
            List<String> files = new ArrayList<>();
            List<String> wanted = new ArrayList<>();
            for (VolumeMount mount : pod.container().getVolumeMounts()) {
                Volume volume = pod.pod().getVolumes().stream()
                        .filter(candidate -> candidate.getName().equals(mount.getName()))
                        .findFirst()
                        .orElseThrow();
                items(volume).forEach(item -> files.add("file:" + mount.getMountPath() + "/" + item.getPath()));
                if (volume.getConfigMap() != null
                        && volume.getConfigMap().getName().endsWith("-client")) {
                    // Boot reads application.yaml in each folder of /app/config.
                    assertThat(mount.getMountPath()).matches("/app/config/[a-z]+");
                    Project.properties(Overlay.K8S.resolve("overlays/production/"
                                    + volume.getConfigMap().getName() + ".yaml"))
                            .values()
                            .stream()
                            .filter(value -> value.startsWith("file:"))
                            .forEach(wanted::add);
                }
            }
            assertThat(wanted).as(pod.name()).contains("file:/app/tls/kafka/ca.crt");
            assertThat(files).as(pod.name()).containsExactlyInAnyOrderElementsOf(wanted);
        });
    }

    private static List<KeyToPath> items(Volume volume) {
        if (volume.getSecret() != null) {
            return volume.getSecret().getItems();
        }
        return volume.getProjected() == null
                ? List.of()
                : volume.getProjected().getSources().stream()
                        .filter(source -> source.getSecret() != null)
                        .flatMap(source -> source.getSecret().getItems().stream())
                        .toList();
    }

    @Test
    void strangersReadNothing() {
        assertThat(PRODUCTION.workload("search").container().getEnv())
                .filteredOn(variable -> variable.getName().equals("WIREDESK_SEARCH_ANONYMOUSREADERS"))
                .extracting(EnvVar::getValue)
                .containsExactly("false");
        assertThat(PRODUCTION.of(Ingress.class)).singleElement().satisfies(ingress -> {
            List<String> hosts = ingress.getSpec().getRules().stream()
                    .map(rule -> rule.getHost())
                    .toList();
            assertThat(ingress.getSpec().getTls().getFirst().getHosts()).containsExactlyElementsOf(hosts);
            assertThat(PRODUCTION.secrets())
                    .containsKey(ingress.getSpec().getTls().getFirst().getSecretName());
            ingress.getSpec().getRules().stream()
                    .flatMap(rule -> rule.getHttp().getPaths().stream())
                    .map(path -> path.getBackend().getService())
                    .forEach(service -> assertThat(PRODUCTION
                                    .workload(service.getName())
                                    .port(service.getPort().getName()))
                            .isPresent());
        });
    }

    @Test
    void elasticsearchKnowsTheUserOfSearchAndItsRoleHasWhatTheIndicesAreCalled() {
        var auth = PRODUCTION
                .named(OperatorKind.Elasticsearch.class, "wiredesk")
                .spec()
                .auth();
        assertThat(Stream.concat(auth.roles().stream(), auth.fileRealm().stream()))
                .allSatisfy(secret -> assertThat(PRODUCTION.secrets()).containsKey(secret.secretName()));
        Secret role = PRODUCTION.named(Secret.class, auth.roles().getFirst().secretName());
        String rights = role.getStringData().getOrDefault("roles.yml", "");
        for (String template : List.of("articles", "article-versions")) {
            JsonNode patterns = JSON.readTree(Project.text(Project.ROOT.resolve(
                            "search-service/src/main/resources/elasticsearch/" + template + "-template.json")))
                    .path("index_patterns");
            patterns.forEach(pattern -> assertThat(rights).contains("- " + pattern.asString() + "\n"));
            assertThat(rights).contains("- " + template + "\n");
        }
        assertThat(rights).doesNotContain("all\n", "manage_security", "'*'", "\"*\"");
        assertThat(PRODUCTION
                        .named(OperatorKind.Elasticsearch.class, "wiredesk")
                        .spec()
                        .version())
                .isEqualTo(Project.pomProperty("elasticsearch-node.version"));
    }

    @Test
    void whatScalesHasNoFixedNumberOfInstances() {
        List<String> scaled = Stream.concat(
                        PRODUCTION.of(HorizontalPodAutoscaler.class).stream()
                                .map(scaler ->
                                        scaler.getSpec().getScaleTargetRef().getName()),
                        PRODUCTION.of(OperatorKind.ScaledObject.class).stream()
                                .map(scaler -> scaler.spec().scaleTargetRef().name()))
                .toList();
        assertThat(scaled).containsExactlyInAnyOrderElementsOf(PRODUCTION.names(Deployment.class));
        assertThat(PRODUCTION.of(Deployment.class))
                .allSatisfy(deployment ->
                        assertThat(deployment.getSpec().getReplicas()).isNull());
        assertThat(Overlay.LOCAL.of(Deployment.class))
                .allSatisfy(deployment ->
                        assertThat(deployment.getSpec().getReplicas()).isEqualTo(1));
    }

    @Test
    void lagIsAskedForWhereTheServicesLeaveIt() {
        assertThat(PRODUCTION.of(OperatorKind.ScaledObject.class)).hasSize(2).allSatisfy(scaler -> {
            var trigger = scaler.spec().triggers().getFirst();
            String group = Project.properties(Project.ROOT.resolve(
                            scaler.metadata().getName() + "-service/src/main/resources/application.yaml"))
                    .get("spring.kafka.consumer.group-id");
            assertThat(trigger.metadata())
                    .containsEntry("consumerGroup", group)
                    .containsEntry(
                            "topic",
                            scaler.metadata().getName().equals("enrich") ? "articles.received" : "articles.enriched")
                    .containsEntry("bootstrapServers", "wiredesk-kafka-bootstrap.wiredesk.svc:9093")
                    .containsEntry("tls", "enable");
            assertThat(PRODUCTION
                            .named(
                                    OperatorKind.TriggerAuthentication.class,
                                    trigger.authenticationRef().name())
                            .spec()
                            .secretTargetRef())
                    .allSatisfy(parameter -> assertThat(PRODUCTION.secrets().getOrDefault(parameter.name(), Set.of()))
                            .contains(parameter.key()));
        });
    }

    @Test
    void whatIsMadeByHandIsInTheOperatorsHandbook() {
        String handbook = Project.text(Project.ROOT.resolve("docs/operations.md"));
        assertThat(Overlay.BY_HAND.keySet())
                .allSatisfy(
                        secret -> assertThat(handbook).contains("create secret").contains(" " + secret + " "));
        assertThat(PRODUCTION.of(Secret.class))
                .extracting(HasMetadata::getMetadata)
                .extracting(metadata -> metadata.getName())
                .containsExactly("search-elasticsearch-role");
    }

    private static Set<String> knownProperties() throws IOException {
        Set<String> known = new TreeSet<>();
        for (URL metadata : Collections.list(
                ProductionTests.class.getClassLoader().getResources("META-INF/spring-configuration-metadata.json"))) {
            try (InputStream json = metadata.openStream()) {
                JSON.readTree(json)
                        .path("properties")
                        .forEach(property -> known.add(property.path("name").asString()));
            }
        }
        return known;
    }
}
