package io.aval.workbench.bench.files;

import static org.assertj.core.api.Assertions.assertThat;

import io.aval.workbench.bench.Bench;
import java.util.List;
import org.junit.jupiter.api.Test;

class FilesBenchTest {
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
}
