package io.hotlineqa.command;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hotlineqa.command.terminal.StartException;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.ParameterException;

/** What a cluster is told of a job that it did not get: an exception, for nobody there looks at an exit code. */
class ClusterJobTest {
    @Test
    void throwsEveryProblemOfAStart() {
        assertThatThrownBy(() -> ClusterJob.main(new String[] {
                    "nowhere", "--rulebook", "no.yaml", "--database", "postgresql://nobody@127.0.0.1:1/none"
                }))
                .isInstanceOf(StartException.class)
                .hasMessageContainingAll("rulebook no.yaml: no such file", "nowhere: no such folder", "127.0.0.1:1");
    }

    @Test
    void throwsWhatIsNotUnderstoodOfItsArguments() {
        assertThatThrownBy(() -> ClusterJob.main(new String[] {"drop", "--wrokers", "2"}))
                .isInstanceOf(ParameterException.class)
                .hasMessageContaining("--wrokers");
    }
}
