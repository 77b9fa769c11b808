package io.aval.rules.bill;

import io.aval.rules.act.Actor;
import io.aval.rules.act.Command;
import io.aval.rules.act.Freeze;
import io.aval.rules.calendar.BusinessDay;
import io.aval.rules.calendar.Conventions;
import io.aval.rules.money.InterestPayer;
import io.aval.rules.record.RecordId;
import io.aval.rules.refusal.Code;
import io.aval.rules.scene.Scene;
import io.aval.rules.scene.Town;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Short ways along the life of a trade bill of 1,000,000 fen, for tests of what happens late in it. */
final class Walk {

    final Town town = new Town();
    final Actor first = town.payee;
    final Actor second = town.endorsee;
    final Actor third = town.enterprise(town.clerkA, "third-001");
    final RecordId bill = town.received();

    /** Endorses and is answered at once. */
    RecordId endorse(Actor from, Actor to, RecordId id) {
        return endorse(from, to, id, null, null, false);
    }

    RecordId endorse(
            Actor from,
            Actor to,
            RecordId id,
            @Nullable Interval part,
            @Nullable Particulars terms,
            boolean restricts) {
        List<RecordId> created = town.scene.grant(
                from,
                new BillActs.Propose(
                        town.party(from),
                        id,
                        Operation.ENDORSE,
                        town.counterparty(to),
                        restricts,
                        town.path(id),
                        part,
                        terms));
        RecordId moved = created.isEmpty() ? id : created.getLast();
        town.scene.grant(to, town.yes(to, moved));
        return moved;
    }

    BillActs.Propose propose(Actor by, RecordId id, Operation operation, @Nullable Particulars terms) {
        return new BillActs.Propose(town.party(by), id, operation, null, false, town.path(id), null, terms);
    }

    BillActs.Propose propose(
            Actor by,
            RecordId id,
            Operation operation,
            Actor to,
            @Nullable Interval part,
            @Nullable Particulars terms) {
        return new BillActs.Propose(
                town.party(by), id, operation, town.counterparty(to), false, town.path(id), part, terms);
    }

    BillActs.Propose pursue(Actor by, RecordId id, Actor whom) {
        return propose(by, id, Operation.RECOURSE, whom, null, Particulars.of(new Notice(null, Town.SOME, 0)));
    }

    static Particulars discount(int ratePpm, Settlement settlement) {
        return Particulars.of(new Deal(ratePpm, settlement, InterestPayer.SELLER, null, null, null));
    }

    /** The due day, and a trade bill that its acceptor has refused on it. */
    RecordId refused(RecordId id) {
        town.scene.setDay(due(id));
        town.scene.grant(clerkOf(id), new BillActs.Close(id, town.path(id)));
        town.scene.grant(town.acceptor, town.no(town.acceptor, id, Reason.DC08));
        return id;
    }

    BusinessDay due(RecordId id) {
        return town.bill(id).due(Conventions.NONE);
    }

    Actor clerkOf(RecordId id) {
        return switch (town.bill(id).holder().organisation().value()) {
            case "BankA" -> town.clerkA;
            case "BankB" -> town.clerkB;
            default -> town.clerkP;
        };
    }

    Code refusal(Actor by, Command command) {
        return town.scene.refused(by, command).code();
    }

    /** The bill as it is today. */
    Bill today(RecordId id) {
        return town.bill(id).asOf(town.scene.day(), Conventions.NONE, Freeze.NONE);
    }

    static final BusinessDay START = Scene.START;
}
