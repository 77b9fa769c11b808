package io.aval.rules.ip;

import io.aval.rules.act.Act;
import io.aval.rules.act.Docket;
import io.aval.rules.act.Held;
import io.aval.rules.act.InNameOf;
import io.aval.rules.act.Role;
import io.aval.rules.appraisal.Family;
import io.aval.rules.calendar.BusinessDay;
import io.aval.rules.canonical.Text;
import io.aval.rules.encumbrance.Encumbrance;
import io.aval.rules.evaluation.Evaluating;
import io.aval.rules.evaluation.Papers;
import io.aval.rules.identifier.RightKind;
import io.aval.rules.identifier.RightNumber;
import io.aval.rules.party.Party;
import io.aval.rules.party.Standing;
import io.aval.rules.record.Account;
import io.aval.rules.record.Organisation;
import io.aval.rules.record.RecordId;
import io.aval.rules.refusal.Code;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Registering rights; issuing, superseding and revoking valuation certificates. */
public final class IpActs {

    /** The rows of this capability. */
    public static final List<Act<?>> ACTS = List.of(
            Act.of("ip.register", Register.class, Set.of(Role.ENTERPRISE), IpActs::register),
            Act.of("ip.certify", Certify.class, Set.of(Role.VALUER), IpActs::certify),
            Act.of("ip.supersede", Supersede.class, Set.of(Role.VALUER), IpActs::supersede),
            Act.of("ip.revoke", Revoke.class, Set.of(Role.VALUER, Role.REGULATOR), IpActs::revoke));

    /**
     * The owner registers a right.
     *
     * @param number as people write it; it is brought into canonical form and its check digit is checked
     */
    public record Register(
            RecordId as,
            RightKind kind,
            @Text(max = 64) String number,
            @Text(max = 200) String title,
            BusinessDay expires)
            implements InNameOf {
        @Override
        public List<RecordId> reads() {
            return List.of(as);
        }
    }

    /**
     * A valuer certifies what it has evaluated. Every endorser evaluates the same inputs itself.
     *
     * @param validUntil last day on which it may be relied on: a year after the base day at most
     */
    public record Certify(RecordId as, RecordId right, Evaluating.Request evaluation, BusinessDay validUntil)
            implements InNameOf {
        @Override
        public List<RecordId> reads() {
            return List.of(as, right, evaluation.model());
        }
    }

    /** The issuer replaces a certificate by a new one about the same right. */
    public record Supersede(
            RecordId as, RecordId certificate, RecordId right, Evaluating.Request evaluation, BusinessDay validUntil)
            implements InNameOf {
        @Override
        public List<RecordId> reads() {
            return List.of(as, certificate, right, evaluation.model());
        }
    }

    /**
     * The issuer or a witness revokes a certificate.
     *
     * @param as the valuer; absent for a witness
     */
    public record Revoke(
            @Nullable RecordId as,
            RecordId certificate,
            @Text(max = 200) String reason) implements InNameOf {
        @Override
        public List<RecordId> reads() {
            return as == null ? List.of(certificate) : List.of(as, certificate);
        }
    }

    /** Months after its base day for which an evaluation may be relied on at most (评估报告有效期一年). */
    private static final int MAX_MONTHS = 12;

    private IpActs() {}

    private static void register(Register command, Docket docket) {
        Account owner = Standing.of(command.as(), docket);
        Code.RIGHT_EXPIRED.unless(!docket.day().isAfter(command.expires()), "field", "/expires");
        RightNumber number = canonical(command);
        docket.claim("right", number.kind() + "/" + number.value());
        Right right = new Right(number, command.title(), owner, command.expires(), Encumbrance.FREE);
        docket.create(right, right.keepers());
    }

    private static RightNumber canonical(Register command) {
        try {
            return RightNumber.parse(command.kind(), command.number());
        } catch (IllegalArgumentException e) {
            boolean digit = "check digit".equals(e.getMessage());
            throw (digit ? Code.CHECK_DIGIT : Code.BAD_FORMAT).refuse("field", "/number");
        }
    }

    private static void certify(Certify command, Docket docket) {
        Account valuer = Standing.of(command.as(), docket);
        Held<Right> right = docket.need(command.right(), Right.class);
        boolean independent = !docket.need(command.as(), Party.class)
                .body()
                .accounts()
                .contains(right.body().owner());
        Code.VALUER_NOT_INDEPENDENT.unless(independent, "id", right.id().value());
        issue(valuer, right, command.evaluation(), command.validUntil(), Set.of(), docket);
    }

    private static void supersede(Supersede command, Docket docket) {
        Account valuer = Standing.of(command.as(), docket);
        Held<Certificate> old = docket.need(command.certificate(), Certificate.class);
        Code.NOT_ISSUER.unless(
                old.body().valuer().equals(valuer), "id", old.id().value());
        requireNotEnded(old);
        Held<Right> right = docket.need(command.right(), Right.class);
        Code.CERTIFICATE_OTHER_RIGHT.unless(
                old.body().right().equals(right.id()), "id", old.id().value());
        RecordId successor = issue(valuer, right, command.evaluation(), command.validUntil(), old.custodians(), docket);
        docket.replace(old, old.body().ended(Certificate.State.SUPERSEDED, successor));
    }

    /**
     * Issues a certificate.
     *
     * @param others who keeps it beside owner and valuer: those who kept the one that it replaces
     */
    private static RecordId issue(
            Account valuer,
            Held<Right> right,
            Evaluating.Request request,
            BusinessDay validUntil,
            Set<Organisation> others,
            Docket docket) {
        Code.DAY_IN_PAST.unless(!validUntil.isBefore(docket.day()), "field", "/validUntil");
        BusinessDay last = request.sheet().base().plusMonths(MAX_MONTHS);
        boolean within =
                !validUntil.isAfter(last) && !validUntil.isAfter(right.body().expires());
        Code.CERTIFICATE_TOO_LONG.unless(within, "field", "/validUntil");
        RightFacts.requireAgreed(request.sheet(), right.body());
        Papers papers = Papers.of(right.id(), valuer, right.body().owner(), request.sheet());
        Set<Organisation> keepers = papers.keepers();
        keepers.addAll(others);
        return Evaluating.of(
                papers,
                request,
                Family.RIGHT,
                docket,
                keepers,
                evaluation -> new Certificate(
                        right.id(),
                        valuer,
                        Valuation.of(evaluation, validUntil),
                        docket.day(),
                        Certificate.State.VALID,
                        null,
                        evaluation));
    }

    private static void revoke(Revoke command, Docket docket) {
        Held<Certificate> old = docket.need(command.certificate(), Certificate.class);
        boolean office = docket.actor().role() == Role.REGULATOR;
        if (command.as() == null) {
            Code.MISSING_FIELD.unless(office, "field", "/as");
            docket.onlyWitness();
        } else {
            Account valuer = Standing.of(command.as(), docket);
            Code.NOT_ISSUER.unless(
                    old.body().valuer().equals(valuer), "id", old.id().value());
        }
        requireNotEnded(old);
        docket.replace(old, old.body().ended(Certificate.State.REVOKED, null));
    }

    private static void requireNotEnded(Held<Certificate> certificate) {
        Code.CERTIFICATE_NOT_VALID.unless(
                certificate.body().state() == Certificate.State.VALID,
                "id",
                certificate.id().value());
    }
}
