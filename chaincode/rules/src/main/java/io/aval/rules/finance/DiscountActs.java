package io.aval.rules.finance;

import io.aval.rules.act.Act;
import io.aval.rules.act.Chained;
import io.aval.rules.act.InNameOf;
import io.aval.rules.act.Role;
import io.aval.rules.bill.BillActs;
import io.aval.rules.bill.Settlement;
import io.aval.rules.canonical.Size;
import io.aval.rules.party.Counterparty;
import io.aval.rules.record.Hop;
import io.aval.rules.record.RecordId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The commands by which an accepted offer becomes the discount of a bill (贴现). */
public final class DiscountActs {

    /** The rows of this capability. */
    public static final List<Act<?>> ACTS = List.of(
            Act.of("finance.accept-discount", Accept.class, Set.of(Role.ENTERPRISE), Discounting::accept),
            Act.of("finance.agree-discount", Agree.class, Set.of(Role.BANK), Discounting::agree));

    private DiscountActs() {}

    /**
     * The holder accepts, and with that asks the financier to discount the bill at the offer's rate; of a larger bill, the
     * offer's amount is split off first. As every request for discount it ends with its day; until the offer's last day it
     * may be made again.
     *
     * @param bill the offer's object
     * @param financier of the offer's only part
     * @param disclosure the acceptor's disclosure of the bill, where the market asks for it
     * @param trade the holder's trade background, where the market asks for it
     * @param run the offer's run, which no witness may have disputed; absent if the run has no manifest
     * @param path every completed act of the bill, first to last
     */
    public record Accept(
            RecordId as,
            RecordId offer,
            RecordId bill,
            Counterparty financier,
            Settlement settlement,
            @Nullable RecordId disclosure,
            @Nullable RecordId trade,
            @Nullable RecordId run,
            @Nullable @Size(max = BillActs.Propose.MAX_PATH) List<Hop> path)
            implements InNameOf, Chained {
        @Override
        public List<RecordId> reads() {
            return Stream.of(as, offer, bill, financier.party(), disclosure, trade, run)
                    .filter(Objects::nonNull)
                    .toList();
        }
    }

    /**
     * The financier agrees to the discount that the holder asks for, and signs its part of the offer as soon as it has
     * title: at once where the money moves elsewhere, else by the same act again once the payment was confirmed. If the
     * payment does not come, nothing of its budget is used.
     *
     * @param bill the offer's object
     * @param pieces those on which the part draws; absent if on none
     */
    public record Agree(
            RecordId as,
            RecordId offer,
            RecordId product,
            RecordId bill,
            @Nullable @Size(min = 1, max = Draw.MOST) List<RecordId> pieces)
            implements InNameOf {
        @Override
        public List<RecordId> reads() {
            List<RecordId> reads = new ArrayList<>(List.of(as, offer, product, bill));
            if (pieces != null) {
                reads.addAll(pieces);
            }
            return reads;
        }
    }
}
