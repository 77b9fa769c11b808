package io.aval.client.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import io.aval.rules.canonical.Digest;
import io.aval.rules.record.RecordId;
import io.aval.rules.refusal.RefusedException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever fails, each row is done exactly once or reported with a reason, and rows of one record keep their order. */
class BulkRunPropertyTest {

    private static final int WORLDS = 150;
    private static final int RUNS = 400;
    private static final Digest FILE = Digest.of("a file");

    @TempDir
    Path folder;

    /** A file of rows, some against a rule, some wrong, some about the same record. */
    private record World(String text, int rows, Set<String> against, Set<Integer> wrong, Map<String, Integer> about) {

        static World of(Random random, int rows) {
            StringBuilder text = new StringBuilder();
            Set<String> against = new TreeSet<>();
            Set<Integer> wrong = new TreeSet<>();
            Map<String, Integer> about = new HashMap<>();
            for (int row = 1; row <= rows; row++) {
                int record = random.nextInt(4) == 0 ? random.nextInt(3) : 100 + row;
                String name = "row-" + row;
                about.put(name, record);
                if (random.nextInt(12) == 0) {
                    wrong.add(row);
                    text.append(random.nextBoolean() ? "{\"act\":\"ip.revoke\"}\n" : "{nonsense\n");
                    continue;
                }
                if (random.nextInt(12) == 0) {
                    against.add(name);
                }
                text.append("{\"act\":\"ip.revoke\",\"certificate\":\"%s\",\"reason\":\"%s\"}\n"
                        .formatted(RecordId.of("certificate", record), name));
            }
            return new World(text.toString(), rows, against, wrong, about);
        }

