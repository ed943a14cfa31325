package dev.wiredesk.endtoend.manifests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Probe;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.ServicePort;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.VolumeMount;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.batch.v1.CronJob;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

class ManifestsTests {

    private static final Path K8S = Project.ROOT.resolve("k8s");
    private static final Kustomization LOCAL = Kustomization.of(K8S.resolve("overlays/local"));
    private static final List<HasMetadata> RESOURCES = LOCAL.resources();
    private static final List<Workload> WORKLOADS = Workload.among(RESOURCES);
    private static final List<Workload> JOBS = Workload.jobsAmong(RESOURCES);
    private static final List<Workload> PODS =
            Stream.concat(WORKLOADS.stream(), JOBS.stream()).toList();
    private static final List<String> OURS = List.of("ingest", "enrich", "search");

    @Test
    void everyFieldIsOneThatTheApiKnows() {
        // Reading refuses the others.
        assertThat(RESOURCES).hasSizeGreaterThan(15);
        assertThat(LOCAL.patches()).isNotEmpty();
    }

    @Test
    void refusesAFieldThatTheApiDoesNotKnow() {
        assertThatThrownBy(() -> read("{apiVersion: v1, kind: Service, metadata: {name: x}, spec: {port: 80}}"))
                .isInstanceOf(UnrecognizedPropertyException.class)
                .hasMessageContaining("port");
        assertThatThrownBy(() -> read("""
                        apiVersion: apps/v1
                        kind: Deployment
                        spec: {template: {spec: {containers: [{name: x, env: [{name: A, value: 1}]}]}}}
                        """))
                .isInstanceOf(MismatchedInputException.class)
                .hasMessageContaining("value");
        assertThatThrownBy(() -> read("{apiVersion: apps/v1beta1, kind: Deployment}"))
                .hasMessageContaining("unexpected kind");
    }

    @Test
    void everyFileBelongsToAKustomization() {
        assertThat(Project.below(K8S, ".yaml")).containsExactlyElementsOf(LOCAL.files());
    }

    @Test
    void namesAreUniqueWithinAKind() {
        assertThat(RESOURCES.stream()
                        .map(resource -> resource.getKind() + "/"
                                + resource.getMetadata().getName()))
                .doesNotHaveDuplicates();
    }

    @Test
    void everyPatchHasAResourceWithTheSameContainers() {
        assertThat(LOCAL.patches()).allSatisfy(patch -> {
            HasMetadata target = RESOURCES.stream()
                    .filter(resource -> resource.getKind().equals(patch.getKind())
                            && resource.getMetadata()
                                    .getName()
                                    .equals(patch.getMetadata().getName()))
                    .findFirst()
                    .orElseThrow();
            assertThat(containers(patch)).isSubsetOf(containers(target));
        });
    }

    @Test
    void everySelectorFindsItsPods() {
        assertThat(WORKLOADS).allSatisfy(workload -> {
            assertThat(workload.isSelectedBy(workload.selector())).isTrue();
            assertThat(workload.pod().getTopologySpreadConstraints())
                    .allSatisfy(spread -> assertThat(workload.isSelectedBy(
                                    spread.getLabelSelector().getMatchLabels()))
                            .isTrue());
        });
        assertThat(of(PodDisruptionBudget.class))
                .allSatisfy(budget -> assertThat(
                                selected(budget.getSpec().getSelector().getMatchLabels()))
                        .extracting(Workload::name)
                        .containsExactly(budget.getMetadata().getName()));
        assertThat(of(Service.class))
                .allSatisfy(service -> assertThat(selected(service.getSpec().getSelector()))
                        .extracting(Workload::name)
                        .containsExactly(service.getMetadata().getName()));
        assertThat(of(StatefulSet.class))
                .allSatisfy(set -> assertThat(of(Service.class))
                        .extracting(service -> service.getMetadata().getName())
                        .contains(set.getSpec().getServiceName()));
    }

    @Test
    void everyPortThatIsNamedIsThere() {
        assertThat(of(Service.class)).allSatisfy(service -> {
            Workload workload = selected(service.getSpec().getSelector()).getFirst();
            assertThat(service.getSpec().getPorts())
                    .allSatisfy(port -> assertThat(
                                    workload.port(port.getTargetPort().getStrVal()))
                            .contains(port.getPort()));
        });
        assertThat(WORKLOADS)
                .allSatisfy(workload -> assertThat(probes(workload))
                        .hasSize(3)
                        .allSatisfy(probe -> assertThat(workload.port(portOf(probe)))
                                .as(portOf(probe))
                                .isPresent()));
    }

