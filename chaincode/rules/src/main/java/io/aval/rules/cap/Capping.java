package io.aval.rules.cap;

import io.aval.rules.act.Docket;
import io.aval.rules.act.Held;
import io.aval.rules.party.Party;
import io.aval.rules.party.PartyType;
import io.aval.rules.party.Standing;
import io.aval.rules.record.Account;
import io.aval.rules.record.RecordId;
import io.aval.rules.refusal.Code;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;

/** The rules of setting, cutting and regrouping. */
final class Capping {

    private Capping() {}

    static void set(CapActs.SetCap command, Docket docket) {
        docket.onlyWitness();
        Held<Party> party = docket.need(command.party(), Party.class);
        Code.CAP_INSTITUTION.unless(
                party.body().type() == PartyType.INSTITUTION,
                "party",
                command.party().value());
        Account bank = party.body()
                .at(command.organisation())
                .orElseThrow(() -> Code.WRONG_ORGANISATION.refuse(
                        "organisation", command.organisation().value()));
        Code.DAY_AHEAD.unless(
                !command.day().isAfter(docket.day()), "today", docket.day().toString());
        Code.CAP_MISFIT.unless(Objects.equals(party.body().cap(), command.cap()), "field", "/cap");
        if (command.cap() != null) {
            renew(command, docket.need(command.cap(), Cap.class), bank, docket);
            return;
        }
        Cap cap = new Cap(command.party(), bank, command.totalAssetsFen(), command.depositsFen(), command.day(), 0, 0);
        RecordId id = docket.create(cap, List.of(bank.organisation()));
        docket.replace(party, party.body().withCap(id));
    }

    private static void renew(CapActs.SetCap command, Held<Cap> held, Account bank, Docket docket) {
        Cap before = held.body();
        Code.WRONG_ORGANISATION.unless(
                before.bank().equals(bank),
                "organisation",
                command.organisation().value());
        Code.CAP_OUTDATED.unless(!command.day().isBefore(before.day()), "field", "/day");
        docket.replace(
                held,
                new Cap(
                        before.party(),
                        bank,
                        command.totalAssetsFen(),
                        command.depositsFen(),
                        command.day(),
                        before.acceptanceFen(),
                        before.marginFen()));
    }

    static void allot(CapActs.Allot command, Docket docket) {
        Account bank = Standing.of(command.as(), docket);
        Held<Cap> held = docket.need(command.cap(), Cap.class);
        Cap cap = held.body();
        Code.CAP_MISFIT.unless(cap.bank().equals(bank), "field", "/cap");
        long moreFen = Math.multiplyExact(command.eachFen(), command.pieces());
        long allFen = Math.addExact(cap.allottedFen(command.measure()), moreFen);
        Code.CAP_EXCEEDED.unless(
                allFen <= cap.capFen(command.measure(), docket.conventions()),
                "id",
                command.cap().value());
        for (int i = 0; i < command.pieces(); i++) {
            Allotment piece = new Allotment(command.cap(), bank, command.measure(), command.eachFen(), 0);
            docket.create(piece, List.of(bank.organisation()));
        }
        docket.replace(held, cap.allotting(command.measure(), moreFen));
    }

    static void regroup(CapActs.Regroup command, Docket docket) {
        Account bank = Standing.of(command.as(), docket);
        List<RecordId> named = command.pieces().stream()
                .map(CapActs.Piece::allotment)
                .filter(Objects::nonNull)
                .toList();
        boolean eachOnce = !named.isEmpty() && new TreeSet<>(named).size() == named.size();
        Code.ALLOTMENT_SUM.unless(eachOnce, "field", "/pieces");
        List<Held<Allotment>> olds = named.stream()
                .map(id -> docket.need(Objects.requireNonNull(id), Allotment.class))
                .toList();
        Allotment first = olds.getFirst().body();
        for (Held<Allotment> old : olds) {
            Allotment piece = old.body();
            boolean fits =
                    piece.bank().equals(bank) && piece.cap().equals(first.cap()) && piece.measure() == first.measure();
            Code.ALLOTMENT_MISFIT.unless(fits, "id", old.id().value());
        }
        long before = olds.stream().mapToLong(old -> old.body().amountFen()).reduce(0, Math::addExact);
        long after =
                command.pieces().stream().mapToLong(CapActs.Piece::amountFen).reduce(0, Math::addExact);
        Code.ALLOTMENT_SUM.unless(before == after, "field", "/pieces");
        command.pieces().forEach(piece -> put(piece, first, docket));
    }

    private static void put(CapActs.Piece piece, Allotment like, Docket docket) {
        if (piece.allotment() == null) {
            Allotment more = new Allotment(like.cap(), like.bank(), like.measure(), piece.amountFen(), 0);
            docket.create(more, List.of(like.bank().organisation()));
            return;
        }
        Held<Allotment> old = docket.need(piece.allotment(), Allotment.class);
        Code.ALLOTMENT_SUM.unless(
                piece.amountFen() >= old.body().usedFen(), "id", old.id().value());
        docket.replace(old, old.body().sized(piece.amountFen()));
    }
}
