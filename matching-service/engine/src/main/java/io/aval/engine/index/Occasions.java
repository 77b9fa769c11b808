package io.aval.engine.index;

import io.aval.rules.bill.Bill;
import io.aval.rules.bill.Closing;
import io.aval.rules.bill.Dishonour;
import io.aval.rules.bill.Leg;
import io.aval.rules.bill.Lifecycle;
import io.aval.rules.bill.Operation;
import io.aval.rules.bill.Presentments;
import io.aval.rules.bill.Request;
import io.aval.rules.calendar.BusinessDay;
import io.aval.rules.canonical.Schema;
import io.aval.rules.record.Account;
import io.aval.rules.record.Hop;
import io.aval.rules.record.Kind;
import io.aval.rules.record.Opening;
import io.aval.rules.record.Organisation;
import io.aval.rules.record.RecordId;
import io.aval.rules.refusal.RefusedException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What follows from one version of a bill or one hop, and for whom. A pure function of the two: so the order in which they
 * arrive changes nothing, and a version that tells the same again tells nothing new.
 */
public final class Occasions {

    /** For everybody in the chain that the occasion names. */
    static final String CHAIN = "*";

    private static final String BANKS = "@";

    /** An occasion and the name under which it is filed. */
    public record Told(String whom, Occasion occasion) {

        public boolean isFor(Account account) {
            return whom.equals(party(account));
        }

        public boolean isForChain() {
            return whom.equals(CHAIN);
        }
    }

    private final RecordId id;
    private final Bill bill;
    private final List<Told> told = new ArrayList<>();

    private Occasions(RecordId id, Bill bill) {
        this.id = id;
        this.bill = bill;
    }

    /** The name for one party. */
    static String party(Account account) {
        return Mentions.name(account);
    }

    /** The name for the banks of an organisation. */
    static String banks(Organisation organisation) {
        return BANKS + organisation;
    }

    /** A body that this release cannot read is filed all the same, and tells nothing. */
    static List<Told> of(Opening opening) {
        if (opening.kind() != Kind.BILL) {
            return List.of();
        }
        try {
            return of(opening.id(), Schema.of(Bill.class).decode(opening.body()));
        } catch (RefusedException e) {
            return List.of();
        }
    }

    /** The same of a bill as some day makes it, whether it is written down or not. */
    public static List<Told> of(RecordId id, Bill bill) {
        Occasions occasions = new Occasions(id, bill);
        if (bill.request() != null) {
            occasions.open(bill.request());
        }
        if (bill.last() != null) {
            occasions.closed(bill.last());
        }
        occasions.presented();
        return occasions.told;
    }

    /** What a completed act tells, or a notice. */
    static List<Told> of(Hop hop) {
        if (hop.act().equals(Dishonour.NOTICE)) {
            return List.of(new Told(party(hop.to()), single(hop, Occasion.What.DISHONOURED, Operation.PRESENT)));
        }
        Optional<Operation> operation = Arrays.stream(Operation.values())
                .filter(one -> one.name().equals(hop.act()))
                .findFirst();
        if (operation.isEmpty()) {
            return List.of();
        }
        return switch (operation.get()) {
            case PRESENT -> List.of(chain(hop, Occasion.What.SETTLED, operation.get()));
            case CONSENT -> List.of(chain(hop, Occasion.What.RECOURSE_PAID, operation.get()));
            case RECOURSE, RECOURSE_NON_REFUSAL ->
                List.of(new Told(party(hop.to()), single(hop, Occasion.What.PURSUED, operation.get())));
            default ->
                hop.from().equals(hop.to())
                        ? List.of()
                        : List.of(new Told(party(hop.from()), single(hop, Occasion.What.AGREED, operation.get())));
        };
    }

    private static Occasion single(Hop hop, Occasion.What what, Operation operation) {
        return new Occasion(what, hop.day(), hop.record(), operation, null, null);
    }

    private static Told chain(Hop hop, Occasion.What what, Operation operation) {
        return new Told(CHAIN, new Occasion(what, hop.day(), hop.record(), operation, null, hop.digest()));
    }

    private void open(Request request) {
        Leg leg = request.leg();
        if (leg != null) {
            add(banks(leg.payee().organisation()), Occasion.What.PAYMENT, leg.day(), request.operation(), leg.day());
            return;
        }
        BusinessDay until = lapse(request) == Lifecycle.Lapse.DUE ? bill.terms().dueDay() : request.day();
        add(party(request.responder()), Occasion.What.ASKED, request.day(), request.operation(), until);
        if (request.operation() == Operation.PRESENT) {
            String banks = banks(request.responder().organisation());
            add(banks, Occasion.What.ASKED, request.day(), request.operation(), until);
        }
    }

    private Lifecycle.@Nullable Lapse lapse(Request request) {
        List<Lifecycle.Row> rows = Lifecycle.rows(request.operation());
        return rows.stream()
                .filter(row -> row.from().stream().anyMatch(state -> state.status() == bill.status()))
                .findFirst()
                .orElse(rows.getFirst())
                .lapse();
    }

    private void closed(Closing last) {
        Occasion.What what = switch (last.result()) {
            case REFUSED -> Occasion.What.REFUSED;
            case LAPSED -> Occasion.What.LAPSED;
            case UNSETTLED -> Occasion.What.UNSETTLED;
            case AGREED, WITHDRAWN -> null;
        };
        if (what != null && last.operation() != Operation.PRESENT) {
            proposers(last.operation()).forEach(who -> add(party(who), what, last.day(), last.operation(), null));
        }
    }

    /** Who must have made the request that came to nothing: the bill does not say it any more, the table does. */
    private Stream<Account> proposers(Operation operation) {
        return switch (Lifecycle.rows(operation).getFirst().proposer()) {
            case DRAWER -> Stream.of(bill.terms().drawer());
            case HOLDER, PRESENTER -> Stream.of(bill.holder());
            case PLEDGEE -> Stream.ofNullable(bill.encumbrance().pledgee());
            case KEEPER -> Stream.ofNullable(bill.lock()).map(lock -> lock.keeper());
            case PURSUED -> Stream.ofNullable(bill.recourse()).flatMap(one -> one.pursued().stream());
            default -> Stream.of();
        };
    }

    private void presented() {
        Presentments presented = bill.presentments();
        Stream.of(presented.early(), presented.inWindow(), presented.late())
                .filter(Objects::nonNull)
                .map(Dishonour::day)
                .distinct()
                .forEach(day -> told.add(new Told(
                        CHAIN,
                        new Occasion(Occasion.What.DISHONOURED, day, id, Operation.PRESENT, null, bill.head()))));
    }

    private void add(
            String whom, Occasion.What what, BusinessDay day, Operation operation, @Nullable BusinessDay until) {
        told.add(new Told(whom, new Occasion(what, day, id, operation, until, null)));
    }
}
