package io.aval.desk.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.aval.client.Ledger;
import io.aval.client.Receipt;
import io.aval.client.Signer;
import io.aval.desk.Desk;
import io.aval.desk.DeskSettings;
import io.aval.desk.access.User;
import io.aval.desk.demo.Demo;
import io.aval.desk.demo.DemoScale;
import io.aval.desk.demo.DemoUser;
import io.aval.desk.draft.Draft;
import io.aval.desk.matching.MatchOrder;
import io.aval.desk.matching.MatchOutcome;
import io.aval.desk.matching.MatchRuns;
import io.aval.desk.observation.TakenFile;
import io.aval.desk.reception.Answer;
import io.aval.engine.importing.RowFault;
import io.aval.engine.index.RecordIndex;
import io.aval.protocol.VerifyReply;
import io.aval.rules.canonical.Digest;
import io.aval.rules.encumbrance.Encumbrance;
import io.aval.rules.encumbrance.EncumbranceActs;
import io.aval.rules.finance.FinanceActs;
import io.aval.rules.finance.Offer;
import io.aval.rules.finance.Product;
import io.aval.rules.ip.Right;
import io.aval.rules.law.Kinds;
import io.aval.rules.law.Law;
import io.aval.rules.ledger.Deposit;
import io.aval.rules.party.Counterparty;
import io.aval.rules.record.Account;
import io.aval.rules.record.Kind;
import io.aval.rules.record.Opening;
import io.aval.rules.record.RecordId;
import io.aval.rules.refusal.Code;
import io.aval.rules.refusal.RefusedException;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The whole of it at about a hundredth of its size: ledger, four desks, first match, import, acceptance. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DemonstrationTest {

    @TempDir
    static Path folder;

    private Demonstration demonstration;
    private MatchOutcome first;

    @BeforeAll
    void open() throws Exception {
        UpSettings settings =
                new UpSettings(new BackEnd.Embedded(), folder.resolve("data"), DemoScale.SMALL, 0, 0, false);
        demonstration = Demonstration.open(settings, DataFolder.open(settings.data(), settings.scale(), ""));
        demonstration.load((done, total) -> assertThat(done).isLessThanOrEqualTo(total), () -> false);
        first = demonstration
                .firstMatch((phase, share) -> assertThat(share).isBetween(0, 1_000))
                .orElseThrow();
    }

    @AfterAll
    void close() {
        demonstration.close();
    }

    @Test
    void the_platform_holds_what_was_planned() {
        assertThat(platform().index().counts())
                .containsEntry(Kind.PARTY, 47L)
                .containsEntry(Kind.RIGHT, 30L)
                .containsEntry(Kind.CERTIFICATE, 30L)
                .containsEntry(Kind.DEMAND, 24L)
                .containsEntry(Kind.BILL, 0L);
        long bills = demonstration.desk(Demo.REGULATOR).index().counts().getOrDefault(Kind.BILL, 0L);
        assertThat(bills).as("bills that the witness sees").isEqualTo(40);
    }

    @Test
    void the_first_match_is_stable_and_its_offers_stand_on_the_ledger() {
        assertThat(first.report().verdict().holds()).isTrue();
        assertThat(first.offers()).isPositive();
        assertThat(first.unmade()).isZero();
        assertThat(platform().index().counts()).containsEntry(Kind.OFFER, (long) first.offers());
        assertThat(demonstration.firstMatch((phase, share) -> {}))
                .as("a second first match")
                .isEmpty();
    }

    @Test
    void the_same_inputs_give_the_same_bytes_and_the_kept_report_is_those_bytes() throws IOException {
        MatchOrder order = new MatchOrder(7, Optional.empty(), true);
        MatchOutcome one = runs().run(demonstration.operator(), order, (phase, share) -> {});
        MatchOutcome two = runs().run(demonstration.operator(), order, (phase, share) -> {});
        assertThat(two.canonical()).isEqualTo(one.canonical());
        assertThat(one.runTxId()).as("a dry run records nothing").isEmpty();
        String result = one.report().verdict().resultDigest();
        assertThat(Files.readString(desk().resolve("runs").resolve(result + ".json")))
                .isEqualTo(one.canonical());
    }

    @Test
    void the_second_person_of_a_party_releases_what_the_first_has_made() {
        Desk desk = demonstration.desk(Demo.BANK_A);
        User maker = deskUser(desk, user("bank-a"));
        User checker = deskUser(desk, user("bank-a-2"));
        assertThat(checker.handle()).isEqualTo(maker.handle());
        Signer first = desk.reception().signer(maker);
        Signer second = desk.reception().signer(checker);
        assertThat(second.certificate().getSubjectX500Principal())
                .isNotEqualTo(first.certificate().getSubjectX500Principal());
        assertThat(second.certificate().getSerialNumber())
                .isNotEqualTo(first.certificate().getSerialNumber());
        User operator = deskUser(desk, user("operator-banka"));
        assertThat(desk.eyes().set(operator, "dual-on", List.of("finance.product")))
                .isEmpty();
        Account account = new Account(Demo.BANK_A, Objects.requireNonNull(maker.handle()));
        RecordId product = desk.index().naming(Kind.PRODUCT, account).getFirst();
        Product posted = (Product) Kinds.ALL.body(desk.index().current(product).orElseThrow());
        RecordId party = desk.index().naming(Kind.PARTY, account).getFirst();
        FinanceActs.PostProduct again = new FinanceActs.PostProduct(party, posted.terms(), posted.addressee());
        Answer made = desk.eyes().act(maker, "dual-1", List.of(Law.json(again)));
        Draft draft = ((Answer.Drafted) made).draft();
        Answer released = desk.eyes().release(checker, draft.id());
        assertThat(((Answer.Done) released).receipt().only(Kind.PRODUCT).version())
                .isEqualTo(1);
        assertThat(desk.eyes().get(maker, draft.id()).state()).isEqualTo(Draft.State.RELEASED);
    }

    @Test
    void an_enterprise_accepts_its_offer_and_the_right_cannot_be_pledged_again() {
        DemoUser sme = user("sme");
        Account account = new Account(Demo.PLATFORM, Objects.requireNonNull(sme.handle()));
        Opening open = index().naming(Kind.OFFER, account).stream()
                .flatMap(id -> index().current(id).stream())
                .filter(opening -> ((Offer) Kinds.ALL.body(opening)).borrower().equals(account))
                .findFirst()
                .orElseThrow();
        Offer offer = (Offer) Kinds.ALL.body(open);
        RecordId party = index().naming(Kind.PARTY, account).getFirst();
        Receipt accepted = platform()
                .reception()
                .act(
                        deskUser(sme),
                        "accept-1",
                        List.of(Law.json(new FinanceActs.Accept(
                                party, open.id(), offer.object(), offer.certificate(), offer.run()))));
        Right right = (Right) Kinds.ALL.body(accepted.only(Kind.RIGHT));
        assertThat(right.encumbrance()).isEqualTo(Encumbrance.reserved(offer.lead(), offer.until()));
        RecordId bank = index().naming(Kind.PARTY, offer.lead()).getFirst();
        EncumbranceActs.Reserve again = new EncumbranceActs.Reserve(
                party, offer.object(), new Counterparty(bank, offer.lead().organisation()), Demo.DAY.plusDays(3));
        assertThat(refusal(() -> platform().reception().act(deskUser(sme), "pledge-2", List.of(Law.json(again)))))
                .isEqualTo(Code.ENCUMBERED);
    }

    @Test
    void a_file_is_taken_in_once_and_matched_to_the_same_bytes_each_time() throws IOException {
        TakenFile taken = take(CompanyFiles.write(folder.resolve("a.arff"), 40), "a.arff");
        assertThat(taken.kept()).isEqualTo(40);
        assertThat(taken.reasons()).containsOnlyKeys(RowFault.DUPLICATE, RowFault.NEEDED_RATIO_MISSING);
        assertThat(taken.known()).isFalse();
        assertThat(desk().resolve(DeskSettings.IMPORTS).resolve(taken.file().value()))
                .exists();
        TakenFile again = take(CompanyFiles.write(folder.resolve("b.arff"), 40), "b.arff");
        assertThat(again.known()).isTrue();
        assertThat(again.file()).isEqualTo(taken.file());
        MatchOrder order = new MatchOrder(0, Optional.of(taken.file()), false);
        MatchOutcome one = runs().run(demonstration.operator(), order, (phase, share) -> {});
        MatchOutcome two = runs().run(demonstration.operator(), order, (phase, share) -> {});
        assertThat(one.report().outcomes()).hasSizeGreaterThan(40);
        assertThat(two.canonical()).isEqualTo(one.canonical());
        assertThat(two.runTxId()).as("another height, another run").isNotEqualTo(one.runTxId());
    }

    @Test
    void a_cut_file_leaves_nothing() throws IOException {
        Path cut = CompanyFiles.writeCut(folder.resolve("cut.arff"), 11);
        Long before = stored();
        assertThat(refusal(() -> take(cut, "cut.arff"))).isEqualTo(Code.IMPORT_CUT);
        assertThat(stored()).isEqualTo(before);
    }

    @Test
    void a_file_of_something_else_is_refused_with_a_sentence() throws IOException {
        Path other = Files.writeString(folder.resolve("other.arff"), "name,amount\nA,1\n");
        RefusedException refused = catchThrowableOfType(RefusedException.class, () -> take(other, "other.arff"));
        assertThat(refused.refusal().code()).isEqualTo(Code.IMPORT_UNREADABLE);
        assertThat(refused.refusal().sentence()).contains("header");
    }

    @Test
    void an_import_that_is_not_at_hand_is_not_found() {
        MatchOrder order = new MatchOrder(0, Optional.of(Digest.of("never imported")), true);
        assertThat(refusal(() -> runs().run(demonstration.operator(), order, (phase, share) -> {})))
                .isEqualTo(Code.IMPORT_ABSENT);
    }

    @Test
    void loading_again_does_nothing_twice() throws InterruptedException {
        long height = height();
        demonstration.load((done, total) -> {}, () -> false);
        assertThat(height()).as("blocks").isEqualTo(height);
    }

    @Test
    void the_greeting_names_commands_and_logins_for_every_role() {
        Greeting greeting = new Greeting(demonstration, Path.of("data"));
        assertThat(greeting.logins()).contains("BankA", "BankB", "Platform", "regulator", "http://127.0.0.1:");
        assertThat(greeting.commands()).allMatch(command -> command.startsWith("./aval "));
        assertThat(greeting.loginsFile()).contains("\"as\":\"sme\"", "\"as\":\"f-103\"");
    }

    @Test
    void the_ledger_is_sound() {
        assertThat(demonstration
                        .ground()
                        .audit(Demo.REGULATOR)
                        .verify(reply -> {})
                        .getFindingsList())
                .isEmpty();
    }

    @Test
    void an_organisation_alone_finds_its_deposits_in_order_and_tells_of_one_that_was_changed() {
        Ledger door = demonstration.ground().door(Demo.PLATFORM);
        VerifyReply sound = new FabricAudit(door, demonstration.operator()).verify(reply -> {});
        assertThat(sound.getFindingsList()).isEmpty();
        assertThat(sound.getBlocks()).isEqualTo(height());
        assertThat(new FabricAudit(withOtherSalts(door), demonstration.operator())
                        .verify(reply -> {})
                        .getFindingsList())
                .isNotEmpty()
                .allSatisfy(finding -> assertThat(finding).contains("left something else in"));
    }

    /** The same ledger, but whatever is read from it has another salt. */
    private static Ledger withOtherSalts(Ledger ledger) {
        return (Ledger) Proxy.newProxyInstance(
                Ledger.class.getClassLoader(), new Class<?>[] {Ledger.class}, (proxy, method, arguments) -> {
                    try {
                        Object answer = method.invoke(ledger, arguments);
                        return answer instanceof Deposit deposit ? salted(deposit) : answer;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    private static Deposit salted(Deposit deposit) {
        List<Opening> other = deposit.openings().stream()
                .map(opening -> new Opening(
                        opening.schema(),
                        opening.kind(),
                        opening.id(),
                        opening.version(),
                        Digest.of("another salt"),
                        opening.custodians(),
                        opening.body()))
                .toList();
        return new Deposit(deposit.v(), other, deposit.hops());
    }

    private long height() {
        return demonstration.ground().door(Demo.PLATFORM).height(demonstration.operator());
    }

    private TakenFile take(Path file, String name) {
        return platform().imports().take(file, name, demonstration.operator(), (done, total) -> {});
    }

    private MatchRuns runs() {
        return demonstration.runs();
    }

    private long stored() throws IOException {
        try (Stream<Path> files = Files.list(desk().resolve(DeskSettings.IMPORTS))) {
            return files.count();
        }
    }

    private Desk platform() {
        return demonstration.desk(Demo.PLATFORM);
    }

    private RecordIndex index() {
        return platform().index();
    }

    private Path desk() {
        return platform().settings().folder();
    }

    private DemoUser user(String as) {
        return demonstration.users().stream()
                .filter(user -> user.as().equals(as))
                .findFirst()
                .orElseThrow();
    }

    private User deskUser(DemoUser user) {
        return deskUser(platform(), user);
    }

    private static User deskUser(Desk desk, DemoUser user) {
        return desk.users().login(user.user(), user.token()).orElseThrow();
    }

    private static Code refusal(Runnable work) {
        RefusedException refused = catchThrowableOfType(RefusedException.class, work::run);
        assertThat(refused).as("a refusal").isNotNull();
        return refused.refusal().code();
    }
}
