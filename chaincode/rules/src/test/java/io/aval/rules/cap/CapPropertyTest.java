package io.aval.rules.cap;

import static org.assertj.core.api.Assertions.assertThat;

import io.aval.rules.act.Ruling;
import io.aval.rules.calendar.Conventions;
import io.aval.rules.record.RecordId;
import io.aval.rules.scene.Controls;
import io.aval.rules.scene.Scene;
import io.aval.rules.scene.Town;
import io.aval.rules.scene.Workshop;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever is set, cut, taken, given back and regrouped, in any order, no fen of a cap is made or lost. */
class CapPropertyTest {

    private static final long SEED = 20_261_123;
    private static final int STEPS = 1_500;
    private static final int MOST_PIECES = 120;

    private final Random random = new Random(SEED);
    private final Town town = new Town();
    private final RecordId bank = town.party(town.bankA);
    private final RecordId cap = new Controls(town).capped(town.bankA);
    private final Map<Measure, List<RecordId>> pieces =
            new EnumMap<>(Map.of(Measure.ACCEPTANCE, new ArrayList<>(), Measure.MARGIN, new ArrayList<>()));
    private final Map<Measure, Long> allotted = new EnumMap<>(Map.of(Measure.ACCEPTANCE, 0L, Measure.MARGIN, 0L));
    private final Map<Measure, Long> used = new EnumMap<>(Map.of(Measure.ACCEPTANCE, 0L, Measure.MARGIN, 0L));
    private int granted;
    private int refused;

    @Test
    void the_allotments_add_up_and_so_does_what_is_used_of_them() {
        for (int step = 0; step < STEPS; step++) {
            Measure measure = random.nextBoolean() ? Measure.ACCEPTANCE : Measure.MARGIN;
            List<RecordId> own = pieces(measure);
            int choice = own.isEmpty() ? 0 : random.nextInt(20);
            if (choice == 1) {
                figures();
            } else if (choice == 0 && own.size() < MOST_PIECES) {
                allot(measure);
            } else if (choice < 5 && own.size() >= 2) {
                regroup(own);
            } else if (choice < 14) {
                consume(measure, own.get(random.nextInt(own.size())));
            } else {
                restore(measure, own.get(random.nextInt(own.size())));
            }
            for (Measure each : Measure.values()) {
                check(each, "seed %d, step %d, %s".formatted(SEED, step, each));
            }
        }
        assertThat(granted).isGreaterThan(STEPS / 4);
        assertThat(refused).isGreaterThan(STEPS / 20);
    }

    private List<RecordId> pieces(Measure measure) {
        return Objects.requireNonNull(pieces.get(measure));
    }

    private void check(Measure measure, String where) {
        long size = 0;
        long taken = 0;
        for (RecordId id : pieces(measure)) {
            Allotment piece = town.scene.body(id, Allotment.class);
            assertThat(piece.usedFen()).as(where).isBetween(0L, piece.amountFen());
            size += piece.amountFen();
            taken += piece.usedFen();
        }
        assertThat(size).as(where).isEqualTo(allotted.getOrDefault(measure, 0L));
        assertThat(taken).as(where).isEqualTo(used.getOrDefault(measure, 0L));
        assertThat(town.scene.body(cap, Cap.class).allottedFen(measure))
                .as(where)
                .isEqualTo(size);
    }

    private void figures() {
        town.scene.grant(
                Scene.REGULATOR,
                new CapActs.SetCap(
                        bank,
                        Scene.BANK_A,
                        cap,
                        random.nextLong(20_000_000),
                        random.nextLong(8_000_000),
                        town.scene.day()));
    }

    private void allot(Measure measure) {
        int count = 1 + random.nextInt(10);
        long each = random.nextLong(1, 60_000);
        long room =
                town.scene.body(cap, Cap.class).capFen(measure, Conventions.NONE) - allotted.getOrDefault(measure, 0L);
        boolean possible = count * each <= room;
        Ruling ruling = town.scene.judge(town.bankA, new CapActs.Allot(bank, cap, measure, count, each));
        if (settle(ruling, possible)) {
            pieces(measure).addAll(town.scene.apply((Ruling.Granted) ruling));
            allotted.merge(measure, count * each, Long::sum);
        }
    }

    private void consume(Measure measure, RecordId piece) {
        long amount = random.nextLong(1, 40_000);
        boolean possible = amount <= town.scene.body(piece, Allotment.class).leftFen();
        Ruling ruling = Workshop.judge(
                town,
                town.bankA,
                docket -> Allotments.consume(piece, measure, bank, amount, docket),
                List.of(town.scene.opening(bank), town.scene.opening(piece)));
        if (settle(ruling, possible)) {
            town.scene.apply((Ruling.Granted) ruling);
            used.merge(measure, amount, Long::sum);
        }
    }

    private void restore(Measure measure, RecordId piece) {
        long amount = random.nextLong(1, 40_000);
        boolean possible = amount <= town.scene.body(piece, Allotment.class).usedFen();
        Ruling ruling = Workshop.judge(
                town,
                town.bankA,
                docket -> Allotments.restore(piece, measure, town.bankA.account(), amount, docket),
                List.of(town.scene.opening(piece)));
        if (settle(ruling, possible)) {
            town.scene.apply((Ruling.Granted) ruling);
            used.merge(measure, -amount, Long::sum);
        }
    }

    /** Moves an amount from one to another or to a new one; more than is left of it is refused. */
    private void regroup(List<RecordId> own) {
        int from = random.nextInt(own.size());
        int to = (from + 1 + random.nextInt(own.size() - 1)) % own.size();
        Allotment source = town.scene.body(own.get(from), Allotment.class);
        Allotment target = town.scene.body(own.get(to), Allotment.class);
        long moved = Math.min(source.amountFen(), random.nextLong(source.leftFen() + 2));
        boolean cuts = own.size() < MOST_PIECES && random.nextInt(4) == 0;
        CapActs.Piece taker =
                cuts ? new CapActs.Piece(null, moved) : new CapActs.Piece(own.get(to), target.amountFen() + moved);
        Ruling ruling = town.scene.judge(
                town.bankA,
                new CapActs.Regroup(
                        bank, List.of(new CapActs.Piece(own.get(from), source.amountFen() - moved), taker)));
        if (settle(ruling, moved <= source.leftFen())) {
            own.addAll(town.scene.apply((Ruling.Granted) ruling));
        }
    }

    private boolean settle(Ruling ruling, boolean possible) {
        assertThat(ruling instanceof Ruling.Granted)
                .as("seed %d, %s", SEED, ruling)
                .isEqualTo(possible);
        if (possible) {
            granted++;
        } else {
            refused++;
        }
        return possible;
    }
}
