package io.aval.rules.bill.simulation;

import io.aval.rules.act.Act;
import io.aval.rules.act.Command;
import io.aval.rules.act.Ruling;
import io.aval.rules.bill.Bill;
import io.aval.rules.canonical.Json;
import io.aval.rules.canonical.Schema;
import io.aval.rules.law.Envelope;
import io.aval.rules.law.Kinds;
import io.aval.rules.law.Law;
import io.aval.rules.record.Account;
import io.aval.rules.record.Hop;
import io.aval.rules.record.Kind;
import io.aval.rules.record.Opening;
import io.aval.rules.record.Organisation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Changes rulings behind the law's back, on the text of the records. */
final class Forgery {

    /** A bill's members, with short ways to change them. */
    static final class Draft {

        final Bill bill;
        final TreeMap<String, Json> members;

        Draft(Opening opening) {
            bill = Whims.bill(opening);
            members = new TreeMap<>(opening.body().members());
        }

        void set(String name, @Nullable Json value) {
            if (value == null) {
                members.remove(name);
            } else {
                members.put(name, value);
            }
        }

        void set(String name, String word) {
            members.put(name, new Json.Text(word));
        }

        void copy(String name, Draft from) {
            set(name, from.members.get(name));
        }

        /** Changes a nested record; does nothing if there is none. */
        void within(String name, Consumer<Map<String, Json>> change) {
            if (members.get(name) instanceof Json.Obj(SortedMap<String, Json> nested)) {
                TreeMap<String, Json> changed = new TreeMap<>(nested);
                change.accept(changed);
                members.put(name, new Json.Obj(changed));
            }
        }
    }

    /** Changes a bill; false to leave it as it was. */
    interface Change {
        boolean make(Draft draft, Opening opening, Optional<Draft> before);
    }

    private Forgery() {}

    static Command command(Envelope envelope) {
        Json.Obj json = envelope.commands().getFirst();
        return decoded(Law.act(json), json);
    }

    private static <C extends Record & Command> Command decoded(Act<C> act, Json.Obj json) {
        return act.decode(json);
    }

    /** The first bill that an envelope brought. */
    static Optional<Opening> bill(Envelope envelope) {
        return envelope.openings().stream()
                .filter(opening -> opening.kind() == Kind.BILL)
                .findFirst();
    }

    /** Changes every bill that was written. */
    static Ruling.Granted bills(Envelope envelope, Ruling.Granted granted, Change change) {
        return openings(granted, opening -> {
            if (opening.kind() != Kind.BILL) {
                return opening;
            }
            Draft draft = new Draft(opening);
            Optional<Draft> before = envelope.openings().stream()
                    .filter(one -> one.id().equals(opening.id()))
                    .findFirst()
                    .map(Draft::new);
            return change.make(draft, opening, before) ? with(opening, draft) : opening;
        });
    }

    static Ruling.Granted openings(Ruling.Granted granted, UnaryOperator<Opening> change) {
        return with(
                granted,
                granted.writes().stream()
                        .map(write -> new Ruling.Write(change.apply(write.opening()), write.custodyMoves()))
                        .toList(),
                granted.hops());
    }

    static Ruling.Granted with(Ruling.Granted granted, List<Ruling.Write> writes, List<Ruling.Notice> hops) {
        return new Ruling.Granted(
                writes,
                granted.claims(),
                hops,
                granted.freezes(),
                granted.day(),
                granted.conventions(),
                granted.founding());
    }

    /** The next version of a record, out of nothing. */
    static Ruling.Granted next(Opening opening, Draft draft, List<Ruling.Notice> hops) {
        return new Ruling.Granted(
                List.of(new Ruling.Write(later(with(opening, draft)), false)),
                List.of(),
                hops,
                new TreeMap<>(),
                null,
                null,
                null);
    }

    static Opening later(Opening opening) {
        return version(opening, opening.version() + 1);
    }

    static Opening version(Opening opening, long version) {
        return new Opening(
                opening.schema(),
                opening.kind(),
                opening.id(),
                version,
                opening.salt(),
                opening.custodians(),
                opening.body());
    }

    static Opening without(Opening opening, Organisation custodian) {
        List<Organisation> rest = opening.custodians().stream()
                .filter(one -> !one.equals(custodian))
                .toList();
        return new Opening(
                opening.schema(),
                opening.kind(),
                opening.id(),
                opening.version(),
                opening.salt(),
                rest,
                opening.body());
    }

    static Opening with(Opening opening, Draft draft) {
        return new Opening(
                opening.schema(),
                opening.kind(),
                opening.id(),
                opening.version(),
                opening.salt(),
                opening.custodians(),
                new Json.Obj(draft.members));
    }

    /** Replaces the newest hop, and the head that names it. */
    static Ruling.Granted hop(Ruling.Granted granted, UnaryOperator<Hop> change) {
        if (granted.hops().isEmpty()) {
            return granted;
        }
        Ruling.Notice last = granted.hops().getLast();
        Hop forged = change.apply(last.hop());
        List<Ruling.Notice> hops = new ArrayList<>(granted.hops());
        hops.set(hops.size() - 1, new Ruling.Notice(forged, last.organisations()));
        String digest = last.hop().digest().value();
        Ruling.Granted heads = openings(granted, opening -> {
            boolean named =
                    opening.head().filter(head -> head.value().equals(digest)).isPresent();
            if (!named) {
                return opening;
            }
            Draft draft = new Draft(opening);
            draft.set("head", forged.digest().value());
            return with(opening, draft);
        });
        return with(heads, heads.writes(), hops);
    }

    static Ruling.Notice notice(Hop hop, List<Organisation> organisations) {
        return new Ruling.Notice(hop, new TreeSet<>(organisations));
    }

    static Json json(Account account) {
        return Schema.of(Account.class).encode(account);
    }

    static boolean isBill(Ruling.Write write) {
        return Kinds.ALL.body(write.opening()) instanceof Bill;
    }
}
