package io.aval.engine.index;

import static org.assertj.core.api.Assertions.assertThat;

import io.aval.rules.record.Kind;
import io.aval.rules.record.Opening;
import io.aval.rules.record.RecordId;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an index says of a height is what an index said that had come no further. */
class AsOfPropertyTest {

    private static final int STEPS = 200;

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void the_past_is_what_the_present_was(long seed) {
        List<Step> steps = LedgerScript.steps(seed, STEPS);
        try (RecordIndex whole = RecordIndex.open(folder.resolve("whole"));
                RecordIndex growing = RecordIndex.open(folder.resolve("growing"))) {
            whole.apply(Batch.of(steps.toArray(Step[]::new)));
            for (int i = 0; i < steps.size(); i++) {
                growing.apply(Batch.of(steps.get(i)));
                long block = steps.get(i).position().block();
                boolean blockEnds =
                        i + 1 == steps.size() || steps.get(i + 1).position().block() > block;
                if (blockEnds) {
                    assertThat(all(whole.asOf(block)))
                            .as("seed %s, block %s", seed, block)
                            .isEqualTo(current(growing));
                }
            }
            assertThat(all(whole.asOf(0))).isEmpty();
            assertThat(all(whole.asOf(Long.MAX_VALUE))).isEqualTo(current(whole));
        }
    }

    /** What is held and what the ledger shows: a version that was never delivered hides the one before. */
    private static Map<RecordId, Opening> current(RecordIndex index) {
        Map<RecordId, Opening> found = all(index);
        found.keySet().removeIf(id -> index.holding(id).orElseThrow().freshness() != Holding.Freshness.CURRENT);
        return found;
    }

    private static Map<RecordId, Opening> all(Records records) {
        Map<RecordId, Opening> found = new TreeMap<>();
        for (Kind kind : List.of(Kind.BILL, Kind.DEMAND, Kind.PRODUCT)) {
            records.forEach(kind, opening -> {
                found.put(opening.id(), opening);
                assertThat(records.current(opening.id())).contains(opening);
            });
        }
        return found;
    }
}
