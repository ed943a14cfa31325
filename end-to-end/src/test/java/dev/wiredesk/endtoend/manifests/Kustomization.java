package dev.wiredesk.endtoend.manifests;

import io.fabric8.kubernetes.api.model.HasMetadata;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** One {@code kustomization.yaml}, with as much of kustomize's meaning as our files use. */
record Kustomization(Path folder, Content content) {

    record Content(
            String apiVersion,
            String kind,
            @Nullable String namespace,
            @Nullable List<String> resources,
            @Nullable List<String> components,
            @Nullable List<Labels> labels,
            @Nullable List<Patch> patches,
            @Nullable List<Generator> configMapGenerator,
            @Nullable List<Generator> secretGenerator,
            @Nullable List<Image> images) {}

    record Labels(Map<String, String> pairs, boolean includeTemplates) {}

    record Patch(String path) {}

    record Generator(
            String name,
            @Nullable String behavior,
            @Nullable List<String> files,
            @Nullable List<String> literals,
            @Nullable Options options) {}

    /** @param disableNameSuffixHash a change of the content is seen in mounts, and rolls no pods */
    record Options(boolean disableNameSuffixHash) {}

    record Image(String name, @Nullable String newName, String newTag) {}

    private static final JsonMapper STRICT = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    static Kustomization of(Path folder) {
        return new Kustomization(
                folder, STRICT.convertValue(Project.document(folder.resolve("kustomization.yaml")), Content.class));
    }

    /** This one, and then those that it stands on. */
    List<Kustomization> all() {
        var all = new ArrayList<Kustomization>();
        all.add(this);
        components().forEach(component -> all.addAll(component.all()));
        bases().forEach(base -> all.addAll(base.all()));
        return all;
    }

    private List<Kustomization> bases() {
        return given(content.resources()).stream()
                .map(folder::resolve)
                .filter(Files::isDirectory)
                .map(path -> of(path.normalize()))
                .toList();
    }

    private List<Kustomization> components() {
        return given(content.components()).stream()
                .map(component -> of(folder.resolve(component).normalize()))
                .toList();
    }

    /** Every resource, with the patches; what generators make is not among them. */
    List<HasMetadata> resources() {
        return addedTo(List.of()).stream().map(StrictResource::read).toList();
    }

    private List<Map<String, Object>> addedTo(List<Map<String, Object>> others) {
        List<Map<String, Object>> documents = new ArrayList<>(others);
        for (Kustomization base : bases()) {
            documents.addAll(base.addedTo(List.of()));
        }
        resourceFiles().forEach(file -> documents.addAll(Project.documents(file)));
        for (Kustomization component : components()) {
            var with = component.addedTo(documents);
            documents.clear();
            documents.addAll(with);
        }
        patchFiles().stream()
                .flatMap(file -> Project.documents(file).stream())
                .forEach(patch -> documents.replaceAll(document ->
                        StrategicMerge.isOf(patch, document) ? StrategicMerge.merge(document, patch) : document));
        return documents;
    }

    List<HasMetadata> patches() {
        return all().stream()
                .flatMap(one -> one.patchFiles().stream())
                .flatMap(file -> Project.documents(file).stream())
                .map(StrictResource::read)
                .toList();
    }

    /** Entries of the config maps that are generated, by the map's name. */
    Map<String, Map<String, String>> configMaps() {
        return generated(Content::configMapGenerator);
    }

    Map<String, Map<String, String>> secrets() {
        return generated(Content::secretGenerator);
    }

    /** Names of config maps and secrets that stay the same whatever is in them. */
    Set<String> steadyNames() {
        var names = new TreeSet<String>();
        for (Kustomization one : all()) {
            for (var generators :
                    List.of(given(one.content.configMapGenerator()), given(one.content.secretGenerator()))) {
                generators.stream()
                        .filter(generator -> generator.options() != null
                                && generator.options().disableNameSuffixHash())
                        .forEach(generator -> names.add(generator.name()));
            }
        }
        return names;
    }

    /** The tag of each image, as this kustomization sets it. */
    Map<String, String> tags() {
        var tags = new LinkedHashMap<String, String>();
        given(content.images()).forEach(image -> tags.put(image.name(), image.newTag()));
        return tags;
    }

    /** Files in these folders that this names; an orphan is a mistake. */
    Set<Path> files() {
        var files = new TreeSet<Path>();
        for (Kustomization one : all()) {
            files.add(one.folder.resolve("kustomization.yaml"));
            files.addAll(one.resourceFiles());
            files.addAll(one.patchFiles());
            for (var generators :
                    List.of(given(one.content.configMapGenerator()), given(one.content.secretGenerator()))) {
                generators.forEach(generator -> given(generator.files())
                        .forEach(file -> files.add(one.folder.resolve(file.substring(file.indexOf('=') + 1)))));
            }
        }
        return files;
    }

    private List<Path> resourceFiles() {
        return given(content.resources()).stream()
                .map(folder::resolve)
                .filter(path -> !Files.isDirectory(path))
                .toList();
    }

    private List<Path> patchFiles() {
        return given(content.patches()).stream()
                .map(patch -> folder.resolve(patch.path()))
                .toList();
    }

    private Map<String, Map<String, String>> generated(Function<Content, @Nullable List<Generator>> generators) {
        var generated = new LinkedHashMap<String, Map<String, String>>();
        for (Kustomization one : all().reversed()) {
            for (Generator generator : given(generators.apply(one.content))) {
                boolean merges = "merge".equals(generator.behavior());
                if (merges != generated.containsKey(generator.name())) {
                    throw new IllegalStateException(one.folder + ": " + generator.name()
                            + (merges ? " merges into nothing" : " is there twice"));
                }
                var entries = generated.computeIfAbsent(generator.name(), _ -> new LinkedHashMap<>());
                for (String literal : given(generator.literals())) {
                    int sign = literal.indexOf('=');
                    entries.put(literal.substring(0, sign), literal.substring(sign + 1));
                }
                for (String file : given(generator.files())) {
                    int sign = file.indexOf('=');
                    Path path = one.folder.resolve(file.substring(sign + 1));
                    entries.put(sign < 0 ? path.getFileName().toString() : file.substring(0, sign), Project.text(path));
                }
            }
        }
        return generated;
    }

    private static <T> List<T> given(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}
