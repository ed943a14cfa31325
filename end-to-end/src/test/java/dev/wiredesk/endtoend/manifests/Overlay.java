package dev.wiredesk.endtoend.manifests;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServicePort;
import io.strimzi.api.kafka.model.kafka.Kafka;
import io.strimzi.api.kafka.model.user.KafkaUser;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What {@code kubectl apply -k} of an overlay deploys. */
record Overlay(String name, Kustomization kustomization, List<HasMetadata> resources) {

    static final Path K8S = Project.ROOT.resolve("k8s");
    static final Overlay LOCAL = of("local");
    static final Overlay PRODUCTION = of("production");

    /** Secrets that operators make by hand, with the keys that are asked for by name. */
    static final Map<String, Set<String>> BY_HAND = Map.of(
            "ingest-feeds", Set.of(),
            "search-tokens", Set.of(),
            "search-elasticsearch", Set.of("username", "password", "roles"),
            "wiredesk-tls", Set.of("tls.crt", "tls.key"));

    private static Overlay of(String name) {
        Kustomization kustomization = Kustomization.of(K8S.resolve("overlays").resolve(name));
        return new Overlay(name, kustomization, kustomization.resources());
    }

    <T extends HasMetadata> List<T> of(Class<T> kind) {
        return resources.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    <T extends HasMetadata> T named(Class<T> kind, String name) {
        return of(kind).stream()
                .filter(resource -> resource.getMetadata().getName().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no " + kind.getSimpleName() + " " + name));
    }

    List<String> names(Class<? extends HasMetadata> kind) {
        return of(kind).stream()
                .map(resource -> resource.getMetadata().getName())
                .toList();
    }

    List<Workload> workloads() {
        return Workload.among(resources);
    }

    List<Workload> jobs() {
        return Workload.jobsAmong(resources);
    }

    List<Workload> pods() {
        return Stream.concat(workloads().stream(), jobs().stream()).toList();
    }

    Workload workload(String wanted) {
        return workloads().stream()
                .filter(workload -> workload.name().equals(wanted))
                .findFirst()
                .orElseThrow();
    }

    List<Workload> selected(Map<String, String> labels) {
        return workloads().stream()
                .filter(workload -> workload.isSelectedBy(labels))
                .toList();
    }

    Map<String, Map<String, String>> configMaps() {
        return kustomization.configMaps();
    }

    List<Integer> servicePorts(String service) {
        return of(Service.class).stream()
                .filter(candidate -> candidate.getMetadata().getName().equals(service))
                .flatMap(candidate -> candidate.getSpec().getPorts().stream())
                .map(ServicePort::getPort)
                .toList();
    }

    /** Secrets that will be there, with their keys: ours, those of the operators, and those that are made by hand. */
    Map<String, Set<String>> secrets() {
        var secrets = new HashMap<String, Set<String>>(BY_HAND);
        of(io.fabric8.kubernetes.api.model.Secret.class)
                .forEach(secret -> secrets.put(
                        secret.getMetadata().getName(), secret.getStringData().keySet()));
        of(KafkaUser.class)
                .forEach(user -> secrets.put(user.getMetadata().getName(), Set.of("ca.crt", "user.crt", "user.key")));
        names(Kafka.class).forEach(cluster -> secrets.put(cluster + "-cluster-ca-cert", Set.of("ca.crt")));
        names(OperatorKind.Elasticsearch.class)
                .forEach(cluster -> secrets.put(cluster + "-es-http-certs-public", Set.of("ca.crt", "tls.crt")));
        kustomization.secrets().forEach((secret, entries) -> secrets.put(secret, entries.keySet()));
        return secrets;
    }

    /** The pods that operators make of our resources, by what they are, with the labels that policies know them by. */
    Map<String, Map<String, String>> operatorPods() {
        var pods = new HashMap<String, Map<String, String>>();
        for (String cluster : names(Kafka.class)) {
            pods.put("kafka", Map.of("strimzi.io/cluster", cluster, "strimzi.io/name", cluster + "-kafka"));
            pods.put(
                    "entity-operator",
                    Map.of("strimzi.io/cluster", cluster, "strimzi.io/name", cluster + "-entity-operator"));
        }
        for (String cluster : names(OperatorKind.Elasticsearch.class)) {
            pods.put("elasticsearch", Map.of("elasticsearch.k8s.elastic.co/cluster-name", cluster));
        }
        return pods;
    }
}
