package dev.wiredesk.endtoend.manifests;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.LabelSelector;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPeer;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPort;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class NetworkPolicyTests {

    static List<Overlay> overlays() {
        return List.of(Overlay.LOCAL, Overlay.PRODUCTION);
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void nothingIsOpenUnlessAPolicySaysSo(Overlay overlay) {
        var deny = overlay.named(NetworkPolicy.class, "default-deny").getSpec();
        assertThat(deny.getPodSelector().getMatchLabels()).isEmpty();
        assertThat(deny.getPodSelector().getMatchExpressions()).isEmpty();
        assertThat(deny.getPolicyTypes()).containsExactlyInAnyOrder("Ingress", "Egress");
        assertThat(deny.getIngress()).isEmpty();
        assertThat(deny.getEgress()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void everyPolicySelectsPodsThatThereAreAndNamesPortsThatTheyHave(Overlay overlay) {
        assertThat(overlay.of(NetworkPolicy.class)).allSatisfy(policy -> {
            var spec = policy.getSpec();
            assertThat(selected(overlay, spec.getPodSelector())).isNotEmpty();
            spec.getIngress().stream()
                    .flatMap(rule -> rule.getPorts().stream())
                    .filter(port -> port.getPort().getStrVal() != null)
                    .forEach(port -> assertThat(workloads(overlay, spec.getPodSelector()))
                            .isNotEmpty()
                            .allSatisfy(
                                    pod -> assertThat(pod.port(port.getPort().getStrVal()))
                                            .isPresent()));
        });
    }

    @Test
    void inTheLocalOverlayThePodsHaveTheseFlowsAndNoOthers() {
        assertThat(flows(Overlay.LOCAL, false))
                .containsExactlyInAnyOrder(
                        "ingest -> kafka:9092",
                        "enrich -> kafka:9092",
                        "re-enrich -> kafka:9092",
                        "search -> kafka:9092",
                        "rebuild-index -> kafka:9092",
                        "kafka -> kafka:9092",
                        "search -> elasticsearch:9200",
                        "rebuild-index -> elasticsearch:9200")
                // What is let out on one side is let in on the other.
                .isEqualTo(flows(Overlay.LOCAL, true));
    }

    @Test
    void inProductionThePodsReachTheEnginesByTheirEncryptedPorts() {
        assertThat(flows(Overlay.PRODUCTION, false))
                .contains(
                        "ingest -> kafka:9093",
                        "enrich -> kafka:9093",
                        "re-enrich -> kafka:9093",
                        "search -> kafka:9093",
                        "rebuild-index -> kafka:9093",
                        "search -> elasticsearch:9200",
                        "rebuild-index -> elasticsearch:9200")
                .noneMatch(flow -> flow.startsWith("ingest -> elasticsearch") || flow.startsWith("enrich -> elastic"));
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void onlyPrometheusReachesTheManagementPorts(Overlay overlay) {
        assertThat(overlay.of(NetworkPolicy.class))
                .allSatisfy(policy -> policy.getSpec().getIngress().forEach(rule -> {
                    if (rule.getPorts().stream()
                            .anyMatch(port -> "management".equals(port.getPort().getStrVal()))) {
                        assertThat(rule.getFrom())
                                .extracting(peer -> peer.getPodSelector().getMatchLabels())
                                .containsExactly(Map.of("app.kubernetes.io/name", "prometheus"));
                    }
                }));
    }

    /** Pods by name that may talk to each other, by what the one side or the other says. */
    private static Set<String> flows(Overlay overlay, boolean asReceiversSay) {
        var flows = new TreeSet<String>();
        for (NetworkPolicy policy : overlay.of(NetworkPolicy.class)) {
            var spec = policy.getSpec();
            List<String> own = selected(overlay, spec.getPodSelector());
            if (asReceiversSay) {
                spec.getIngress().forEach(rule -> add(peers(overlay, rule.getFrom()), own, rule.getPorts(), flows));
            } else {
                spec.getEgress().forEach(rule -> add(own, peers(overlay, rule.getTo()), rule.getPorts(), flows));
            }
        }
        return flows;
    }

    private static void add(List<String> from, List<String> to, List<NetworkPolicyPort> ports, Set<String> flows) {
        from.forEach(sender -> to.forEach(receiver ->
                ports.forEach(port -> flows.add(sender + " -> " + receiver + ":" + number(port.getPort())))));
    }

    private static String number(IntOrString port) {
        return port.getStrVal() == null ? String.valueOf(port.getIntVal()) : port.getStrVal();
    }

    /** Pods of this namespace; others are not among them. */
    private static List<String> peers(Overlay overlay, List<NetworkPolicyPeer> peers) {
        return peers.stream()
                .filter(peer -> peer.getNamespaceSelector() == null && peer.getPodSelector() != null)
                .flatMap(peer -> selected(overlay, peer.getPodSelector()).stream())
                .toList();
    }

    private static List<String> selected(Overlay overlay, LabelSelector selector) {
        return Stream.concat(
                        workloads(overlay, selector).stream().map(Workload::name),
                        overlay.operatorPods().entrySet().stream()
                                .filter(pods -> matches(selector, pods.getValue()))
                                .map(Map.Entry::getKey))
                .toList();
    }

    private static List<Workload> workloads(Overlay overlay, LabelSelector selector) {
        return overlay.pods().stream()
                .filter(workload -> matches(selector, workload.podLabels()))
                .toList();
    }

    private static boolean matches(LabelSelector selector, Map<String, String> labels) {
        return labels.entrySet().containsAll(selector.getMatchLabels().entrySet())
                && selector.getMatchExpressions().stream().allMatch(expression -> {
                    assertThat(expression.getOperator()).isEqualTo("In");
                    return expression.getValues().contains(labels.get(expression.getKey()));
                });
    }
}
