package io.aval.engine.bill;

import io.aval.engine.index.RecordIndex;
import io.aval.rules.act.Chained;
import io.aval.rules.bill.Bill;
import io.aval.rules.bill.BillActs;
import io.aval.rules.bill.Effect;
import io.aval.rules.bill.Lifecycle;
import io.aval.rules.bill.Lock;
import io.aval.rules.bill.Operation;
import io.aval.rules.bill.Particulars;
import io.aval.rules.bill.Request;
import io.aval.rules.canonical.Digest;
import io.aval.rules.party.Counterparty;
import io.aval.rules.record.Hop;
import io.aval.rules.record.Organisation;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Which chain an act has to bring: the whole one where the act may hand the bill to an organisation that does not keep it,
 * may tell those before of a refusal, or is about an earlier act. Rather brings one too many, which the rules check and
 * take, than one too few.
 */
public final class ChainNeed {

    /** What is about an earlier act, or ends the bill and so goes to its acceptor. */
    private static final Set<Effect> WHOLE = EnumSet.of(Effect.PURSUE, Effect.BACK, Effect.VOID);

    /** What may end the bill, or be refused so that those before are told. */
    private static final Set<Effect> LAST = EnumSet.of(Effect.PAY, Effect.CONSENT);

    private ChainNeed() {}

    /**
     * Every completed act of the bill, first to last, if the command needs it; none if it does not, or if the index does
     * not have all of it.
     *
     * @param caller whose command it is
     */
    public static List<Hop> chain(Chained command, BillBook book, Organisation caller) {
        return book.find(command.bill())
                .filter(bill -> needs(command, bill, caller))
                .map(bill -> whole(bill, book.index()))
                .orElse(List.of());
    }

    private static List<Hop> whole(BillToday bill, RecordIndex index) {
        List<Hop> path = index.path(bill.id());
        boolean complete = !path.isEmpty()
                && path.size() <= BillActs.Propose.MAX_PATH
                && path.getFirst().previous().equals(Hop.START);
        Digest head = bill.stored().head();
        return complete && path.getLast().digest().equals(head) ? path : List.of();
    }

    private static boolean needs(Chained command, BillToday today, Organisation caller) {
        return switch (command) {
            case BillActs.Propose propose -> proposes(propose, today, caller);
            case BillActs.Answer answer -> completes(today);
            case BillActs.Confirm confirm -> completes(today);
            case BillActs.Close close -> Closed.needsChain(today);
            default -> true;
        };
    }

    private static boolean proposes(BillActs.Propose command, BillToday today, Organisation caller) {
        Lifecycle.Row row = Lifecycle.rows(command.operation()).getFirst();
        Lifecycle.Who responder = row.responder();
        boolean fixed = responder != null && !responder.named();
        Set<Organisation> concerned = new TreeSet<>(Set.of(caller));
        add(command.responder(), concerned);
        Particulars particulars = command.particulars();
        if (particulars != null && particulars.lock() != null) {
            add(particulars.lock().beneficiary(), concerned);
        }
        return fixed || WHOLE.contains(row.effect()) || isNew(concerned, today);
    }

    private static void add(@Nullable Counterparty party, Set<Organisation> concerned) {
        if (party != null) {
            concerned.add(party.organisation());
        }
    }

    private static boolean completes(BillToday today) {
        Request request = today.bill().request();
        return request != null && (LAST.contains(effect(request.operation())) || isNew(new TreeSet<>(), today));
    }

    private static Effect effect(Operation operation) {
        return Lifecycle.rows(operation).getFirst().effect();
    }

    /** Whether one of these, or of those who keep it from today on, has had no part in the bill. */
    private static boolean isNew(Set<Organisation> concerned, BillToday today) {
        Bill bill = today.bill();
        Set<Organisation> known = new TreeSet<>(today.opening().custodians());
        known.retainAll(bill.keepers());
        Set<Organisation> all = new TreeSet<>(bill.keepers());
        all.addAll(concerned);
        Lock lock = bill.lock();
        if (lock != null && lock.beneficiary() != null) {
            all.add(lock.beneficiary().organisation());
        }
        return !known.containsAll(all);
    }
}
