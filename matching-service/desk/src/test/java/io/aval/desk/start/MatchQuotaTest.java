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
import io.aval.desk.matching.Change;
import io.aval.desk.matching.MarketQuestions;
import io.aval.desk.matching.MatchOrder;
import io.aval.desk.matching.RuleShelf;
import io.aval.desk.matching.RunDesk;
import io.aval.desk.trail.ChainedLog;
import io.aval.engine.allocation.Mode;
import io.aval.engine.market.Part;
import io.aval.rules.act.Command;
import io.aval.rules.canonical.Digest;
import io.aval.rules.canonical.Json;
import io.aval.rules.finance.Demand;
import io.aval.rules.finance.Offer;
import io.aval.rules.finance.Product;
import io.aval.rules.finance.QuotaActs;
import io.aval.rules.finance.QuotaTerms;
import io.aval.rules.finance.Run;
import io.aval.rules.law.Kinds;
import io.aval.rules.law.Law;
import io.aval.rules.record.Account;
import io.aval.rules.record.Body;
import io.aval.rules.record.Kind;
import io.aval.rules.record.Opening;
import io.aval.rules.record.Organisation;
import io.aval.rules.record.RecordId;
import io.aval.rules.refusal.Code;
import io.aval.rules.refusal.RefusedException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs keep to what financiers and enterprises posted on the ledger, and nobody else reads it. */
class MatchQuotaTest {

    private static final Mode[] MODES = {Mode.STABLE_DEMAND, Mode.STABLE_PRODUCT, Mode.UNSPLIT, Mode.WELFARE};

    @TempDir
    Path folder;

    private Demonstration demonstration;

    @BeforeEach
    void open() throws Exception {
        demonstration = SmallDemonstration.open(folder);
    }

    @AfterEach
    void close() {
        demonstration.close();
    }

    @Test
    void a_line_binds_every_run_together_the_witness_finds_the_same_and_no_other_bank_reads_it() throws Exception {
        Map<String, Long> before = placed(Mode.STABLE_DEMAND, Part::product);
        Map.Entry<String, Long> most = before.entrySet().stream()
                .filter(entry ->
                        product(entry.getKey()).financier().organisation().equals(Demo.BANK_A))
                .max(Map.Entry.comparingByValue())
                .orElseThrow();
        RecordId product = new RecordId(most.getKey());
        long lineFen = most.getValue() / 2;
        Account bank = product(most.getKey()).financier();
        RecordId quota = post(bank, lines(lineFen, product));
        for (Mode mode : MODES) {
            assertThat(placed(mode, Part::product).getOrDefault(most.getKey(), 0L))
                    .as(mode.name())
                    .isLessThanOrEqualTo(lineFen);
        }
        assertThat(demonstration.desk(Demo.BANK_A).index().current(quota)).isPresent();
        assertThat(demonstration.desk(Demo.BANK_B).index().current(quota)).isEmpty();
        User sme = user("sme");
        RefusedException unknown = catchThrowableOfType(
                RefusedException.class, () -> platform().reading().get(sme, quota, ""));
        assertThat(unknown.refusal().code()).isEqualTo(Code.UNKNOWN_RECORD);

        requireSameAtTheWitness();
        assertThat(offered(product)).isPositive().isLessThanOrEqualTo(lineFen);
        assertThat(placed(Mode.STABLE_DEMAND, Part::product).getOrDefault(most.getKey(), 0L))
                .as("what offers promise is taken off the line")
                .isLessThanOrEqualTo(lineFen - offered(product));
    }

    private void requireSameAtTheWitness() throws InterruptedException {
        MatchOrder order = new MatchOrder(5, Optional.empty(), false);
        String txId = demonstration
                .runs()
                .run(demonstration.operator(), order, (at, n) -> {})
                .runTxId();
        RecordId run = RecordId.of(txId, 0);
        awaitPlatform(Demo.REGULATOR);
        RunDesk.Checked checked = demonstration
                .desk(Demo.REGULATOR)
                .runs()
                .verify(user("regulator"), run, "a spot check", false, (at, n) -> {});
        assertThat(checked.findings()).isEmpty();
        Run recorded = (Run) Kinds.ALL.body(platform().index().current(run).orElseThrow());
        assertThat(Objects.requireNonNull(recorded.manifest()).inputRows())
                .as("one cap beside demands and products")
                .isEqualTo(recorded.demands() + recorded.products() + 1);
    }