    @Test
    void everyReferenceResolves() {
        TreeSet<String> accounts = new TreeSet<>(of(ServiceAccount.class).stream()
                .map(account -> account.getMetadata().getName())
                .toList());
        assertThat(PODS).allSatisfy(workload -> {
            var pod = workload.pod();
            var container = workload.container();
            if (pod.getServiceAccountName() != null) {
                assertThat(accounts).contains(pod.getServiceAccountName());
            }
            assertThat(container.getEnvFrom())
                    .allSatisfy(source -> assertThat(LOCAL.configMaps())
                            .containsKey(source.getConfigMapRef().getName()));
            assertThat(container.getVolumeMounts())
                    .extracting(VolumeMount::getName)
                    .containsExactlyInAnyOrderElementsOf(
                            pod.getVolumes().stream().map(Volume::getName).toList());
            assertThat(pod.getVolumes()).allSatisfy(volume -> {
                if (volume.getConfigMap() != null) {
                    assertThat(LOCAL.configMaps())
                            .containsKey(volume.getConfigMap().getName());
                } else if (volume.getSecret() != null) {
                    assertThat(LOCAL.secrets()).containsKey(volume.getSecret().getSecretName());
                } else if (volume.getProjected() != null) {
                    assertThat(volume.getProjected().getSources()).isNotEmpty().allSatisfy(source -> {
                        if (source.getConfigMap() != null) {
                            assertThat(LOCAL.configMaps())
                                    .containsKey(source.getConfigMap().getName());
                        } else {
                            assertThat(LOCAL.secrets())
                                    .containsKey(source.getSecret().getName());
                        }
                    });
                } else {
                    assertThat(volume.getEmptyDir()).isNotNull();
                }
            });
        });
    }

    @Test
    void feedsComeFromAMountThatChangesWhileThePodRuns() {
        Workload ingest = workload("ingest");
        String from =
                Project.properties(K8S.resolve("base/ingest/application.yaml")).get("wiredesk.ingest.feeds-from");
        VolumeMount mount = ingest.container().getVolumeMounts().stream()
                .filter(candidate -> candidate.getMountPath().equals(from))
                .findFirst()
                .orElseThrow();
        // What is mounted by subPath is never updated.
        assertThat(mount.getSubPath()).isNull();
        assertThat(LOCAL.steadyNames()).containsExactly("ingest-feeds");
        Set<String> files = new TreeSet<>(
                LOCAL.configMaps().getOrDefault("ingest-feeds", Map.of()).keySet());
        assertThat(LOCAL.secrets().getOrDefault("ingest-feeds", Map.of()))
                .doesNotContainKeys(files.toArray(String[]::new));
        assertThat(files).allMatch(file -> file.endsWith(".yaml"));
    }

    @Test
    void servicesFindTheEngines() {
        Map<String, String> engines = LOCAL.configMaps().getOrDefault("engines", Map.of());
        assertThat(engines).containsOnlyKeys("SPRING_ELASTICSEARCH_URIS", "SPRING_KAFKA_BOOTSTRAP_SERVERS");
        URI elasticsearch = URI.create(engines.getOrDefault("SPRING_ELASTICSEARCH_URIS", ""));
        URI kafka = URI.create("kafka://" + engines.get("SPRING_KAFKA_BOOTSTRAP_SERVERS"));
        assertThat(servicePorts(elasticsearch.getHost())).contains(elasticsearch.getPort());
        assertThat(servicePorts(kafka.getHost())).contains(kafka.getPort());
    }

    @Test
    void podsKeepToTheRestrictedProfile() {
        assertThat(PODS).allSatisfy(workload -> {
            var pod = workload.pod();
            var container = workload.container();
            assertThat(pod.getAutomountServiceAccountToken()).isFalse();
            assertThat(pod.getEnableServiceLinks()).isFalse();
            assertThat(pod.getSecurityContext().getRunAsNonRoot()).isTrue();
            assertThat(pod.getSecurityContext().getRunAsUser()).isPositive();
            assertThat(pod.getSecurityContext().getSeccompProfile().getType()).isEqualTo("RuntimeDefault");
            assertThat(container.getSecurityContext().getAllowPrivilegeEscalation())
                    .isFalse();
            assertThat(container.getSecurityContext().getCapabilities().getDrop())
                    .containsExactly("ALL");
            assertThat(container.getSecurityContext().getCapabilities().getAdd())
                    .isEmpty();
            assertThat(container.getResources().getRequests()).containsOnlyKeys("cpu", "memory");
            assertThat(container.getResources().getLimits()).containsOnlyKeys("memory");
        });
    }

    @Test
    void ourPodsCannotWriteTheirImageAndRollWithoutAGap() {
        assertThat(deployments()).extracting(HasMetadata::getKind).hasSize(OURS.size());
        assertThat(deployments()).allSatisfy(deployment -> {
            var pod = deployment.getSpec().getTemplate().getSpec();
            var container = pod.getContainers().getFirst();
            assertThat(container.getSecurityContext().getReadOnlyRootFilesystem())
                    .isTrue();
            assertThat(container.getVolumeMounts())
                    .extracting(VolumeMount::getMountPath)
                    .contains("/tmp");
            assertThat(deployment
                            .getSpec()
                            .getStrategy()
                            .getRollingUpdate()
                            .getMaxUnavailable()
                            .getIntVal())
                    .isZero();
            assertThat(container.getLifecycle().getPreStop().getSleep().getSeconds())
                    .isLessThan(pod.getTerminationGracePeriodSeconds());
        });
    }

