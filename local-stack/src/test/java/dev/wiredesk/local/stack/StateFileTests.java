package dev.wiredesk.local.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StateFileTests {
    @TempDir
    Path root;

    @Test
    void readsWhatWasWritten() throws Exception {
        State state = States.ready()
                .with(new State.Samples(60, 60, 66, List.of("a.json: 400 Unreadable")))
                .with(new State.Failure("kafka did not answer", "kafka.log", List.of("last")));
        StateFile file = new StateFile(new Home(root));

        file.write(state);

        assertThat(file.read()).contains(state);
        assertThat(file.readAlive()).contains(state);
    }

    @Test
    void isNotAliveWhenItsSupervisorIsGone() throws Exception {
        Process gone = new ProcessBuilder("true").start();
        gone.waitFor();
        StateFile file = new StateFile(new Home(root));
        file.write(States.ready(gone.pid(), Instant.now()));

        assertThat(file.readAlive()).isEmpty();
    }

    @Test
    void isNotAliveWhenAnotherProcessHasTheIdOfItsSupervisor() throws Exception {
        StateFile file = new StateFile(new Home(root));
        file.write(States.ready(ProcessHandle.current().pid(), Instant.parse("2020-01-01T00:00:00Z")));

        assertThat(file.readAlive()).isEmpty();
    }

    @Test
    void isEmptyWhereThereIsNoneOrItCannotBeRead() throws Exception {
        Home home = new Home(root);
        StateFile file = new StateFile(home);

        assertThat(file.read()).isEmpty();
        Files.createDirectories(home.directory());
        Files.writeString(home.state(), "{\"phase\":\"of the moon\"}");
        assertThat(file.read()).isEmpty();
    }

    @Test
    void aFailureIsNotForgottenWhileEverythingIsStopped() {
        State failed = States.ready().with(new State.Failure("kafka did not answer", null, List.of()));

        assertThat(failed.with(State.Phase.STOPPING).phase()).isEqualTo(State.Phase.FAILED);
    }
}
