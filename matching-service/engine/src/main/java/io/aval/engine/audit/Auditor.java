package io.aval.engine.audit;

import io.aval.engine.audit.Book.Entry;
import io.aval.engine.audit.Violation.Kind;
import io.aval.engine.market.Demand;
import io.aval.engine.market.Market;
import io.aval.engine.market.MarketDigest;
import io.aval.engine.market.Product;
import io.aval.engine.market.Reason;
import io.aval.engine.market.ReasonCounts;
import io.aval.engine.seed.Seed;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Checks a claimed match against the market: every part, every amount and budget, every pair for blocking, the count
 * of reasons, both digests.
 *
 * <p>A pair (d, p) <b>blocks</b> if it is eligible, trades less than its capacity, and both want more of it. d wants
 * more if it is not filled and either holds p or holds fewer parts than it allows, or if it holds a part of a product
 * that it wants less than p. p wants more if it has budget left, or holds a part of a demand that it wants less than d.
 *
 * <p>Time O(demands × products). Not thread-safe; one auditor, one claim.
 */
public final class Auditor {
    private final Market market;
    private final Ranking ranking;
    private final Findings findings = new Findings();
    private final Map<Reason, Long> refusals = new EnumMap<>(Reason.class);

    private Auditor(Market market, Seed seed) {
        this.market = market;
        ranking = new Ranking(seed);
    }

    /**
     * Audits a claim.
     *
     * @param market the inputs of the run
     * @param seed the seed of the run
     * @param claim what the run says of itself
     * @return what was found
     */
    public static Verdict audit(Market market, Seed seed, Claim claim) {
        Auditor auditor = new Auditor(market, seed);
        Book book = new Book(market, claim.allocation(), auditor.findings);
        auditor.checkPairs(book);
        ReasonCounts recount = new ReasonCounts(auditor.refusals);
        auditor.checkReasons(claim.refusals(), recount);
        String inputs = MarketDigest.ofInputs(market, seed);
        String result = MarketDigest.ofResult(inputs, claim.allocation());
        if (!inputs.equals(claim.inputsDigest())) {
            auditor.findings.add(Kind.INPUTS_DIGEST, "recomputed " + inputs);
        }
        if (!result.equals(claim.resultDigest())) {
            auditor.findings.add(Kind.RESULT_DIGEST, "recomputed " + result);
        }
        Findings found = auditor.findings;
        return new Verdict(found.kept(), found.count(), found.blockingPairs(), recount, inputs, result);
    }

    private void checkReasons(ReasonCounts claimed, ReasonCounts recount) {
        recount.byReason().forEach((reason, count) -> {
            Long said = claimed.byReason().get(reason);
            if (!count.equals(said)) {
                findings.add(Kind.REASON_COUNT, reason + " claimed " + said + ", recounted " + count);
            }
        });
    }

    private void checkPairs(Book book) {
        List<Lender> lenders = new ArrayList<>();
        for (Product product : market.products()) {
            lenders.add(lender(product, book.parts(product)));
        }
        for (Demand demand : market.demands()) {
            Map<String, Entry> parts = book.parts(demand);
            Borrower borrower = borrower(demand, parts);
            for (Lender lender : lenders) {
                Product product = lender.product();
                Optional<Reason> refusal = Terms.refusal(demand, product);
                if (refusal.isPresent()) {
                    refusals.merge(refusal.get(), 1L, Long::sum);
                } else if (held(parts, product) < Terms.capacity(demand, product)
                        && wantsMore(borrower, product)
                        && wantsMore(lender, demand)) {
                    findings.add(Kind.BLOCKING_PAIR, demand.id() + " with " + product.id());
                }
            }
        }
    }

    private record Borrower(
            Demand demand,
            Map<String, Entry> parts,
            boolean filled,
            @Nullable Product worst) {}

    private record Lender(
            Product product, boolean full, @Nullable Demand worst) {}

    private Borrower borrower(Demand demand, Map<String, Entry> parts) {
        Product worst = null;
        for (Entry held : parts.values()) {
            if (worst == null || ranking.demandPrefers(demand, worst, held.product())) {
                worst = held.product();
            }
        }
        boolean filled = Book.total(parts).compareTo(BigInteger.valueOf(demand.amountFen())) >= 0;
        return new Borrower(demand, parts, filled, worst);
    }

    private Lender lender(Product product, Map<String, Entry> parts) {
        Demand worst = null;
        for (Entry held : parts.values()) {
            if (worst == null || ranking.productPrefers(product, worst, held.demand())) {
                worst = held.demand();
            }
        }
        boolean full = Book.total(parts).compareTo(BigInteger.valueOf(product.budgetFen())) >= 0;
        return new Lender(product, full, worst);
    }

    private static long held(Map<String, Entry> parts, Product product) {
        Entry entry = parts.get(product.id());
        return entry == null ? 0 : entry.amountFen();
    }

    private boolean wantsMore(Borrower borrower, Product product) {
        Map<String, Entry> parts = borrower.parts();
        boolean mayOpen = parts.containsKey(product.id())
                || parts.size() < borrower.demand().maxParts();
        if (!borrower.filled() && mayOpen) {
            return true;
        }
        return borrower.worst() != null && ranking.demandPrefers(borrower.demand(), product, borrower.worst());
    }

    private boolean wantsMore(Lender lender, Demand demand) {
        return !lender.full()
                || (lender.worst() != null && ranking.productPrefers(lender.product(), demand, lender.worst()));
    }
}