    @Test
    void jobsRunOnlyWhenToldToAndTakeNoRequests() {
        assertThat(of(CronJob.class))
                .allSatisfy(job -> assertThat(job.getSpec().getSuspend()).isTrue());
        Map<String, String> services = Map.of("rebuild-index", "search", "re-enrich", "enrich");
        assertThat(JOBS).extracting(Workload::name).containsExactlyInAnyOrderElementsOf(services.keySet());
        assertThat(JOBS).allSatisfy(job -> {
            Workload service = workload(services.getOrDefault(job.name(), ""));
            assertThat(job.container().getArgs()).containsExactly(job.name());
            assertThat(job.container().getImage()).isEqualTo(service.container().getImage());
            assertThat(job.container().getSecurityContext().getReadOnlyRootFilesystem())
                    .isTrue();
            assertThat(job.container().getResources().getLimits())
                    .isEqualTo(service.container().getResources().getLimits());
            assertThat(WORKLOADS).noneMatch(other -> job.isSelectedBy(other.selector()));
        });
    }

    @Test
    void everyImageHasATagThatIsBuiltOrPinned() {
        Map<String, String> tags = LOCAL.tags();
        assertThat(WORKLOADS)
                .extracting(workload -> workload.container().getImage())
                .containsExactlyInAnyOrderElementsOf(tags.keySet());
        assertThat(tags)
                .containsEntry("apache/kafka", Project.pomProperty("kafka-broker.version"))
                .containsEntry(
                        "docker.elastic.co/elasticsearch/elasticsearch",
                        Project.pomProperty("elasticsearch-node.version"));
        assertThat(OURS).allSatisfy(name -> {
            assertThat(tags).containsEntry("wiredesk/" + name + "-service", "local");
            assertThat(Project.stages()).containsKey(name + "-service");
        });
    }

    @Test
    void configuredPortsAreThoseOfTheContainerAndTheImage() {
        assertThat(OURS).allSatisfy(name -> {
            Workload workload = workload(name);
            Map<String, String> configured = Project.properties(K8S.resolve("base/" + name + "/application.yaml"));
            Stream<Integer> ports = Stream.of("server.port", "management.server.port")
                    .map(configured::get)
                    .filter(Objects::nonNull)
                    .map(Integer::valueOf);
            List<Integer> opened = List.of(
                    workload.port("http").orElse(0), workload.port("management").orElseThrow());
            assertThat(ports)
                    .containsExactlyElementsOf(
                            opened.stream().filter(port -> port > 0).toList());
            assertThat(Project.stages().get(name + "-service"))
                    .contains("EXPOSE "
                            + String.join(
                                    " ",
                                    opened.stream()
                                            .filter(port -> port > 0)
                                            .map(String::valueOf)
                                            .toList())
                            + "\n");
        });
    }

    @Test
    void everyConfiguredKeyIsOneOfTheService() {
        assertThat(OURS).allSatisfy(name -> {
            Path own = Project.ROOT.resolve(name + "-service/src/main/resources/application.yaml");
            assertThat(Project.properties(own).keySet())
                    .containsAll(Project.properties(K8S.resolve("base/" + name + "/application.yaml"))
                            .keySet());
        });
    }

    private static HasMetadata read(String yaml) {
        return StrictResource.read(Project.mapping(new Yaml().<Object>load(yaml)));
    }

    private static <T extends HasMetadata> List<T> of(Class<T> kind) {
        return RESOURCES.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    private static List<Deployment> deployments() {
        return of(Deployment.class);
    }

    private static Workload workload(String name) {
        return WORKLOADS.stream()
                .filter(workload -> workload.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<Workload> selected(Map<String, String> labels) {
        return WORKLOADS.stream()
                .filter(workload -> workload.isSelectedBy(labels))
                .toList();
    }

    private static List<Integer> servicePorts(String name) {
        return of(Service.class).stream()
                .filter(service -> service.getMetadata().getName().equals(name))
                .flatMap(service -> service.getSpec().getPorts().stream())
                .map(ServicePort::getPort)
                .toList();
    }

    private static List<String> containers(HasMetadata resource) {
        var pod = switch (resource) {
            case Deployment deployment -> deployment.getSpec().getTemplate();
            case StatefulSet set -> set.getSpec().getTemplate();
            default -> throw new IllegalArgumentException(resource.getKind() + " has no pods");
        };
        return pod.getSpec().getContainers().stream().map(Container::getName).toList();
    }

    private static List<Probe> probes(Workload workload) {
        var container = workload.container();
        return Stream.of(container.getStartupProbe(), container.getReadinessProbe(), container.getLivenessProbe())
                .filter(Objects::nonNull)
                .toList();
    }

    private static String portOf(Probe probe) {
        return probe.getHttpGet() == null
                ? probe.getTcpSocket().getPort().getStrVal()
                : probe.getHttpGet().getPort().getStrVal();
    }
}
