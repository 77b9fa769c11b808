package io.aval.rules.bill;

import io.aval.rules.act.Docket;
import io.aval.rules.act.Held;
import io.aval.rules.canonical.Digest;
import io.aval.rules.limit.Limits;
import io.aval.rules.party.Counterparty;
import io.aval.rules.party.Party;
import io.aval.rules.party.PartyType;
import io.aval.rules.party.Standing;
import io.aval.rules.record.Account;
import io.aval.rules.record.Hop;
import io.aval.rules.record.RecordId;
import io.aval.rules.refusal.Code;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rule of {@code bill.propose}: the state table, applied. */
final class Proposing {

    private Proposing() {}

    /** Answers with the record that carries the request: the bill's, or that of its part. */
    static RecordId propose(BillActs.Propose command, Docket docket) {
        Account caller = Standing.of(command.as(), docket);
        Held<Bill> whole = Gate.today(command.bill(), docket);
        Lifecycle.Row row = Gate.require(command.operation(), whole, docket);
        Conditions.requireTerms(row, command.terms());
        boolean restricts = !command.restricts() || row.marked() != null;
        Code.BILL_TERMS.unless(restricts, "field", "/restricts");
        Code.BILL_PART.unless(row.part() || command.part() == null, "field", "/part");
        Account responder = responder(row, whole.body(), command, docket);
        if (row.effect() == Effect.PURSUE || row.effect() == Effect.BACK) {
            Chain.require(command.chain(), whole);
        }
        Held<Bill> held = Splitting.cut(whole, command.part(), command.chain(), docket);
        Conditions.require(row, held.body(), responder, command, docket);
        Conditions.requireProofs(row, held, command, docket);
        RecordId other =
                command.responder() == null ? null : command.responder().party();
        Limits.require(command.as(), row.operation().name(), other, held.body().amountFen(), docket);
        Particulars terms = row.effect() == Effect.BACK ? backing(command) : command.terms();
        Request request = new Request(
                row.operation(),
                caller,
                responder,
                docket.day(),
                command.restricts(),
                terms.equals(Particulars.NONE) ? null : terms,
                lock(row, responder, command, docket),
                null);
        if (row.now()) {
            new Completion(held, request, row, command.chain(), docket).complete();
            return held.id();
        }
        BillDraft draft = held.body().edit();
        draft.request = row.effect() == Effect.PAY ? presented(held.body(), request) : request;
        Chain.write(held, draft.build(), command.chain(), docket);
        return held.id();
    }

    /** A bank's own bill that is presented again, or one that was agreed before, needs no second answer. */
    private static Request presented(Bill bill, Request request) {
        boolean agreed = bill.presentments().unsettled()
                || bill.status() == Status.CS04 && bill.terms().type() == BillType.AC01;
        return agreed
                ? request.settling(new Leg(bill.terms().acceptor(), bill.payee(), bill.amountFen(), request.day()))
                : request;
    }

    /** By default an acceptance is guaranteed, or the issue of a bill that nobody accepted (art. 47). */
    private static Particulars backing(BillActs.Propose command) {
        Particulars.Backing said = command.terms().backing();
        Digest wanted = said == null ? null : said.hop();
        Hop target = command.chain().stream()
                .filter(hop -> wanted == null
                        ? hop.act().equals("ACCEPT")
                        : hop.digest().equals(wanted))
                .findFirst()
                .or(() -> wanted == null ? command.chain().stream().findFirst() : Optional.empty())
                .filter(Obligors::signs)
                .orElseThrow(() -> Code.BILL_BACKING.refuse("field", "/particulars/backing"));
        return Particulars.of(new Particulars.Backing(target.digest()));
    }

    private static @Nullable Lock lock(Lifecycle.Row row, Account keeper, BillActs.Propose command, Docket docket) {
        Particulars.Locking lock = command.terms().lock();
        if (row.effect() != Effect.LOCK || lock == null) {
            return null;
        }
        Counterparty beneficiary = lock.beneficiary();
        return new Lock(
                row.operation(), keeper, beneficiary == null ? null : beneficiary.account(docket), lock.until());
    }

    /** Who answers; the proposer itself where nobody has to. */
    private static Account responder(Lifecycle.Row row, Bill bill, BillActs.Propose command, Docket docket) {
        Lifecycle.Who who = row.responder();
        boolean named = who != null && who.named();
        Code.BILL_RESPONDER_FIXED.unless(named || command.responder() == null, "field", "/responder");
        if (who == null) {
            return docket.caller();
        }
        return switch (who) {
            case DRAWER -> bill.terms().drawer();
            case ACCEPTOR -> bill.terms().acceptor();
            case PAYEE -> bill.terms().payee();
            case HOLDER -> bill.holder();
            case SETTER -> Objects.requireNonNull(bill.edit().mark, "TF0303 has a mark");
            case SELLER ->
                Objects.requireNonNull(bill.repo(), "TF0305 has a seller").seller();
            case NAMED, INSTITUTION, CENTRAL_BANK, SELF -> named(who, command, docket);
            default -> throw new IllegalStateException("nobody of that kind answers: " + who);
        };
    }

    private static Account named(Lifecycle.Who who, BillActs.Propose command, Docket docket) {
        Counterparty responder = command.responder();
        if (responder == null) {
            throw Code.BILL_RESPONDER_MISSING.refuse("field", "/responder");
        }
        boolean self = responder.party().equals(command.as());
        if (who == Lifecycle.Who.SELF) {
            boolean moves =
                    self && !responder.organisation().equals(docket.caller().organisation());
            Code.BILL_RESPONDER_KIND.unless(moves, "field", "/responder", "type", who.name());
        } else {
            Code.BILL_TO_ITSELF.unless(!self, "field", "/responder");
        }
        Account account = responder.account(docket);
        Party party = docket.need(responder.party(), Party.class).body();
        boolean fits = switch (who) {
            case INSTITUTION -> party.type() == PartyType.INSTITUTION;
            case CENTRAL_BANK -> party.cnaps() != null && party.cnaps().centralBank();
            default -> true;
        };
        Code.BILL_RESPONDER_KIND.unless(fits, "field", "/responder", "type", who.name());
        return account;
    }
}
