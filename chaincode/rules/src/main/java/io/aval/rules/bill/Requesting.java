package io.aval.rules.bill;

import io.aval.rules.act.Docket;
import io.aval.rules.act.Held;
import io.aval.rules.canonical.Digest;
import io.aval.rules.party.Standing;
import io.aval.rules.record.Account;
import io.aval.rules.record.Hop;
import io.aval.rules.record.Organisation;
import io.aval.rules.record.RecordId;
import io.aval.rules.refusal.Code;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The rules of {@code bill.propose}, {@code bill.answer} and {@code bill.withdraw}: the state table, applied. */
final class Requesting {

    private Requesting() {}

    static void propose(BillActs.Propose command, Docket docket) {
        Account caller = Standing.of(command.as(), docket);
        Held<Bill> held = today(command.bill(), docket);
        Bill bill = held.body();
        Lifecycle.Row row = Lifecycle.row(command.operation());
        requireProposer(row, bill, caller);
        Code.BILL_REQUEST_OPEN.unless(
                bill.request() == null, "id", command.bill().value());
        Code.ENCUMBERED.unless(bill.encumbrance().free(), "id", command.bill().value());
        Code.BILL_STATE.unless(
                bill.state().equals(row.from()),
                "id",
                command.bill().value(),
                "operation",
                command.operation().name());
        Code.BILL_MATURED.unless(!bill.due(docket.day()), "today", docket.day().toString());
        Account responder = responder(row, bill, command, docket);
        Request request = new Request(command.operation(), caller, responder, docket.day(), command.restricts());
        Bill next = new Bill(
                bill.terms(),
                bill.holder(),
                bill.status(),
                row.pending(),
                request,
                bill.last(),
                bill.head(),
                bill.encumbrance());
        pass(command.path(), held, responder.organisation(), docket);
        docket.replace(command.bill(), next, next.keepers());
    }

    static void answer(BillActs.Answer command, Docket docket) {
        Account caller = Standing.of(command.as(), docket);
        Held<Bill> held = today(command.bill(), docket);
        Request request = open(held);
        Code.BILL_NOT_RESPONDER.unless(
                caller.equals(request.responder()), "id", command.bill().value());
        Code.BILL_REFUSAL_REASON.unless(command.agrees() == (command.reason() == null), "field", "/reason");
        if (!command.agrees()) {
            Closing closing = new Closing(request.operation(), Closing.Result.REFUSED, command.reason(), docket.day());
            close(held, closing, docket);
            return;
        }
        Code.BILL_MATURED.unless(
                !held.body().due(docket.day()), "today", docket.day().toString());
        agree(held, request, docket);
    }

    static void withdraw(BillActs.Withdraw command, Docket docket) {
        Account caller = Standing.of(command.as(), docket);
        Held<Bill> held = today(command.bill(), docket);
        Request request = open(held);
        Code.BILL_NOT_PROPOSER.unless(
                caller.equals(request.proposer()), "id", command.bill().value());
        close(held, new Closing(request.operation(), Closing.Result.WITHDRAWN, null, docket.day()), docket);
    }

    private static Held<Bill> today(RecordId id, Docket docket) {
        Held<Bill> held = docket.need(id, Bill.class);
        return new Held<>(id, held.body().asOf(docket.day()), held.custodians());
    }

    private static Request open(Held<Bill> held) {
        Request request = held.body().request();
        if (request == null) {
            throw Code.BILL_NO_REQUEST.refuse("id", held.id().value());
        }
        return request;
    }

    private static void agree(Held<Bill> held, Request request, Docket docket) {
        Bill bill = held.body();
        Lifecycle.Row row = Lifecycle.row(request.operation());
        Hop hop = new Hop(
                held.id(),
                request.operation().name(),
                request.proposer(),
                request.responder(),
                docket.day(),
                bill.head());
        boolean restricted = request.restricts() || !bill.terms().transferable();
        Bill next = new Bill(
                bill.terms(),
                row.titleMoves() ? request.responder() : bill.holder(),
                row.yes().status(),
                restricted ? row.restricted() : row.yes().circulation(),
                null,
                new Closing(request.operation(), Closing.Result.AGREED, null, docket.day()),
                hop.digest(),
                bill.encumbrance());
        docket.replace(held.id(), next, next.keepers());
        Set<Organisation> told = new TreeSet<>(held.custodians());
        told.addAll(next.keepers());
        docket.tell(hop, told);
    }

    private static void close(Held<Bill> held, Closing closing, Docket docket) {
        Bill bill = held.body();
        Bill next = new Bill(
                bill.terms(),
                bill.holder(),
                bill.status(),
                Lifecycle.row(closing.operation()).from().circulation(),
                null,
                closing,
                bill.head(),
                bill.encumbrance());
        docket.replace(held.id(), next, next.keepers());
    }

    private static void requireProposer(Lifecycle.Row row, Bill bill, Account caller) {
        if (row.proposer() == Lifecycle.Who.DRAWER) {
            Code.BILL_NOT_DRAWER.unless(caller.equals(bill.terms().drawer()));
        } else {
            Code.BILL_NOT_HOLDER.unless(caller.equals(bill.holder()));
        }
    }

    private static Account responder(Lifecycle.Row row, Bill bill, BillActs.Propose command, Docket docket) {
        boolean named = row.responder() == Lifecycle.Who.NAMED;
        Code.BILL_RESPONDER_FIXED.unless(named || command.responder() == null, "field", "/responder");
        return switch (row.responder()) {
            case DRAWER -> bill.terms().drawer();
            case ACCEPTOR -> bill.terms().acceptor();
            case PAYEE -> bill.terms().payee();
            case HOLDER -> bill.holder();
            case NAMED -> {
                if (command.responder() == null) {
                    throw Code.BILL_RESPONDER_MISSING.refuse("field", "/responder");
                }
                boolean another = !command.responder().party().equals(command.as());
                Code.BILL_TO_ITSELF.unless(another, "field", "/responder");
                yield command.responder().account(docket);
            }
        };
    }

    /** Checks the chain of acts link by link and hands it to an organisation that does not keep the bill yet. */
    private static void pass(List<Hop> path, Held<Bill> held, Organisation to, Docket docket) {
        boolean known = held.custodians().contains(to);
        if (path.isEmpty() && known) {
            return;
        }
        Digest link = Hop.START;
        for (Hop hop : path) {
            boolean follows = hop.previous().equals(link) && hop.record().equals(held.id());
            Code.CHAIN_BROKEN.unless(follows, "id", held.id().value());
            link = hop.digest();
        }
        Code.CHAIN_BROKEN.unless(
                link.equals(held.body().head()), "id", held.id().value());
        if (!known) {
            path.forEach(hop -> docket.tell(hop, Set.of(to)));
        }
    }
}
