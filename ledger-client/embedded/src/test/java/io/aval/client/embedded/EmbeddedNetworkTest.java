package io.aval.client.embedded;

import static io.aval.client.embedded.NumberChaincode.NETWORK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.aval.client.embedded.configuration.BatchSettings;
import io.aval.client.embedded.configuration.NetworkConfiguration;
import io.aval.client.embedded.event.EventFollower;
import io.aval.client.embedded.event.Position;
import io.aval.client.embedded.ordering.Commit;
import io.aval.client.embedded.simulation.Endorsement;
import io.aval.client.embedded.simulation.Endorsement.Endorsed;
import io.aval.client.embedded.store.LedgerFault;
import io.aval.client.embedded.store.LedgerFault.Kind;
import io.aval.client.embedded.store.RecordedEvent;
import io.aval.client.embedded.transaction.Block;
import io.aval.client.embedded.transaction.Bytes;
import io.aval.client.embedded.transaction.ValidationCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedNetworkTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @TempDir
    Path folder;

    private EmbeddedNetwork open() {
        return EmbeddedNetwork.open(folder, NETWORK, BatchSettings.DEFAULT, NumberChaincode::invoke);
    }

    private static Commit commit(EmbeddedNetwork network, String number) {
        return NumberChaincode.submit(network, NumberChaincode.endorsed(network, number))
                .join();
    }

    private LedgerFault faultOnOpening() {
        LedgerFault fault = catchThrowableOfType(LedgerFault.class, () -> open().close());
        assertThat(fault).as("fault on opening").isNotNull();
        return fault;
    }

    @Test
    void what_was_committed_is_there_when_the_ledger_is_opened_again() {
        Commit commit;
        Bytes lastHash;
        try (EmbeddedNetwork network = open()) {
            assertThat(network.height()).isEqualTo(1);
            commit = commit(network, "7");
            assertThat(commit.isValid()).isTrue();
            lastHash = network.lastHash();
        }
        try (EmbeddedNetwork network = open()) {
            assertThat(network.height()).isEqualTo(2);
            assertThat(network.lastHash()).isEqualTo(lastHash);
            assertThat(network.status(commit.txId())).contains(commit);
            assertThat(network.status("00".repeat(32))).isEmpty();
            Endorsed read =
                    (Endorsed) network.endorse(NumberChaincode.proposal("read", "7", "vault-BankA"), List.of("BankA"));
            assertThat(read.payload()).isEqualTo(Bytes.utf8(NumberChaincode.privateValue("vault-BankA", "7")));
        }
    }

    @Test
    void blocks_are_chained_and_hold_no_clear_private_value() {
        try (EmbeddedNetwork network = open()) {
            for (int i = 0; i < 5; i++) {
                commit(network, "n" + i);
            }
            Bytes previous = Block.Header.NO_PREVIOUS_HASH;
            for (long number = 0; number < network.height(); number++) {
                Block block = network.block(number).orElseThrow();
                assertThat(block.header().number()).isEqualTo(number);
                assertThat(block.header().previousHash()).isEqualTo(previous);
                assertThat(block.toString()).doesNotContain("secret");
                previous = block.header().hash();
            }
            assertThat(network.block(0).orElseThrow().configuration()).isEqualTo(NETWORK.text());
            assertThat(network.block(99)).isEmpty();
        }
    }

    @Test
    void many_threads_share_blocks_and_every_outcome_is_reported() throws Exception {
        int count = 1000;
        try (EmbeddedNetwork network = open();
                ExecutorService callers = Executors.newFixedThreadPool(32)) {
            List<Future<Commit>> submitted = IntStream.range(0, count)
                    .mapToObj(i -> callers.submit(() -> commit(network, "n" + i)))
                    .toList();
            for (Future<Commit> each : submitted) {
                assertThat(each.get().code()).isEqualTo(ValidationCode.VALID);
            }
            assertThat(network.height()).isLessThan(count);
            assertThat(network.verify().findings()).isEmpty();
            assertThat(network.verify().valid()).isEqualTo(count);
        }
    }

    @Test
    void two_acts_on_one_key_endorsed_on_the_same_state_cannot_both_commit() {
        try (EmbeddedNetwork network = open()) {
            Endorsed one = NumberChaincode.endorsed(network, "7", "act");
            Endorsed two = NumberChaincode.endorsed(network, "7", "act again");
            assertThat(NumberChaincode.submit(network, one).join().code()).isEqualTo(ValidationCode.VALID);
            assertThat(NumberChaincode.submit(network, two).join().code()).isEqualTo(ValidationCode.MVCC_READ_CONFLICT);
        }
    }

    @Test
    void a_follower_reads_what_is_there_and_then_what_comes() throws Exception {
        try (EmbeddedNetwork network = open();
                EventFollower follower = network.follow(Position.START)) {
            Commit first = commit(network, "1");
            assertThat(follower.next(PATIENCE).orElseThrow().txId()).isEqualTo(first.txId());
            assertThat(follower.next(Duration.ZERO)).isEmpty();
            try (ExecutorService waiter = Executors.newSingleThreadExecutor()) {
                Future<Optional<RecordedEvent>> next = waiter.submit(() -> follower.next(PATIENCE));
                Commit second = commit(network, "2");
                RecordedEvent event = next.get().orElseThrow();
                assertThat(event.txId()).isEqualTo(second.txId());
                assertThat(event.event().name()).isEqualTo("acts");
                assertThat(event.event().payload()).isEqualTo(Bytes.utf8("2"));
            }
        }
    }

    @Test
    void a_follower_resumes_behind_its_position_also_inside_a_block_and_after_a_restart() throws Exception {
        int count = 700;
        List<RecordedEvent> all = new ArrayList<>();
        try (EmbeddedNetwork network = open()) {
            List<CompletableFuture<Commit>> commits = IntStream.range(0, count)
                    .mapToObj(i -> NumberChaincode.submit(network, NumberChaincode.endorsed(network, "n" + i)))
                    .toList();
            commits.forEach(CompletableFuture::join);
            try (EventFollower follower = network.follow(Position.START)) {
                for (int i = 0; i < count; i++) {
                    all.add(follower.next(Duration.ZERO).orElseThrow());
                }
                assertThat(follower.next(Duration.ZERO)).isEmpty();
            }
        }
        assertThat(all).extracting(RecordedEvent::txId).doesNotHaveDuplicates();
        try (EmbeddedNetwork network = open()) {
            for (int done : List.of(0, 1, 255, 256, 300, count - 1)) {
                RecordedEvent last = all.get(done);
                try (EventFollower follower = network.follow(new Position(last.block(), last.txId()))) {
                    Optional<RecordedEvent> expected =
                            done + 1 < count ? Optional.of(all.get(done + 1)) : Optional.empty();
                    assertThat(follower.next(Duration.ZERO)).isEqualTo(expected);
                }
            }
            assertThatThrownBy(() -> network.follow(new Position(1, "00".repeat(32))))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void closing_a_follower_ends_its_waiting() throws Exception {
        try (EmbeddedNetwork network = open();
                ExecutorService waiter = Executors.newSingleThreadExecutor()) {
            Future<Optional<RecordedEvent>> next;
            try (EventFollower follower = network.follow(Position.START)) {
                next = waiter.submit(() -> follower.next(Duration.ofHours(1)));
            }
            assertThat(next.get()).isEmpty();
        }
    }

    @Test
    void closing_the_ledger_ends_the_waiting() throws Exception {
        try (ExecutorService waiter = Executors.newSingleThreadExecutor()) {
            Future<Optional<RecordedEvent>> next;
            try (EmbeddedNetwork network = open()) {
                EventFollower follower = network.follow(Position.START);
                next = waiter.submit(() -> follower.next(Duration.ofHours(1)));
            }
            assertThat(next.get()).isEmpty();
        }
    }

    @Test
    void a_closed_ledger_says_so() {
        EmbeddedNetwork network = open();
        Endorsed endorsed = NumberChaincode.endorsed(network, "1");
        network.close();
        network.close();
        assertThatThrownBy(network::height)
                .isInstanceOfSatisfying(
                        LedgerFault.class, fault -> assertThat(fault.kind()).isEqualTo(Kind.CLOSED));
        assertThat(NumberChaincode.submit(network, endorsed).exceptionNow())
                .isInstanceOfSatisfying(
                        LedgerFault.class, fault -> assertThat(fault.kind()).isEqualTo(Kind.CLOSED));
    }

    @Test
    void a_folder_that_is_open_already_is_refused_with_the_process_that_has_it() {
        try (EmbeddedNetwork network = open()) {
            LedgerFault fault = faultOnOpening();
            assertThat(fault.kind()).isEqualTo(Kind.FOLDER_IN_USE);
            assertThat(fault.sentence())
                    .contains(
                            folder.toString(),
                            Long.toString(ProcessHandle.current().pid()));
            assertThat(commit(network, "1").isValid()).isTrue();
        }
    }

    @Test
    void a_ledger_of_other_organisations_is_refused() {
        open().close();
        NetworkConfiguration other =
                NetworkConfiguration.ofVaults("aval", "aval", List.of("BankA", "BankB"), List.of("Regulator"));
        LedgerFault fault = catchThrowableOfType(
                LedgerFault.class,
                () -> EmbeddedNetwork.open(folder, other, BatchSettings.DEFAULT, NumberChaincode::invoke)
                        .close());
        assertThat(fault.kind()).isEqualTo(Kind.CONFIGURATION_DIFFERS);
        assertThat(fault.sentence()).contains("operating BankA BankB Platform");
        open().close();
    }

    @Test
    void a_folder_with_other_files_or_of_another_format_is_refused() throws IOException {
        Files.writeString(folder.resolve("thesis.txt"), "precious");
        assertThat(faultOnOpening().kind()).isEqualTo(Kind.FORMAT_UNSUPPORTED);
        Files.delete(folder.resolve("thesis.txt"));

        open().close();
        Files.writeString(folder.resolve("ledger.format"), "aval embedded ledger, format 4\n");
        LedgerFault fault = faultOnOpening();
        assertThat(fault.kind()).isEqualTo(Kind.FORMAT_UNSUPPORTED);
        assertThat(fault.sentence()).contains("format 4");
    }

    @Test
    void a_transaction_id_that_stands_on_the_ledger_is_not_endorsed_again() {
        try (EmbeddedNetwork network = open()) {
            NumberChaincode.submit(network, NumberChaincode.endorsed(network, "1"))
                    .join();
            assertThat(network.endorse(NumberChaincode.proposal("act", "1"), ScriptedLedger.A_AND_WITNESS))
                    .isInstanceOfSatisfying(
                            Endorsement.Refused.class,
                            refused -> assertThat(refused.message()).startsWith("duplicate transaction found ["));
        }
    }

    @Test
    void a_folder_of_the_first_format_is_taken_over() throws IOException {
        open().close();
        Files.writeString(folder.resolve("ledger.format"), "aval embedded ledger, format 1\n");
        open().close();
        assertThat(folder.resolve("ledger.format")).hasContent("aval embedded ledger, format 3\n");
    }

    @Test
    void a_vault_that_is_gone_is_damage_and_not_made_anew() throws IOException {
        open().close();
        LedgerFolder.removeRecursively(folder.resolve("organisations/BankB/vault"));
        LedgerFault fault = faultOnOpening();
        assertThat(fault.kind()).isEqualTo(Kind.FOLDER_DAMAGED);
        assertThat(fault.sentence()).contains("BankB");
    }

    @Test
    void a_channel_that_lost_a_file_is_damage() throws IOException {
        try (EmbeddedNetwork network = open()) {
            commit(network, "1");
        }
        try (Stream<Path> files = Files.list(folder.resolve("channel"))) {
            for (Path file : files.filter(each -> each.getFileName().toString().startsWith("MANIFEST"))
                    .toList()) {
                Files.delete(file);
            }
        }
        assertThat(faultOnOpening().kind()).isEqualTo(Kind.FOLDER_DAMAGED);
    }

    @Test
    void a_channel_that_is_older_than_a_vault_is_damage() throws IOException {
        try (EmbeddedNetwork network = open()) {
            commit(network, "1");
        }
        Path backup = folder.resolveSibling("backup");
        copy(folder.resolve("channel"), backup);
        try (EmbeddedNetwork network = open()) {
            commit(network, "2");
            commit(network, "3");
        }
        LedgerFolder.removeRecursively(folder.resolve("channel"));
        copy(backup, folder.resolve("channel"));
        LedgerFolder.removeRecursively(backup);
        LedgerFault fault = faultOnOpening();
        assertThat(fault.kind()).isEqualTo(Kind.FOLDER_DAMAGED);
        assertThat(fault.sentence()).contains("older than the vault");
    }

    @Test
    void a_ledger_whose_making_was_cut_short_is_made_again() throws IOException {
        open().close();
        Files.delete(folder.resolve("ledger.format"));
        try (EmbeddedNetwork network = open()) {
            assertThat(network.height()).isEqualTo(1);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
    }
}
