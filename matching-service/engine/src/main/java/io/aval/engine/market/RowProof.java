package io.aval.engine.market;

import io.aval.rules.canonical.Digest;
import io.aval.rules.canonical.Json;
import io.aval.rules.canonical.MerkleTree;
import java.util.List;
import java.util.TreeMap;

/**
 * One row of a run's inputs with what its owner needs to find it under the root in the run's manifest.
 *
 * @param row the row; see {@link MarketRows}
 * @param salt the row's own blinding salt
 * @param index its place among the rows, from 0
 * @param rows how many rows there are
 * @param path the hashes beside its way to the root, nearest first
 */
public record RowProof(Json.Obj row, Digest salt, int index, int rows, List<Digest> path) {
    /** Copies the path. */
    public RowProof {
        path = List.copyOf(path);
    }

    /** {@return whether this row, with this salt, stands under the root} */
    public boolean holds(Digest root) {
        return MerkleTree.root(entry(row, salt), index, rows, path)
                .map(root::equals)
                .orElse(false);
    }

    /** {@return what the tree's entry of a row is: SHA-256 over the canonical JSON of row and salt} */
    static Digest entry(Json.Obj row, Digest salt) {
        TreeMap<String, Json> salted = new TreeMap<>();
        salted.put("row", row);
        salted.put("salt", new Json.Text(salt.value()));
        return Digest.of(new Json.Obj(salted));
    }
}
