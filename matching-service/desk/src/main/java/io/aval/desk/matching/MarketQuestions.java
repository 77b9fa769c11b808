package io.aval.desk.matching;

import io.aval.desk.access.Entitlement;
import io.aval.desk.access.User;
import io.aval.desk.follower.PublicFacts;
import io.aval.desk.matching.ProbeBook.Question;
import io.aval.desk.matching.WhyAnswer.Audience;
import io.aval.desk.reception.Reading;
import io.aval.desk.trail.ChainedLog;
import io.aval.engine.allocation.Mode;
import io.aval.engine.index.Position;
import io.aval.engine.index.RecordIndex;
import io.aval.engine.index.Records;
import io.aval.engine.market.Market;
import io.aval.engine.market.Product;
import io.aval.rules.act.Role;
import io.aval.rules.calendar.BusinessDay;
import io.aval.rules.finance.Demand;
import io.aval.rules.finance.Quota;
import io.aval.rules.finance.Run;
import io.aval.rules.law.Kinds;
import io.aval.rules.record.Account;
import io.aval.rules.record.Body;
import io.aval.rules.record.Opening;
import io.aval.rules.record.Organisation;
import io.aval.rules.record.RecordId;
import io.aval.rules.refusal.Code;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Answers questions about the market as the desk's records show it now. Owners ask about their own demands and products, and
 * learn of refusals what the other side has chosen to tell; operators and regulators ask about all and learn the exact
 * reasons. Each question is on the disk before it is answered; those of owners are counted. Nothing is recorded on the
 * ledger. Refuses by {@link io.aval.rules.refusal.RefusedException}. Thread-safe; one comparison of matches at a time.
 */
public final class MarketQuestions {

    /** How many questions a party may ask on a business day where nobody says otherwise. */
    public static final int DAILY = 10;

    private final Means means;
    private final ProbeBook book;
    private final ReentrantLock oneAtATime = new ReentrantLock();

    /**
     * What the answers come from.
     *
     * @param sources of this desk
     * @param platform whose market it is: a witness, who holds more, answers from what that organisation holds
     */
    public record Means(
            Inputs.Sources sources,
            PublicFacts facts,
            Entitlement entitlement,
            Reading reading,
            Organisation platform) {

        private RecordIndex index() {
            return sources.index();
        }
    }

    /**
     * By which rule what-if matches.
     *
     * @param run a run on the ledger that was made by it; empty for the last one
     * @param mode another than that run's
     */
    public record As(Optional<RecordId> run, Optional<Mode> mode) {

        /** As the last run was made. */
        public static final As LAST = new As(Optional.empty(), Optional.empty());
    }

    /**
     * Questions at one desk.
     *
     * @param log of all questions asked here; stays open when nobody asks any more
     * @param daily how many a party may ask on a business day, 1 or more
     */
    public MarketQuestions(Means means, ChainedLog log, int daily) {
        this.means = means;
        this.book = new ProbeBook(log, daily);
    }

    /**
     * How the other side stands to a demand or a product. An offered demand is answered for as if it were open again.
     *
     * @param reason why; regulators must give one, of others it is not kept
     * @throws io.aval.rules.refusal.RefusedException {@code NOT_OWNER}, {@code PROBES_SPENT}, {@code WRONG_KIND}; {@code
     *     DEMAND_NOT_OPEN} if it is closed, or all whom it admits have had their turn; {@code IMPORT_ABSENT} if a file of
     *     profiles is not at hand
     */
    public WhyAnswer why(User user, RecordId subject, String reason) {
        Opening opening = means.reading().get(user, subject, reason).opening();
        Body body = Kinds.ALL.body(opening);
        Account owner = owner(subject, body);
        Code.DEMAND_NOT_OPEN.unless(!(body instanceof Demand demand) || demand.state() != Demand.State.CLOSED);
        Asked asked = ask(user, "why", subject, owner, reason);
        Audience audience = isOfficer(user) ? Audience.OFFICER : Audience.OTHER_SIDE;
        Records records = means.index().asOf(asked.at().block()).heldBy(means.platform());
        return means.sources()
                .observations()
                .asking(
                        asked.at().block(),
                        asked.day(),
                        known -> answer(new LedgerMarket(records, asked.day(), known), subject, body, audience, asked));
    }

