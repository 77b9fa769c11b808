package io.aval.engine.index;

import static org.assertj.core.api.Assertions.assertThat;

import io.aval.rules.canonical.Digest;
import io.aval.rules.record.Kind;
import io.aval.rules.record.RecordId;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever way the index is filled, the same ledger gives the same index. */
class RecordIndexPropertyTest {

    private static final int STEPS = 400;

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void the_digest_depends_neither_on_batches_nor_on_when_deposits_arrive(long seed) {
        List<Step> steps = LedgerScript.steps(seed, STEPS);
        Digest atOnce = filled("a", index -> index.apply(Batch.of(steps.toArray(Step[]::new))));
        Digest oneByOne = filled("b", index -> steps.forEach(step -> index.apply(Batch.of(step))));
        Digest late = filled("c", index -> withLateDeposits(index, steps, new Random(seed)));
        assertThat(oneByOne).as("seed %s", seed).isEqualTo(atOnce);
        assertThat(late).as("seed %s", seed).isEqualTo(atOnce);
        Digest other = filled("d", index -> index.apply(Batch.of(steps.getFirst())));
        assertThat(other).isNotEqualTo(atOnce);
    }

    private interface Filling {
        void fill(RecordIndex index);
    }

    private Digest filled(String name, Filling filling) {
        try (RecordIndex index = RecordIndex.open(folder.resolve(name))) {
            filling.fill(index);
            assertThat(index.awaited()).isEmpty();
            return index.digest();
        }
    }

    private static void withLateDeposits(RecordIndex index, List<Step> steps, Random random) {
        List<Arrival> late = new ArrayList<>();
        for (Step step : steps) {
            if (random.nextInt(3) > 0) {
                index.apply(Batch.of(step));
            } else {
                index.apply(Batch.of(new Step(step.position(), step.changes(), Delivery.NONE, List.of("vault"))));
                late.add(new Arrival(new Awaited(step.position().txId(), "vault", step.changes()), step.delivery()));
            }
            if (random.nextInt(10) == 0) {
                Collections.shuffle(late, random);
                index.apply(new Batch(List.of(), late));
                late.clear();
            }
        }
        index.apply(new Batch(List.of(), late));
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12})
    void paging_visits_every_record_once_in_the_order_of_ids(long seed) {
        try (RecordIndex index = RecordIndex.open(folder.resolve("pages"))) {
            index.apply(Batch.of(LedgerScript.steps(seed, STEPS).toArray(Step[]::new)));
            List<RecordId> all = new ArrayList<>();
            index.forEach(Kind.BILL, opening -> all.add(opening.id()));
            assertThat(all).hasSizeGreaterThan(50).isSorted();
            List<RecordId> alices = index.naming(Kind.BILL, LedgerScript.ALICE);
            assertThat(alices).isNotEmpty().hasSizeLessThan(all.size());
            for (int size : new int[] {1, 2, 7, 50, 199, 200}) {
                assertThat(walk(after -> index.list(Kind.BILL, after, size)))
                        .as("size " + size)
                        .isEqualTo(all);
                Set<io.aval.rules.record.Account> alice = Set.of(LedgerScript.ALICE);
                assertThat(walk(after -> index.mentioning(Kind.BILL, alice, after, size)))
                        .as("size " + size)
                        .isEqualTo(alices);
            }
        }
    }

    private interface Pages {
        Page after(Optional<RecordId> id);
    }

    private static List<RecordId> walk(Pages pages) {
        List<RecordId> seen = new ArrayList<>();
        Optional<RecordId> next = Optional.empty();
        do {
            Page page = pages.after(next);
            page.holdings().forEach(holding -> seen.add(holding.opening().id()));
            next = page.next();
        } while (next.isPresent());
        return seen;
    }
}
