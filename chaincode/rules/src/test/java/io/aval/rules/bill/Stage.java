package io.aval.rules.bill;

import io.aval.rules.act.Actor;
import io.aval.rules.act.Role;
import io.aval.rules.calendar.BusinessDay;
import io.aval.rules.calendar.Conventions;
import io.aval.rules.canonical.Digest;
import io.aval.rules.encumbrance.Encumbrance;
import io.aval.rules.identifier.Cnaps;
import io.aval.rules.money.InterestPayer;
import io.aval.rules.money.LumpSum;
import io.aval.rules.party.Counterparty;
import io.aval.rules.party.PartyActs;
import io.aval.rules.party.PartyType;
import io.aval.rules.record.Account;
import io.aval.rules.record.Handle;
import io.aval.rules.record.Hop;
import io.aval.rules.record.Organisation;
import io.aval.rules.record.RecordId;
import io.aval.rules.scene.Numbers;
import io.aval.rules.scene.Scene;
import io.aval.rules.scene.Town;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Bills at every point of both axes, with everybody whom the state table speaks of standing around them. */
final class Stage {

    static final String CENTRAL_BANK = "001100000012";

    final Town town = new Town();
    final Actor holder = town.enterprise(town.clerkA, "holder-01");
    final Actor endorser = town.enterprise(town.clerkB, "endorser-01");
    final Actor pledgee = town.enterprise(town.clerkB, "pledgee-01");
    final Actor keeper = town.join(town.clerkP, "keeper-01", Role.BANK, PartyType.INSTITUTION);
    final Actor seller = town.enterprise(town.clerkB, "seller-01");
    final Actor setter = town.enterprise(town.clerkB, "setter-01");
    final Actor beneficiary = town.enterprise(town.clerkB, "benefits-01");
    final Actor centralBank = Scene.actor(Scene.PLATFORM, "central-01", Role.BANK);
    final RecordId central;
    final BusinessDay due;
    private final Terms terms = town.bill(town.issued()).terms();
    private final List<Hop> path = path();

    Stage() {
        central = town.scene.create(
                town.clerkP,
                new PartyActs.Register(
                        "Central bank branch",
                        PartyType.INSTITUTION,
                        Numbers.uscc(900),
                        null,
                        new Cnaps(CENTRAL_BANK),
                        centralBank.account().handle(),
                        false));
        town.scene.grant(town.clerkB, new PartyActs.Bind(town.party(holder), new Handle("holder-at-b")));
        due = town.bill(put(new Lifecycle.State(Status.CS03, Circulation.TF0301)))
                .due(Conventions.NONE);
    }

    /** Issue, acceptance, receipt and two endorsements, made by hand. */
    private List<Hop> path() {
        RecordId id = RecordId.of("stage", 0);
        List<Hop> hops = new ArrayList<>();
        hop(hops, id, "ISSUE", terms.drawer(), terms.drawer());
        hop(hops, id, "ACCEPT", terms.drawer(), terms.acceptor());
        hop(hops, id, "RECEIVE", terms.drawer(), terms.payee());
        hop(hops, id, "ENDORSE", terms.payee(), endorser.account());
        hop(hops, id, "ENDORSE", endorser.account(), holder.account());
        return List.copyOf(hops);
    }

    private static void hop(List<Hop> hops, RecordId id, String act, Account from, Account to) {
        Digest previous = hops.isEmpty() ? Hop.START : hops.getLast().digest();
        hops.add(new Hop(id, act, from, to, Scene.START, previous));
    }

    List<Hop> hops() {
        return path;
    }

    /** A bill that rests there, with what makes it rest there. */
    RecordId put(Lifecycle.State state) {
        return put(state, Operation.ESCROW);
    }

    RecordId put(Lifecycle.State state, Operation lockedBy) {
        return put(bill(state, lockedBy));
    }

    /** The same for a row's operation, which may need a certain lock or a pledge. */
    RecordId put(Lifecycle.State state, Lifecycle.Row row) {
        Bill bill = bill(state, row.effect() == Effect.BROKER ? Operation.DELEGATE : Operation.ESCROW);
        if (row.effect() == Effect.RELEASE) {
            bill = bill.with(Encumbrance.registered(pledgee.account()));
        }
        return put(bill);
    }

