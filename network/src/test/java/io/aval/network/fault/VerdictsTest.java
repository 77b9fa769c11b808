package io.aval.network.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hyperledger.fabric.protos.peer.TxValidationCode.MVCC_READ_CONFLICT;
import static org.hyperledger.fabric.protos.peer.TxValidationCode.VALID;

import io.aval.client.Outcome;
import io.aval.client.ValidationCode;
import io.aval.rules.refusal.Code;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class VerdictsTest {

    private static final Verdicts VERDICTS = new Verdicts(List.of(
            new PeerChain.Link(3, "h3", "d3", "c3", Map.of("good", VALID)),
            new PeerChain.Link(4, "h4", "d4", "c4", Map.of("late", MVCC_READ_CONFLICT))));

    @Test
    void believes_what_is_true_and_resolves_what_is_unknown() {
        Map<String, Integer> unknown = VERDICTS.check(cut(
                Set.of("good"),
                new Outcome.Committed("good", 3),
                new Outcome.Invalid("late", ValidationCode.MVCC_READ_CONFLICT),
                new Outcome.Refused(Code.LEDGER_UNAVAILABLE.refusal()),
                new Outcome.Unknown("good"),
                new Outcome.Unknown("late"),
                new Outcome.Unknown("lost")));
        assertThat(unknown).isEqualTo(Map.of("VALID", 1, "MVCC_READ_CONFLICT", 1, "absent", 1));
        assertThat(VERDICTS.last()).isEqualTo("good");
        assertThat(VERDICTS.invalid()).isEqualTo(1);
    }

    @Test
    void finds_an_act_that_was_reported_and_is_lost() {
        assertFails(cut(Set.of("good"), new Outcome.Committed("gone", 3)));
        assertFails(cut(Set.of("good", "gone")));
    }

    @Test
    void finds_an_act_in_another_place_than_was_reported() {
        assertFails(cut(Set.of("good"), new Outcome.Committed("good", 4)));
    }

    @Test
    void finds_an_act_that_was_reported_committed_and_is_not_valid_or_the_reverse() {
        assertFails(cut(Set.of("good"), new Outcome.Committed("late", 4)));
        assertFails(cut(Set.of("good"), new Outcome.Invalid("good", ValidationCode.MVCC_READ_CONFLICT)));
    }

    @Test
    void finds_an_act_that_was_done_and_nobody_was_told_of() {
        assertFails(cut(Set.of()));
    }

    private static void assertFails(Tape.Cut cut) {
        assertThatThrownBy(() -> VERDICTS.check(cut)).isInstanceOf(AssertionError.class);
    }

    private static Tape.Cut cut(Set<String> receipts, Outcome... outcomes) {
        return new Tape.Cut(List.of(), receipts, List.of(outcomes), Map.of(), 0);
    }
}