    @Test
    void a_group_binds_the_demands_of_head_and_member_once_both_name_each_other() throws Exception {
        Map<String, Long> before = placed(Mode.STABLE_DEMAND, this::borrower);
        List<Account> enterprises = demonstration.users().stream()
                .filter(user -> user.organisation().equals(Demo.PLATFORM))
                .map(user -> user(user.as()))
                .filter(user -> user.handle() != null)
                .map(user -> new Account(Demo.PLATFORM, Objects.requireNonNull(user.handle())))
                .filter(account -> before.getOrDefault(account.toString(), 0L) > 0)
                .distinct()
                .limit(2)
                .toList();
        assertThat(enterprises).hasSize(2);
        Account head = enterprises.getFirst();
        Account member = enterprises.getLast();
        QuotaTerms.Group group = new QuotaTerms.Group(1_000, List.of(party(member)));
        post(head, new QuotaTerms(Json.MAX_NUMBER, List.of(), null, group));
        assertThat(both(enterprises, Mode.STABLE_DEMAND))
                .as("of the group the head alone belongs to it yet")
                .isGreaterThan(1_000);
        RecordId quota = post(member, new QuotaTerms(Json.MAX_NUMBER, List.of(), party(head), null));
        for (Mode mode : MODES) {
            assertThat(both(enterprises, mode)).as(mode.name()).isLessThanOrEqualTo(1_000);
        }
        act(member, new QuotaActs.AmendQuota(party(member), quota, new QuotaTerms(7, List.of(), null, null)));
        assertThat(placed(Mode.STABLE_DEMAND, this::borrower).getOrDefault(member.toString(), 0L))
                .as("its own limit, outside of the group again")
                .isLessThanOrEqualTo(7);
    }

    @Test
    void a_what_if_of_the_operators_keeps_to_quotas() throws Exception {
        String product =
                placed(Mode.STABLE_DEMAND, Part::product).keySet().iterator().next();
        Desk desk = platform();
        MarketQuestions.Means means = new MarketQuestions.Means(
                desk.sources(),
                desk.facts(),
                new Entitlement(Demo.PLATFORM, desk.index()),
                desk.reading(),
                Demo.PLATFORM);
        try (ChainedLog log = new ChainedLog(folder.resolve("asked.log"), InstantSource.system())) {
            MarketQuestions questions = new MarketQuestions(means, log, 9);
            RecordId id = new RecordId(product);
            Change same = new Change.Rate(0);
            assertThat(questions
                            .whatIf(user("platform"), id, same, MarketQuestions.As.LAST)
                            .before()
                            .productFen())
                    .isGreaterThan(9);
            post(product(product).financier(), lines(9, id));
            assertThat(questions
                            .whatIf(user("platform"), id, same, MarketQuestions.As.LAST)
                            .before()
                            .productFen())
                    .isLessThanOrEqualTo(9);
        }
    }

    @Test
    void caps_of_a_file_come_beside_those_of_the_ledger_and_may_not_take_their_names() throws Exception {
        String product =
                placed(Mode.STABLE_DEMAND, Part::product).keySet().iterator().next();
        RecordId quota = post(product(product).financier(), lines(9, new RecordId(product)));
        String form = "{\"form\":\"aval-rules-1\",\"caps\":[{\"id\":\"%s\",\"side\":\"PRODUCT\",\"limitFen\":7,"
                + "\"products\":[\"" + product + "\"]}]}";
        RuleShelf shelf = demonstration.desk(Demo.PLATFORM).sources().rules();
        assertThat(placed(Mode.STABLE_DEMAND, shelf.keep(form.formatted("other")), Part::product)
                        .getOrDefault(product, 0L))
                .isLessThanOrEqualTo(7);
        Digest same = shelf.keep(form.formatted(quota + ".ip"));
        RefusedException refused =
                catchThrowableOfType(RefusedException.class, () -> placed(Mode.STABLE_DEMAND, same, Part::product));
        assertThat(refused.refusal().code()).isEqualTo(Code.RULE_TWICE);
    }

