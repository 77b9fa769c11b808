package io.aval.rules.bill;

import io.aval.rules.act.Act;
import io.aval.rules.act.InNameOf;
import io.aval.rules.act.Role;
import io.aval.rules.calendar.BusinessDay;
import io.aval.rules.canonical.Range;
import io.aval.rules.canonical.Size;
import io.aval.rules.identifier.BillNumber;
import io.aval.rules.party.Counterparty;
import io.aval.rules.record.Hop;
import io.aval.rules.record.RecordId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The commands of a bill's life and their rules. */
public final class BillActs {

    private static final Set<Role> PARTIES = Set.of(Role.ENTERPRISE, Role.BANK);

    /** The rows of this capability. */
    public static final List<Act<?>> ACTS = List.of(
            Act.of("bill.issue", Issue.class, PARTIES, Issuing::issue),
            Act.of("bill.propose", Propose.class, PARTIES, Requesting::propose),
            Act.of("bill.answer", Answer.class, PARTIES, Requesting::answer),
            Act.of("bill.withdraw", Withdraw.class, PARTIES, Requesting::withdraw));

    private BillActs() {}

    /**
     * 出票信息登记: the drawer issues a bill, through its account bank.
     *
     * @param as the drawer
     * @param number proposed by the drawer's bank; of the issue day and of a kind that fits the type
     * @param amountFen face in fen
     * @param splittable whether the bill is a package of units of one fen
     * @param dueDay after today and within six months (令〔2022〕第4号 art. 25)
     * @param transferable false to write 不得转让
     */
    public record Issue(
            RecordId as,
            BillNumber number,
            BillType type,
            @Range(min = 1, max = Terms.MAX_FEN) long amountFen,
            boolean splittable,
            BusinessDay dueDay,
            Counterparty acceptor,
            Counterparty payee,
            boolean transferable)
            implements InNameOf {
        @Override
        public List<RecordId> reads() {
            return List.of(as, acceptor.party(), payee.party());
        }
    }

    /**
     * Proposes an operation of the state table.
     *
     * @param as the party that proposes
     * @param responder whom the holder endorses to; absent where the bill itself names who answers
     * @param restricts whether the next holder may not endorse further (不得转让)
     * @param path every completed act so far, first to last; needed where the responder's organisation does not keep
     *     the bill yet, so that it can check the chain
     */
    public record Propose(
            RecordId as,
            RecordId bill,
            Operation operation,
            @Nullable Counterparty responder,
            boolean restricts,
            @Size(max = Propose.MAX_PATH) List<Hop> path)
            implements InNameOf {
        /** Most hops that travel along in one command. */
        public static final int MAX_PATH = 500;

        @Override
        public List<RecordId> reads() {
            List<RecordId> reads = new ArrayList<>(List.of(as, bill));
            if (responder != null) {
                reads.add(responder.party());
            }
            return reads;
        }
    }

    /**
     * Answers the open request.
     *
     * @param as the responder
     * @param agrees yes or no
     * @param reason needed with a no, absent with a yes
     */
    public record Answer(
            RecordId as,
            RecordId bill,
            boolean agrees,
            @Nullable Reason reason) implements InNameOf {
        @Override
        public List<RecordId> reads() {
            return List.of(as, bill);
        }
    }

    /** Takes the open request back, before it is answered. */
    public record Withdraw(RecordId as, RecordId bill) implements InNameOf {
        @Override
        public List<RecordId> reads() {
            return List.of(as, bill);
        }
    }
}
