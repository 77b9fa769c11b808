package io.aval.rules.bill;

import static org.assertj.core.api.Assertions.assertThat;

import io.aval.rules.record.RecordId;
import io.aval.rules.scene.Town;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/** Whatever was proposed for parts and withdrawn, the parts merge to the bill that was; the seed is the repetition. */
class SplittingPropertyTest {

    private static final int RUNS = 12;
    private static final int CUTS = 12;
    private static final List<Operation> OPERATIONS = List.of(Operation.ENDORSE, Operation.GUARANTEE, Operation.PLEDGE);

    private final Town town = new Town();

    @RepeatedTest(RUNS)
    void splits_and_withdrawals_merge_back(RepetitionInfo info) {
        Random random = new Random(info.getCurrentRepetition());
        RecordId id = town.received();
        Bill whole = bare(town.bill(id));
        List<RecordId> parts = new ArrayList<>(List.of(id));
        for (int i = 0; i < CUTS; i++) {
            split(parts.get(random.nextInt(parts.size())), parts, random);
            requireTiled(parts, whole);
            if (random.nextInt(4) == 0) {
                join(parts, random);
                requireTiled(parts, whole);
            }
        }
        while (parts.size() > 1) {
            join(parts, random);
        }
        assertThat(bare(town.bill(parts.getFirst())))
                .as("seed %d", info.getCurrentRepetition())
                .isEqualTo(whole);
    }

    private void split(RecordId id, List<RecordId> parts, Random random) {
        Interval range = town.bill(id).range();
        long from = range.from() + random.nextLong(range.units());
        Interval part = new Interval(from, from + random.nextLong(range.to() - from + 1));
        Operation operation = OPERATIONS.get(random.nextInt(OPERATIONS.size()));
        List<RecordId> created = town.scene.grant(
                town.payee,
                new BillActs.Propose(
                        town.party(town.payee),
                        id,
                        operation,
                        town.counterparty(town.endorsee),
                        false,
                        town.path(id),
                        part,
                        null));
        parts.addAll(created);
        RecordId asked = part.equals(range)
                ? id
                : created.stream()
                        .filter(one -> town.bill(one).request() != null)
                        .findFirst()
                        .orElseThrow();
        town.scene.grant(town.payee, new BillActs.Withdraw(town.party(town.payee), asked));
    }

    /** Merges a run of neighbours. */
    private void join(List<RecordId> parts, Random random) {
        if (parts.size() < 2) {
            return;
        }
        parts.sort(Comparator.comparingLong(id -> town.bill(id).range().from()));
        int first = random.nextInt(parts.size() - 1);
        int last = first + 2 + random.nextInt(parts.size() - first - 1);
        List<RecordId> run = List.copyOf(parts.subList(first, last));
        town.scene.grant(town.payee, new BillActs.Merge(town.party(town.payee), run));
        parts.removeIf(id -> town.bill(id).into() != null);
    }

    private void requireTiled(List<RecordId> parts, Bill whole) {
        List<Interval> ranges = parts.stream().map(id -> town.bill(id).range()).toList();
        assertThat(Tiling.joined(ranges)).contains(List.of(whole.range()));
    }

    /** Without what a merge forgets: how the last request ended, and which record came first. */
    private static Bill bare(Bill bill) {
        BillDraft draft = bill.edit();
        draft.last = null;
        draft.origin = null;
        return draft.build();
    }
}
