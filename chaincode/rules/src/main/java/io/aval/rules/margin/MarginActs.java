package io.aval.rules.margin;

import io.aval.rules.act.Act;
import io.aval.rules.act.InNameOf;
import io.aval.rules.act.Role;
import io.aval.rules.canonical.Digest;
import io.aval.rules.canonical.Json;
import io.aval.rules.canonical.Range;
import io.aval.rules.canonical.Size;
import io.aval.rules.canonical.Text;
import io.aval.rules.finance.Cover;
import io.aval.rules.party.Counterparty;
import io.aval.rules.record.RecordId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Saying what secures a pledge loan, calling for more, and answering the call. */
public final class MarginActs {

    private static final Set<Role> BORROWER = Set.of(Role.ENTERPRISE);
    private static final Set<Role> FINANCIER = Set.of(Role.BANK);
    private static final Set<Role> BOTH = Set.of(Role.ENTERPRISE, Role.BANK);

    /** The rows of this capability. */
    public static final List<Act<?>> ACTS = List.of(
            Act.of("margin.cover", NameCertificates.class, BORROWER, Securing::cover),
            Act.of("margin.balance", StateAmounts.class, FINANCIER, Securing::balance),
            Act.of("margin.call", Call.class, FINANCIER, Calling::call),
            Act.of("margin.cure", OfferCure.class, BORROWER, Calling::cure),
            Act.of("margin.accept", Accept.class, FINANCIER, Calling::accept),
            Act.of("margin.refuse", Refuse.class, FINANCIER, Calling::refuse),
            Act.of("margin.lapse", Lapse.class, BOTH, Calling::lapse),
            Act.of("margin.withdraw", Withdraw.class, BOTH, Calling::withdraw));

    /** Most rights behind one loan. */
    static final int MOST_RIGHTS = 1 + Cover.MAX_ADDED;

    private MarginActs() {}

    /**
     * The borrower names the certificates of what secures its loan. The financier keeps them from then on, and those that
     * supersede them.
     *
     * @param proofs one for the object and for each right added
     */
    public record NameCertificates(
            RecordId as,
            RecordId agreement,
            @Size(min = 1, max = MOST_RIGHTS) List<Proof> proofs) implements InNameOf {
        @Override
        public List<RecordId> reads() {
            return Proof.reads(List.of(as, agreement), proofs);
        }
    }

    /**
     * The financier states what its books say. Nothing more is drawn beyond the limit of loan to value, nor while a call
     * stops drawing.
     *
     * @param call the call that is open; absent if there is none
     * @param registeredFen secured claim as the pledge register has it, fen
     * @param drawnFen what has been paid out in all, fen; not above what was agreed
     * @param outstandingFen what is owed, fen; not above what was drawn
     */
    public record StateAmounts(
            RecordId as,
            RecordId agreement,
            @Nullable RecordId call,
            @Range(max = Json.MAX_NUMBER) long registeredFen,
            @Range(max = Json.MAX_NUMBER) long drawnFen,
            @Range(max = Json.MAX_NUMBER) long outstandingFen)
            implements InNameOf {
        @Override
        public List<RecordId> reads() {
            return call == null ? List.of(as, agreement) : List.of(as, agreement, call);
        }
    }

    /**
     * The financier calls for more security; refused unless the loan exceeds its limit by valid certificates that are not
     * older than those named last.
     *
     * @param proofs one for the object and for each right added
     * @param cureDays working days in which a cure can be offered
     */
    public record Call(
            RecordId as,
            RecordId agreement,
            @Size(min = 1, max = MOST_RIGHTS) List<Proof> proofs,

            @Range(min = MarginCall.CURE_DAYS, max = MarginCall.MOST_CURE_DAYS)
            int cureDays)
            implements InNameOf {
        @Override
        public List<RecordId> reads() {
            return Proof.reads(List.of(as, agreement), proofs);
        }
    }

    /** The borrower offers a cure; a right or a prepayment must bring the loan within its limit by itself. */
    public record OfferCure(RecordId as, RecordId agreement, RecordId call, Remedy remedy) implements InNameOf {
        @Override
        public List<RecordId> reads() {
            List<RecordId> reads = new ArrayList<>(List.of(as, agreement, call));
            if (remedy.right() != null) {
                reads.addAll(List.of(remedy.right().right(), remedy.right().certificate()));
            }
            if (remedy.guarantor() != null) {
                reads.add(remedy.guarantor().party());
            }
            return reads;
        }
    }

    /**
     * What is offered.
     *
     * @param right the right to be added, pledged to the financier and registered already; for a right only
     * @param amountFen the prepayment, fen; 0 for the others
     * @param guarantor who will stand for the loan; for a guarantor only
     * @param document digest of the guarantee; for a guarantor only
     */
    public record Remedy(
            Cure.Means means,
            @Nullable Proof right,
            @Range(max = Json.MAX_NUMBER) long amountFen,
            @Nullable Counterparty guarantor,
            @Nullable Digest document) {}

    /** The financier accepts the cure: the right counts from now on, the prepayment has come, the guarantor will do. */
    public record Accept(RecordId as, RecordId agreement, RecordId call) implements InNameOf {
        @Override
        public List<RecordId> reads() {
            return List.of(as, agreement, call);
        }
    }

    /** The financier refuses the cure; the borrower may offer another, on that day at the least. */
    public record Refuse(
            RecordId as,
            RecordId agreement,
            RecordId call,
            @Text(max = 200) String reason) implements InNameOf {
        @Override
        public List<RecordId> reads() {
            return List.of(as, agreement, call);
        }
    }

    /** Borrower or financier writes down what the day has made of a call. */
    public record Lapse(RecordId as, RecordId agreement, RecordId call) implements InNameOf {
        @Override
        public List<RecordId> reads() {
            return List.of(as, agreement, call);
        }
    }

    /**
     * The call is taken back: by the financier as it likes, by the borrower if the loan is within its limit again and
     * enforcement may not start yet.
     *
     * @param proofs certificates since the call, one for the object and for each right added; none if the debt alone has
     *     shrunk
     */
    public record Withdraw(
            RecordId as,
            RecordId agreement,
            RecordId call,
            @Size(max = MOST_RIGHTS) List<Proof> proofs) implements InNameOf {
        @Override
        public List<RecordId> reads() {
            return Proof.reads(List.of(as, agreement, call), proofs);
        }
    }
}
