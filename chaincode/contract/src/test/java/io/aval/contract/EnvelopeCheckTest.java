package io.aval.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.aval.contract.network.Network;
import io.aval.rules.act.Command;
import io.aval.rules.canonical.Digest;
import io.aval.rules.canonical.Json;
import io.aval.rules.law.Envelope;
import io.aval.rules.party.PartyActs;
import io.aval.rules.record.Handle;
import io.aval.rules.record.Kind;
import io.aval.rules.record.Opening;
import io.aval.rules.record.Organisation;
import io.aval.rules.record.RecordId;
import io.aval.rules.refusal.Code;
import io.aval.rules.refusal.Refusal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What is checked before the law speaks: the signed digest, the size, the request, the openings. */
class EnvelopeCheckTest {

    private final Market market = new Market();
    private final Network network = market.network;
    private final Envelope good =
            network.envelope(Market.CLERK_A, "check", new PartyActs.Suspend(market.drawer, "fees"));

    private Refusal refused(Map<String, byte[]> transients, String... arguments) {
        return refused(network.call("BankA", Market.CLERK_A, transients, arguments));
    }

    private static Refusal refused(Network.Outcome outcome) {
        assertThat(outcome.granted()).isFalse();
        assertThat(outcome.call().writes).isEmpty();
        assertThat(outcome.call().policies).isEmpty();
        assertThat(outcome.call().deposits).isEmpty();
        assertThat(outcome.call().events).isEmpty();
        return outcome.refusal();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private Envelope with(List<Opening> openings) {
        return new Envelope(1, "check", good.salt(), good.commands(), openings);
    }

    @Test
    void the_argument_is_the_digest_of_the_one_transient_field() {
        byte[] text = bytes(good.canonical());
        String digest = Digest.of(text).value();
        assertThat(network.call("BankA", Market.CLERK_A, Map.of("envelope", text), "act", digest)
                        .granted())
                .isTrue();
        Map<String, byte[]> envelope = Map.of("envelope", text);
        List<Refusal> refusals = List.of(
                refused(envelope, "act"),
                refused(envelope, "act", digest, digest),
                refused(envelope, "act", Digest.of("other").value()),
                refused(envelope, "act", digest.toUpperCase(Locale.ROOT)),
                refused(envelope, "act", good.canonical()),
                refused(Map.of("envelope", text, "extra", text), "act", digest),
                refused(Map.of("Envelope", text), "act", digest),
                refused(Map.of(), "act", digest));
        assertThat(refusals).containsOnly(Code.ENVELOPE_MISMATCH.refusal());
    }

    @Test
    void an_envelope_is_no_larger_than_its_bound() {
        byte[] text = bytes(good.canonical()
                + " ".repeat(Envelope.MAX_BYTES - good.canonical().length()));
        assertThat(network.propose("BankA", Market.CLERK_A, text).granted()).isTrue();
        byte[] more = bytes(new String(text, StandardCharsets.UTF_8) + " ");
        assertThat(refused(network.propose("BankA", Market.CLERK_A, more)))
                .isEqualTo(Code.TOO_LARGE.refusal("bytes", "1000001"));
    }

    @Test
    void an_envelope_is_utf_8() {
        byte[] text = bytes(good.canonical().replace("fees", "fe\u0001s"));
        text[new String(text, StandardCharsets.UTF_8).indexOf('\u0001')] = (byte) 0xff;
        assertThat(refused(network.propose("BankA", Market.CLERK_A, text)).code())
                .isEqualTo(Code.MALFORMED);
    }

    @Test
    void an_envelope_has_one_to_two_hundred_commands() {
        Json.Obj command = good.commands().getFirst();
        for (int commands : List.of(0, 201)) {
            Envelope envelope =
                    new Envelope(1, "many", good.salt(), Collections.nCopies(commands, command), good.openings());
            assertThat(refused(network.propose(Market.CLERK_A, envelope)))
                    .isEqualTo(Code.OUT_OF_RANGE.refusal("field", "/commands", "range", "1..200 items"));
        }
    }

    @Test
    void a_bare_word_or_no_function_at_all_is_refused() {
        assertThat(refused(Map.of()).code()).isEqualTo(Code.UNKNOWN_ACT);
        assertThat(refused(Map.of(), "destroy").code()).isEqualTo(Code.UNKNOWN_ACT);
        assertThat(refused(Map.of(), "").code()).isEqualTo(Code.UNKNOWN_ACT);
    }

    @Test
    void the_same_request_again_is_answered_with_the_first_transaction() {
        String first = network.nextTxId();
        network.commit(network.propose(Market.CLERK_A, good));
        assertThat(refused(network.propose(Market.CLERK_A, good))).isEqualTo(Code.REQUEST_DONE.refusal("tx", first));
        Envelope fresher = network.envelope(Market.CLERK_A, "check", new PartyActs.Suspend(market.drawer, "fees"));
        assertThat(fresher.openings()).isNotEqualTo(good.openings());
        assertThat(refused(network.propose(Market.CLERK_A, fresher)).code()).isEqualTo(Code.REQUEST_DONE);
    }

    @Test
    void the_same_request_id_with_other_content_is_refused() {
        String first = network.nextTxId();
        network.commit(network.propose(Market.CLERK_A, good));
        Envelope other =
                network.envelope(Market.CLERK_A, "check", new PartyActs.Suspend(market.drawer, "other reasons"));
        assertThat(refused(network.propose(Market.CLERK_A, other))).isEqualTo(Code.REQUEST_REUSED.refusal("tx", first));
    }

    @Test
    void another_caller_may_use_the_same_request_id() {
        network.commit(network.propose(Market.CLERK_A, good));
        Envelope theirs = network.envelope(Market.CLERK_B, "check", new PartyActs.Suspend(market.payee, "fees"));
        assertThat(network.propose(Market.CLERK_B, theirs).granted()).isTrue();
    }

    @Test
    void a_younger_or_older_opening_is_stale() {
        Opening current = good.openings().getFirst();
        for (long version : List.of(2L, 7L)) {
            Opening other = new Opening(
                    1, current.kind(), current.id(), version, current.salt(), current.custodians(), current.body());
            assertThat(refused(network.propose(Market.CLERK_A, with(List.of(other)))))
                    .isEqualTo(Code.STALE_OPENING.refusal("id", current.id().value()));
        }
        network.act(Market.CLERK_B, new PartyActs.Bind(market.drawer, new Handle("drawer-at-b")));
        assertThat(refused(network.propose(Market.CLERK_A, good)).code()).isEqualTo(Code.STALE_OPENING);
    }

    @Test
    void an_opening_that_differs_in_anything_is_forged() {
        Opening current = good.openings().getFirst();
        TreeMap<String, Json> body = new TreeMap<>(current.body().members());
        body.put("checkOverridden", new Json.Bool(false));
        TreeMap<String, Json> more = new TreeMap<>(current.body().members());
        more.put("zzz", new Json.Bool(false));
        List<Opening> forged = List.of(
                new Opening(
                        1, current.kind(), current.id(), 1, current.salt(), current.custodians(), new Json.Obj(body)),
                new Opening(
                        1, current.kind(), current.id(), 1, current.salt(), current.custodians(), new Json.Obj(more)),
                new Opening(1, current.kind(), current.id(), 1, Digest.of("x"), current.custodians(), current.body()),
                new Opening(
                        1,
                        current.kind(),
                        current.id(),
                        1,
                        current.salt(),
                        List.of(new Organisation("BankA")),
                        current.body()));
        for (Opening one : forged) {
            assertThat(refused(network.propose(Market.CLERK_A, with(List.of(one)))))
                    .isEqualTo(Code.FORGED_OPENING.refusal("id", current.id().value()));
        }
    }

    @Test
    void an_opening_of_nothing_on_the_ledger_is_unknown() {
        Opening current = good.openings().getFirst();
        List<Opening> unknown = List.of(
                new Opening(1, Kind.BILL, current.id(), 1, current.salt(), current.custodians(), current.body()),
                new Opening(
                        1,
                        current.kind(),
                        RecordId.of("x", 1),
                        1,
                        current.salt(),
                        current.custodians(),
                        current.body()));
        for (Opening one : unknown) {
            assertThat(refused(network.propose(Market.CLERK_A, with(List.of(one))))
                            .code())
                    .isEqualTo(Code.UNKNOWN_RECORD);
        }
    }

    @Test
    void an_opening_is_brought_once_and_only_if_needed() {
        Opening current = good.openings().getFirst();
        Opening idle = Objects.requireNonNull(network.known("BankA").get(market.payee));
        assertThat(refused(network.propose(Market.CLERK_A, with(List.of(current, current))))
                        .code())
                .isEqualTo(Code.OPENING_UNUSED);
        assertThat(refused(network.propose(Market.CLERK_A, with(List.of(current, idle))))
                        .code())
                .isEqualTo(Code.OPENING_UNUSED);
        assertThat(refused(network.propose(Market.CLERK_A, with(List.of()))).code())
                .isEqualTo(Code.OPENING_MISSING);
    }

    @Test
    void a_number_is_taken_once_in_all_envelopes_and_within_one() {
        PartyActs.Register taken = market.registration("Other", "other-0001", null);
        network.act(Market.CLERK_A, taken);
        PartyActs.Register again = new PartyActs.Register(
                "Another", taken.type(), taken.uscc(), null, null, new Handle("other-0002"), true);
        assertThat(refused(network.propose(Market.CLERK_B, again)))
                .isEqualTo(Code.DUPLICATE_NUMBER.refusal("register", "uscc"));
        PartyActs.Register one = market.registration("One", "same-handle", null);
        PartyActs.Register two = market.registration("Two", "same-handle", null);
        assertThat(refused(network.propose(Market.CLERK_A, one, two)))
                .isEqualTo(Code.DUPLICATE_NUMBER.refusal("register", "account", "command", "1"));
        assertThat(network.propose(Market.CLERK_A, one).granted()).isTrue();
    }

    @Test
    void if_one_command_fails_nothing_of_the_envelope_stays() {
        PartyActs.Register fine = market.registration("Fine", "fine-0001", null);
        PartyActs.Reinstate wrong = new PartyActs.Reinstate(market.drawer);
        for (int k = 0; k < 3; k++) {
            List<Command> commands =
                    new ArrayList<>(List.of(fine, market.registration("Also fine", "fine-000" + k + "x", null)));
            commands.add(k, wrong);
            Refusal refusal = refused(network.propose(Market.CLERK_A, commands.toArray(Command[]::new)));
            assertThat(refusal)
                    .isEqualTo(Code.PARTY_NOT_SUSPENDED.refusal(
                            "party", market.drawer.value(), "command", Integer.toString(k)));
        }
    }
}
