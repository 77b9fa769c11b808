package io.aval.rules.margin;

import io.aval.rules.act.Docket;
import io.aval.rules.act.Held;
import io.aval.rules.act.Role;
import io.aval.rules.encumbrance.Encumbrance;
import io.aval.rules.finance.Agreement;
import io.aval.rules.finance.Cover;
import io.aval.rules.ip.Certificate;
import io.aval.rules.ip.Right;
import io.aval.rules.margin.MarginCall.State;
import io.aval.rules.record.Account;
import io.aval.rules.record.RecordId;
import io.aval.rules.refusal.Code;
import java.util.Objects;
import java.util.Set;

/** The rules of calling, curing and what comes after. */
final class Calling {

    private static final Set<State> PENDING = Set.of(State.OPEN, State.OFFERED, State.STOPPED, State.ENFORCEABLE);
    private static final Set<State> RECOVERABLE = Set.of(State.OPEN, State.OFFERED, State.STOPPED);

    private Calling() {}

    static void call(MarginActs.Call command, Docket docket) {
        Held<Agreement> held = Securing.financiers(command.as(), command.agreement(), docket);
        Cover cover = Securing.cover(held);
        Securing.Value value = Securing.value(held, command.proofs(), cover.appraisedOn(), docket);
        Code.MARGIN_CALL_OPEN.unless(cover.call() == null, "id", held.id().value());
        Code.MARGIN_WITHIN_LIMIT.unless(
                !cover.covers(cover.outstandingFen(), value.fen()),
                "id",
                held.id().value());
        var until = MarginCall.later(docket.day(), command.cureDays(), docket.conventions());
        MarginCall call = new MarginCall(
                held.id(),
                held.body().borrower(),
                held.body().financier(),
                cover.limitBp(),
                Cover.ltvBp(cover.outstandingFen(), value.fen()),
                cover.outstandingFen(),
                value.fen(),
                docket.day(),
                until,
                MarginCall.later(until, MarginCall.GRACE_DAYS, docket.conventions()),
                State.OPEN,
                null,
                null);
        RecordId id = docket.create(call, held.custodians());
        docket.replace(
                held,
                held.body().with(cover.appraised(value.fen(), value.since()).called(id)));
    }

    static void cure(MarginActs.OfferCure command, Docket docket) {
        Held<Agreement> held = Securing.borrowers(command.as(), command.agreement(), docket);
        Held<MarginCall> call = today(command.call(), held, docket);
        Cure cure = offer(command.remedy(), held, docket);
        require(call, Set.of(State.OPEN));
        Cover cover = Securing.cover(held);
        boolean enough = switch (cure.means()) {
            case RIGHT -> cover.covers(cover.outstandingFen(), Math.addExact(cover.appraisedFen(), cure.amountFen()));
            case PREPAYMENT ->
                cure.amountFen() <= cover.outstandingFen()
                        && cover.covers(cover.outstandingFen() - cure.amountFen(), cover.appraisedFen());
            case GUARANTOR -> true;
        };
        Code.MARGIN_NOT_ENOUGH.unless(enough, "id", call.id().value());
        docket.replace(call, call.body().offered(cure));
    }

    static void accept(MarginActs.Accept command, Docket docket) {
        Held<Agreement> held = Securing.financiers(command.as(), command.agreement(), docket);
        Held<MarginCall> call = today(command.call(), held, docket);
        require(call, Set.of(State.OFFERED));
        Cover cover = Securing.cover(held);
        Cure cure = Objects.requireNonNull(call.body().cure());
        Cover cured = switch (cure.means()) {
            case RIGHT -> cover.plus(Objects.requireNonNull(cure.right()), cure.amountFen());
            case PREPAYMENT ->
                cover.stated(
                        cover.registeredFen(),
                        cover.drawnFen(),
                        Math.max(0, cover.outstandingFen() - cure.amountFen()));
            case GUARANTOR -> cover;
        };
        docket.replace(held, held.body().with(cured.called(null)));
        docket.replace(call, call.body().with(State.CURED));
    }