    private RecordId put(Bill bill) {
        return town.scene.put(bill, bill.keepers().toArray(Organisation[]::new));
    }

    Bill bill(Lifecycle.State state, Operation lockedBy) {
        BillDraft draft = new Bill(
                        terms,
                        holder.account(),
                        state.status(),
                        state.circulation(),
                        null,
                        null,
                        path.getLast().digest(),
                        Encumbrance.FREE)
                .edit();
        draft.discounted = Scene.START;
        draft.mark = null;
        switch (state.circulation()) {
            case TF0302 -> draft.lock = new Lock(lockedBy, keeper.account(), beneficiary.account(), null);
            case TF0303 -> draft.mark = setter.account();
            case TF0304 -> draft.encumbrance = Encumbrance.registered(pledgee.account());
            case TF0305 -> draft.repo = repo();
            case TF0401 -> draft.presented = refused();
            case TF0402 -> {
                draft.presented = refused();
                draft.recourse = new Recourse(List.of(endorser.account()), terms.dueDay(), null, List.of());
            }
            default -> {}
        }
        Bill built = draft.build();
        return at(built, state.circulation());
    }

    /** Also where no life of a bill leads: the table must refuse there, too. */
    private static Bill at(Bill bill, Circulation circulation) {
        return new Bill(
                bill.terms(),
                bill.holder(),
                bill.status(),
                circulation,
                bill.request(),
                bill.last(),
                bill.head(),
                bill.encumbrance(),
                bill.part(),
                bill.origin(),
                bill.mark(),
                bill.repo(),
                bill.lock(),
                bill.discounted(),
                bill.support(),
                bill.guarantors(),
                bill.presented(),
                bill.recourse(),
                bill.undertaking(),
                bill.into());
    }

    private Repo repo() {
        return new Repo(
                seller.account(),
                Scene.START,
                terms.dueDay().plusDays(-10),
                new LumpSum(1, terms.amountFen(), 990_000),
                18_500);
    }

    private Presentments refused() {
        return new Presentments(null, new Dishonour(terms.dueDay(), Dishonour.Cause.REFUSED, Reason.DC08), null);
    }

    /** What the operation needs to be granted, if the state allows it. */
    BillActs.Propose propose(Operation operation, Actor by, RecordId bill) {
        Lifecycle.Row row = Lifecycle.rows(operation).getFirst();
        return new BillActs.Propose(town.party(by), bill, operation, named(row), false, path, null, particulars(row));
    }

    private @Nullable Counterparty named(Lifecycle.Row row) {
        Lifecycle.Who who = row.responder();
        if (who == null) {
            return null;
        }
        return switch (who) {
            case NAMED -> town.counterparty(row.effect() == Effect.PURSUE ? town.payee : town.stranger);
            case INSTITUTION -> town.counterparty(town.bankB);
            case CENTRAL_BANK -> new Counterparty(central, Scene.PLATFORM);
            case SELF -> new Counterparty(town.party(holder), Scene.BANK_B);
            default -> null;
        };
    }

    private @Nullable Particulars particulars(Lifecycle.Row row) {
        return switch (row.terms()) {
            case "deal" -> Particulars.of(new Deal(26_200, Settlement.ST01, InterestPayer.SELLER, null, null, null));
            case "repo" ->
                Particulars.of(new Deal(
                        26_200,
                        Settlement.ST01,
                        InterestPayer.SELLER,
                        null,
                        terms.dueDay().plusDays(-7),
                        null));
            case "payment" -> Particulars.of(new Payment(Settlement.ST01, 1_000));
            case "notice" -> {
                Notice.Ground ground = row.operation() == Operation.RECOURSE ? null : Notice.Ground.RC00;
                yield Particulars.of(new Notice(ground, Town.SOME, 100));
            }
            case "support" -> Particulars.of(new Particulars.Backer(terms.dueDay()));
            case "lock" -> {
                Counterparty to = row.operation() == Operation.ESCROW ? town.counterparty(beneficiary) : null;
                yield Particulars.of(new Particulars.Locking(to, null));
            }
            default -> null;
        };
    }
}
