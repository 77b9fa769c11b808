package io.aval.rules.verification;

import static org.assertj.core.api.Assertions.assertThat;

import io.aval.rules.canonical.Digest;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The tree of RFC 9162 §2.1.1, built by hand for small sizes. */
class EvidenceTreeTest {

    private static final List<Evidence> THREE = List.of(
            Dossier.yes(Dimension.TAX, Level.E2),
            Dossier.yes(Dimension.OWNER, Level.E3),
            Dossier.no(Dimension.STATUS, Level.E4));

    private static Digest hash(int kind, Digest... parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(kind);
        for (Digest part : parts) {
            bytes.writeBytes(part.bytes());
        }
        return Digest.of(bytes.toByteArray());
    }

    @Test
    void leaves_and_nodes_are_hashed_apart_and_the_left_side_is_the_fuller() {
        List<Digest> leaves = THREE.stream()
                .map(piece -> piece.digest().value())
                .sorted()
                .map(Digest::new)
                .map(leaf -> hash(0, leaf))
                .toList();
        assertThat(EvidenceTree.root(THREE)).isEqualTo(hash(1, hash(1, leaves.get(0), leaves.get(1)), leaves.get(2)));
        assertThat(EvidenceTree.root(List.of())).isEqualTo(Digest.of(""));
    }

    @Test
    void a_piece_brought_twice_is_one_and_any_other_piece_changes_the_root() {
        List<Evidence> twice = new ArrayList<>(THREE);
        twice.add(THREE.getFirst());
        assertThat(EvidenceTree.root(twice)).isEqualTo(EvidenceTree.root(THREE));
        twice.add(Dossier.yes(Dimension.TAX, Level.E3));
        assertThat(EvidenceTree.root(twice)).isNotEqualTo(EvidenceTree.root(THREE));
    }
}
