package io.aval.engine.observation;

import static org.assertj.core.api.Assertions.assertThat;

import io.aval.engine.index.Position;
import io.aval.rules.refusal.RefusedException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The system refuses to let a file grow, as it does on a full disk: here by the limit on the size of a process's files. */
class DiskFullFaultTest {

    private static final Settings SMALL = new Settings(8 << 20, 4 << 20, 1);
    private static final GeneratedObservations FITS = new GeneratedObservations(1, 400, 10, 5);
    private static final GeneratedObservations TOO_LARGE = new GeneratedObservations(2, 20_000, 20, 5);
    private static final int FILE_SIZE = 1;
    private static final long MOST_BYTES = 4L << 20;
    private static final int TOO_MANY = 300_000;

    @TempDir
    Path folder;

    static List<Observation> rows(long step) {
        return Model.random(new Random(step), 100, 1_000);
    }

    /** Fills what fits, is refused what does not, and goes on reading. */
    static final class Filling {
        private Filling() {}

        public static void main(String[] arguments) throws Throwable {
            try (ObservationIndex index = ObservationIndex.open(Path.of(arguments[0]), SMALL)) {
                limitFiles();
                build(index, FITS);
                index.append(new Position(1, ""), rows(1), Map.of());
                System.out.println(refused(() -> build(index, TOO_LARGE)));
                index.append(new Position(2, ""), rows(2), Map.of());
                List<Observation> many = Model.random(new Random(3), TOO_MANY, Integer.MAX_VALUE);
                System.out.println(refused(() -> index.append(new Position(3, ""), many, Map.of())));
                System.out.println(index.position().block());
                System.out.println(index.asking(View::digest));
            }
        }

        /** Calls the system: {@code setrlimit(RLIMIT_FSIZE, …)}, of which the JVM ignores the signal. */
        @SuppressWarnings("restricted")
        private static void limitFiles() throws Throwable {
            Linker linker = Linker.nativeLinker();
            MethodHandle setLimit = linker.downcallHandle(
                    linker.defaultLookup().findOrThrow("setrlimit"),
                    FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.ADDRESS));
            try (Arena arena = Arena.ofConfined()) {
                MemorySegment limits = arena.allocateFrom(ValueLayout.JAVA_LONG, MOST_BYTES, MOST_BYTES);
                int done = (int) setLimit.invokeExact(FILE_SIZE, limits);
                if (done != 0) {
                    throw new IllegalStateException("no limit set");
                }
            }
        }

        private static String refused(Runnable work) {
            try {
                work.run();
                return "nothing";
            } catch (RefusedException e) {
                return e.refusal().code().name();
            }
        }
    }

    private static void build(ObservationIndex index, Source source) {
        try (EpochBuilder builder = index.begin()) {
            builder.load(source);
            builder.seal();
            index.serve(builder);
        }
    }

    @Test
    void what_does_not_fit_is_refused_and_what_was_there_is_kept() throws Exception {
        Path place = folder.resolve("index");
        Process child = Child.start(folder, Filling.class, place);
        List<String> told = child.inputReader().readAllLines();
        assertThat(child.waitFor()).isZero();
        assertThat(told.subList(0, 3)).containsExactly("DISK_FULL", "DISK_FULL", "2");
        try (ObservationIndex index = ObservationIndex.open(place, SMALL)) {
            assertThat(index.position().block()).isEqualTo(2);
            assertThat(index.alerts()).isEmpty();
            Model model = new Model();
            model.put(Model.rows(FITS.open(0, Long.MAX_VALUE)));
            model.put(rows(1));
            model.put(rows(2));
            assertThat(Model.rows(index)).isEqualTo(model.all());
            assertThat(index.asking(View::digest)).hasToString(told.get(3));
            assertThat(index.append(new Position(3, ""), rows(3), Map.of())).isTrue();
        }
    }
}
