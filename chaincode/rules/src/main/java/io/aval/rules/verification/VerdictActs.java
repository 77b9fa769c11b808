package io.aval.rules.verification;

import io.aval.rules.act.Act;
import io.aval.rules.act.Docket;
import io.aval.rules.act.Held;
import io.aval.rules.act.InNameOf;
import io.aval.rules.act.Role;
import io.aval.rules.bill.Bill;
import io.aval.rules.calendar.BusinessDay;
import io.aval.rules.canonical.Digest;
import io.aval.rules.canonical.Text;
import io.aval.rules.ip.Right;
import io.aval.rules.party.Party;
import io.aval.rules.party.Standing;
import io.aval.rules.record.Account;
import io.aval.rules.record.Body;
import io.aval.rules.record.Organisation;
import io.aval.rules.record.RecordId;
import io.aval.rules.refusal.Code;
import io.aval.rules.trade.Trade;
import io.aval.rules.verification.Contest.Decision;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Recording verdicts, contesting them, resolving contests. */
public final class VerdictActs {

    /** Days in which a verifier answers a contest (征信业管理条例 art. 25: within 20 days). */
    public static final int RESOLUTION_DAYS = 20;

    /** The rows of this capability. */
    public static final List<Act<?>> ACTS = List.of(
            Act.of("verification.record", RecordVerdict.class, Set.of(Role.OPERATOR, Role.VALUER), VerdictActs::record),
            Act.of(
                    "verification.contest",
                    ContestVerdict.class,
                    Set.of(Role.ENTERPRISE, Role.BANK, Role.VALUER),
                    VerdictActs::contest),
            Act.of(
                    "verification.resolve",
                    ResolveContest.class,
                    Set.of(Role.OPERATOR, Role.VALUER, Role.REGULATOR),
                    VerdictActs::resolve));

    /**
     * A verifier records a verdict.
     *
     * @param as the valuer; absent for an organisation's operator
     * @param subject a party, right, bill or trade background
     */
    public record RecordVerdict(@Nullable RecordId as, RecordId subject, Statement statement) implements InNameOf {
        @Override
        public List<RecordId> reads() {
            return reading(as, subject);
        }
    }

    /**
     * The party that a verdict is about contests it, through the account in whose name the subject stands; from then on no
     * score may use it.
     *
     * @param evidence Merkle root of the counter-evidence
     */
    public record ContestVerdict(
            RecordId as,
            RecordId verdict,
            Digest evidence,
            @Text(max = 200) String reason) implements InNameOf {
        @Override
        public List<RecordId> reads() {
            return List.of(as, verdict);
        }
    }

    /**
     * The verifier resolves a contest; when it is overdue, the witness may.
     *
     * @param as the valuer; absent for an organisation's operator and for the witness
     * @param replacement what is stated instead; with {@link Decision#REPLACED} only
     */
    public record ResolveContest(
            @Nullable RecordId as,
            RecordId verdict,
            Decision decision,
            @Nullable Statement replacement) implements InNameOf {
        @Override
        public List<RecordId> reads() {
            return reading(as, verdict);
        }
    }

    private VerdictActs() {}

    private static List<RecordId> reading(@Nullable RecordId as, RecordId record) {
        return as == null ? List.of(record) : List.of(as, record);
    }

    private static void record(RecordVerdict command, Docket docket) {
        Account verifier = verifier(command.as(), docket);
        requireSound(command.statement(), "/statement", docket.day());
        Body subject = docket.need(command.subject(), Body.class).body();
        Account owner = owner(subject, command.subject(), verifier.organisation());
        Recorded recorded = new Recorded(
                command.subject(),
                owner,
                verifier,
                command.as() == null,
                command.statement(),
                Recorded.State.STANDING,
                List.of());
        docket.create(recorded, recorded.keepers());
    }

    private static void contest(ContestVerdict command, Docket docket) {
        Account caller = Standing.of(command.as(), docket);
        Held<Recorded> held = docket.need(command.verdict(), Recorded.class);
        Recorded verdict = held.body();
        String id = held.id().value();
        Code.VERDICT_NOT_SUBJECT.unless(verdict.owner().equals(caller), "id", id);
        boolean open =
                verdict.state() == Recorded.State.STANDING && verdict.contests().size() < Recorded.MAX_CONTESTS;
        Code.VERDICT_NOT_CONTESTABLE.unless(open, "id", id);
        BusinessDay today = docket.day();
        docket.replace(
                held,
                verdict.contested(new Contest(
                        verdict.statement().verdict(),
                        command.evidence(),
                        command.reason(),
                        today,
                        today.plusDays(RESOLUTION_DAYS),
                        null)));
    }

    private static void resolve(ResolveContest command, Docket docket) {
        boolean witness = docket.actor().role() == Role.REGULATOR;
        Account caller = witness ? docket.caller() : verifier(command.as(), docket);
        if (witness) {
            docket.onlyWitness();
        }
        Held<Recorded> held = docket.need(command.verdict(), Recorded.class);
        Recorded verdict = held.body();
        String id = held.id().value();
        Code.VERDICT_NOT_CONTESTED.unless(verdict.state() == Recorded.State.CONTESTED, "id", id);
        Contest contest = verdict.contests().getLast();
        if (witness) {
            Code.VERDICT_NOT_OVERDUE.unless(
                    docket.day().isAfter(contest.due()), "day", contest.due().toString());
        } else {
            Code.VERDICT_NOT_VERIFIER.unless(isVerifier(caller, command.as() == null, verdict), "id", id);
        }
        Statement next = next(command, verdict, docket.day());
        Recorded.State after =
                command.decision() == Decision.WITHDRAWN ? Recorded.State.WITHDRAWN : Recorded.State.STANDING;
        Contest.Resolution resolution = new Contest.Resolution(command.decision(), docket.day(), witness);
        docket.replace(held, verdict.resolved(contest.resolved(resolution), next, after));
    }

    private static Statement next(ResolveContest command, Recorded verdict, BusinessDay today) {
        Statement replacement = command.replacement();
        boolean replaced = command.decision() == Decision.REPLACED;
        Code.VERDICT_REPLACEMENT.unless(replaced == (replacement != null), "field", "/replacement");
        if (replacement == null) {
            return verdict.statement();
        }
        requireSound(replacement, "/replacement", today);
        return replacement;
    }

    private static Account verifier(@Nullable RecordId as, Docket docket) {
        if (as != null) {
            return Standing.of(as, docket);
        }
        Code.MISSING_FIELD.unless(docket.actor().role() == Role.OPERATOR, "field", "/as");
        return docket.caller();
    }

    private static boolean isVerifier(Account caller, boolean office, Recorded verdict) {
        return office
                ? verdict.office()
                        && caller.organisation().equals(verdict.verifier().organisation())
                : caller.equals(verdict.verifier());
    }

    /** In whose name the subject stands; of a party's accounts the one at the verifier's organisation, or else the first. */
    private static Account owner(Body subject, RecordId id, Organisation verifier) {
        return switch (subject) {
            case Party party -> party.at(verifier).orElse(party.accounts().getFirst());
            case Right right -> right.owner();
            case Bill bill -> bill.holder();
            case Trade trade -> trade.recorder();
            default -> throw Code.WRONG_KIND.refuse("id", id.value());
        };
    }

    private static void requireSound(Statement statement, String field, BusinessDay today) {
        Code.DAY_AHEAD.unless(!statement.day().isAfter(today), "field", field + "/day");
        Code.DAY_IN_PAST.unless(!statement.validUntil().isBefore(today), "field", field + "/validUntil");
    }
}
