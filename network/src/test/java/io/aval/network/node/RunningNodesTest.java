package io.aval.network.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aval.network.programs.Command;
import io.aval.network.topology.Topology;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunningNodesTest {

    @TempDir
    Path folder;

    @Test
    void leaves_no_process_behind() throws Exception {
        RunningNodes nodes = new RunningNodes();
        try (nodes) {
            nodes.start(plan("exec sleep 600", List.of(), () -> true));
            nodes.awaitReady();
            assertThat(nodes.alive()).isOne();
        }
        assertThat(nodes.alive()).isZero();
    }

    @Test
    void a_process_that_ends_early_is_named_with_the_end_of_its_log() throws Exception {
        try (RunningNodes nodes = new RunningNodes()) {
            nodes.start(plan("echo the certificate has expired; exit 7", List.of(), () -> false));
            assertThatThrownBy(nodes::awaitReady)
                    .isInstanceOf(NodeFailedException.class)
                    .hasMessageContaining("node-1 ended with status 7")
                    .hasMessageContaining("the certificate has expired");
        }
    }

    @Test
    void a_taken_port_is_named_before_anything_starts() throws Exception {
        try (RunningNodes nodes = new RunningNodes();
                ServerSocket taken = new ServerSocket(0, 1, InetAddress.ofLiteral(Topology.LOOPBACK))) {
            int port = taken.getLocalPort();
            assertThatThrownBy(() -> nodes.start(plan("exec sleep 600", List.of(port), () -> true)))
                    .isInstanceOf(NodeFailedException.class)
                    .hasMessageContaining("port " + port)
                    .hasMessageContaining("node-1");
            assertThat(nodes.alive()).isZero();
        }
    }

    @Test
    void asks_the_condition_until_it_is_met() throws Exception {
        int[] asked = {0};
        try (RunningNodes nodes = new RunningNodes()) {
            nodes.start(plan("exec sleep 600", List.of(), () -> true));
            nodes.await("node-1", () -> ++asked[0] == 3);
        }
        assertThat(asked[0]).isEqualTo(3);
    }

    @Test
    void a_port_that_nobody_listens_on_is_not_ready() throws Exception {
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.ofLiteral(Topology.LOOPBACK))) {
            port = socket.getLocalPort();
            assertThat(Readiness.listening(port).isReady()).isTrue();
        }
        assertThat(Readiness.listening(port).isReady()).isFalse();
        assertThat(Readiness.health(port).isReady()).isFalse();
    }

    private ProcessPlan plan(String script, List<Integer> ports, Readiness readiness) {
        Command command = Command.of(Path.of("/bin/sh"), "-c", script);
        return new ProcessPlan("node-1", command, folder.resolve("log.txt"), ports, readiness);
    }
}
