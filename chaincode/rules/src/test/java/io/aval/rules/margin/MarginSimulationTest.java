package io.aval.rules.margin;

import static org.assertj.core.api.Assertions.assertThat;

import io.aval.rules.act.Actor;
import io.aval.rules.act.Command;
import io.aval.rules.act.Ruling;
import io.aval.rules.finance.Cover;
import io.aval.rules.margin.MarginCall.State;
import io.aval.rules.record.Kind;
import io.aval.rules.record.Opening;
import io.aval.rules.record.RecordId;
import io.aval.rules.scene.Loans;
import io.aval.rules.scene.Town;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Borrower, financier and valuer do whatever comes to their minds; what must always hold always holds. */
class MarginSimulationTest {

    private static final int RUNS = 40;
    private static final int STEPS = 60;

    private final Set<State> reached = EnumSet.noneOf(State.class);

    @Test
    void a_loan_and_its_calls_agree_with_each_other_whatever_is_done() {
        int granted = 0;
        for (int seed = 0; seed < RUNS; seed++) {
            Random random = new Random(seed);
            Town town = new Town();
            Loans loans = new Loans(town);
            Loans.Loan loan = loans.drawn();
            for (int step = 0; step < STEPS; step++) {
                if (random.nextInt(4) == 0) {
                    town.scene.setDay(town.scene.day().plusDays(random.nextInt(8)));
                }
                if (random.nextInt(5) == 0) {
                    loan = loans.revalued(loan, 1 + random.nextInt(10_000_000));
                }
                granted += step(random, town, loans, loan) ? 1 : 0;
                check(town, loans, loan, "seed " + seed + " step " + step);
            }
        }
        assertThat(granted).isGreaterThan(300);
        assertThat(reached).isEqualTo(EnumSet.allOf(State.class));
    }

    private static boolean step(Random random, Town town, Loans loans, Loans.Loan loan) {
        Cover cover = loans.cover(loan.agreement());
        RecordId call = cover.call() == null ? loan.agreement() : cover.call();
        Actor side = random.nextBoolean() ? town.owner : town.bankA;
        long owed = random.nextInt(4_500_000);
        Command command = switch (random.nextInt(9)) {
            case 0 -> loans.cover(loan);
            case 1 -> loans.balance(loan, Math.max(owed, cover.drawnFen()), owed);
            case 2, 3 -> loans.call(loan);
            case 4 -> loans.cure(loan, call, Loans.prepay(owed));
            case 5 -> random.nextBoolean() ? loans.accept(loan, call) : loans.refuse(loan, call);
            case 6 -> loans.lapse(side, loan, call);
            case 7 -> loans.withdraw(side, loan, call, loan.proof());
            default -> loans.cure(loan, call, loans.guarantee(town.stranger));
        };
        Actor actor = command instanceof MarginActs.NameCertificates || command instanceof MarginActs.OfferCure
                ? town.owner
                : command instanceof MarginActs.Lapse || command instanceof MarginActs.Withdraw ? side : town.bankA;
        Ruling ruling = town.scene.judge(actor, command);
        if (ruling instanceof Ruling.Granted done) {
            town.scene.apply(done);
            return true;
        }
        return false;
    }

    private void check(Town town, Loans loans, Loans.Loan loan, String where) {
        Cover cover = loans.cover(loan.agreement());
        assertThat(cover.outstandingFen()).as(where).isLessThanOrEqualTo(cover.drawnFen());
        assertThat(cover.drawnFen()).as(where).isLessThanOrEqualTo(cover.committedFen());
        List<RecordId> pending = town.scene.openings().stream()
                .filter(opening -> opening.kind() == Kind.MARGIN_CALL)
                .map(Opening::id)
                .filter(id -> loans.margin(id).pending())
                .toList();
        assertThat(pending).as(where).isEqualTo(cover.call() == null ? List.of() : List.of(cover.call()));
        town.scene.openings().stream()
                .filter(opening -> opening.kind() == Kind.MARGIN_CALL)
                .forEach(opening -> {
                    MarginCall call = loans.margin(opening.id());
                    reached.add(call.asOf(town.scene.day()).state());
                    assertThat(call.ltvBp()).as(where).isGreaterThan(call.limitBp());
                    assertThat(call.until()).as(where).isLessThan(call.enforceable());
                });
    }
}