    /**
     * Matches the market as it is and as it would be, and compares. A financier's own lines bind in both, and of nobody else's
     * quota anything can be learnt; operators' answers keep to all.
     *
     * @param product an operator's choice, or one of the user's own party
     * @throws io.aval.rules.refusal.RefusedException {@code NOT_OWNER}, {@code PROBES_SPENT}, {@code WRONG_KIND}, {@code
     *     WRONG_ROLE}, {@code RUN_WITHOUT_MANIFEST}; {@code OUT_OF_RANGE} for what would be no product; {@code
     *     IMPORT_ABSENT} or {@code UNKNOWN_RECORD} if the run's import or rules are not at hand; {@code TOO_LARGE} if the market passes a bound
     */
    public WhatIfAnswer whatIf(User user, RecordId product, Change change, As as) {
        Code.WRONG_ROLE.unless(
                user.role() == Role.OPERATOR || user.role() == Role.BANK,
                "role",
                user.role().name(),
                "allowed",
                "[BANK, OPERATOR]");
        Body body = Kinds.ALL.body(means.reading().get(user, product, "").opening());
        Code.WRONG_KIND.unless(body instanceof io.aval.rules.finance.Product, "id", product.value());
        WhatIfBasis basis = basis(user, as);
        oneAtATime.lock();
        try {
            Asked asked = ask(user, "what-if", product, owner(product, body), "");
            Market market = inputs(user, asked, basis.order()).market();
            List<Product> others = new ArrayList<>(market.products());
            Product changed = find(others, product);
            others.remove(changed);
            change.of(changed).ifPresent(others::add);
            return WhatIfAnswer.of(product, market, with(market, others), basis, asked.allowance());
        } finally {
            oneAtATime.unlock();
        }
    }

    private WhatIfBasis basis(User user, As as) {
        WhatIfBasis basis = as.run()
                .map(id -> {
                    Body body = Kinds.ALL.body(means.reading().get(user, id, "").opening());
                    return WhatIfBasis.of(id, body instanceof Run run ? run : refuseKind(id));
                })
                .orElseGet(() -> WhatIfBasis.last(means.index()));
        return as.mode().map(basis::in).orElse(basis);
    }

    private static Run refuseKind(RecordId id) {
        throw Code.WRONG_KIND.refuse("id", id.value());
    }

    /** What a run would read now; whoever is no officer must not find out others' quotas by it. */
    private Inputs inputs(User user, Asked asked, MatchOrder order) {
        Position at = asked.at();
        SortedSet<Account> own = means.entitlement().accounts(user);
        Predicate<Quota> quotas = quota -> isOfficer(user) || own.contains(quota.account());
        return Inputs.read(
                RunPlan.of(order, means.platform(), at.block(), at.txId(), asked.day()), means.sources(), quotas);
    }

    /** A question that was recorded, and what it is answered from. */
    private record Asked(
            Position at, BusinessDay day, @Nullable Allowance allowance) {}

    private WhyAnswer answer(LedgerMarket market, RecordId subject, Body body, Audience audience, Asked asked) {
        List<Product> products = market.products();
        if (body instanceof Demand) {
            return WhyAnswer.of(
                    market.demand(subject).orElseThrow(Code.DEMAND_NOT_OPEN::refuse),
                    products,
                    audience,
                    asked.allowance());
        }
        return WhyAnswer.of(find(products, subject), market.demands(), audience, asked.allowance());
    }

    private Asked ask(User user, String what, RecordId subject, Account owner, String reason) {
        BusinessDay day = means.facts().day().orElseThrow(Code.NOT_FOUNDED::refuse);
        Position at = means.index().position();
        String kept = user.role() == Role.REGULATOR ? reason : "";
        Question question = new Question(user, what, subject, day, at.block(), kept);
        if (isOfficer(user)) {
            book.note(question);
            return new Asked(at, day, null);
        }
        Code.NOT_OWNER.unless(means.entitlement().accounts(user).contains(owner));
        return new Asked(at, day, book.ask(question, party(user, owner)));
    }

    /** One party has one count, whichever of its accounts asks. */
    private String party(User user, Account owner) {
        return means.entitlement()
                .party(user)
                .map(opening -> opening.id().value())
                .orElseGet(owner::toString);
    }

    private static Account owner(RecordId id, Body body) {
        return switch (body) {
            case Demand demand -> demand.borrower();
            case io.aval.rules.finance.Product product -> product.financier();
            default -> throw Code.WRONG_KIND.refuse("id", id.value());
        };
    }

    private static Product find(List<Product> products, RecordId id) {
        return products.stream()
                .filter(product -> product.id().equals(id.value()))
                .findFirst()
                .orElseThrow(() -> Code.UNKNOWN_RECORD.refuse("id", id.value()));
    }

    private static Market with(Market market, List<Product> products) {
        try {
            return new Market(market.demands(), products, market.caps());
        } catch (IllegalArgumentException e) {
            throw Code.TOO_LARGE.refuse("market", String.valueOf(e.getMessage()));
        }
    }

    private static boolean isOfficer(User user) {
        return user.role() == Role.OPERATOR || user.role() == Role.REGULATOR;
    }
}
