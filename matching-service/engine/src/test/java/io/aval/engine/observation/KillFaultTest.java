package io.aval.engine.observation;

import static org.assertj.core.api.Assertions.assertThat;

import io.aval.engine.index.Position;
import io.aval.rules.calendar.BusinessDay;
import java.io.BufferedReader;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A process that appends, loads, folds, switches, goes back and reserves is killed at random moments, again and again. The
 * system property {@code aval.kills} says how often; {@code aval.seed} when.
 */
class KillFaultTest {

    private static final Settings SMALL = new Settings(8 << 20, 4 << 20, 2);
    private static final int ROWS_OF_STEP = 40;
    private static final int HEIGHTS = 5_000;
    private static final int STEPS_A_KILL = 40;
    private static final BusinessDay DAY = BusinessDay.of("2026-03-02");

    @TempDir
    Path folder;

    static List<Observation> rows(long step) {
        return Model.random(new Random(step), ROWS_OF_STEP, HEIGHTS);
    }

    /** Goes on from where the index is, and tells each step when it is done. */
    static final class Toiling {
        private Toiling() {}

        public static void main(String[] arguments) {
            Path folder = Path.of(arguments[0]);
            try (ObservationIndex index = ObservationIndex.open(folder, SMALL)) {
                index.budgets().set("loan", 1_000_000);
                System.out.println(0);
                for (long step = index.position().block() + 1; ; step++) {
                    step(index, step, folder.resolveSibling("runs"));
                    System.out.println(step);
                    System.out.flush();
                }
            }
        }

        private static void step(ObservationIndex index, long step, Path scratch) {
            index.budgets().reserve("loan", "h" + step, 10, DAY);
            index.append(new Position(step, "tx" + step), rows(step), Map.of(step, new byte[] {(byte) step}));
            index.budgets().confirm("loan", "h" + step);
            if (step % 7 == 0) {
                try (EpochBuilder builder = index.begin()) {
                    builder.fold();
                    builder.seal();
                    index.serve(builder);
                }
            } else if (step % 11 == 0) {
                rebuild(index, step, scratch);
            } else if (step % 17 == 0) {
                index.rollBack();
            }
        }

        private static void rebuild(ObservationIndex index, long step, Path scratch) {
            try (EpochBuilder builder = index.begin();
                    SortedRuns runs = new SortedRuns(scratch, 500)) {
                for (long earlier = 1; earlier <= step; earlier++) {
                    rows(earlier).forEach(runs::add);
                }
                builder.load(runs);
                builder.seal();
                index.serve(builder);
            }
        }
    }

    @Test
    void nothing_told_is_lost_and_nothing_is_half_done() throws Exception {
        int kills = Integer.getInteger("aval.kills", 4);
        long seed = Long.getLong("aval.seed", System.nanoTime());
        Random random = new Random(seed);
        Path index = folder.resolve("index");
        Model model = new Model();
        long before = 0;
        for (int kill = 0; kill < kills; kill++) {
            long told = runAndKill(index, random);
            long reached = examine(index, model, before, told, "seed " + seed + ", kill " + kill);
            before = reached;
        }
        try (ObservationIndex undisturbed = ObservationIndex.open(folder.resolve("undisturbed"), SMALL)) {
            for (long step = 1; step <= before; step++) {
                undisturbed.append(new Position(step, ""), rows(step), Map.of());
            }
            assertThat(undisturbed.asking(View::digest).value())
                    .as("seed %s", seed)
                    .isEqualTo(digest(model));
        }
    }

    private static long examine(Path folder, Model model, long before, long told, String where) throws Exception {
        try (ObservationIndex index = ObservationIndex.open(folder, SMALL)) {
            long reached = index.position().block();
            assertThat(reached).as(where).isGreaterThanOrEqualTo(Math.max(before, told));
            for (long step = before + 1; step <= reached; step++) {
                model.put(rows(step));
            }
            assertThat(index.asking(View::digest).value()).as(where).isEqualTo(digest(model));
            assertThat(index.alerts()).as(where).isEmpty();
            assertThat(index.damaged()).as(where).isEmpty();
            Budget budget = index.budgets().of("loan");
            assertThat(budget.spent()).as(where).isBetween(10 * told, 10 * reached);
            assertThat(budget.held() + budget.spent()).as(where).isBetween(10 * reached, 10 * reached + 10);
            if (reached > 0) {
                boolean there = index.asking(view -> view.profileRow(reached).isPresent());
                assertThat(there).as(where).isTrue();
                index.budgets().confirm("loan", "h" + reached);
            }
            return reached;
        }
    }

    /** The last step that the child told before it was killed. */
    private long runAndKill(Path index, Random random) throws Exception {
        Process child = Child.start(folder, Toiling.class, index);
        long told = 0;
        try (BufferedReader out = child.inputReader()) {
            for (int lines = 1 + random.nextInt(STEPS_A_KILL); lines > 0; lines--) {
                String line = out.readLine();
                assertThat(line).as("the child tells its steps").isNotNull();
                told = Math.max(told, Long.parseLong(line));
            }
            child.waitFor(random.nextInt(20_000), TimeUnit.MICROSECONDS);
            child.destroyForcibly();
            assertThat(child.waitFor(20, TimeUnit.SECONDS)).isTrue();
        }
        return told;
    }

    private static String digest(Model model) throws Exception {
        MessageDigest sha = MessageDigest.getInstance("SHA-256");
        for (Observation row : model.all()) {
            ByteBuffer bytes = ByteBuffer.allocate(40);
            bytes.putLong(row.enterprise()).putInt(row.field()).putLong(row.height());
            bytes.putInt(row.sequence()).putInt(row.type()).putInt(row.code()).putLong(row.number());
            sha.update(bytes.array());
        }
        return HexFormat.of().formatHex(sha.digest());
    }
}
