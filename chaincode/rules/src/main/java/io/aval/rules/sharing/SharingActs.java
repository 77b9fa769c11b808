package io.aval.rules.sharing;

import io.aval.rules.act.Act;
import io.aval.rules.act.InNameOf;
import io.aval.rules.act.Role;
import io.aval.rules.calendar.BusinessDay;
import io.aval.rules.canonical.Digest;
import io.aval.rules.canonical.Json;
import io.aval.rules.canonical.Range;
import io.aval.rules.canonical.Size;
import io.aval.rules.party.Counterparty;
import io.aval.rules.record.RecordId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The commands of loss sharing. */
public final class SharingActs {

    private static final Set<Role> BEARERS = Set.of(Role.ENTERPRISE, Role.BANK, Role.VALUER);

    /** The rows of this capability. */
    public static final List<Act<?>> ACTS = List.of(
            Act.of("sharing.propose", Propose.class, Set.of(Role.BANK), Contracting::propose),
            Act.of("sharing.agree", Agree.class, BEARERS, Contracting::agree),
            Act.of("sharing.claim", Claim.class, Set.of(Role.BANK), Claiming::claim),
            Act.of("sharing.withdraw", Withdraw.class, Set.of(Role.BANK), Claiming::withdraw),
            Act.of("sharing.settle", Settle.class, BEARERS, Claiming::settle),
            Act.of("sharing.recover", Recover.class, Set.of(Role.BANK), Claiming::recover));

    private SharingActs() {}

    /** A party that is to bear losses. */
    public record Named(Bearer bearer, Counterparty party) {}

    /**
     * The lender proposes a contract about the losses on an agreement of its own; it has signed with that.
     *
     * @param others everybody whom the terms name, but the bank
     */
    public record Propose(
            RecordId as,
            RecordId agreement,
            SharingTerms terms,
            @Size(min = 1, max = 4) List<Named> others) implements InNameOf {
        @Override
        public List<RecordId> reads() {
            List<RecordId> reads = new ArrayList<>(List.of(as, agreement));
            others.forEach(named -> reads.add(named.party().party()));
            return reads;
        }
    }

    /** A member signs; with the last signature the contract is in force, and no other can be about the same loan. */
    public record Agree(RecordId as, RecordId sharing) implements InNameOf {
        @Override
        public List<RecordId> reads() {
            return List.of(as, sharing);
        }
    }

    /**
     * The bank claims a loss, or a further part of it; what each owes is reckoned here.
     *
     * @param lossDay when it arose: no later than today, and no longer ago than the contract lets it be claimed
     * @param evidence digest of the documents that show it
     */
    public record Claim(
            RecordId as,
            RecordId sharing,
            @Range(min = 1, max = Json.MAX_NUMBER) long fen,
            BusinessDay lossDay,
            Digest evidence)
            implements InNameOf {
        @Override
        public List<RecordId> reads() {
            return List.of(as, sharing);
        }
    }

    /** The bank takes a claim back that nobody has paid. */
    public record Withdraw(RecordId as, RecordId sharing) implements InNameOf {
        @Override
        public List<RecordId> reads() {
            return List.of(as, sharing);
        }
    }

    /** A member confirms that it has paid its part of the claim; with the last one the claim is settled. */
    public record Settle(RecordId as, RecordId sharing) implements InNameOf {
        @Override
        public List<RecordId> reads() {
            return List.of(as, sharing);
        }
    }

    /**
     * The bank distributes what was recovered from the borrower or the pledge.
     *
     * @param fen this time, fen
     * @param evidence digest of the documents that show it
     */
    public record Recover(
            RecordId as,
            RecordId sharing,
            @Range(min = 1, max = Json.MAX_NUMBER) long fen,
            Digest evidence) implements InNameOf {
        @Override
        public List<RecordId> reads() {
            return List.of(as, sharing);
        }
    }
}
