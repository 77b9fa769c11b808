package io.aval.network.badinput;

import static io.aval.network.badinput.Scene.BANK_A;
import static io.aval.network.badinput.Scene.BANK_B;
import static io.aval.network.badinput.Scene.PLATFORM;
import static io.aval.network.badinput.Scene.REGULATOR;
import static io.aval.network.badinput.Scene.USUAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.aval.client.Ledger;
import io.aval.client.Outcome;
import io.aval.client.Signer;
import io.aval.client.Submission;
import io.aval.client.ValidationCode;
import io.aval.client.Vault;
import io.aval.client.identity.Credential;
import io.aval.client.identity.KeySigner;
import io.aval.client.identity.Validity;
import io.aval.network.FabricUnderTest;
import io.aval.network.Network;
import io.aval.rules.act.Role;
import io.aval.rules.bill.BillActs;
import io.aval.rules.bill.Operation;
import io.aval.rules.canonical.Digest;
import io.aval.rules.law.Envelope;
import io.aval.rules.law.Law;
import io.aval.rules.record.Handle;
import io.aval.rules.record.Opening;
import io.aval.rules.record.Organisation;
import io.aval.rules.refusal.Code;
import io.aval.rules.refusal.RefusedException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Bad input to a real network. After each case a good act commits. */
@ExtendWith(FabricUnderTest.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadInputTest {

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);
    private static final Duration IMPATIENCE = Duration.ofSeconds(4);

    private Scene scene;

    @BeforeAll
    void found(Network network) throws Exception {
        scene = Scene.on(network);
    }

    @AfterAll
    void close() {
        scene.close();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refusals")
    void is_refused_and_nothing_is_ordered(BadCase bad) throws Exception {
        long next = scene.ledger.height(scene.operator);
        assertThat(bad.send())
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.refusal().code())
                                .as(refused.refusal().toString())
                                .isEqualTo(bad.code()));
        assertThat(scene.good()).as("block of the next act").isEqualTo(next);
    }

    Stream<BadCase> refusals() throws Exception {
        return Stream.of(
                        BadCases.callers(scene),
                        BadCases.onTheWay(scene),
                        // Fabric 2.5 takes a proposal of any time
                        scene.comparesClocks() ? BadCases.times(scene) : List.<BadCase>of(),
                        BadCases.calls(scene),
                        BadCases.contents(scene))
                .flatMap(List::stream);
    }

    @Test
    void endorsers_that_compute_different_results_are_asked_again_and_then_given_up() throws Exception {
        Envelope envelope =
                new Envelope(1, TwoFaced.MARK, Digest.of("salt"), List.of(Law.json(scene.register())), List.of());
        try (Ledger hasty = scene.hasty()) {
            assertThat(hasty.submit(Scene.submission(scene.operator, USUAL, envelope))
                            .join())
                    .isEqualTo(new Outcome.Refused(
                            Code.LEDGER_UNAVAILABLE.refusal("why", "the endorsers' answers disagree")));
        }
        scene.good();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void what_passes_through_other_hands_unharmed_commits(Between.Change harmless) throws Exception {
        try (Between between = between(harmless);
                Ledger ledger = Scene.open(scene.through(between), InstantSource.system())) {
            Scene.committed(ledger.submit(Scene.submission(scene.operator, USUAL, scene.envelope(scene.register())))
                    .join());
        }
    }

    Stream<Named<Between.Change>> what_passes_through_other_hands_unharmed_commits() {
        Duration within = Duration.ofMinutes(14);
        return Stream.of(
                Named.of("14 minutes ahead", Forgeries.clockOffBy(within, scene.operator)),
                Named.of("14 minutes behind", Forgeries.clockOffBy(within.negated(), scene.operator)),
                Named.of("another call, as good", scene.goodCall()),
                Named.of("endorsements in another order", Forgeries.endorsementsTurned()));
    }

    @ParameterizedTest(name = "endorsed by {0}")
    @MethodSource
    void is_ordered_and_invalid_without_the_witness_and_an_operator(List<Organisation> endorsers) {
        requireInvalid(scene.submit(scene.operator, endorsers, scene.envelope(scene.register())));
        scene.good();
    }

    static Stream<List<Organisation>> is_ordered_and_invalid_without_the_witness_and_an_operator() {
        return Stream.of(List.of(BANK_A), List.of(REGULATOR), List.of(BANK_A, BANK_B), List.of(BANK_B, PLATFORM));
    }

    @Test
    void is_invalid_where_a_third_organisation_stands_in_for_the_custodian() {
        Outcome.Committed issued =
                Scene.committed(scene.submit(scene.drawer, USUAL, scene.envelope(scene.issue(), scene.parties())));
        Opening bill = scene.deposited(Vault.of(BANK_A), issued.txId()).getFirst();
        BillActs.Propose propose =
                new BillActs.Propose(scene.party().id(), bill.id(), Operation.ACCEPT, null, false, List.of());
        requireInvalid(
                scene.submit(scene.drawer, List.of(PLATFORM, REGULATOR), scene.envelope(propose, scene.party(), bill)));
        Scene.committed(scene.submit(scene.drawer, USUAL, scene.envelope(propose, scene.party(), bill)));
    }

    @Test
    void a_forged_endorsement_is_ordered_and_invalid() throws Exception {
        try (Between between = between(Forgeries.endorsementForged());
                Ledger ledger = Scene.open(scene.through(between), InstantSource.system())) {
            requireInvalid(ledger.submit(Scene.submission(scene.operator, USUAL, scene.envelope(scene.register())))
                    .join());
        }
        scene.good();
    }

    @Test
    void of_a_transaction_that_no_ordering_node_takes_the_outcome_stays_open_and_nothing_stands() throws Exception {
        Submission impatient =
                new Submission(scene.operator, scene.envelope(scene.register()), new TreeSet<>(USUAL), IMPATIENCE);
        try (Between between = between(Forgeries.transactionSignatureForged());
                Ledger ledger = Scene.open(scene.through(between), InstantSource.system())) {
            Outcome outcome = ledger.submit(impatient).join();
            assertThat(outcome)
                    .isInstanceOfSatisfying(
                            Outcome.Unknown.class,
                            unknown -> assertThat(scene.ledger.find(scene.operator, unknown.txId()))
                                    .isEmpty());
        }
        scene.good();
    }

    @Test
    void peers_take_a_certificate_that_is_not_valid_yet_so_the_client_must_not() throws Exception {
        Instant now = InstantSource.system().instant();
        Validity tomorrow = new Validity(now.plus(Duration.ofDays(1)), now.plus(Duration.ofDays(9)));
        Signer early =
                new KeySigner(BANK_A, scene.credential(BANK_A, Role.OPERATOR, new Handle("early-0001"), tomorrow));
        Submission submission = Scene.submission(early, USUAL, scene.envelope(scene.register()));
        assertThat(scene.ledger.submit(submission).join())
                .isEqualTo(new Outcome.Refused(
                        Code.CERTIFICATE_OUT_OF_DATE.refusal("why", "the certificate is not valid yet")));
        InstantSource ahead = InstantSource.offset(InstantSource.system(), Duration.ofDays(2));
        try (Ledger ledger = Scene.open(scene.connection(BANK_A), ahead)) {
            Scene.committed(ledger.submit(submission).join());
        }
    }

    @Test
    void a_revoked_certificate_is_refused_while_others_of_its_organisation_go_on(Network network) throws Exception {
        Instant now = InstantSource.system().instant();
        Credential credential = scene.credential(
                BANK_A, Role.OPERATOR, new Handle("dismissed-0001"), Validity.lasting(Validity.USUAL, now));
        Signer dismissed = new KeySigner(BANK_A, credential);
        Scene.committed(scene.submit(dismissed, USUAL, scene.envelope(scene.register())));
        assertThat(network.revoke(BANK_A.value(), credential.certificate().getSerialNumber()))
                .isTrue();
        for (Organisation endorser : USUAL) {
            awaitRefusal(dismissed, endorser);
        }
        assertThat(scene.submit(dismissed, USUAL, scene.envelope(scene.register())))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.refusal().code()).isEqualTo(Code.BAD_SIGNATURE));
        scene.good();
    }

    /** A peer goes by the revocation as soon as it has the block; others go on acting meanwhile. */
    private void awaitRefusal(Signer dismissed, Organisation endorser) {
        long deadline = System.nanoTime() + LONGEST_WAIT.toNanos();
        RefusedException refused;
        do {
            assertThat(System.nanoTime())
                    .as("refused by " + endorser + " in time")
                    .isLessThan(deadline);
            scene.good();
            refused = catchThrowableOfType(
                    RefusedException.class,
                    () -> scene.ledger.attest(dismissed, "day", new TreeSet<>(List.of(endorser))));
        } while (refused == null);
        assertThat(refused.refusal().code()).isEqualTo(Code.BAD_SIGNATURE);
    }

    private Between between(Between.Change change) throws Exception {
        return Between.to(scene.connection(BANK_A).peers().getFirst(), change);
    }

    private static void requireInvalid(Outcome outcome) {
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Invalid.class,
                        invalid -> assertThat(invalid.code()).isEqualTo(ValidationCode.ENDORSEMENT_POLICY_FAILURE));
    }
}
