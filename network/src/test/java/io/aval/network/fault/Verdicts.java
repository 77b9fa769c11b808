package io.aval.network.fault;

import static org.assertj.core.api.Assertions.assertThat;

import io.aval.client.Outcome;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.hyperledger.fabric.protos.peer.TxValidationCode;

/** What all peers agree to have become of transactions, held against what clients were told. */
final class Verdicts {

    private record Verdict(long block, TxValidationCode code) {}

    private final Map<String, Verdict> verdicts = new LinkedHashMap<>();
    private final Set<String> valid = new TreeSet<>();
    private String last = "";

    /** @param chain the same on every peer */
    Verdicts(List<PeerChain.Link> chain) {
        for (PeerChain.Link link : chain) {
            link.verdicts().forEach((txId, code) -> {
                verdicts.putIfAbsent(txId, new Verdict(link.number(), code));
                if (code == TxValidationCode.VALID) {
                    valid.add(txId);
                    last = txId;
                }
            });
        }
    }

    /** The last valid transaction; empty if there is none. */
    String last() {
        return last;
    }

    /** How many were ordered and found invalid. */
    int invalid() {
        return verdicts.size() - valid.size();
    }

    /**
     * Whoever was told that an act is done was told the truth, and nothing was done that nobody was told of.
     *
     * @return what became of outcomes that were unknown, with their number
     */
    Map<String, Integer> check(Tape.Cut cut) {
        Map<String, Integer> unknown = new LinkedHashMap<>();
        for (Outcome outcome : cut.outcomes()) {
            switch (outcome) {
                case Outcome.Committed(String txId, long block) ->
                    assertThat(verdicts.get(txId))
                            .as("reported committed: %s", txId)
                            .isEqualTo(new Verdict(block, TxValidationCode.VALID));
                case Outcome.Invalid(String txId, var code) ->
                    assertThat(verdicts.get(txId))
                            .as("reported invalid, %s: %s", code, txId)
                            .isNotNull()
                            .matches(verdict -> verdict.code().name().equals(code.name()));
                case Outcome.Unknown(String txId) -> unknown.merge(fate(txId), 1, Integer::sum);
                case Outcome.Refused _ -> {
                    // Has no id to ask for: had it been done all the same, nobody would hold a receipt for it
                }
            }
        }
        assertThat(cut.receipts()).as("acts with a receipt, and valid ones").isEqualTo(valid);
        return unknown;
    }

    private String fate(String txId) {
        Verdict verdict = verdicts.get(txId);
        return verdict == null ? "absent" : verdict.code().name();
    }
}
