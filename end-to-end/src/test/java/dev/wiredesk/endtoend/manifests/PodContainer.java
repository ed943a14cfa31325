package dev.wiredesk.endtoend.manifests;

import com.github.dockerjava.api.command.CreateContainerCmd;
import com.github.dockerjava.api.model.Bind;
import com.github.dockerjava.api.model.Capability;
import com.github.dockerjava.api.model.HostConfig;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.PodSecurityContext;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.SecurityContext;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.VolumeMount;
import io.fabric8.kubernetes.api.model.VolumeProjection;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.Network;
import org.testcontainers.containers.wait.strategy.AbstractWaitStrategy;
import org.testcontainers.utility.DockerImageName;

/**
 * A pod of an overlay as a container of this machine, with what its manifest says of user, rights, memory, variables,
 * arguments and volumes, and known to the others by the names that Services and StatefulSets would give it.
 */
final class PodContainer {

    private static final String OWN_IMAGES = "wiredesk/";

    private final Overlay overlay;
    private final Workload workload;
    private final Path files;

    /** @param files an empty folder for the entries of config maps and secrets */
    PodContainer(Overlay overlay, Workload workload, Path files) {
        this.overlay = overlay;
        this.workload = workload;
        this.files = files;
    }

    /** Starts it and does not wait for it. */
    GenericContainer<?> start(String ownTag, Network network) {
        Container spec = workload.container();
        GenericContainer<?> container = new GenericContainer<>(DockerImageName.parse(image(spec.getImage(), ownTag)))
                .withNetwork(network)
                .withNetworkAliases(workload.name(), workload.name() + "-0." + workload.name())
                .withExposedPorts(spec.getPorts().stream()
                        .map(port -> port.getContainerPort())
                        .toArray(Integer[]::new))
                .withEnv(variables(spec))
                .waitingFor(new NoWait())
                .withCreateContainerCmdModifier(this::confine);
        if (!spec.getArgs().isEmpty()) {
            container.withCommand(spec.getArgs().toArray(String[]::new));
        }
        container.start();
        return container;
    }

    private String image(String name, String ownTag) {
        return name + ":"
                + (name.startsWith(OWN_IMAGES)
                        ? ownTag
                        : overlay.kustomization().tags().get(name));
    }

    private Map<String, String> variables(Container spec) {
        var variables = new HashMap<String, String>();
        spec.getEnvFrom()
                .forEach(from -> variables.putAll(Objects.requireNonNull(
                        overlay.configMaps().get(from.getConfigMapRef().getName()))));
        spec.getEnv().forEach(variable -> variables.put(variable.getName(), variable.getValue()));
        return variables;
    }

    private void confine(CreateContainerCmd command) {
        Container spec = workload.container();
        PodSecurityContext pod = workload.pod().getSecurityContext();
        SecurityContext own = spec.getSecurityContext();
        long memory = Quantity.getAmountInBytes(spec.getResources().getLimits().get("memory"))
                .longValueExact();
        HostConfig host = Objects.requireNonNull(command.getHostConfig());
        host.withMemory(memory)
                .withMemorySwap(memory)
                .withCapDrop(own.getCapabilities().getDrop().stream()
                        .map(Capability::valueOf)
                        .toArray(Capability[]::new))
                .withReadonlyRootfs(own.getReadOnlyRootFilesystem())
                .withSecurityOpts(
                        Boolean.FALSE.equals(own.getAllowPrivilegeEscalation())
                                ? List.of("no-new-privileges")
                                : List.of())
                .withGroupAdd(pod.getFsGroup() == null ? List.of() : List.of(Long.toString(pod.getFsGroup())));
        mount(host, spec, pod);
        command.withUser(pod.getRunAsUser() + ":" + pod.getRunAsGroup()).withHostConfig(host);
    }

    private void mount(HostConfig host, Container spec, PodSecurityContext pod) {
        var empty = new HashMap<String, String>();
        var binds = new ArrayList<Bind>();
        for (VolumeMount mount : spec.getVolumeMounts()) {
            Volume volume = workload.pod().getVolumes().stream()
                    .filter(candidate -> candidate.getName().equals(mount.getName()))
                    .findFirst()
                    .orElseThrow();
            if (volume.getEmptyDir() != null) {
                // As the kubelet makes them: everybody may write, and all belongs to the group of the pod.
                empty.put(
                        mount.getMountPath(),
                        pod.getFsGroup() == null ? "rw,exec,mode=0777" : "rw,exec,mode=2777,gid=" + pod.getFsGroup());
            } else {
                binds.add(Bind.parse(written(mount.getName(), entries(volume)) + ":" + mount.getMountPath() + ":ro"));
            }
        }
        host.withTmpFs(empty).withBinds(binds);
    }

    private Map<String, String> entries(Volume volume) {
        if (volume.getConfigMap() != null) {
            return entries(overlay.configMaps(), volume.getConfigMap().getName());
        }
        var entries = new HashMap<String, String>();
        for (VolumeProjection source : volume.getProjected().getSources()) {
            entries.putAll(
                    source.getConfigMap() != null
                            ? entries(
                                    overlay.configMaps(), source.getConfigMap().getName())
                            : entries(
                                    overlay.kustomization().secrets(),
                                    source.getSecret().getName()));
        }
        return entries;
    }

    private static Map<String, String> entries(Map<String, Map<String, String>> all, String name) {
        return Objects.requireNonNull(all.get(name), name);
    }

    private Path written(String name, Map<String, String> entries) {
        try {
            Path folder = Files.createDirectories(files.resolve(workload.name()).resolve(name));
            for (var entry : entries.entrySet()) {
                Files.writeString(folder.resolve(entry.getKey()), entry.getValue());
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class NoWait extends AbstractWaitStrategy {
        @Override
        protected void waitUntilReady() {
            // Whether it is ready is what is tested.
        }
    }
}
