package io.aval.rules.bill.simulation;

import io.aval.rules.bill.Bill;
import io.aval.rules.calendar.BusinessDay;
import io.aval.rules.canonical.Digest;
import io.aval.rules.record.Account;
import io.aval.rules.record.Hop;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What the chain of completed acts tells, hop by hop, to a reader who knows the law of bills and not its code. */
final class Story {

    private static final Set<String> SALES = Set.of(
            "ENDORSE",
            "DISCOUNT",
            "REPO_DISCOUNT",
            "RESALE",
            "OUTRIGHT_REPO",
            "REDISCOUNT",
            "REDISCOUNT_REPO",
            "DELIVER",
            "BROKER");

    /** Somebody who is liable, by the place of the signature: acceptance -1, issue 0, endorsements from 1 on. */
    private record Signature(Account signer, Account to, int place, Hop hop) {}

    private final Bill bill;
    final List<Account> guarantors = new ArrayList<>();
    private final List<Signature> signatures = new ArrayList<>();
    private final Map<Account, Integer> stoodFor = new HashMap<>();
    private final List<Account> lifted = new ArrayList<>();
    Account holder;
    boolean ended;

    @Nullable
    Account seller;

    @Nullable
    Account keeper;

    @Nullable
    Account mark;

    @Nullable
    BusinessDay discounted;

    private int sales;

    private Story(Bill bill, Account drawer) {
        this.bill = bill;
        this.holder = drawer;
    }

    /** Reads the hops, first to last. */
    static Story of(Bill bill, List<Hop> hops, Function<Hop, Digest> digests) {
        Story story = new Story(bill, bill.terms().drawer());
        Hop first = hops.getFirst();
        Violation.unless(
                first.act().equals("ISSUE") && first.previous().equals(Hop.START), "a chain begins with the issue");
        for (Hop hop : hops) {
            Violation.unless(!story.ended, "nothing follows the end, yet {} does", hop.act());
            story.read(hop, digests);
        }
        return story;
    }

    private void read(Hop hop, Function<Hop, Digest> digests) {
        switch (hop.act()) {
            case "ISSUE" -> sign(hop.from(), hop, 0);
            case "ACCEPT" -> {
                Violation.unless(hop.to().equals(bill.terms().acceptor()), "only the acceptor accepts");
                sign(hop.to(), hop, -1);
            }
            case "RECEIVE" -> {
                Violation.unless(hop.to().equals(bill.terms().payee()), "only the payee receives");
                mark = bill.terms().transferable() ? mark : bill.terms().drawer();
                marked(hop);
                holder = hop.to();
            }
            case "GUARANTEE" -> guarantee(hop, digests);
            case "UNMARK" -> {
                Violation.unless(hop.to().equals(mark), "who set a mark lifts it");
                lifted.add(hop.to());
                mark = null;
            }
            case "REDEEM" -> redeem(hop);
            case "PLEDGED_REPO" -> seller = hop.from();
            case "RELEASE" -> seller = null;
            case "DEPOSIT", "ESCROW", "DELEGATE" -> keeper = hop.to();
            case "UNLOCK" -> {
                Violation.unless(hop.from().equals(keeper), "the keeper unlocks");
                keeper = null;
            }
            case "MOVE_CUSTODY" -> {
                own(hop);
                holder = hop.to();
            }
            case "CONSENT" -> consent(hop);
            case "PRESENT", "VOID" -> ended = true;
            default -> sell(hop);
        }
    }

    private void redeem(Hop hop) {
        own(hop);
        Violation.unless(hop.to().equals(seller), "a repo goes back to its seller");
        seller = null;
        holder = hop.to();
    }

    private void sell(Hop hop) {
        if (!SALES.contains(hop.act())) {
            return;
        }
        sales++;
        sign(holder, hop, sales);
        boolean broker = hop.act().equals("BROKER");
        if (broker || hop.act().equals("DELIVER")) {
            Violation.unless(hop.from().equals(keeper), "the keeper of the lock disposes");
            keeper = null;
        } else {
            own(hop);
            marked(hop);
        }
        if (broker || hop.act().equals("DISCOUNT") || hop.act().equals("REPO_DISCOUNT")) {
            discounted = hop.day();
        }
        boolean repo = hop.act().contains("REPO");
        seller = repo ? hop.from() : null;
        holder = hop.to();
    }

    private void consent(Hop hop) {
        Violation.unless(hop.to().equals(holder), "the holder is paid");
        holder = hop.from();
        ended = holder.equals(bill.terms().acceptor())
                || holder.equals(bill.terms().drawer());
    }

    private void guarantee(Hop hop, Function<Hop, Digest> digests) {
        guarantors.add(hop.to());
        Digest target = hop.marks() == null ? null : hop.marks().backs();
        for (Signature signature : List.copyOf(signatures)) {
            if (digests.apply(signature.hop()).equals(target)) {
                signatures.add(new Signature(hop.to(), signature.to(), signature.place(), signature.hop()));
                stoodFor.putIfAbsent(hop.to(), signature.place());
                return;
            }
        }
        throw new Violation("a guarantee stands behind a signature of the chain");
    }

    private void own(Hop hop) {
        Violation.unless(hop.from().equals(holder), "each endorser is the endorsee before, not at {}", hop.act());
    }

    private void marked(Hop hop) {
        if (hop.marks() != null && hop.marks().restricts()) {
            mark = hop.from();
        }
    }

    private void sign(Account signer, Hop hop, int place) {
        signatures.add(new Signature(signer, hop.to(), place, hop));
    }

    /**
     * Whether the holder may pursue that party: who signed before the holder did (art. 69), or accepted.
     *
     * @param principals whether only drawer, acceptor and their guarantors are within reach
     */
    boolean reaches(Account party, boolean principals) {
        int end = Integer.MAX_VALUE;
        for (Signature signature : signatures) {
            if (signature.signer().equals(holder)) {
                boolean stands = stoodFor.containsKey(holder) && stoodFor.get(holder) == signature.place();
                end = Math.min(end, stands ? signature.place() + 1 : signature.place());
            }
        }
        for (Signature signature : signatures) {
            boolean before = signature.place() < end || signature.place() < 0;
            boolean within = !principals || signature.place() <= 0;
            if (before && within && signature.signer().equals(party) && liable(signature)) {
                return !party.equals(holder);
            }
        }
        return false;
    }

    /** Whether a party is liable as drawer, acceptor or their guarantor, if at all. */
    boolean principal(Account party) {
        return signatures.stream()
                .anyMatch(signature ->
                        signature.place() <= 0 && signature.signer().equals(party));
    }

    private boolean liable(Signature signature) {
        Hop.Marks marks = signature.hop().marks();
        if (marks == null) {
            return true;
        }
        boolean restricted = marks.restricts()
                && !lifted.contains(signature.hop().from())
                && !signature.to().equals(holder);
        return !marks.waives() && !restricted;
    }
}
