package io.aval.rules.bill;

import static org.assertj.core.api.Assertions.assertThat;

import io.aval.rules.act.Freeze;
import io.aval.rules.calendar.BusinessDay;
import io.aval.rules.calendar.Conventions;
import io.aval.rules.encumbrance.Encumbrance;
import io.aval.rules.money.LumpSum;
import io.aval.rules.record.Account;
import io.aval.rules.scene.Markets;
import io.aval.rules.scene.Scene;
import io.aval.rules.scene.Town;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Time does the same to a bill in one step, in two and day by day; a failure prints the seed and the round. */
class CoursePropertyTest {

    private static final long SEED = 20_261_123;
    private static final int ROUNDS = 20_000;
    private static final int EVERY_DAY = 40;

    private final Random random = new Random(SEED);
    private final Town town = new Town();
    private final List<Terms> terms = List.of(
            town.bill(town.scene.create(town.drawer, town.issue(BillType.AC01))).terms(),
            town.bill(town.issued()).terms());
    private final List<Account> people =
            List.of(town.drawer.account(), town.payee.account(), town.endorsee.account(), town.bankA.account());

    @Test
    void closing_in_steps_equals_closing_at_once() {
        int requests = 0;
        for (int round = 0; round < ROUNDS; round++) {
            Bill bill = bill();
            requests += bill.request() == null ? 0 : 1;
            Conventions conventions = random.nextBoolean() ? Markets.OF_2026 : Conventions.NONE;
            Freeze freeze = new Freeze(random.nextInt(6) == 0, random.nextInt(3) == 0 ? day() : null);
            BusinessDay first = day();
            BusinessDay last = first.plusDays(random.nextInt(60));
            Bill once = bill.asOf(last, conventions, freeze);
            assertThat(bill.asOf(first, conventions, freeze).asOf(last, conventions, freeze))
                    .as("seed %d, round %d, %s by way of %s", SEED, round, last, first)
                    .isEqualTo(once);
            assertThat(once.asOf(last, conventions, freeze)).isEqualTo(once);
            if (round % EVERY_DAY == 0) {
                Bill daily = bill;
                for (BusinessDay day = first; !day.isAfter(last); day = day.plusDays(1)) {
                    daily = daily.asOf(day, conventions, freeze);
                }
                assertThat(daily)
                        .as("seed %d, round %d, daily to %s", SEED, round, last)
                        .isEqualTo(once);
            }
        }
        assertThat(requests).isGreaterThan(ROUNDS / 4);
    }

    private BusinessDay day() {
        return Scene.START.plusDays(random.nextInt(230));
    }

    private @Nullable BusinessDay perhaps() {
        return random.nextBoolean() ? day() : null;
    }

    private Account anybody() {
        return people.get(random.nextInt(people.size()));
    }

    /** A bill with any of what may lie on it, and perhaps an open request of a row that starts there. */
    private Bill bill() {
        Terms own = terms.get(random.nextInt(terms.size()));
        Status status = List.of(Status.CS01, Status.CS02, Status.CS03, Status.CS03, Status.CS03, Status.CS04)
                .get(random.nextInt(6));
        BillDraft draft =
                new Bill(own, anybody(), status, Circulation.TF0101, null, null, Town.SOME, Encumbrance.FREE).edit();
        if (status == Status.CS03 || status == Status.CS04) {
            burden(draft, own, status);
        }
        Bill resting = draft.build();
        List<Lifecycle.Row> rows = Lifecycle.ROWS.stream()
                .filter(row -> row.proposer() != Lifecycle.Who.SYSTEM && !row.now())
                .filter(row -> row.from().contains(resting.state()))
                .toList();
        if (rows.isEmpty() || random.nextInt(3) == 0) {
            return resting;
        }
        Lifecycle.Row row = rows.get(random.nextInt(rows.size()));
        BusinessDay asked = status == Status.CS04
                ? resting.due(Markets.OF_2026).plusDays(random.nextInt(30))
                : Scene.START.plusDays(random.nextInt(own.issueDay().daysUntil(own.dueDay())));
        Request request = new Request(row.operation(), anybody(), anybody(), asked, false);
        draft.request = random.nextInt(4) == 0 ? request.settling(new Leg(anybody(), anybody(), 1, asked)) : request;
        return draft.build();
    }

    private void burden(BillDraft draft, Terms own, Status status) {
        switch (random.nextInt(8)) {
            case 0 -> draft.mark = anybody();
            case 1 -> draft.encumbrance = Encumbrance.reserved(anybody(), day());
            case 2 -> draft.encumbrance = Encumbrance.registered(anybody());
            case 3 -> draft.repo = repo(own);
            case 4 -> draft.recourse = new Recourse(List.of(anybody()), day(), null, List.of());
            case 5 -> {
                if (status == Status.CS03) {
                    draft.lock = new Lock(Operation.DELEGATE, anybody(), null, perhaps());
                }
            }
            case 6 ->
                draft.presented = new Presentments(new Dishonour(day(), Dishonour.Cause.SILENT, null), null, null);
            default -> {}
        }
        if (random.nextInt(5) == 0) {
            draft.support = new Support(anybody(), day());
        }
    }

    private Repo repo(Terms own) {
        return new Repo(
                anybody(), Scene.START, own.dueDay().plusDays(-1 - random.nextInt(90)), new LumpSum(1, 10, 9), 100);
    }
}
