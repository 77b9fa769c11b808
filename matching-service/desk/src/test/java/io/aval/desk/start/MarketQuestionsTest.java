package io.aval.desk.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.aval.client.Checkpoint;
import io.aval.client.Receipt;
import io.aval.desk.Desk;
import io.aval.desk.access.Entitlement;
import io.aval.desk.access.User;
import io.aval.desk.demo.Demo;
import io.aval.desk.demo.DemoUser;
import io.aval.desk.grpc.QuestionCalls;
import io.aval.desk.matching.Change;
import io.aval.desk.matching.MarketQuestions;
import io.aval.desk.matching.MarketQuestions.As;
import io.aval.desk.matching.MatchOrder;
import io.aval.desk.matching.WhatIfAnswer;
import io.aval.desk.matching.WhyAnswer;
import io.aval.desk.trail.ChainedLog;
import io.aval.engine.allocation.Mode;
import io.aval.engine.index.RecordIndex;
import io.aval.protocol.WhatIfRequest;
import io.aval.protocol.WhyRequest;
import io.aval.rules.finance.Demand;
import io.aval.rules.finance.FinanceActs;
import io.aval.rules.finance.ProductTerms;
import io.aval.rules.finance.RateStep;
import io.aval.rules.finance.criteria.Criteria;
import io.aval.rules.finance.criteria.Criteria.Disclosure;
import io.aval.rules.finance.criteria.Criterion;
import io.aval.rules.finance.criteria.Facet;
import io.aval.rules.law.Kinds;
import io.aval.rules.law.Law;
import io.aval.rules.record.Account;
import io.aval.rules.record.Kind;
import io.aval.rules.record.Organisation;
import io.aval.rules.record.RecordId;
import io.aval.rules.refusal.Code;
import io.aval.rules.refusal.RefusedException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What owners and officers are told of a market that was loaded and not matched yet. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MarketQuestionsTest {

    private static final long TRILLION = 1_000_000_000_000L;

    @TempDir
    static Path folder;

    private Demonstration demonstration;

    @BeforeAll
    void open() throws Exception {
        demonstration = SmallDemonstration.open(folder);
    }

    @AfterAll
    void close() {
        demonstration.close();
    }

    @Test
    void an_enterprise_learns_what_each_product_tells_and_an_officer_the_reasons() throws Exception {
        try (ChainedLog log = log("told")) {
            MarketQuestions questions = questions(Demo.PLATFORM, log, 9);
            RecordId demand = demandOf("sme");
            WhyAnswer before = questions.why(user("sme"), demand, "");
            WhyAnswer exactBefore = questions.why(user("platform"), demand, "");
            for (Disclosure disclosure : Disclosure.values()) {
                post(disclosure, demand);
            }
            WhyAnswer after = questions.why(user("sme"), demand, "");
            assertThat(after.asked()).isEqualTo(before.asked() + 3);
            assertThat(after.eligible()).isEqualTo(before.eligible());
            assertThat(after.exact()).isFalse();
            assertThat(more(before, after))
                    .isEqualTo(Map.of("FACET_REVENUE", 1L, "ABOUT_PARTY", 1L, "NOT_ELIGIBLE", 1L));
            WhyAnswer exact = questions.why(user("platform"), demand, "");
            assertThat(exact.exact()).isTrue();
            assertThat(exact.allowance()).isNull();
            assertThat(more(exactBefore, exact)).isEqualTo(Map.of("CRITERION_REVENUE", 3L));
        }
    }

    @Test
    void questions_of_a_party_are_counted_together_and_remembered_after_reopening() throws IOException {
        RecordId demand = demandOf("sme");
        long height = height();
        try (ChainedLog log = log("counted")) {
            MarketQuestions questions = questions(Demo.PLATFORM, log, 3);
            assertThat(left(questions.why(user("sme"), demand, ""))).isEqualTo(2);
            assertThat(left(questions.why(user("sme-2"), demand, ""))).isEqualTo(1);
        }
        try (ChainedLog log = log("counted")) {
            MarketQuestions questions = questions(Demo.PLATFORM, log, 3);
            assertThat(left(questions.why(user("sme"), demand, ""))).isZero();
            assertThat(refusal(() -> questions.why(user("sme"), demand, ""))).isEqualTo(Code.PROBES_SPENT);
        }
        try (ChainedLog log = log("counted")) {
            MarketQuestions questions = questions(Demo.PLATFORM, log, 3);
            assertThat(refusal(() -> questions.why(user("sme-2"), demand, ""))).isEqualTo(Code.PROBES_SPENT);
            for (int i = 0; i < 4; i++) {
                questions.why(user("platform"), demand, "");
            }
            assertThat(log.check().broken()).isEmpty();
            assertThat(log.check().lines()).as("all that were answered").isEqualTo(7);
        }
        assertThat(height()).as("blocks").isEqualTo(height);
    }

    @Test
    void who_may_not_ask_is_refused_and_nothing_is_counted() throws IOException {
        RecordId demand = demandOf("sme");
        RecordId right = platform()
                .index()
                .naming(Kind.RIGHT, account(user("sme"), Demo.PLATFORM))
                .getFirst();
        try (ChainedLog log = log("refused")) {
            MarketQuestions questions = questions(Demo.PLATFORM, log, 1);
            User stranger = user("e-100003");
            assertThat(refusal(() -> questions.why(stranger, demand, ""))).isEqualTo(Code.UNKNOWN_RECORD);
            assertThat(refusal(() -> questions.why(user("sme"), right, ""))).isEqualTo(Code.WRONG_KIND);
            assertThat(refusal(() -> questions.whatIf(user("sme"), product(), new Change.Without(), As.LAST)))
                    .isEqualTo(Code.WRONG_ROLE);
            assertThat(refusal(() -> questions.whatIf(user("platform"), demand, new Change.Without(), As.LAST)))
                    .isEqualTo(Code.WRONG_KIND);
            assertThat(log.check().lines()).isZero();
        }
        try (ChainedLog log = log("witness")) {
            MarketQuestions questions = questions(Demo.REGULATOR, log, 1);
            User regulator = user("regulator");
            assertThat(refusal(() -> questions.why(regulator, demand, ""))).isEqualTo(Code.MISSING_FIELD);
            assertThat(questions.why(regulator, demand, "complaint 7").exact()).isTrue();
            assertThat(log.check().lines()).isEqualTo(1);
        }
    }

    @Test
    void what_if_compares_two_matches_and_leaves_the_ledger_as_it_is() throws IOException {
        long height = height();
        try (ChainedLog log = log("what-if")) {
            MarketQuestions questions = questions(Demo.PLATFORM, log, 1);
            User operator = user("platform");
            RecordId product = placing(questions);
            WhatIfAnswer without = questions.whatIf(operator, product, new Change.Without(), As.LAST);
            assertThat(without.after().productFen()).isZero();
            assertThat(without.lost() + without.moved()).isPositive();
            WhatIfAnswer poor = questions.whatIf(operator, product, new Change.Budget(0), As.LAST);
            assertThat(poor.after()).isEqualTo(without.after());
            assertThat(poor.before()).isEqualTo(without.before());
            WhatIfAnswer same = questions.whatIf(operator, product, new Change.Rate(0), As.LAST);
            assertThat(same.after()).isEqualTo(same.before());
            assertThat(same.gained() + same.lost() + same.moved()).isZero();
            WhatIfAnswer cheap = questions.whatIf(operator, product, new Change.Rate(-1_000), As.LAST);
            assertThat(cheap.after().productRatePpm()).isLessThan(cheap.before().productRatePpm());
            assertThat(refusal(() -> questions.whatIf(operator, product, new Change.Rate(Integer.MAX_VALUE), As.LAST)))
                    .isEqualTo(Code.OUT_OF_RANGE);
            assertThat(refusal(() -> questions.whatIf(operator, product, new Change.Budget(-1), As.LAST)))
                    .isEqualTo(Code.OUT_OF_RANGE);
        }
        assertThat(height()).as("blocks").isEqualTo(height);
    }

    @Test
    void what_if_matches_as_the_last_run_did_or_as_it_is_told() throws Exception {
        MatchOrder order = new MatchOrder(77, Optional.empty(), Optional.empty(), Mode.WELFARE, 3, false);
        String txId = demonstration
                .runs()
                .run(demonstration.operator(), order, (phase, share) -> {})
                .runTxId();
        RecordId run = RecordId.of(txId, 0);
        Desk platform = platform();
        long height = height();
        String index = platform.index().digest().value();
        try (ChainedLog log = log("as")) {
            MarketQuestions questions = questions(Demo.PLATFORM, log, 1);
            User operator = user("platform");
            Change without = new Change.Without();
            WhatIfAnswer.Basis last =
                    questions.whatIf(operator, product(), without, As.LAST).basis();
            assertThat(last).isEqualTo(new WhatIfAnswer.Basis(run, Mode.WELFARE, 77, null, null, 3));
            As stable = new As(Optional.of(run), Optional.of(Mode.STABLE_PRODUCT));
            assertThat(questions.whatIf(operator, product(), without, stable).basis())
                    .isEqualTo(new WhatIfAnswer.Basis(run, Mode.STABLE_PRODUCT, 77, null, null, 3));
            As none = new As(Optional.of(product()), Optional.empty());
            assertThat(refusal(() -> questions.whatIf(operator, product(), without, none)))
                    .isEqualTo(Code.WRONG_KIND);
            assertThat(log.check().lines()).as("questions that were answered").isEqualTo(2);
        }
        assertThat(height()).as("blocks").isEqualTo(height);
        assertThat(platform.index().digest().value()).as("the index").isEqualTo(index);
    }

    @Test
    void a_witness_answers_from_what_the_platform_holds() throws Exception {
        RecordId demand = demandOf("sme");
        try (ChainedLog log = log("held")) {
            MarketQuestions witness = questions(Demo.REGULATOR, log, 1);
            MarketQuestions platform = questions(Demo.PLATFORM, log, 1);
            post(Disclosure.NOTHING, demand, Demo.BANK_B);
            assertThat(witness.why(user("regulator"), demand, "complaint 9"))
                    .isEqualTo(platform.why(user("platform"), demand, ""));
        }
    }

    @Test
    void a_financier_asks_at_its_desk_about_its_own_product_and_is_counted() throws IOException {
        try (ChainedLog log = log("bank")) {
            MarketQuestions questions = questions(Demo.BANK_A, log, 2);
            User bank = user("bank-a");
            RecordIndex index = demonstration.desk(Demo.BANK_A).index();
            RecordId product = index.naming(Kind.PRODUCT, account(bank, Demo.BANK_A)).stream()
                    .filter(id -> index.current(id).orElseThrow().custodians().contains(Demo.PLATFORM))
                    .findFirst()
                    .orElseThrow();
            WhatIfAnswer answer = questions.whatIf(bank, product, new Change.Budget(5), As.LAST);
            assertThat(Objects.requireNonNull(answer.allowance()).left()).isEqualTo(1);
            assertThat(left(questions.why(bank, product, ""))).isZero();
            assertThat(refusal(() -> questions.whatIf(bank, product, new Change.Without(), As.LAST)))
                    .isEqualTo(Code.PROBES_SPENT);
        }
    }

    @Test
    void answers_leave_as_json() throws IOException {
        try (ChainedLog log = log("json")) {
            QuestionCalls calls = new QuestionCalls(questions(Demo.PLATFORM, log, 1));
            String demand = demandOf("sme").value();
            assertThat(calls.why(
                                    user("sme"),
                                    WhyRequest.newBuilder().setId(demand).build())
                            .getJson())
                    .contains("\"allowance\":{\"daily\":1,\"left\":0}", "\"exact\":false", "\"kind\":\"demand\"");
            WhatIfRequest unsaid =
                    WhatIfRequest.newBuilder().setProduct(product().value()).build();
            assertThat(refusal(() -> calls.whatIf(user("platform"), unsaid))).isEqualTo(Code.MISSING_FIELD);
            WhatIfRequest without = unsaid.toBuilder().setWithout(true).build();
            assertThat(calls.whatIf(user("platform"), without).getJson()).contains("\"before\":{\"matchedDemands\":");
        }
    }

    /** A product that places money as the market is. */
    private RecordId placing(MarketQuestions questions) {
        List<RecordId> products = new ArrayList<>();
        platform().index().forEach(Kind.PRODUCT, opening -> products.add(opening.id()));
        return products.stream()
                .filter(id -> questions
                                .whatIf(user("platform"), id, new Change.Rate(0), As.LAST)
                                .before()
                                .productFen()
                        > 0)
                .findFirst()
                .orElseThrow();
    }

    /** Posts a product that takes the demand but for its revenue, of which nothing is known. */
    private void post(Disclosure disclosure, RecordId demand) throws InterruptedException {
        post(disclosure, demand, Demo.PLATFORM);
    }

    private void post(Disclosure disclosure, RecordId demand, Organisation market) throws InterruptedException {
        Demand wanted =
                (Demand) Kinds.ALL.body(platform().index().current(demand).orElseThrow());
        Criterion revenue = new Criterion(Facet.REVENUE, null, null, new Criterion.Within(1, TRILLION));
        ProductTerms terms = new ProductTerms(
                wanted.terms().kind(),
                TRILLION,
                1,
                TRILLION,
                3_660,
                IntStream.rangeClosed(1, 10)
                        .mapToObj(grade -> new RateStep(grade, 1))
                        .toList(),
                10_000,
                List.of(wanted.terms().industry()),
                List.of(wanted.terms().region()),
                null,
                new Criteria(List.of(new Criteria.Alternative(List.of(revenue))), disclosure));
        Desk desk = demonstration.desk(Demo.BANK_A);
        User bank = user("bank-a");
        RecordId party =
                desk.index().naming(Kind.PARTY, account(bank, Demo.BANK_A)).getFirst();
        Receipt posted = desk.reception()
                .act(
                        bank,
                        "post-" + disclosure + market,
                        List.of(Law.json(new FinanceActs.PostProduct(party, terms, market))));
        Checkpoint written = new Checkpoint(posted.block(), posted.txId());
        for (Organisation organisation : List.of(Demo.PLATFORM, Demo.REGULATOR)) {
            assertThat(demonstration.desk(organisation).follower().await(written, Duration.ofMinutes(1)))
                    .isTrue();
        }
    }

    private static Map<String, Long> more(WhyAnswer before, WhyAnswer after) {
        Map<String, Long> more = new TreeMap<>(counts(after));
        counts(before).forEach((reason, count) -> more.merge(reason, -count, Long::sum));
        more.values().removeIf(count -> count == 0);
        return more;
    }

    private static Map<String, Long> counts(WhyAnswer answer) {
        return answer.told().stream().collect(Collectors.toMap(WhyAnswer.Told::reason, WhyAnswer.Told::count));
    }

    private static int left(WhyAnswer answer) {
        return Objects.requireNonNull(answer.allowance()).left();
    }

    private ChainedLog log(String name) throws IOException {
        return new ChainedLog(folder.resolve(name + ".log"), InstantSource.system());
    }

    private MarketQuestions questions(Organisation organisation, ChainedLog log, int daily) {
        Desk desk = demonstration.desk(organisation);
        MarketQuestions.Means means = new MarketQuestions.Means(
                desk.sources(),
                desk.facts(),
                new Entitlement(organisation, desk.index()),
                desk.reading(),
                Demo.PLATFORM);
        return new MarketQuestions(means, log, daily);
    }

    private RecordId demandOf(String as) {
        return platform()
                .index()
                .naming(Kind.DEMAND, account(user(as), Demo.PLATFORM))
                .getFirst();
    }

    private RecordId product() {
        List<RecordId> products = new ArrayList<>();
        platform().index().forEach(Kind.PRODUCT, opening -> products.add(opening.id()));
        return products.getFirst();
    }

    private static Account account(User user, Organisation organisation) {
        return new Account(organisation, Objects.requireNonNull(user.handle()));
    }

    private Desk platform() {
        return demonstration.desk(Demo.PLATFORM);
    }

    private long height() {
        return demonstration.ground().door(Demo.PLATFORM).height(demonstration.operator());
    }

    private User user(String as) {
        DemoUser found = demonstration.users().stream()
                .filter(user -> user.as().equals(as))
                .findFirst()
                .orElseThrow(() -> new AssertionError("nobody logs in as " + as + " but "
                        + demonstration.users().stream().map(DemoUser::as).toList()));
        return demonstration
                .desk(found.organisation())
                .users()
                .login(found.user(), found.token())
                .orElseThrow();
    }

    private static Code refusal(Runnable work) {
        RefusedException refused = catchThrowableOfType(RefusedException.class, work::run);
        assertThat(refused).as("a refusal").isNotNull();
        return refused.refusal().code();
    }
}
