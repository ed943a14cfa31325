package dev.wiredesk.endtoend.manifests;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscalerBehavior;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Kinds of operators that publish no Java model, with those of their fields that our manifests use, as their custom resource
 * definitions have them: of ECK 3 and KEDA 2.18. A field that is not here may still be one of theirs.
 */
sealed interface OperatorKind extends HasMetadata {

    String apiVersion();

    String kind();

    ObjectMeta metadata();

    /** {@code elasticsearch.k8s.elastic.co/v1}. */
    record Elasticsearch(String apiVersion, String kind, ObjectMeta metadata, ElasticsearchSpec spec)
            implements OperatorKind {
        record ElasticsearchSpec(String version, Auth auth, UpdateStrategy updateStrategy, List<NodeSet> nodeSets) {}

        record Auth(List<SecretName> roles, List<SecretName> fileRealm) {}

        record SecretName(String secretName) {}

        record UpdateStrategy(ChangeBudget changeBudget) {}

        record ChangeBudget(int maxSurge, int maxUnavailable) {}

        record NodeSet(
                String name,
                int count,
                Map<String, Object> config,
                List<PersistentVolumeClaim> volumeClaimTemplates,
                PodTemplateSpec podTemplate) {}
    }

    /** {@code keda.sh/v1alpha1}. */
    record ScaledObject(String apiVersion, String kind, ObjectMeta metadata, ScaledObjectSpec spec)
            implements OperatorKind {
        record ScaledObjectSpec(
                Target scaleTargetRef,
                int minReplicaCount,
                int maxReplicaCount,
                int pollingInterval,
                Advanced advanced,
                Fallback fallback,
                List<Trigger> triggers) {}

        record Target(String name) {}

        record Advanced(Autoscaler horizontalPodAutoscalerConfig) {}

        record Autoscaler(HorizontalPodAutoscalerBehavior behavior) {}

        record Fallback(int failureThreshold, int replicas, String behavior) {}

        record Trigger(String type, Map<String, String> metadata, Reference authenticationRef) {}

        record Reference(String name) {}
    }

    /** {@code keda.sh/v1alpha1}. */
    record TriggerAuthentication(String apiVersion, String kind, ObjectMeta metadata, TriggerAuthenticationSpec spec)
            implements OperatorKind {
        record TriggerAuthenticationSpec(List<SecretParameter> secretTargetRef) {}

        record SecretParameter(String parameter, String name, String key) {}
    }

    @Override
    default String getKind() {
        return kind();
    }

    @Override
    default String getApiVersion() {
        return apiVersion();
    }

    @Override
    default ObjectMeta getMetadata() {
        return metadata();
    }

    @Override
    default void setMetadata(@Nullable ObjectMeta changed) {
        throw new UnsupportedOperationException();
    }

    @Override
    default void setApiVersion(@Nullable String changed) {
        throw new UnsupportedOperationException();
    }
}
