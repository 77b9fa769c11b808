package io.aval.network.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aval.network.programs.Command;
import io.aval.network.topology.Topology;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessesTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @TempDir
    Path folder;

    @AfterEach
    void leave_nothing_behind() throws Exception {
        RecordedProcesses.stop(RecordedProcesses.below(folder));
    }

    @Test
    void what_was_not_released_ends_with_the_launcher() throws Exception {
        ProcessPlan plan = plan("a", "exec sleep 600");
        try (Processes processes = new Processes()) {
            assertThat(processes.start(List.of(plan))).containsExactly("a");
            assertThat(vitals(plan)).isPresent();
        }
        assertThat(vitals(plan)).isEmpty();
        assertThat(plan.processFile()).doesNotExist();
    }

    @Test
    void what_was_released_is_found_again_and_not_started_twice() throws Exception {
        ProcessPlan plan = plan("a", "exec sleep 600");
        released(plan);
        Vitals first = vitals(plan).orElseThrow();
        try (Processes later = new Processes()) {
            assertThat(later.start(List.of(plan))).isEmpty();
        }
        assertThat(vitals(plan).orElseThrow().birth()).isEqualTo(first.birth());
        assertThat(RecordedProcesses.stop(RecordedProcesses.below(folder))).isOne();
        assertThat(vitals(plan)).isEmpty();
    }

    @Test
    void another_command_takes_the_place_of_what_runs() throws Exception {
        released(plan("a", "exec sleep 600"));
        long before = vitals(plan("a", "")).orElseThrow().pid();
        ProcessPlan changed = plan("a", "exec sleep 601");
        released(changed);
        assertThat(vitals(changed).orElseThrow().pid()).isNotEqualTo(before);
        assertThat(Vitals.of(before)).isEmpty();
    }

    @Test
    void a_stranger_that_got_the_number_is_neither_taken_for_the_node_nor_ended() throws Exception {
        Process stranger = Command.of(Path.of("/bin/sleep"), "600").builder().start();
        try {
            ProcessPlan plan = plan("a", "exec sleep 600");
            new ProcessFile(stranger.pid(), "another birth", "any").write(plan.processFile());
            assertThat(vitals(plan)).isEmpty();
            assertThat(RecordedProcesses.stop(List.of(plan.processFile()))).isZero();
            assertThat(stranger.isAlive()).isTrue();
        } finally {
            stranger.destroyForcibly().waitFor();
        }
    }

    @Test
    void a_torn_process_file_is_none() throws Exception {
        ProcessPlan plan = plan("a", "exec sleep 600");
        Files.writeString(plan.processFile(), "12");
        assertThat(vitals(plan)).isEmpty();
        Files.writeString(plan.processFile(), "not a number\nb\nc\n");
        assertThat(vitals(plan)).isEmpty();
    }

    @Test
    void a_killed_process_is_gone_and_its_file_says_so_to_nobody() throws Exception {
        ProcessPlan plan = plan("a", "exec sleep 600");
        released(plan);
        assertThat(RecordedProcesses.kill(plan.processFile())).isTrue();
        assertThat(plan.processFile()).exists();
        assertThat(vitals(plan)).isEmpty();
        assertThat(RecordedProcesses.kill(plan.processFile())).isFalse();
    }

    @Test
    void a_process_that_does_not_listen_to_the_request_to_end_is_killed() throws Exception {
        ProcessPlan plan = plan("a", "trap '' TERM; while :; do sleep 0.05; done");
        released(plan);
        assertThat(RecordedProcesses.stop(List.of(plan.processFile()), Duration.ofMillis(200)))
                .isOne();
        assertThat(vitals(plan)).isEmpty();
    }

    @Test
    void a_process_that_ends_early_is_named_with_the_end_of_its_log() throws Exception {
        ProcessPlan plan = plan("a", "echo the certificate has expired; exit 7");
        try (Processes processes = new Processes()) {
            processes.start(List.of(plan));
            assertThatThrownBy(() -> processes.await(plan, () -> false, PATIENCE))
                    .isInstanceOf(NodeFailedException.class)
                    .hasMessageContaining("a ended")
                    .hasMessageContaining("the certificate has expired");
        }
    }

    @Test
    void every_taken_port_is_named_with_its_owner_before_anything_starts() throws Exception {
        try (Processes processes = new Processes();
                ServerSocket one = new ServerSocket(0, 1, InetAddress.ofLiteral(Topology.LOOPBACK));
                ServerSocket two = new ServerSocket(0, 1, InetAddress.ofLiteral(Topology.LOOPBACK))) {
            ProcessPlan free = plan("free", "exec sleep 600");
            ProcessPlan taken = plan("taken", "exec sleep 600", one.getLocalPort(), two.getLocalPort());
            assertThatThrownBy(() -> processes.start(List.of(free, taken)))
                    .isInstanceOf(PortsTakenException.class)
                    .hasMessageContaining("port " + one.getLocalPort() + ", which taken needs")
                    .hasMessageContaining("port " + two.getLocalPort())
                    .hasMessageContaining("process " + ProcessHandle.current().pid() + " (java)");
            assertThat(vitals(free)).isEmpty();
            assertThat(processes.held()).isZero();
        }
    }

    @Test
    void a_log_that_has_grown_too_long_is_put_aside() throws Exception {
        ProcessPlan plan = plan("a", "echo new");
        try (var log = new java.io.RandomAccessFile(plan.log().toFile(), "rw")) {
            log.setLength(65L << 20);
        }
        released(plan);
        assertThat(plan.log().resolveSibling("log.old.txt")).hasSize(65L << 20);
        assertThat(Files.size(plan.log())).isLessThan(100);
    }

    @Test
    void a_port_that_nobody_listens_on_is_not_ready() throws Exception {
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.ofLiteral(Topology.LOOPBACK))) {
            port = socket.getLocalPort();
            assertThat(Readiness.listening(port).isReady()).isTrue();
            assertThat(Ports.isFree(port)).isFalse();
        }
        assertThat(Readiness.listening(port).isReady()).isFalse();
        assertThat(Readiness.health(port).isReady()).isFalse();
    }

    private static void released(ProcessPlan plan) throws Exception {
        try (Processes processes = new Processes()) {
            processes.start(List.of(plan));
            processes.release();
        }
    }

    private static Optional<Vitals> vitals(ProcessPlan plan) throws Exception {
        return RecordedProcesses.vitals(plan.processFile());
    }

    private ProcessPlan plan(String name, String script, Integer... ports) throws Exception {
        Path own = Files.createDirectories(folder.resolve(name));
        Command command = Command.of(Path.of("/bin/sh"), "-c", script);
        return new ProcessPlan(name, command, own.resolve("log.txt"), List.of(ports), () -> true);
    }
}
