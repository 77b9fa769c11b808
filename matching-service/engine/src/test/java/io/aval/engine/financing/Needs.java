package io.aval.engine.financing;

import io.aval.rules.calendar.BusinessDay;
import io.aval.rules.identifier.RightKind;
import io.aval.rules.pledge.Answer;
import io.aval.rules.pledge.ContractItem;
import io.aval.rules.pledge.PledgeFacts;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Needs to finance. */
final class Needs {

    static final BusinessDay DAY = BusinessDay.of("2026-03-02");

    private Needs() {}

    /** An application against which nothing stands. */
    static PledgeFacts clean(RightKind kind, Answer pledged) {
        return new PledgeFacts(
                DAY,
                kind,
                Answer.YES,
                Answer.YES,
                Answer.YES,
                BusinessDay.of("2040-01-01"),
                BusinessDay.of("2027-01-01"),
                Answer.NO,
                BusinessDay.of("2027-02-25"),
                List.of(ContractItem.values()),
                Answer.NO,
                Answer.NO,
                pledged,
                Answer.NO,
                Answer.NO,
                Answer.NO,
                Answer.NO,
                Answer.NO,
                Answer.NO);
    }

    static Need.Security invention(long valueFen) {
        return new Need.Security(valueFen, clean(RightKind.INVENTION, Answer.NO));
    }

    /** Two million yuan for 360 days, PD 2 %, LGD 45 %, the capital of a small firm. */
    static Need of(Need.@Nullable Security right, Need.@Nullable HeldBill bill) {
        return new Need(200_000_000, 360, 90_000, DAY, 20_000, 450_000, 92_978, right, bill);
    }

    static Need.HeldBill bill(long faceFen, int days, boolean bankAccepted) {
        return new Need.HeldBill(faceFen, DAY.plusDays(days), bankAccepted, 10_000);
    }
}
