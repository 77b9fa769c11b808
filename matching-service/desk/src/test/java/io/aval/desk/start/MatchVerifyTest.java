package io.aval.desk.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.aval.desk.Desk;
import io.aval.desk.access.User;
import io.aval.desk.demo.Demo;
import io.aval.desk.demo.DemoUser;
import io.aval.desk.matching.MatchOrder;
import io.aval.desk.matching.RunDesk;
import io.aval.engine.allocation.Mode;
import io.aval.engine.statement.Statement;
import io.aval.rules.act.Role;
import io.aval.rules.finance.FinanceActs;
import io.aval.rules.finance.Manifest;
import io.aval.rules.finance.Offer;
import io.aval.rules.finance.Review;
import io.aval.rules.finance.Run;
import io.aval.rules.law.Kinds;
import io.aval.rules.law.Law;
import io.aval.rules.record.Account;
import io.aval.rules.record.Kind;
import io.aval.rules.record.Opening;
import io.aval.rules.record.Organisation;
import io.aval.rules.record.RecordId;
import io.aval.rules.refusal.Code;
import io.aval.rules.refusal.RefusedException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** A recorded run, checked by the witness from its own records and by parties from their statements. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MatchVerifyTest {

    private static final String REASON = "a spot check";

    @TempDir
    static Path folder;

    private Demonstration demonstration;
    private RecordId run;

    @BeforeAll
    void open() throws Exception {
        demonstration = SmallDemonstration.open(folder);
        String txId =
                demonstration.firstMatch((phase, share) -> {}).orElseThrow().runTxId();
        run = RecordId.of(txId, 0);
        for (Organisation organisation : Demo.ORGANISATIONS) {
            Desk desk = demonstration.desk(organisation);
            assertThat(desk.follower()
                            .await(
                                    new io.aval.client.Checkpoint(
                                            platform().index().position().block(),
                                            platform().index().position().txId()),
                                    Duration.ofSeconds(30)))
                    .isTrue();
        }
    }

    @AfterAll
    void close() {
        demonstration.close();
    }

    @Test
    void every_member_reads_the_manifest() {
        for (Organisation organisation : Demo.ORGANISATIONS) {
            Run read = (Run) Kinds.ALL.body(
                    demonstration.desk(organisation).index().current(run).orElseThrow());
            Manifest manifest = Objects.requireNonNull(read.manifest());
            assertThat(manifest.mode()).isEqualTo(Mode.STABLE_DEMAND.title());
            assertThat(manifest.blockingPairs()).isZero();
            assertThat(manifest.inputRows()).isEqualTo(read.demands() + read.products());
        }
    }

    @Test
    void the_witness_finds_the_same_from_its_own_records_and_says_so_on_the_ledger() {
        Desk witness = demonstration.desk(Demo.REGULATOR);
        User regulator = user(witness, "regulator");
        RunDesk.Checked checked = witness.runs().verify(regulator, run, REASON, true, (phase, share) -> {});
        assertThat(checked.findings()).isEmpty();
        assertThat(checked.txId()).isNotEmpty();
        Run confirmed =
                (Run) Kinds.ALL.body(witness.reception().get(regulator, run).opening());
        if (confirmed.review() != null) {
            assertThat(confirmed.review().finding()).isEqualTo(Review.Finding.AGREED);
        }
    }

    @Test
    void who_does_not_hold_everything_finds_that_it_does_not() {
        Desk bank = demonstration.desk(Demo.BANK_A);
        RunDesk.Checked checked =
                bank.runs().verify(user(bank, "operator-banka"), run, REASON, false, (phase, share) -> {});
        assertThat(checked.agrees()).isFalse();
        assertThat(checked.findings()).anyMatch(finding -> finding.startsWith("inputsRoot"));
        RefusedException refused = catchThrowableOfType(
                RefusedException.class,
                () -> platform().runs().verify(user(platform(), "sme"), run, REASON, false, (phase, share) -> {}));
        assertThat(refused.refusal().code()).isEqualTo(Code.WRONG_ROLE);
    }

    @Test
    void an_enterprise_checks_its_own_rows_and_a_changed_one_is_found() {
        User sme = user(platform(), "sme");
        Statement statement = platform().runs().statement(sme, run, Optional.empty(), "");
        assertThat(statement.answers()).isNotEmpty();
        RunDesk.CheckedStatement checked = platform().runs().check(sme, statement.text());
        assertThat(checked.findings()).isEmpty();
        assertThat(checked.entered()).isEqualTo(checked.rows());
        String placed = "\"placedFen\":";
        String changed = statement.text().replaceFirst(placed + "([0-9])", placed + "9$1");
        assertThat(platform().runs().check(sme, changed).findings())
                .isNotEmpty()
                .allMatch(finding -> finding.matches("[a-z ]+: .*"));
    }

    @Test
    void a_bank_checks_at_its_own_desk_what_the_platform_hands_to_it() {
        Desk bank = demonstration.desk(Demo.BANK_A);
        User user = user(bank, "bank-a");
        Account account = new Account(Demo.BANK_A, Objects.requireNonNull(user.handle()));
        RecordId party = platform().index().naming(Kind.PARTY, account).getFirst();
        User operator = user(platform(), "platform");
        Statement statement = platform().runs().statement(operator, run, Optional.of(party), "");
        RunDesk.CheckedStatement checked = bank.runs().check(user, statement.text());
        assertThat(checked.findings()).isEmpty();
        assertThat(checked.entered()).isEqualTo(checked.rows()).isPositive();
    }

    @Test
    void a_statement_that_cannot_be_had_is_refused_with_the_reason() {
        User operator = user(platform(), "platform");
        assertThat(refusal(() -> platform().runs().statement(operator, run, Optional.empty(), "")))
                .as("an officer names nobody")
                .isEqualTo(Code.MISSING_FIELD);
        assertThat(refusal(() -> platform().runs().statement(operator, run, Optional.of(run), "")))
                .as("a run for a party")
                .isEqualTo(Code.WRONG_KIND);
        Desk bank = demonstration.desk(Demo.BANK_A);
        assertThat(refusal(() -> bank.runs().statement(user(bank, "bank-a"), run, Optional.empty(), "")))
                .as("a desk that does not hold what the run read")
                .isEqualTo(Code.WRONG_ORGANISATION);
    }

    private static Code refusal(Runnable work) {
        return catchThrowableOfType(RefusedException.class, work::run).refusal().code();
    }

    @Test
    void a_declined_offer_is_followed_by_one_of_other_financiers() {
        Map<RecordId, RecordId> declined = new TreeMap<>();
        for (DemoUser enterprise : demonstration.users()) {
            User user = deskUser(enterprise);
            if (user.role() == Role.ENTERPRISE && enterprise.organisation().equals(Demo.PLATFORM)) {
                Account account = new Account(Demo.PLATFORM, Objects.requireNonNull(user.handle()));
                RecordId party = platform().index().naming(Kind.PARTY, account).getFirst();
                for (Opening open : offers(account)) {
                    RecordId demand = ((Offer) Kinds.ALL.body(open)).demand();
                    if (declined.containsKey(demand)) {
                        continue;
                    }
                    platform()
                            .reception()
                            .act(
                                    user,
                                    "decline-" + open.id(),
                                    List.of(Law.json(new FinanceActs.Decline(party, open.id(), demand))));
                    declined.put(demand, open.id());
                }
            }
        }
        assertThat(declined).isNotEmpty();
        demonstration.runs().run(demonstration.operator(), new MatchOrder(9, Optional.empty(), false), (at, n) -> {});
        int[] next = {0};
        platform().index().forEach(Kind.OFFER, opening -> {
            Offer offer = (Offer) Kinds.ALL.body(opening);
            RecordId instead = offer.origin() == null ? null : offer.origin().instead();
            if (instead != null) {
                next[0]++;
                assertThat(instead).isEqualTo(declined.get(offer.demand()));
                Offer former = (Offer)
                        Kinds.ALL.body(platform().index().current(instead).orElseThrow());
                assertThat(financiers(offer)).doesNotContainAnyElementsOf(financiers(former));
            }
        });
        assertThat(next[0]).as("next-best offers").isPositive();
    }

    private static List<Account> financiers(Offer offer) {
        return offer.parts().stream().map(part -> part.financier()).toList();
    }

    private List<Opening> offers(Account account) {
        List<Opening> found = new ArrayList<>();
        platform()
                .index()
                .naming(Kind.OFFER, account)
                .forEach(id -> platform()
                        .index()
                        .current(id)
                        .filter(opening ->
                                ((Offer) Kinds.ALL.body(opening)).borrower().equals(account))
                        .ifPresent(found::add));
        return found;
    }

    private Desk platform() {
        return demonstration.desk(Demo.PLATFORM);
    }

    private User user(Desk desk, String as) {
        DemoUser found = demonstration.users().stream()
                .filter(user -> user.as().equals(as)
                        && user.organisation().equals(desk.settings().organisation()))
                .findFirst()
                .orElseThrow();
        return deskUser(found);
    }

    private User deskUser(DemoUser user) {
        return demonstration
                .desk(user.organisation())
                .users()
                .login(user.user(), user.token())
                .orElseThrow();
    }
}
