package io.aval.engine.bill;

import io.aval.engine.index.RecordIndex;
import io.aval.rules.bill.Terms;
import io.aval.rules.canonical.Json;
import io.aval.rules.canonical.Schema;
import io.aval.rules.canonical.Size;
import io.aval.rules.canonical.Text;
import io.aval.rules.disclosure.Disclosure;
import io.aval.rules.party.Overdue;
import io.aval.rules.party.OverdueLevel;
import io.aval.rules.party.Party;
import io.aval.rules.record.Account;
import io.aval.rules.record.Kind;
import io.aval.rules.record.Opening;
import io.aval.rules.record.RecordId;
import io.aval.rules.refusal.Code;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Whether a bill is what it is said to be (票据查验): the acceptor has disclosed it like that, no order freezes it, and its
 * acceptor is not overdue.
 *
 * @param good whether nothing speaks against it
 * @param number with its middle masked
 * @param reasons what speaks against it
 * @param differs names of the elements that are not as they were said to be
 */
public record BillCheck(
        RecordId bill,
        @Text(max = 30) String number,
        boolean good,
        @Size(max = 8) List<Code> reasons,
        @Size(max = 16) List<@Text(max = 30) String> differs) {

    private static final int SHOWN_FIRST = 6;
    private static final int SHOWN_LAST = 4;

    /**
     * Checks a bill.
     *
     * @param said members of the bill's terms as somebody states them; none to check what the ledger holds alone
     * @throws io.aval.rules.refusal.RefusedException {@link Code#UNKNOWN_FIELD} for a member that no bill has
     */
    public static BillCheck of(RecordIndex index, BillToday bill, Map<String, Json> said) {
        Terms terms = bill.bill().terms();
        Map<String, Json> known = Schema.of(Terms.class).encode(terms).members();
        List<String> differs = new ArrayList<>();
        new TreeMap<>(said).forEach((name, value) -> {
            Code.UNKNOWN_FIELD.unless(known.containsKey(name), "field", "/elements/" + name);
            if (!value.equals(known.get(name))) {
                differs.add(name);
            }
        });
        List<Code> reasons = new ArrayList<>();
        disclosure(index, bill).ifPresent(reasons::add);
        if (bill.freeze().frozen()) {
            reasons.add(Code.FROZEN);
        }
        if (overdue(index, terms.acceptor())) {
            reasons.add(Code.ACCEPTOR_OVERDUE);
        }
        boolean good = reasons.isEmpty() && differs.isEmpty();
        return new BillCheck(bill.id(), masked(terms.number().value()), good, reasons, differs);
    }

    private static Optional<Code> disclosure(RecordIndex index, BillToday bill) {
        RecordId origin = bill.bill().origin(bill.id());
        Terms terms = bill.bill().terms();
        List<Disclosure> found = index.naming(Kind.DISCLOSURE, origin).stream()
                .flatMap(id -> index.current(id).stream())
                .map(opening -> Schema.of(Disclosure.class).decode(opening.body()))
                .filter(disclosure -> disclosure.acceptor().equals(terms.acceptor()) && !disclosure.withdrawn())
                .toList();
        if (found.isEmpty()) {
            return Optional.of(Code.DISCLOSURE_MISSING);
        }
        boolean match = found.stream().anyMatch(one -> one.elements().equals(terms.elements()));
        return match ? Optional.empty() : Optional.of(Code.DISCLOSURE_MISMATCH);
    }

    private static boolean overdue(RecordIndex index, Account acceptor) {
        return index.naming(Kind.PARTY, acceptor).stream()
                .flatMap(id -> index.current(id).stream())
                .map((Opening opening) ->
                        Schema.of(Party.class).decode(opening.body()).overdue())
                .anyMatch((Overdue overdue) -> overdue != null && overdue.level() != OverdueLevel.NONE);
    }

    private static String masked(String number) {
        int hidden = number.length() - SHOWN_FIRST - SHOWN_LAST;
        return number.substring(0, SHOWN_FIRST) + "*".repeat(hidden) + number.substring(SHOWN_FIRST + hidden);
    }
}
