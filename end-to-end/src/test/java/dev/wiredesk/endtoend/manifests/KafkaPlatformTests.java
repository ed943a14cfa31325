package dev.wiredesk.endtoend.manifests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wiredesk.contracts.Topics;
import io.strimzi.api.kafka.model.kafka.Kafka;
import io.strimzi.api.kafka.model.nodepool.KafkaNodePool;
import io.strimzi.api.kafka.model.topic.KafkaTopic;
import io.strimzi.api.kafka.model.topic.KafkaTopicSpec;
import io.strimzi.api.kafka.model.user.KafkaUser;
import io.strimzi.api.kafka.model.user.KafkaUserAuthorizationSimple;
import io.strimzi.api.kafka.model.user.acl.AclResourcePatternType;
import io.strimzi.api.kafka.model.user.acl.AclRule;
import io.strimzi.api.kafka.model.user.acl.AclRuleGroupResource;
import io.strimzi.api.kafka.model.user.acl.AclRuleTopicResource;
import java.lang.reflect.Field;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.convert.DurationStyle;

/** What Strimzi is to make agrees with what the services make and use. */
class KafkaPlatformTests {

    private static final Overlay PRODUCTION = Overlay.PRODUCTION;

    @Test
    void topicsAreThoseOfTheContractWithThreeCopiesEach() {
        assertThat(PRODUCTION.names(KafkaTopic.class))
                .containsExactlyInAnyOrderElementsOf(constants().values());
        assertThat(PRODUCTION.of(KafkaTopic.class)).allSatisfy(topic -> {
            assertThat(topic.getSpec().getReplicas()).isEqualTo(3);
            assertThat(topic.getSpec().getConfig()).containsEntry("min.insync.replicas", 2);
            assertThat(topic.getMetadata().getLabels()).containsEntry("strimzi.io/cluster", "wiredesk");
        });
    }

    @Test
    void topicsHaveThePartitionsThatTheServicesExpect() {
        for (String service : List.of("ingest", "enrich", "search")) {
            String partitions = Project.properties(Overlay.K8S.resolve("base/" + service + "/application.yaml"))
                    .get("wiredesk.topics.partitions");
            assertThat(PRODUCTION.of(KafkaTopic.class))
                    .filteredOn(topic -> topic.getMetadata().getName().startsWith("articles."))
                    .allSatisfy(
                            topic -> assertThat(topic.getSpec().getPartitions()).hasToString(partitions));
        }
    }

    @Test
    void topicsKeepWhatTheServicesWouldHaveThemKeep() {
        Duration received = DurationStyle.detectAndParse(
                Project.properties(application("ingest")).getOrDefault("wiredesk.topics.received-retention", ""));
        assertThat(config(Topics.RECEIVED)).containsEntry("retention.ms", number(received.toMillis()));
        assertThat(config(Topics.ENRICHED)).containsEntry("retention.ms", -1).containsEntry("retention.bytes", -1);
        assertThat(config(Topics.IDENTITY_RULES)).containsEntry("cleanup.policy", "compact");
        for (String service : List.of("ingest", "enrich", "search")) {
            Object largest = Integer.valueOf(Project.properties(application(service))
                    .getOrDefault("spring.kafka.producer.properties.max.request.size", ""));
            assertThat(List.of(Topics.RECEIVED, Topics.ENRICHED, Topics.ENRICHED_DEAD_LETTER))
                    .allSatisfy(topic -> assertThat(config(topic)).containsEntry("max.message.bytes", largest));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ingest", "enrich", "search"})
    void userMayUseTheTopicsThatItsServiceNamesAndNoOthers(String service) {
        Set<String> named = new TreeSet<>();
        Pattern constant = Pattern.compile("\\bTopics\\.([A-Z_]+)\\b");
        for (Path file : Project.below(Project.ROOT.resolve(service + "-service/src/main/java"), ".java")) {
            constant.matcher(Project.text(file))
                    .results()
                    .map(match -> constants().get(match.group(1)))
                    .forEach(named::add);
        }
        assertThat(rules(service).stream()
                        .map(AclRule::getResource)
                        .filter(AclRuleTopicResource.class::isInstance)
                        .map(resource -> ((AclRuleTopicResource) resource).getName()))
                .containsExactlyInAnyOrderElementsOf(named);
    }

    @ParameterizedTest
    @ValueSource(strings = {"enrich", "search"})
    void userMayReadAsTheGroupOfItsService(String service) {
        String group = Project.properties(application(service)).get("spring.kafka.consumer.group-id");
        assertThat(rules(service))
                .filteredOn(rule -> rule.getResource() instanceof AclRuleGroupResource resource
                        && resource.getPatternType() == AclResourcePatternType.LITERAL
                        && resource.getName().equals(group))
                .singleElement()
                .satisfies(rule -> assertThat(rule.getOperations())
                        .extracting(operation -> operation.toValue())
                        .containsExactlyInAnyOrder("Describe", "Read"));
    }

    @Test
    void nobodyMayDoEverything() {
        assertThat(PRODUCTION.of(KafkaUser.class)).hasSize(4).allSatisfy(user -> {
            assertThat(user.getSpec().getAuthentication().getType()).isEqualTo("tls");
            assertThat(rules(user)).isNotEmpty().allSatisfy(rule -> {
                assertThat(rule.getOperations())
                        .isNotEmpty()
                        .extracting(operation -> operation.toValue())
                        .doesNotContain("All", "ClusterAction", "Delete");
                if (rule.getResource() instanceof AclRuleTopicResource topic) {
                    assertThat(topic.getPatternType()).isEqualTo(AclResourcePatternType.LITERAL);
                    assertThat(constants()).containsValue(topic.getName());
                }
            });
        });
    }

    @Test
    void oneOfThreeNodesMayBeLost() {
        assertThat(PRODUCTION.of(KafkaNodePool.class)).singleElement().satisfies(pool -> {
            assertThat(pool.getSpec().getReplicas()).isEqualTo(3);
            assertThat(pool.getSpec().getRoles())
                    .extracting(role -> role.toValue())
                    .containsExactlyInAnyOrder("controller", "broker");
            assertThat(pool.getMetadata().getLabels()).containsEntry("strimzi.io/cluster", "wiredesk");
        });
        assertThat(PRODUCTION
                        .named(Kafka.class, "wiredesk")
                        .getSpec()
                        .getKafka()
                        .getConfig())
                .containsEntry("default.replication.factor", 3)
                .containsEntry("min.insync.replicas", 2)
                .containsEntry("auto.create.topics.enable", false);
    }

    private static List<AclRule> rules(String service) {
        return rules(PRODUCTION.named(KafkaUser.class, "wiredesk-" + service));
    }

    private static List<AclRule> rules(KafkaUser user) {
        return ((KafkaUserAuthorizationSimple) user.getSpec().getAuthorization()).getAcls();
    }

    private static Map<String, Object> config(String topic) {
        KafkaTopicSpec spec = PRODUCTION.named(KafkaTopic.class, topic).getSpec();
        return spec.getConfig();
    }

    private static Object number(long value) {
        return value == (int) value ? (Object) (int) value : (Object) value;
    }

    private static Path application(String service) {
        return Project.ROOT.resolve(service + "-service/src/main/resources/application.yaml");
    }

    /** The topics of the contract by the names of their constants. */
    private static Map<String, String> constants() {
        return Arrays.stream(Topics.class.getFields())
                .collect(Collectors.toMap(Field::getName, KafkaPlatformTests::value));
    }

    private static String value(Field constant) {
        try {
            return (String) constant.get(null);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
