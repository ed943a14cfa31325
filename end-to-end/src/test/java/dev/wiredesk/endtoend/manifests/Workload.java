package dev.wiredesk.endtoend.manifests;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerPort;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.batch.v1.CronJob;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A Deployment or StatefulSet, as far as both are the same: pods with one container. */
record Workload(String name, Map<String, String> selector, Map<String, String> podLabels, PodSpec pod) {

    static List<Workload> among(List<HasMetadata> resources) {
        return resources.stream()
                .flatMap(resource -> switch (resource) {
                    case Deployment deployment -> Optional.of(of(deployment)).stream();
                    case StatefulSet set -> Optional.of(of(set)).stream();
                    default -> Optional.<Workload>empty().stream();
                })
                .toList();
    }

    /** What runs once, when it is told to; it is selected by nothing. */
    static List<Workload> jobsAmong(List<HasMetadata> resources) {
        return resources.stream()
                .filter(CronJob.class::isInstance)
                .map(CronJob.class::cast)
                .map(job -> {
                    var template = job.getSpec().getJobTemplate().getSpec().getTemplate();
                    return new Workload(
                            job.getMetadata().getName(),
                            Map.of(),
                            template.getMetadata().getLabels(),
                            template.getSpec());
                })
                .toList();
    }

    Container container() {
        if (pod.getContainers().size() != 1) {
            throw new IllegalStateException(name + " has " + pod.getContainers().size() + " containers");
        }
        return pod.getContainers().getFirst();
    }

    /** The number of a named port of the container. */
    Optional<Integer> port(String portName) {
        return container().getPorts().stream()
                .filter(port -> portName.equals(port.getName()))
                .map(ContainerPort::getContainerPort)
                .findFirst();
    }

    boolean isSelectedBy(Map<String, String> labels) {
        return podLabels.entrySet().containsAll(labels.entrySet());
    }

    private static Workload of(Deployment deployment) {
        var template = deployment.getSpec().getTemplate();
        return new Workload(
                deployment.getMetadata().getName(),
                deployment.getSpec().getSelector().getMatchLabels(),
                template.getMetadata().getLabels(),
                template.getSpec());
    }

    private static Workload of(StatefulSet set) {
        var template = set.getSpec().getTemplate();
        return new Workload(
                set.getMetadata().getName(),
                set.getSpec().getSelector().getMatchLabels(),
                template.getMetadata().getLabels(),
                template.getSpec());
    }
}
