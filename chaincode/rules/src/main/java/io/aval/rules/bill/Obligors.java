package io.aval.rules.bill;

import io.aval.rules.calendar.BusinessDay;
import io.aval.rules.calendar.Limitation;
import io.aval.rules.canonical.Digest;
import io.aval.rules.record.Account;
import io.aval.rules.record.Hop;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Who is liable to the holder of a bill, read from its chain: acceptor, drawer, endorsers and their guarantors (Negotiable
 * Instruments Law art. 61 to 69). Left out are those whom an earlier turn of the chain frees: whoever signed after the
 * holder's own endorsement (回头背书, art. 69), who endorsed without recourse, and who forbade further transfer, towards
 * all but its own endorsee (art. 34).
 */
public final class Obligors {

    private static final Set<Effect> SALES = Set.of(
            Effect.TITLE, Effect.DISCOUNT, Effect.REPO, Effect.RESALE, Effect.RESELL, Effect.DELIVER, Effect.BROKER);

    /**
     * A party that is liable.
     *
     * @param principal whether it is drawer, acceptor or a guarantor of either, who stay liable where the holder was late
     */
    public record Obligor(Account party, boolean principal) {}

    /** An endorsement and the guarantees behind it. */
    private record Link(Account signer, Account to, Hop hop, boolean principal) {}

    private final Bill bill;
    private final List<Link> links = new ArrayList<>();
    private final Map<Digest, List<Account>> guarantees = new LinkedHashMap<>();
    private final Map<Account, Link> guaranteed = new LinkedHashMap<>();
    private final Map<Account, Boolean> lifted = new LinkedHashMap<>();

    private Obligors(Bill bill, List<Hop> path) {
        this.bill = bill;
        Account holder = bill.terms().drawer();
        for (Hop hop : path) {
            holder = read(hop, holder);
        }
    }

    /**
     * Everybody who is liable to the holder, each once, nearest to the payment first: acceptor, drawer, then endorsers in
     * the order of their signatures.
     *
     * @param path every hop of the bill, first to last
     */
    public static List<Obligor> of(Bill bill, List<Hop> path) {
        return new Obligors(bill, path).liable();
    }

    /** Everybody who signed the bill or guaranteed a signature, liable to the holder or not, each once. */
    static Set<Account> signers(Bill bill, List<Hop> path) {
        Obligors read = new Obligors(bill, path);
        Set<Account> signers = new LinkedHashSet<>();
        read.links.forEach(link -> signers.add(link.signer()));
        read.guarantees.values().forEach(signers::addAll);
        return signers;
    }

    /**
     * The last day on which that party may be pursued (art. 17): two years from maturity for drawer, acceptor and who
     * guarantees them; six months from the refusal for others, three from paying for who paid itself.
     */
    public static BusinessDay lastDay(Bill bill, Obligor obligor) {
        Recourse recourse = bill.recourse();
        BusinessDay refused = bill.presentments().refusedOn();
        if (!obligor.principal() && recourse != null && recourse.paid() != null) {
            return Limitation.RE_RECOURSE.lastDay(recourse.since());
        }
        return obligor.principal() || refused == null
                ? Limitation.DRAWER_AND_ACCEPTOR.lastDay(bill.terms().dueDay())
                : Limitation.RECOURSE.lastDay(refused);
    }

    /** Follows one hop and says who holds the bill after it. */
    private Account read(Hop hop, Account holder) {
        switch (hop.act()) {
            case "ISSUE" -> links.add(new Link(hop.from(), hop.from(), hop, true));
            case "ACCEPT" -> links.addFirst(new Link(hop.to(), hop.from(), hop, true));
            case "GUARANTEE" -> guarantee(hop);
            case "UNMARK" -> lifted.put(hop.to(), true);
            case "CONSENT" -> {
                return hop.from();
            }
            case "REDEEM", "MOVE_CUSTODY", "TRANSFER" -> {
                return hop.to();
            }
            default -> {
                if (sells(hop.act())) {
                    if (!hop.act().equals("RECEIVE")) {
                        links.add(new Link(holder, hop.to(), hop, false));
                    }
                    return hop.to();
                }
            }
        }
        return holder;
    }

    /** Whether the hop is a signature that can be guaranteed: issue, acceptance or endorsement. */
    static boolean signs(Hop hop) {
        return hop.act().equals("ISSUE")
                || hop.act().equals("ACCEPT")
                || sells(hop.act()) && !hop.act().equals("RECEIVE");
    }

    private static boolean sells(String act) {
        return Lifecycle.ROWS.stream()
                .anyMatch(row -> row.operation().name().equals(act) && SALES.contains(row.effect()));
    }

    private void guarantee(Hop hop) {
        Digest target = hop.marks() == null ? null : hop.marks().backs();
        links.stream()
                .filter(link -> link.hop().digest().equals(target))
                .findFirst()
                .ifPresent(link -> {
                    guarantees
                            .computeIfAbsent(link.hop().digest(), digest -> new ArrayList<>())
                            .add(hop.to());
                    guaranteed.putIfAbsent(hop.to(), link);
                });
    }

    private List<Obligor> liable() {
        Map<Account, Obligor> found = new LinkedHashMap<>();
        int end = end();
        for (int i = 0; i < links.size(); i++) {
            Link link = links.get(i);
            boolean before = i < end;
            boolean acceptor = link.hop().act().equals("ACCEPT");
            if (!before && !acceptor || !signs(link)) {
                continue;
            }
            put(found, link.signer(), link.principal());
            guarantees
                    .getOrDefault(link.hop().digest(), List.of())
                    .forEach(guarantor -> put(found, guarantor, link.principal()));
        }
        found.remove(bill.holder());
        return List.copyOf(found.values());
    }

    private static void put(Map<Account, Obligor> found, Account party, boolean principal) {
        found.merge(party, new Obligor(party, principal), (one, other) -> one.principal() ? one : other);
    }

    /** Where the chain ends for this holder: before its own first signature, or behind the one that it guaranteed. */
    private int end() {
        for (int i = 0; i < links.size(); i++) {
            Link link = links.get(i);
            if (link.signer().equals(bill.holder())) {
                return i;
            }
            if (link.equals(guaranteed.get(bill.holder()))) {
                return i + 1;
            }
        }
        return links.size();
    }

    /** Whether the signer is liable to this holder. */
    private boolean signs(Link link) {
        Hop.Marks marks = link.hop().marks();
        if (marks == null) {
            return true;
        }
        boolean restricted = marks.restricts()
                && !lifted.containsKey(link.signer())
                && !link.to().equals(bill.holder());
        return !marks.waives() && !restricted;
    }

    /** The obligor that this party is, if it is one. */
    static Optional<Obligor> find(List<Obligor> obligors, Account party) {
        return obligors.stream()
                .filter(obligor -> obligor.party().equals(party))
                .findFirst();
    }
}
