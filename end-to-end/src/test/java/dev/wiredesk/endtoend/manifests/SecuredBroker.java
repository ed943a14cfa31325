package dev.wiredesk.endtoend.manifests;

import dev.wiredesk.local.Checkout;
import dev.wiredesk.local.process.Child;
import dev.wiredesk.local.process.JavaProgram;
import dev.wiredesk.local.process.Ports;
import io.strimzi.api.kafka.model.user.acl.AclResourcePatternType;
import io.strimzi.api.kafka.model.user.acl.AclRule;
import io.strimzi.api.kafka.model.user.acl.AclRuleGroupResource;
import io.strimzi.api.kafka.model.user.acl.AclRuleTopicResource;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;

/** A broker as Strimzi sets one up: who connects shows a certificate, and may do what is said of its name and no more. */
final class SecuredBroker implements AutoCloseable {

    private static final TopicDescription NONE = new TopicDescription("", false, List.of());

    private final Child child;
    private final int port;
    private final Path authority;
    private final Map<String, Object> operator;

    private SecuredBroker(Child child, int port, Path authority, Map<String, Object> operator) {
        this.child = child;
        this.port = port;
        this.authority = authority;
        this.operator = operator;
    }

    static SecuredBroker start(Path directory, Certificates certificates) throws IOException {
        int port = Ports.anyFree();
        Path storage = directory.resolve("log");
        Path properties = directory.resolve("server.properties");
        Path keys = certificates.issue("broker").both();
        Files.writeString(properties, settings(port, Ports.anyFree(), storage, keys, certificates.authority()));
        JavaProgram program = new JavaProgram(
                "kafka",
                "dev.wiredesk.local.kafka.BrokerMain",
                Checkout.find().kafkaClassPath(),
                List.of("-Xmx512m", "-XX:+UseSerialGC"),
                List.of(properties.toString(), storage.toString()),
                Map.of(),
                directory,
                directory.resolve("kafka.log"));
        Map<String, Object> operator = client(port, keys, certificates.authority());
        return new SecuredBroker(
                Child.start(program, () -> listens(port), Duration.ofMinutes(3)),
                port,
                certificates.authority(),
                operator);
    }

    private static String settings(int port, int controller, Path storage, Path keys, Path authority) {
        return """
                process.roles=broker,controller
                node.id=1
                listeners=SSL://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d
                advertised.listeners=SSL://127.0.0.1:%1$d
                listener.security.protocol.map=SSL:SSL,CONTROLLER:PLAINTEXT
                inter.broker.listener.name=SSL
                controller.listener.names=CONTROLLER
                controller.quorum.voters=1@127.0.0.1:%2$d
                log.dirs=%3$s
                ssl.keystore.type=PEM
                ssl.keystore.location=%4$s
                ssl.truststore.type=PEM
                ssl.truststore.location=%5$s
                ssl.client.auth=required
                authorizer.class.name=org.apache.kafka.metadata.authorizer.StandardAuthorizer
                # The controller's listener has no certificates; only the broker itself comes by it.
                super.users=User:CN=broker;User:ANONYMOUS
                auto.create.topics.enable=false
                default.replication.factor=1
                min.insync.replicas=1
                offsets.topic.replication.factor=1
                offsets.topic.num.partitions=4
                transaction.state.log.replication.factor=1
                transaction.state.log.min.isr=1
                share.coordinator.state.topic.replication.factor=1
                share.coordinator.state.topic.min.isr=1
                group.initial.rebalance.delay.ms=0
                """.formatted(port, controller, storage, keys, authority);
    }

    private static Map<String, Object> client(int port, Path keys, Path authority) {
        return Map.of(
                "bootstrap.servers",
                "127.0.0.1:" + port,
                "security.protocol",
                "SSL",
                "ssl.keystore.type",
                "PEM",
                "ssl.keystore.location",
                keys.toString(),
                "ssl.truststore.type",
                "PEM",
                "ssl.truststore.location",
                authority.toString());
    }

    /** Settings of a client that may do everything. */
    Map<String, Object> operator() {
        return operator;
    }

    /** Settings of a client with a certificate of its own. */
    Map<String, Object> clientOf(Certificates.Identity identity) {
        return client(port, identity.both(), authority);
    }

    /** How many records a topic has got since it was made. */
    long records(String topic) throws ExecutionException, InterruptedException {
        try (Admin admin = Admin.create(operator)) {
            Map<TopicPartition, OffsetSpec> ends = admin
                    .describeTopics(List.of(topic))
                    .allTopicNames()
                    .get()
                    .getOrDefault(topic, NONE)
                    .partitions()
                    .stream()
                    .collect(Collectors.toMap(
                            partition -> new TopicPartition(topic, partition.partition()), _ -> OffsetSpec.latest()));
            return admin.listOffsets(ends).all().get().values().stream()
                    .mapToLong(end -> end.offset())
                    .sum();
        }
    }

    /** Its controller must have let it in, or it would not listen yet. */
    private static boolean listens(int port) throws IOException {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1_000);
            return true;
        }
    }

    /** Lets a user do what its rules say, as Strimzi's operator does. */
    void allow(String user, List<AclRule> rules) throws ExecutionException, InterruptedException {
        try (Admin admin = Admin.create(operator)) {
            admin.createAcls(rules.stream()
                            .flatMap(rule -> bindings("User:CN=" + user, rule))
                            .toList())
                    .all()
                    .get();
        }
    }

    private static Stream<AclBinding> bindings(String principal, AclRule rule) {
        ResourcePattern pattern = switch (rule.getResource()) {
            case AclRuleTopicResource topic -> pattern(ResourceType.TOPIC, topic.getName(), topic.getPatternType());
            case AclRuleGroupResource group -> pattern(ResourceType.GROUP, group.getName(), group.getPatternType());
            default -> throw new IllegalArgumentException("not known here: " + rule.getResource());
        };
        return rule.getOperations().stream()
                .map(operation -> new AclBinding(
                        pattern,
                        new AccessControlEntry(
                                principal,
                                "*",
                                AclOperation.fromString(operation.toValue().toUpperCase(Locale.ROOT)),
                                AclPermissionType.ALLOW)));
    }

    private static ResourcePattern pattern(ResourceType type, String name, AclResourcePatternType pattern) {
        return new ResourcePattern(
                type, name, pattern == AclResourcePatternType.PREFIX ? PatternType.PREFIXED : PatternType.LITERAL);
    }

    String address() {
        return "127.0.0.1:" + port;
    }

    @Override
    public void close() {
        child.close();
    }
}
