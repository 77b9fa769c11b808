package io.aval.workbench.bench.files;

import static org.assertj.core.api.Assertions.assertThat;

import io.aval.engine.gap.GapAnswer;
import io.aval.engine.gap.GapInstance;
import io.aval.workbench.bench.Bench;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class FilesBenchTest {
    private static final GapInstance TWO_BY_TWO =
            GapInstance.of(2, 2, new long[] {1, 2, 3, 4}, new long[] {5, 5, 5, 5}, new long[] {5, 9});

    @Test
    void bounds_and_proofs_are_printed_for_the_smallest_of_each() throws Exception {
        String printed = Bench.printed(FilesBench::main, "1", "1");
        for (String type : List.of("C", "D", "E")) {
            assertThat(printed).containsPattern("(?m)^" + type + " 5x100 +\\d+ +\\d+ +\\d+\\.\\d+ +\\d+\\.\\d+  [OF]");
        }
        for (int tied : List.of(30, 60, 90)) {
            assertThat(printed).containsPattern("(?m)^50 +" + tied + " +\\d+ +20 ");
        }
        assertThat(printed).doesNotContain("not what it says").doesNotContain("10x100");
    }

    @Test
    void an_allocation_that_does_not_add_up_or_fit_is_not_what_it_says() {
        assertThat(FilesBench.adds(TWO_BY_TWO, answer(1, 2), 5)).isTrue();
        assertThat(FilesBench.adds(TWO_BY_TWO, answer(1, 2), 4)).isFalse();
        assertThat(FilesBench.adds(TWO_BY_TWO, answer(1, 1), 3)).isFalse();
        assertThat(FilesBench.adds(TWO_BY_TWO, answer(2, 2), 7)).isFalse();
    }

    private static GapAnswer answer(int... agents) {
        return new GapAnswer(
                GapAnswer.Status.FEASIBLE,
                null,
                null,
                Arrays.stream(agents).boxed().toList(),
                false);
    }
}