    static void refuse(MarginActs.Refuse command, Docket docket) {
        Held<Agreement> held = Securing.financiers(command.as(), command.agreement(), docket);
        Held<MarginCall> call = today(command.call(), held, docket);
        require(call, Set.of(State.OFFERED));
        docket.replace(call, call.body().refused(command.reason(), docket.day(), docket.conventions()));
    }

    static void lapse(MarginActs.Lapse command, Docket docket) {
        Held<Agreement> held = own(command.as(), command.agreement(), docket);
        MarginCall written = docket.need(command.call(), MarginCall.class).body();
        Held<MarginCall> call = today(command.call(), held, docket);
        Code.MARGIN_STATE.unless(
                call.body().state() != written.state(), "id", call.id().value());
        docket.replace(call, call.body());
    }

    static void withdraw(MarginActs.Withdraw command, Docket docket) {
        Held<Agreement> held = own(command.as(), command.agreement(), docket);
        Held<MarginCall> call = today(command.call(), held, docket);
        Cover cover = Securing.cover(held);
        if (!command.proofs().isEmpty()) {
            Securing.Value value =
                    Securing.value(held, command.proofs(), call.body().day(), docket);
            cover = cover.appraised(value.fen(), value.since());
        }
        boolean borrower = docket.actor().role() == Role.ENTERPRISE;
        require(call, borrower ? RECOVERABLE : PENDING);
        Code.MARGIN_NOT_ENOUGH.unless(
                !borrower || cover.within(), "id", call.id().value());
        docket.replace(held, held.body().with(cover.called(null)));
        docket.replace(call, call.body().with(State.WITHDRAWN));
    }

    private static Cure offer(MarginActs.Remedy remedy, Held<Agreement> held, Docket docket) {
        Account financier = held.body().financier();
        Cover cover = Securing.cover(held);
        Proof proof = remedy.right();
        long amountFen = remedy.amountFen();
        RecordId right = null;
        if (proof != null) {
            Certificate certificate = Securing.proven(proof, held.body().borrower(), docket);
            right = proof.right();
            Encumbrance now =
                    docket.need(right, Right.class).body().encumbrance().asOf(docket.day());
            Code.NOT_ENCUMBERED.unless(now.equals(Encumbrance.registered(financier)), "id", right.value());
            boolean another = !right.equals(held.body().object())
                    && !cover.added().contains(right)
                    && cover.added().size() < Cover.MAX_ADDED;
            Code.MARGIN_PROOF.unless(another, "id", right.value());
            Code.MARGIN_REMEDY.unless(amountFen == 0, "field", "/remedy/amountFen");
            amountFen = certificate.valuation().valueFen();
            Securing.show(proof.certificate(), financier.organisation(), docket);
        }
        Account guarantor =
                remedy.guarantor() == null ? null : remedy.guarantor().account(docket);
        Code.MARGIN_REMEDY.unless(
                guarantor == null || !guarantor.equals(held.body().borrower()), "field", "/remedy/guarantor");
        try {
            return new Cure(remedy.means(), right, amountFen, guarantor, remedy.document(), docket.day());
        } catch (IllegalArgumentException e) {
            throw Code.MARGIN_REMEDY.refuse("field", "/remedy");
        }
    }

    private static Held<Agreement> own(RecordId as, RecordId agreement, Docket docket) {
        return docket.actor().role() == Role.BANK
                ? Securing.financiers(as, agreement, docket)
                : Securing.borrowers(as, agreement, docket);
    }

    private static Held<MarginCall> today(RecordId id, Held<Agreement> agreement, Docket docket) {
        Held<MarginCall> held = docket.need(id, MarginCall.class);
        Code.MARGIN_CALL_MISFIT.unless(held.body().agreement().equals(agreement.id()), "id", id.value());
        return new Held<>(id, held.body().asOf(docket.day()), held.custodians());
    }

    private static void require(Held<MarginCall> call, Set<State> states) {
        Code.MARGIN_STATE.unless(
                states.contains(call.body().state()), "id", call.id().value());
    }
}
