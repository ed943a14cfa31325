package dev.wiredesk.endtoend.manifests;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fabric8.kubernetes.api.model.HasMetadata;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

class StrictResourceTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{apiVersion: v1, kind: Service, metadata: {name: x}, spec: {port: 80}}",
                "{apiVersion: networking.k8s.io/v1, kind: NetworkPolicy, spec: {ingress: [{port: 80}]}}",
                "{apiVersion: autoscaling/v2, kind: HorizontalPodAutoscaler, spec: {port: 80}}",
                "{apiVersion: kafka.strimzi.io/v1, kind: Kafka, spec: {kafka: {listeners: [{port: 80, ports: 80}]}}}",
                "{apiVersion: kafka.strimzi.io/v1, kind: KafkaUser, spec: {authorization: {type: simple, acls: [{port: 80}]}}}",
                "{apiVersion: monitoring.coreos.com/v1, kind: PodMonitor, spec: {port: 80}}",
                "{apiVersion: elasticsearch.k8s.elastic.co/v1, kind: Elasticsearch, spec: {port: 80}}",
                "{apiVersion: keda.sh/v1alpha1, kind: ScaledObject, spec: {triggers: [{port: 80}]}}",
            })
    void refusesAFieldThatTheKindDoesNotHave(String yaml) {
        assertThatThrownBy(() -> read(yaml))
                .isInstanceOf(UnrecognizedPropertyException.class)
                .hasMessageContaining("port");
    }

    @Test
    void refusesANumberWhereATextIsWanted() {
        assertThatThrownBy(() -> read("""
                        apiVersion: apps/v1
                        kind: Deployment
                        spec: {template: {spec: {containers: [{name: x, env: [{name: A, value: 1}]}]}}}
                        """))
                .isInstanceOf(MismatchedInputException.class)
                .hasMessageContaining("value");
    }

    @Test
    void refusesAWordThatStrimziDoesNotKnow() {
        assertThatThrownBy(() -> read("""
                        apiVersion: kafka.strimzi.io/v1
                        kind: KafkaUser
                        spec: {authorization: {type: simple, acls: [{resource: {type: topics}}]}}
                        """)).isInstanceOf(JacksonException.class).hasMessageContaining("topics");
    }

    @Test
    void refusesAKindThatIsNotExpected() {
        assertThatThrownBy(() -> read("{apiVersion: apps/v1beta1, kind: Deployment}"))
                .hasMessageContaining("unexpected kind");
    }

    private static HasMetadata read(String yaml) {
        return StrictResource.read(Project.mapping(new Yaml().<Object>load(yaml)));
    }
}
