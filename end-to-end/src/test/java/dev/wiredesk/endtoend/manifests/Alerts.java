package dev.wiredesk.endtoend.manifests;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The alert rules of {@code deploy/monitoring/rules.yaml}, as far as tests ask. */
record Alerts(List<Rule> rules) {

    static final Path FOLDER = Project.ROOT.resolve("deploy/monitoring");

    record Rule(String name, String expression, Map<String, Object> labels, Map<String, Object> annotations) {}

    static Alerts read() {
        return new Alerts(groups(Project.document(FOLDER.resolve("rules.yaml"))).stream()
                .flatMap(group -> ((List<?>) group.getOrDefault("rules", List.of())).stream())
                .map(Project::mapping)
                .map(rule -> new Rule(
                        (String) rule.getOrDefault("alert", ""),
                        (String) rule.getOrDefault("expr", ""),
                        Project.mapping(rule, "labels"),
                        Project.mapping(rule, "annotations")))
                .toList());
    }

    static List<Map<String, Object>> groups(Map<String, Object> document) {
        return ((List<?>) document.getOrDefault("groups", List.of()))
                .stream().map(Project::mapping).toList();
    }
}