        BulkFile open() throws IOException {
            return new BulkFile(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), command -> {});
        }
    }

    @Test
    void each_row_is_done_exactly_once_or_reported_whatever_fails() throws IOException {
        for (int seed = 0; seed < WORLDS; seed++) {
            Random random = new Random(seed);
            World world = World.of(random, 1 + random.nextInt(90));
            FaultyDesk desk = new FaultyDesk(seed, FaultyDesk.Faults.ALL, world.against());
            Path journal = folder.resolve("journal-" + seed);
            boolean ended = false;
            for (int run = 0; run < RUNS && !ended; run++) {
                BulkSettings settings =
                        new BulkSettings(1 + random.nextInt(12), 1 + random.nextInt(5), 3, Duration.ZERO);
                ended = run(world, desk, journal, settings);
                if (!ended && random.nextInt(3) == 0) {
                    loseTail(journal, random);
                }
            }
            assertThat(ended).as("seed " + seed + " ends").isTrue();
            check(world, desk, journal, "seed " + seed);
        }
    }

    @Test
    void killed_before_or_after_any_envelope_it_goes_on_without_doing_any_row_twice() throws IOException {
        World world = World.of(new Random(7), 60);
        FaultyDesk whole = new FaultyDesk(7, FaultyDesk.Faults.NONE, world.against());
        BulkSettings settings = new BulkSettings(8, 1, 3, Duration.ZERO);
        assertThat(run(world, whole, folder.resolve("whole"), settings)).isTrue();
        assertThat(whole.calls).isGreaterThan(10);
        for (int call = 1; call <= whole.calls; call++) {
            for (int at : new int[] {call, -call}) {
                FaultyDesk desk = new FaultyDesk(7, FaultyDesk.Faults.NONE, world.against());
                desk.killAt = at;
                Path journal = folder.resolve("killed" + at);
                boolean ended = run(world, desk, journal, settings);
                for (int run = 0; run < 3 && !ended; run++) {
                    ended = run(world, desk, journal, new BulkSettings(5, 4, 3, Duration.ZERO));
                }
                assertThat(ended).isTrue();
                check(world, desk, journal, "killed at " + at);
            }
        }
    }

    @Test
    void one_refused_row_takes_no_neighbour_with_it_and_conflicts_split_down_to_rows() throws IOException {
        World world = World.of(new Random(3), 50);
        FaultyDesk desk = new FaultyDesk(3, new FaultyDesk.Faults(60, 0, 0, 0, 0, 0), world.against());
        Path journal = folder.resolve("conflicts");
        assertThat(run(world, desk, journal, new BulkSettings(50, 4, 40, Duration.ZERO)))
                .isTrue();
        check(world, desk, journal, "conflicts");
        assertThat(desk.done)
                .as("every row that no rule is against")
                .hasSize(world.rows() - world.wrong().size() - world.against().size());
    }

    /** One run; whether it came to the end. */
    private static boolean run(World world, FaultyDesk desk, Path path, BulkSettings settings) throws IOException {
        try (Journal journal = Journal.open(path, FILE);
                BulkFile rows = world.open()) {
            new BulkRun(journal, desk, Footprint.by(new NoOpenings()), settings, done -> {}).run(rows);
            return true;
        } catch (RefusedException | FaultyDesk.Killed e) {
            return false;
        }
    }

    /** A power cut loses what was written behind the last line that was forced to the disk, or a part of it. */
    private static void loseTail(Path journal, Random random) throws IOException {
        byte[] bytes = Files.readAllBytes(journal);
        String text = new String(bytes, StandardCharsets.UTF_8);
        int forced = text.lastIndexOf("\"step\":\"SENT\"");
        int safe = forced < 0 ? text.indexOf('\n') + 1 : text.indexOf('\n', forced) + 1;
        try (RandomAccessFile file = new RandomAccessFile(journal.toFile(), "rw")) {
            file.setLength(safe + random.nextInt(bytes.length - safe + 1));
        }
    }

    private static void check(World world, FaultyDesk desk, Path journal, String about) throws IOException {
        assertThat(desk.done).as(about).doesNotHaveDuplicates();
        StringWriter csv = new StringWriter();
        BulkReport report = BulkReport.write(journal, csv);
        List<List<String>> lines =
                csv.toString().lines().skip(1).map(Csv::cells).toList();
        assertThat(lines.stream().map(cells -> Integer.parseInt(cells.getFirst())))
                .as(about + ": a line for each row, in order")
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, world.rows()).boxed().toList());
        Set<String> done = new TreeSet<>();
        for (List<String> cells : lines) {
            int row = Integer.parseInt(cells.getFirst());
            String name = "row-" + row;
            String outcome = cells.get(2);
            if (world.wrong().contains(row)) {
                assertThat(outcome).as(about + " " + cells).isEqualTo("WRONG");
            } else if (world.against().contains(name)) {
                assertThat(outcome).as(about + " " + cells).isEqualTo("REFUSED");
                assertThat(cells.get(3)).isEqualTo("BILL_STATE");
            } else {
                assertThat(outcome).as(about + " " + cells).isIn("DONE", "NOT_DONE");
            }
            if (outcome.equals("DONE")) {
                done.add(name);
                assertThat(cells.get(4)).hasSize(64);
            } else {
                assertThat(cells.get(3)).as(about + " " + cells).isNotEmpty();
            }
        }
        assertThat(new TreeSet<>(desk.done))
                .as(about + ": done is what the report says")
                .isEqualTo(done);
        assertThat(report.done()).isEqualTo(done.size());
        assertThat(report.unknown()).as(about).isZero();
        inOrder(world, desk, about);
    }

    private static void inOrder(World world, FaultyDesk desk, String about) {
        Map<Integer, List<Integer>> byRecord = desk.done.stream()
                .collect(Collectors.groupingBy(
                        name -> world.about().getOrDefault(name, 0),
                        Collectors.mapping(name -> Integer.parseInt(name.substring(4)), Collectors.toList())));
        byRecord.forEach((record, rows) -> {
            List<Integer> sorted = new ArrayList<>(rows);
            Collections.sort(sorted);
            assertThat(rows).as(about + ", record " + record).isEqualTo(sorted);
        });
    }
}