    private static QuotaTerms lines(long lineFen, RecordId product) {
        QuotaTerms.Line line = new QuotaTerms.Line("ip", null, lineFen, List.of(product), null, null);
        return new QuotaTerms(Json.MAX_NUMBER, List.of(line), null, null);
    }

    private long both(List<Account> enterprises, Mode mode) {
        Map<String, Long> placed = placed(mode, this::borrower);
        return enterprises.stream()
                .mapToLong(account -> placed.getOrDefault(account.toString(), 0L))
                .sum();
    }

    private Map<String, Long> placed(Mode mode, Function<Part, String> by) {
        return placed(mode, null, by);
    }

    /** What a run places that is not recorded. */
    private Map<String, Long> placed(Mode mode, @Nullable Digest rules, Function<Part, String> by) {
        MatchOrder order = new MatchOrder(5, Optional.empty(), Optional.ofNullable(rules), mode, 0, true);
        return demonstration
                .runs()
                .run(demonstration.operator(), order, (at, n) -> {})
                .report()
                .allocation()
                .parts()
                .stream()
                .collect(Collectors.groupingBy(by, TreeMap::new, Collectors.summingLong(Part::amountFen)));
    }

    private long offered(RecordId product) {
        long[] fen = {0};
        platform()
                .index()
                .forEach(
                        Kind.OFFER,
                        opening -> ((Offer) Kinds.ALL.body(opening))
                                .parts().stream()
                                        .filter(part -> part.product().equals(product))
                                        .forEach(part -> fen[0] += part.amountFen()));
        return fen[0];
    }

    private RecordId post(Account owner, QuotaTerms terms) throws InterruptedException {
        return act(owner, new QuotaActs.PostQuota(party(owner), terms, Demo.PLATFORM))
                .only(Kind.QUOTA)
                .id();
    }

    private Receipt act(Account owner, Command command) throws InterruptedException {
        DemoUser found = demonstration.users().stream()
                .filter(user -> user.organisation().equals(owner.organisation())
                        && owner.handle().equals(login(user).handle()))
                .findFirst()
                .orElseThrow();
        Receipt receipt = demonstration
                .desk(owner.organisation())
                .reception()
                .act(
                        login(found),
                        "act-" + Digest.of(command.toString()).value().substring(0, 20),
                        List.of(Law.json(command)));
        Checkpoint written = new Checkpoint(receipt.block(), receipt.txId());
        assertThat(platform().follower().await(written, Duration.ofMinutes(1))).isTrue();
        return receipt;
    }

    private void awaitPlatform(Organisation organisation) throws InterruptedException {
        Checkpoint here = new Checkpoint(
                platform().index().position().block(),
                platform().index().position().txId());
        assertThat(demonstration.desk(organisation).follower().await(here, Duration.ofMinutes(1)))
                .isTrue();
    }

    private Product product(String id) {
        return (Product) body(new RecordId(id));
    }

    private String borrower(Part part) {
        return ((Demand) body(new RecordId(part.demand()))).borrower().toString();
    }

    private Body body(RecordId id) {
        Opening opening = platform().index().current(id).orElseThrow();
        return Kinds.ALL.body(opening);
    }

    private RecordId party(Account account) {
        return platform().index().naming(Kind.PARTY, account).getFirst();
    }

    private Desk platform() {
        return demonstration.desk(Demo.PLATFORM);
    }

    private User user(String as) {
        return login(demonstration.users().stream()
                .filter(user -> user.as().equals(as))
                .findFirst()
                .orElseThrow());
    }

    private User login(DemoUser user) {
        return demonstration
                .desk(user.organisation())
                .users()
                .login(user.user(), user.token())
                .orElseThrow();
    }
}
