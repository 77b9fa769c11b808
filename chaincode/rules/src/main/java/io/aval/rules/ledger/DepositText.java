package io.aval.rules.ledger;

import java.util.ArrayList;
import java.util.List;

/**
 * Writes the canonical text of a {@link Deposit} from the canonical texts of its parts, so that an opening which goes into
 * several vaults is written once. Not thread-safe.
 */
public final class DepositText {

    private final List<String> openings = new ArrayList<>();
    private final List<String> hops = new ArrayList<>();

    /** Adds an opening by its canonical text. */
    public void opening(String text) {
        openings.add(text);
    }

    /** Adds a hop by its canonical text. */
    public void hop(String text) {
        hops.add(text);
    }

    /** The deposit's canonical text. */
    public String text() {
        return "{\"hops\":[" + String.join(",", hops) + "],\"openings\":[" + String.join(",", openings) + "],\"v\":1}";
    }
}
