package dev.wiredesk.endtoend.manifests;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Alert rules and the dashboard ask for what the services expose, and lead to what is to be done. */
class MonitoringTests {

    private static final List<String> SERVICES = List.of("ingest", "enrich", "search");
    private static final Alerts ALERTS = Alerts.read();
    private static final JsonNode DASHBOARD =
            new JsonMapper().readTree(Project.text(Alerts.FOLDER.resolve("grafana/dashboards/wiredesk.json")));

    /** Names of metrics have underscores; what functions, labels and their values are called has none, or is left out. */
    private static final Pattern NAME = Pattern.compile("\\b[a-z]+(?:_[a-z0-9]+)+\\b");

    private static final Set<String> FUNCTIONS = Set.of("histogram_quantile", "group_left");

    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"");
    private static final Pattern OUTCOMES = Pattern.compile("(?:outcome|reason|state)!?=~?\"([^\"]*)\"");

    @Test
    void everyMetricIsExposedOrCountedByTheSource() {
        Set<String> exposed = Project.text(Project.ROOT.resolve("end-to-end/src/test/resources/exposed-metrics.txt"))
                .lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.substring(line.indexOf(' ') + 1))
                .collect(Collectors.toSet());
        Set<String> counted = countersOfTheSource();
        assertThat(expressions().toList())
                .hasSizeGreaterThan(50)
                .allSatisfy(expression -> assertThat(metrics(expression))
                        .as(expression)
                        .allMatch(metric -> exposed.contains(metric) || counted.contains(metric)));
    }

    @Test
    void everyOutcomeThatIsAskedForIsAWordOfTheSource() {
        Set<String> words = new HashSet<>();
        Pattern literal = Pattern.compile("\"([a-z-]+)\"");
        sources()
                .forEach(source -> literal.matcher(source)
                        .results()
                        .map(match -> match.group(1))
                        .forEach(words::add));
        Pattern constant = Pattern.compile("\\b([A-Z]+)\\b[,;(]");
        // States are the names of an enum.
        sources()
                .forEach(source -> constant.matcher(source)
                        .results()
                        .map(match -> match.group(1).toLowerCase(Locale.ROOT))
                        .forEach(words::add));
        expressions()
                .forEach(expression -> OUTCOMES.matcher(expression)
                        .results()
                        .flatMap(match -> Stream.of(match.group(1).split("\\|")))
                        .forEach(outcome -> assertThat(words).as(expression).contains(outcome)));
    }

    @Test
    void everyAlertSaysHowBadItIsAndWhatToDo() {
        String handbook = Project.text(Project.ROOT.resolve("docs/operations.md"));
        assertThat(ALERTS.rules())
                .hasSizeGreaterThan(10)
                .extracting(Alerts.Rule::name)
                .doesNotHaveDuplicates();
        assertThat(ALERTS.rules()).allSatisfy(alert -> {
            assertThat(alert.labels().get("severity")).isIn("warning", "critical");
            assertThat((String) alert.annotations().get("summary")).isNotBlank();
            assertThat(alert.annotations())
                    .containsEntry(
                            "runbook", "docs/operations.md#" + alert.name().toLowerCase(Locale.ROOT));
            assertThat(handbook).contains("\n### " + alert.name() + "\n");
        });
    }

    @Test
    void everyAlertHasATestThatItFires() {
        String tests = Project.text(Alerts.FOLDER.resolve("rules-test.yaml"));
        assertThat(ALERTS.rules())
                .allSatisfy(alert -> assertThat(tests)
                        .contains("runbook: " + alert.annotations().get("runbook")));
    }

    @Test
    void theOperatorsRulesAreTheSame() {
        Map<String, Object> resource =
                Project.document(Overlay.K8S.resolve("components/prometheus-operator/rules.yaml"));
        assertThat(Alerts.groups(Project.mapping(resource, "spec")))
                .as("deploy/monitoring/to-kubernetes > k8s/components/prometheus-operator/rules.yaml")
                .isEqualTo(Alerts.groups(Project.document(Alerts.FOLDER.resolve("rules.yaml"))));
    }

    @Test
    void composeAsksEveryServiceAtTheManagementPortOfItsImage() {
        List<?> jobs = (List<?>)
                Project.document(Alerts.FOLDER.resolve("prometheus.yaml")).getOrDefault("scrape_configs", List.of());
        assertThat(jobs.stream().map(Project::mapping).toList())
                .extracting(job -> job.get("job_name"))
                .containsExactlyElementsOf(SERVICES);
        assertThat(jobs.stream().map(Project::mapping)).allSatisfy(job -> {
            assertThat(job).containsEntry("metrics_path", "/actuator/prometheus");
            Map<String, Object> found =
                    Project.mapping(((List<?>) job.getOrDefault("dns_sd_configs", List.of())).getFirst());
            String service = (String) job.getOrDefault("job_name", "");
            assertThat(found).containsEntry("names", List.of(service));
            assertThat(Overlay.LOCAL.workload(service).port("management"))
                    .hasValueSatisfying(port -> assertThat(found).containsEntry("port", port));
        });
    }

    @Test
    void panelsHaveTheirDataSourceAndEachItsOwnPlace() {
        String source = Project.text(Alerts.FOLDER.resolve("grafana/provisioning/datasources/prometheus.yaml"));
        Set<String> places = new HashSet<>();
        assertThat(DASHBOARD.path("panels")).isNotEmpty().allSatisfy(panel -> {
            assertThat(places.add(panel.path("gridPos").path("x").asInt() + ","
                            + panel.path("gridPos").path("y").asInt()))
                    .isTrue();
            panel.path("targets")
                    .forEach(target -> assertThat(source)
                            .contains("uid: "
                                    + target.path("datasource").path("uid").asString() + "\n"));
        });
    }

    private static Stream<String> expressions() {
        return Stream.concat(
                ALERTS.rules().stream().map(Alerts.Rule::expression),
                DASHBOARD
                        .path("panels")
                        .valueStream()
                        .flatMap(panel -> panel.path("targets").valueStream())
                        .map(target -> target.path("expr").asString()));
    }

    private static Set<String> metrics(String expression) {
        return NAME.matcher(QUOTED.matcher(expression).replaceAll(""))
                .results()
                .map(match -> match.group())
                .filter(name -> !FUNCTIONS.contains(name) && !name.equals("rate_interval"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Meters that the services register by these names; as Prometheus calls counters, and gauges without a unit. */
    private static Set<String> countersOfTheSource() {
        Set<String> names = new TreeSet<>();
        Pattern meter = Pattern.compile("(?:builder|counter)\\(\\s*\"(wiredesk[a-z.]+)\"");
        sources()
                .forEach(source -> meter.matcher(source)
                        .results()
                        .map(match -> match.group(1).replace('.', '_'))
                        .forEach(name -> names.addAll(List.of(name, name + "_total"))));
        return names;
    }

    private static Stream<String> sources() {
        return SERVICES.stream()
                .map(service -> Project.ROOT.resolve(service + "-service/src/main/java"))
                .flatMap(folder -> Project.below(folder, ".java").stream())
                .map((Path file) -> Project.text(file));
    }
}
