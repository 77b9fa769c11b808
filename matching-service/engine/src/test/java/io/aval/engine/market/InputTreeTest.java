package io.aval.engine.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aval.rules.canonical.Digest;
import io.aval.rules.canonical.Json;
import io.aval.rules.canonical.MerkleTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class InputTreeTest {
    private static final byte[] SECRET = new byte[32];

    @Test
    void every_row_stands_under_the_root_of_a_tree_of_any_size() {
        for (int size = 1; size < 40; size++) {
            Market market = AskingSamples.of(new Random(size), Samples.random(new Random(size), size, size / 3));
            InputTree tree = InputTree.of(market, SECRET);
            List<RowProof> proofs = proofs(market, tree);

            assertThat(proofs).hasSize(tree.rows()).allMatch(proof -> proof.holds(tree.root()));
            assertThat(tree.root())
                    .as("size " + size)
                    .isEqualTo(reference(proofs).root());
            assertThat(proofs.getLast().path()).isEqualTo(reference(proofs).path(tree.rows() - 1));
        }
    }

    @Test
    void a_changed_row_salt_place_or_size_does_not_stand_under_the_root() {
        Market market = AskingSamples.of(new Random(3), Samples.random(new Random(3), 9, 4));
        InputTree tree = InputTree.of(market, SECRET);
        RowProof proof = tree.product(2);

        TreeMap<String, Json> changed = new TreeMap<>(proof.row().members());
        changed.put("budgetFen", new Json.Num(7));
        assertThat(with(proof, new Json.Obj(changed), proof.salt(), proof.index())
                        .holds(tree.root()))
                .isFalse();
        assertThat(with(proof, proof.row(), Digest.of("x"), proof.index()).holds(tree.root()))
                .isFalse();
        assertThat(with(proof, proof.row(), proof.salt(), proof.index() + 1).holds(tree.root()))
                .isFalse();
        assertThat(new RowProof(proof.row(), proof.salt(), proof.index(), 4, proof.path()).holds(tree.root()))
                .isFalse();
    }

    @Test
    void another_secret_gives_another_root_and_a_known_row_without_its_salt_cannot_be_tested() {
        Market market = new Market(List.of(Samples.demand("D1"), Samples.demand("D2")), List.of());
        InputTree tree = InputTree.of(market, SECRET);
        byte[] other = new byte[32];
        other[0] = 1;

        assertThat(InputTree.of(market, other).root()).isNotEqualTo(tree.root());
        assertThat(tree.demand(0).salt()).isNotEqualTo(tree.demand(1).salt());
        assertThat(tree.demand(0).path().getFirst())
                .isNotEqualTo(reference(List.of(unsalted(tree.demand(1)))).root());
        assertThatThrownBy(() -> InputTree.of(market, new byte[31])).hasMessageContaining("32 bytes");
    }

    @Test
    void a_row_is_written_as_canonical_json_that_leaves_out_what_says_nothing() {
        Demand demand = Samples.demand("D1")
                .with(Facets.NONE.with(Facet.RIGHT_KIND, "INVENTION").with(Facet.RIGHT_LIFE, 3_000))
                .asking(Criteria.all(Criterion.atMost(Facet.RATE, 40_000)), Disclosure.NOTHING);

        assertThat(MarketRows.of(demand).canonical())
                .isEqualTo("{\"amountFen\":1000000,\"collateralFen\":4000000,\"criteria\":[[{\"facet\":\"ratePpm\","
                        + "\"least\":0,\"most\":40000}]],\"disclosure\":\"NOTHING\",\"enterprise\":\"E-D1\","
                        + "\"facets\":{\"rightKind\":\"INVENTION\",\"rightLifeDays\":3000},\"grade\":3,\"id\":\"D1\","
                        + "\"industry\":\"AUTO\",\"kind\":\"PLEDGE\",\"maxParts\":2,\"maxRatePpm\":50000,"
                        + "\"region\":\"310000\",\"row\":\"demand\",\"tenorDays\":360}");
    }

    @Test
    void the_root_of_a_known_market_is_a_known_digest() {
        Market market = new Market(
                List.of(Samples.demand("D1")),
                List.of(Samples.product("P1")),
                new Caps(List.of(CapNode.financier("C1", 5_000_000, "F-P1"))));

        assertThat(InputTree.of(market, SECRET).root().value())
                .isEqualTo("d6e621758ccf176abbf4275b926f6eea3515c19b8f9178b3da3638fc74d18079");
    }

    private static RowProof with(RowProof proof, Json.Obj row, Digest salt, int index) {
        return new RowProof(row, salt, index, proof.rows(), proof.path());
    }

    private static RowProof unsalted(RowProof proof) {
        return new RowProof(proof.row(), Digest.of(new byte[0]), proof.index(), proof.rows(), List.of());
    }

    private static MerkleTree reference(List<RowProof> proofs) {
        return new MerkleTree(proofs.stream()
                .map(proof -> RowProof.entry(proof.row(), proof.salt()))
                .toList());
    }

    private static List<RowProof> proofs(Market market, InputTree tree) {
        List<RowProof> proofs = new ArrayList<>();
        for (int i = 0; i < market.demands().size(); i++) {
            proofs.add(tree.demand(i));
        }
        for (int i = 0; i < market.products().size(); i++) {
            proofs.add(tree.product(i));
        }
        for (int i = 0; i < market.caps().nodes().size(); i++) {
            proofs.add(tree.cap(i));
        }
        return proofs;
    }
}
