package io.aval.rules.bill;

import io.aval.rules.act.Act;
import io.aval.rules.act.Chained;
import io.aval.rules.act.InNameOf;
import io.aval.rules.act.Role;
import io.aval.rules.calendar.BusinessDay;
import io.aval.rules.canonical.Range;
import io.aval.rules.canonical.Size;
import io.aval.rules.canonical.Text;
import io.aval.rules.identifier.BillNumber;
import io.aval.rules.party.Counterparty;
import io.aval.rules.record.Hop;
import io.aval.rules.record.RecordId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The commands of a bill's life and their rules. */
public final class BillActs {

    private static final Set<Role> PARTIES = Set.of(Role.ENTERPRISE, Role.BANK);

    private static final Set<Role> OFFICERS = Set.of(Role.OPERATOR, Role.REGULATOR);

    /** The rows of this capability. */
    public static final List<Act<?>> ACTS = List.of(
            Act.of("bill.issue", Issue.class, PARTIES, Issuing::issue),
            Act.of("bill.propose", Propose.class, PARTIES, Proposing::propose),
            Act.of("bill.answer", Answer.class, PARTIES, Answering::answer),
            Act.of("bill.withdraw", Withdraw.class, PARTIES, Answering::withdraw),
            Act.of("bill.confirm", Confirm.class, Set.of(Role.BANK), Confirming::confirm),
            Act.of("bill.close", Close.class, OFFICERS, DayClosing::close),
            Act.of("bill.merge", Merge.class, PARTIES, Merging::merge),
            Act.of("cap.restore", RestoreCap.class, PARTIES, Restoring::cap),
            Act.of("trade.restore", RestoreTrade.class, PARTIES, Restoring::trade));

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
     * @param trade the registered trade background that it pays for, of which it takes its amount
     * @param override why a number whose check digit fails is right all the same; it is recorded
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
            boolean transferable,
            @Nullable RecordId trade,
            @Nullable @Text(max = 200) String override)
            implements InNameOf {

        /** A bill that names no trade and needs no override. */
        public Issue(
                RecordId as,
                BillNumber number,
                BillType type,
                long amountFen,
                boolean splittable,
                BusinessDay dueDay,
                Counterparty acceptor,
                Counterparty payee,
                boolean transferable) {
            this(as, number, type, amountFen, splittable, dueDay, acceptor, payee, transferable, null, null);
        }

        @Override
        public List<RecordId> reads() {
            return Stream.of(as, acceptor.party(), payee.party(), trade)
                    .filter(Objects::nonNull)
                    .toList();
        }
    }

    /**
     * Proposes an operation of the state table.
     *
     * @param as the party that proposes
     * @param responder whom the proposer names; absent where the bill itself says who answers
     * @param restricts whether the next holder may not endorse further (不得转让)
     * @param path every completed act so far, first to last; needed where somebody's organisation does not keep the bill
     *     yet, so that it can check the chain, and where the operation is about an earlier act
     * @param part the range that it is about, which is split off in the same act; absent for all that the record holds
     * @param particulars what the operation carries besides; absent if nothing
     */
    public record Propose(
            RecordId as,
            RecordId bill,
            Operation operation,
            @Nullable Counterparty responder,
            boolean restricts,
            @Nullable @Size(max = Propose.MAX_PATH) List<Hop> path,
            @Nullable Interval part,
            @Nullable Particulars particulars)
            implements InNameOf, Chained {
        /** Most hops that travel along in one command. */
        public static final int MAX_PATH = 500;

        /** The whole of a record, and nothing besides. */
        public Propose(
                RecordId as,
                RecordId bill,
                Operation operation,
                @Nullable Counterparty responder,
                boolean restricts,
                List<Hop> path) {
            this(as, bill, operation, responder, restricts, path, null, null);
        }

        /** What it carries besides. */
        Particulars terms() {
            return particulars == null ? Particulars.NONE : particulars;
        }

        @Override
        public List<RecordId> reads() {
            List<RecordId> reads = new ArrayList<>(List.of(as, bill));
            if (responder != null) {
                reads.add(responder.party());
            }
            terms().reads().forEach(reads::add);
            return reads;
        }
    }

    /**
     * Answers the open request.
     *
     * @param as the responder
     * @param agrees yes or no
     * @param reason needed with a no, absent with a yes
     * @param remark the reason in words; needed with {@link Reason#DC09}, absent else
     * @param undertaking of what an institution accepts; absent for other answers
     * @param path every completed act so far, first to last; needed where the answer hands the bill to an organisation that
     *     does not keep it, such as the acceptor's when the drawer paid in recourse
     */
    public record Answer(
            RecordId as,
            RecordId bill,
            boolean agrees,
            @Nullable Reason reason,
            @Nullable @Text(max = 200) String remark,
            @Nullable Undertaking undertaking,
            @Nullable @Size(max = Propose.MAX_PATH) List<Hop> path)
            implements InNameOf, Chained {

        /** An answer that needs no words. */
        public Answer(RecordId as, RecordId bill, boolean agrees, @Nullable Reason reason) {
            this(as, bill, agrees, reason, null, null, null);
        }

        /** A refusal, in words where it needs them. */
        public Answer(RecordId as, RecordId bill, boolean agrees, @Nullable Reason reason, @Nullable String remark) {
            this(as, bill, agrees, reason, remark, null, null);
        }

        /** An answer that brings no chain. */
        public Answer(
                RecordId as,
                RecordId bill,
                boolean agrees,
                @Nullable Reason reason,
                @Nullable String remark,
                @Nullable Undertaking undertaking) {
            this(as, bill, agrees, reason, remark, undertaking, null);
        }

        @Override
        public List<RecordId> reads() {
            List<RecordId> reads = new ArrayList<>(List.of(as, bill));
            if (undertaking != null) {
                undertaking.reads().forEach(reads::add);
            }
            return reads;
        }
    }

    /** Takes the open request back before it is answered, or the notices of recourse. */
    public record Withdraw(RecordId as, RecordId bill) implements InNameOf {
        @Override
        public List<RecordId> reads() {
            return List.of(as, bill);
        }
    }

    /**
     * Says that the payment came for which an agreed operation waits.
     *
     * @param as a bank of the payee's organisation
     * @param path every completed act so far; needed where the payer's organisation does not keep the bill
     */
    public record Confirm(
            RecordId as,
            RecordId bill,
            @Nullable @Size(max = Propose.MAX_PATH) List<Hop> path) implements InNameOf, Chained {
        @Override
        public List<RecordId> reads() {
            return List.of(as, bill);
        }
    }

    /**
     * Writes down what the business day has done to a bill (日终): requests that lapsed, presentment at maturity.
     *
     * @param path every completed act so far; needed where the day hands the bill to the acceptor's organisation
     */
    public record Close(
            RecordId bill,
            @Nullable @Size(max = Propose.MAX_PATH) List<Hop> path) implements Chained {
        @Override
        public List<RecordId> reads() {
            return List.of(bill);
        }
    }

    /**
     * Makes one record of neighbouring ranges that differ in nothing but their range.
     *
     * @param bills the ranges, in any order
     */
    public record Merge(
            RecordId as, @Size(min = 2, max = Merge.MOST) List<RecordId> bills) implements InNameOf {
        /** Most ranges at once. */
        public static final int MOST = 100;

        @Override
        public List<RecordId> reads() {
            List<RecordId> reads = new ArrayList<>(List.of(as));
            reads.addAll(bills);
            return reads;
        }
    }

    /**
     * The acceptor takes back of its caps what a bill that has ended took.
     *
     * @param undertaking of which allotments, as the bill says
     */
    public record RestoreCap(RecordId as, RecordId bill, Undertaking undertaking) implements InNameOf {
        @Override
        public List<RecordId> reads() {
            return Stream.concat(Stream.of(as, bill), undertaking.reads()).toList();
        }
    }

    /** The drawer takes back of its trade background what a bill took that ended unused. */
    public record RestoreTrade(RecordId as, RecordId bill, RecordId trade) implements InNameOf {
        @Override
        public List<RecordId> reads() {
            return List.of(as, bill, trade);
        }
    }
}
