package io.aval.rules.ledger;

import io.aval.rules.canonical.Range;
import io.aval.rules.canonical.Size;
import io.aval.rules.record.Hop;
import io.aval.rules.record.Opening;
import java.util.List;

/**
 * What one transaction puts into one vault, under the transaction's id.
 *
 * @param v version of this form
 * @param openings new versions that the vault's organisation may have
 * @param hops completed acts that it learns of
 */
public record Deposit(
        @Range(min = 1, max = 1) int v,
        @Size(max = 2_000) List<Opening> openings,
        @Size(max = 100_000) List<Hop> hops) {

    /** Nothing. */
    public static final Deposit EMPTY = new Deposit(1, List.of(), List.of());
}
