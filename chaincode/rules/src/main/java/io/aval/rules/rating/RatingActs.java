package io.aval.rules.rating;

import io.aval.rules.act.Act;
import io.aval.rules.act.Addressed;
import io.aval.rules.act.Docket;
import io.aval.rules.act.Held;
import io.aval.rules.act.InNameOf;
import io.aval.rules.act.Role;
import io.aval.rules.appraisal.Family;
import io.aval.rules.calendar.BusinessDay;
import io.aval.rules.canonical.Text;
import io.aval.rules.evaluation.Evaluating;
import io.aval.rules.evaluation.Papers;
import io.aval.rules.party.Party;
import io.aval.rules.party.Standing;
import io.aval.rules.record.Account;
import io.aval.rules.record.Organisation;
import io.aval.rules.record.RecordId;
import io.aval.rules.refusal.Code;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Rating enterprises and taking ratings back. */
public final class RatingActs {

    /** The rows of this capability. */
    public static final List<Act<?>> ACTS = List.of(
            Act.of("credit.assess", Assess.class, Set.of(Role.VALUER), RatingActs::assess),
            Act.of("credit.revoke", Revoke.class, Set.of(Role.VALUER, Role.REGULATOR), RatingActs::revoke));

    /** Months after its base day for which a rating may be relied on at most. */
    private static final int MAX_MONTHS = 12;

    /**
     * An assessor rates an enterprise. Every endorser evaluates the same inputs itself.
     *
     * @param enterprise the party that is rated
     * @param account its account through which the rating is shown
     * @param validUntil last day on which it may be relied on: a year after the base day at most
     */
    public record Assess(
            RecordId as, RecordId enterprise, Account account, Evaluating.Request evaluation, BusinessDay validUntil)
            implements InNameOf, Addressed {
        @Override
        public Organisation addressee() {
            return account.organisation();
        }

        @Override
        public List<RecordId> reads() {
            return List.of(as, enterprise, evaluation.model());
        }
    }

    /**
     * The assessor or a witness takes a rating back.
     *
     * @param as the assessor; absent for a witness
     */
    public record Revoke(
            @Nullable RecordId as,
            RecordId rating,
            @Text(max = 200) String reason) implements InNameOf {
        @Override
        public List<RecordId> reads() {
            return as == null ? List.of(rating) : List.of(as, rating);
        }
    }

    private RatingActs() {}

    private static void assess(Assess command, Docket docket) {
        Account assessor = Standing.of(command.as(), docket);
        Party enterprise = docket.need(command.enterprise(), Party.class).body();
        Code.NOT_OWN_PARTY.unless(
                enterprise.accounts().contains(command.account()),
                "party",
                command.enterprise().value());
        Code.VALUER_NOT_INDEPENDENT.unless(
                !command.as().equals(command.enterprise()),
                "id",
                command.enterprise().value());
        Code.DAY_IN_PAST.unless(!command.validUntil().isBefore(docket.day()), "field", "/validUntil");
        BusinessDay last = command.evaluation().sheet().base().plusMonths(MAX_MONTHS);
        Code.CERTIFICATE_TOO_LONG.unless(!command.validUntil().isAfter(last), "field", "/validUntil");
        docket.requireOperator(command.addressee());
        Papers papers = Papers.of(
                command.enterprise(),
                assessor,
                command.account(),
                command.evaluation().sheet());
        Evaluating.of(
                papers,
                command.evaluation(),
                Family.CREDIT,
                docket,
                papers.keepers(),
                evaluation -> Rating.of(
                        command.enterprise(),
                        command.account(),
                        assessor,
                        evaluation,
                        docket.day(),
                        command.validUntil(),
                        false));
    }

    private static void revoke(Revoke command, Docket docket) {
        Held<Rating> held = docket.need(command.rating(), Rating.class);
        String id = command.rating().value();
        if (command.as() == null) {
            Code.MISSING_FIELD.unless(docket.actor().role() == Role.REGULATOR, "field", "/as");
            docket.onlyWitness();
        } else {
            Code.NOT_ISSUER.unless(held.body().assessor().equals(Standing.of(command.as(), docket)), "id", id);
        }
        Code.CERTIFICATE_NOT_VALID.unless(!held.body().revoked(), "id", id);
        docket.replace(held, held.body().taken());
    }
}
