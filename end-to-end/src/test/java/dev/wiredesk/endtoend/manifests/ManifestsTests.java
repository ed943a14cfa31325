package dev.wiredesk.endtoend.manifests;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.KeyToPath;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.Probe;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.VolumeMount;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.batch.v1.CronJob;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds in every overlay. */
@ParameterizedClass
@MethodSource("overlays")
class ManifestsTests {

    private static final List<String> OURS = List.of("ingest", "enrich", "search");

    private final Overlay overlay;

    ManifestsTests(Overlay overlay) {
        this.overlay = overlay;
    }

    static List<Overlay> overlays() {
        return List.of(Overlay.LOCAL, Overlay.PRODUCTION);
    }

    @Test
    void everyFieldIsOneThatTheApiKnows() {
        // Reading refuses the others.
        assertThat(overlay.resources()).hasSizeGreaterThan(15);
        assertThat(overlay.kustomization().patches()).isNotEmpty();
    }

    @Test
    void namesAreUniqueWithinAKind() {
        assertThat(overlay.resources().stream()
                        .map(resource -> resource.getKind() + "/"
                                + resource.getMetadata().getName()))
                .doesNotHaveDuplicates();
    }

    @Test
    void everyPatchHasAResourceWithTheSameContainers() {
        assertThat(overlay.kustomization().patches()).allSatisfy(patch -> {
            HasMetadata target = overlay.resources().stream()
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
        assertThat(overlay.workloads()).allSatisfy(workload -> {
            assertThat(workload.isSelectedBy(workload.selector())).isTrue();
            assertThat(workload.pod().getTopologySpreadConstraints())
                    .allSatisfy(spread -> assertThat(workload.isSelectedBy(
                                    spread.getLabelSelector().getMatchLabels()))
                            .isTrue());
        });
        assertThat(overlay.of(PodDisruptionBudget.class))
                .allSatisfy(budget -> assertThat(
                                overlay.selected(budget.getSpec().getSelector().getMatchLabels()))
                        .extracting(Workload::name)
                        .containsExactly(budget.getMetadata().getName()));
        assertThat(overlay.of(Service.class))
                .allSatisfy(
                        service -> assertThat(overlay.selected(service.getSpec().getSelector()))
                                .extracting(Workload::name)
                                .containsExactly(service.getMetadata().getName()));
        assertThat(overlay.of(StatefulSet.class))
                .allSatisfy(set -> assertThat(overlay.of(Service.class))
                        .extracting(service -> service.getMetadata().getName())
                        .contains(set.getSpec().getServiceName()));
    }

    @Test
    void everyPortThatIsNamedIsThere() {
        assertThat(overlay.of(Service.class)).allSatisfy(service -> {
            Workload workload =
                    overlay.selected(service.getSpec().getSelector()).getFirst();
            assertThat(service.getSpec().getPorts())
                    .allSatisfy(port -> assertThat(
                                    workload.port(port.getTargetPort().getStrVal()))
                            .contains(port.getPort()));
        });
        assertThat(overlay.workloads())
                .allSatisfy(workload -> assertThat(probes(workload))
                        .hasSize(3)
                        .allSatisfy(probe -> assertThat(workload.port(portOf(probe)))
                                .as(portOf(probe))
                                .isPresent()));
    }

    @Test
    void everyReferenceResolves() {
        List<String> accounts = overlay.names(ServiceAccount.class);
        assertThat(overlay.pods()).allSatisfy(workload -> {
            var pod = workload.pod();
            var container = workload.container();
            if (pod.getServiceAccountName() != null) {
                assertThat(accounts).contains(pod.getServiceAccountName());
            }
            assertThat(container.getEnvFrom()).allSatisfy(source -> {
                if (source.getConfigMapRef() != null) {
                    assertIsConfigMap(source.getConfigMapRef().getName());
                } else {
                    assertIsSecret(source.getSecretRef().getName(), List.of());
                }
            });
            assertThat(container.getEnv())
                    .filteredOn(variable -> variable.getValueFrom() != null)
                    .extracting(variable -> variable.getValueFrom().getSecretKeyRef())
                    .allSatisfy(key -> assertIsSecret(key.getName(), List.of(key.getKey())));
            assertThat(container.getVolumeMounts())
                    .extracting(VolumeMount::getName)
                    .containsExactlyInAnyOrderElementsOf(
                            pod.getVolumes().stream().map(Volume::getName).toList());
            assertThat(pod.getVolumes()).allSatisfy(this::assertHasItsSource);
        });
    }

    private void assertHasItsSource(Volume volume) {
        if (volume.getConfigMap() != null) {
            assertIsConfigMap(volume.getConfigMap().getName());
        } else if (volume.getSecret() != null) {
            assertIsSecret(
                    volume.getSecret().getSecretName(), keys(volume.getSecret().getItems()));
        } else if (volume.getProjected() != null) {
            assertThat(volume.getProjected().getSources()).isNotEmpty().allSatisfy(source -> {
                if (source.getSecret() != null) {
                    assertIsSecret(
                            source.getSecret().getName(),
                            keys(source.getSecret().getItems()));
                } else if (!Boolean.TRUE.equals(source.getConfigMap().getOptional())) {
                    assertIsConfigMap(source.getConfigMap().getName());
                }
            });
        } else {
            assertThat(volume.getEmptyDir()).as(volume.getName()).isNotNull();
        }
    }

    private void assertIsConfigMap(String name) {
        assertThat(overlay.configMaps()).containsKey(name);
    }

    private void assertIsSecret(String name, List<String> keys) {
        assertThat(overlay.secrets()).containsKey(name);
        assertThat(overlay.secrets().getOrDefault(name, Set.of())).containsAll(keys);
    }

    private static List<String> keys(List<KeyToPath> items) {
        return items.stream().map(KeyToPath::getKey).toList();
    }

    @Test
    void podsKeepToTheRestrictedProfile() {
        assertThat(overlay.pods()).allSatisfy(workload -> {
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
        assertThat(overlay.of(Deployment.class))
                .extracting(HasMetadata::getKind)
                .hasSize(OURS.size());
        assertThat(overlay.of(Deployment.class)).allSatisfy(deployment -> {
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
        assertThat(overlay.of(CronJob.class))
                .allSatisfy(job -> assertThat(job.getSpec().getSuspend()).isTrue());
        Map<String, String> services = Map.of("rebuild-index", "search", "re-enrich", "enrich");
        assertThat(overlay.jobs()).extracting(Workload::name).containsExactlyInAnyOrderElementsOf(services.keySet());
        assertThat(overlay.jobs()).allSatisfy(job -> {
            Workload service = overlay.workload(services.getOrDefault(job.name(), ""));
            assertThat(job.container().getArgs()).containsExactly(job.name());
            assertThat(job.container().getImage()).isEqualTo(service.container().getImage());
            assertThat(job.container().getSecurityContext().getReadOnlyRootFilesystem())
                    .isTrue();
            assertThat(job.container().getResources().getLimits())
                    .isEqualTo(service.container().getResources().getLimits());
            assertThat(overlay.workloads()).noneMatch(other -> job.isSelectedBy(other.selector()));
        });
    }

    @Test
    void everyImageHasATagAndOursAreStagesOfTheDockerfile() {
        assertThat(overlay.workloads())
                .extracting(workload -> workload.container().getImage())
                .containsExactlyInAnyOrderElementsOf(
                        overlay.kustomization().tags().keySet());
        assertThat(OURS).allSatisfy(name -> {
            assertThat(overlay.kustomization().tags()).containsKey("wiredesk/" + name + "-service");
            assertThat(Project.stages()).containsKey(name + "-service");
        });
    }

    private static List<String> containers(HasMetadata resource) {
        // As patches do, it may lack all else.
        PodSpec pod = switch (resource) {
            case Deployment deployment ->
                deployment.getSpec().getTemplate() == null
                        ? new PodSpec()
                        : deployment.getSpec().getTemplate().getSpec();
            case StatefulSet set -> set.getSpec().getTemplate().getSpec();
            case CronJob job ->
                job.getSpec().getJobTemplate().getSpec().getTemplate().getSpec();
            default -> new PodSpec();
        };
        return pod.getContainers().stream().map(Container::getName).toList();
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
