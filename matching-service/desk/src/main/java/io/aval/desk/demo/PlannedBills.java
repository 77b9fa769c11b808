package io.aval.desk.demo;

import io.aval.engine.seed.Draw;
import io.aval.rules.bill.BillType;
import io.aval.rules.calendar.BusinessDay;
import io.aval.rules.finance.DemandTerms;
import io.aval.rules.finance.FinanceKind;
import io.aval.rules.identifier.BillNumber;
import io.aval.rules.identifier.Cnaps;
import io.aval.rules.record.Organisation;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The bills of the plan, drawn with purpose {@code bill}.
 *
 * <ul>
 *   <li>Drawer: one of the enterprises that draw; payee and two endorsees: three different ones of those that are paid, so
 *       about half of all bills go from one bank to the other.
 *   <li>Type: bank bill in 3 of 5, accepted by one of the financiers; else trade bill, accepted by its drawer in 2 of 3,
 *       by another drawer otherwise.
 *   <li>Face: a size class 1 to 10, squared, times 20,000 to 200,000 yuan; a package of units in 1 of 2. Due after 1 to 5
 *       months.
 *   <li>Stage by index: {@link Stage}. Of every twenty, six are offered for discount by their holder: 85 to 95 % of the
 *       face until the due day, at most 1.80 % + 0.15 % for each grade after the first + 0 to 1.00 %, in 1 or 2 parts.
 * </ul>
 */
final class PlannedBills {

    private static final long FEN_PER_YUAN = 100;
    private static final long STEP_FEN = 10_000 * FEN_PER_YUAN;
    private static final int BANK_KIND = 5;
    private static final int TRADE_KIND = 6;
    private static final int BANK_GRADE = 1;
    private static final int TRADE_GRADE = 4;
    private static final int PPM_PER_BASIS_POINT = 100;

    private final List<Enterprise> drawers;
    private final List<Enterprise> paid;
    private final List<Financier> financiers;

    private PlannedBills(List<Enterprise> enterprises, List<Financier> financiers) {
        this.drawers = enterprises.stream().filter(Enterprise::draws).toList();
        this.paid = enterprises.stream().filter(Enterprise::isPaid).toList();
        this.financiers = financiers;
    }

    static List<PlannedBill> draw(int count, List<Enterprise> enterprises, List<Financier> financiers) {
        PlannedBills bills = new PlannedBills(enterprises, financiers);
        List<PlannedBill> drawn = new ArrayList<>();
        for (int index = 0; index < count; index++) {
            drawn.add(bills.bill(index, new Draw(Demo.SEED, "bill", index)));
        }
        return List.copyOf(drawn);
    }

    private PlannedBill bill(int index, Draw draw) {
        Enterprise drawer = draw.oneOf(drawers);
        boolean bank = draw.below(5) < 3;
        Seat acceptor =
                bank ? draw.oneOf(financiers).seat() : (draw.below(3) < 2 ? drawer : draw.oneOf(drawers)).atBank();
        int payee = draw.below(paid.size());
        int first = draw.between(1, paid.size() - 1);
        int second = draw.between(1, paid.size() - 2);
        second = second >= first ? second + 1 : second;
        int sizeClass = draw.between(1, 10);
        long amountFen = (long) sizeClass * sizeClass * draw.between(20_000, 200_000) * FEN_PER_YUAN;
        int months = draw.between(1, 5);
        BillNumber number = BillNumber.of(bank ? BANK_KIND : TRADE_KIND, bankCode(drawer.bank()), Demo.DAY, index);
        Stage stage = Stage.of(index);
        Enterprise[] chain = {
            paid.get(payee), paid.get((payee + first) % paid.size()), paid.get((payee + second) % paid.size())
        };
        return new PlannedBill(
                index,
                number,
                bank ? BillType.AC01 : BillType.AC02,
                amountFen,
                months,
                drawer.atBank(),
                acceptor,
                chain[0].atBank(),
                chain[1].atBank(),
                chain[2].atBank(),
                stage,
                demand(index, bank, amountFen, months, chain[stage == Stage.ENDORSED ? 1 : 0], draw));
    }

    /** The code under which the bank numbers its clients' bills: that of its first client institution. */
    private Cnaps bankCode(Organisation bank) {
        return financiers.stream()
                .filter(financier -> financier.bank().equals(bank))
                .findFirst()
                .orElseThrow()
                .cnaps();
    }

    private static @Nullable DemandTerms demand(
            int index, boolean bank, long faceFen, int months, Enterprise holder, Draw draw) {
        int place = index % Stage.OF;
        boolean wanted = place >= 6 && place <= 9 || place == 14 || place == 15;
        if (!wanted) {
            return null;
        }
        int grade = bank ? BANK_GRADE : TRADE_GRADE;
        int basisPoints = 180 + 15 * (grade - 1) + draw.between(0, 100);
        long amountFen = Math.max(faceFen * draw.between(85, 95) / 100 / STEP_FEN * STEP_FEN, STEP_FEN);
        return new DemandTerms(
                FinanceKind.DISCOUNT,
                amountFen,
                daysUntil(Demo.DAY.plusMonths(months)),
                basisPoints * PPM_PER_BASIS_POINT,
                holder.industry(),
                holder.region(),
                draw.between(1, 2));
    }

    private static int daysUntil(BusinessDay due) {
        return Math.toIntExact(due.date().toEpochDay() - Demo.DAY.date().toEpochDay());
    }
}
