package io.aval.engine.risk.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.aval.engine.risk.graph.Relation.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Who belongs together, and why. */
class RelatedPartiesTest {

    private static Relation relation(String id, Kind kind, String from, String to) {
        return new Relation(id, kind, from, to, kind == Kind.EQUITY ? 250_000 : 0);
    }

    @Test
    void equity_relates_from_a_quarter_on() {
        RelatedParties related = RelatedParties.of(List.of(
                new Relation("1", Kind.EQUITY, "a", "b", 250_000), new Relation("2", Kind.EQUITY, "a", "c", 249_999)));
        assertThat(related.group("a")).containsExactly("a", "b");
        assertThat(related.related("a", "c")).isFalse();
        assertThat(related.group("c")).containsExactly("c");
        assertThat(related.why("a", "c")).isEmpty();
        assertThat(related.why("a", "a")).isEmpty();
    }

    @Test
    void control_family_and_a_common_director_relate_and_the_way_is_told() {
        RelatedParties related = RelatedParties.of(List.of(
                relation("1", Kind.CONTROL, "Zhang", "a"),
                relation("2", Kind.FAMILY, "Zhang", "Li"),
                relation("3", Kind.DIRECTOR, "Li", "b"),
                relation("4", Kind.DIRECTOR, "Wang", "c")));
        assertThat(related.why("a", "b")).extracting(Relation::id).containsExactly("1", "2", "3");
        assertThat(related.findings())
                .extracting(Finding::parties, Finding::ties)
                .hasSize(2);
        assertThat(related.findings().get(1).parties()).containsExactly("Wang", "c");
        assertThat(related.findings().getFirst().parties()).containsExactly("Li", "Zhang", "a", "b");
        assertThat(related.findings().getFirst().ties()).containsExactly("1", "2", "3");
    }

    @Test
    void a_guarantee_of_a_relation_is_no_independent_support() {
        RelatedParties related = RelatedParties.of(List.of(relation("1", Kind.CONTROL, "a", "b")));
        assertThat(related.guarantees(List.of(new Guarantee("g1", "a", "b", 700), new Guarantee("g2", "c", "b", 900))))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.parties()).containsExactly("a", "b");
                    assertThat(finding.ties()).containsExactly("g1", "1");
                    assertThat(finding.amountFen()).isEqualTo(700);
                });
    }

    @Test
    void what_two_share_is_told_and_what_one_has_alone_is_not() {
        List<Trait> traits = List.of(
                new Trait("t1", "b", Trait.Kind.PHONE, "021-5555"),
                new Trait("t2", "a", Trait.Kind.PHONE, "021-5555"),
                new Trait("t3", "a", Trait.Kind.ADDRESS, "021-5555"),
                new Trait("t4", "a", Trait.Kind.LEGAL_PERSON, "Zhang"),
                new Trait("t5", "a", Trait.Kind.LEGAL_PERSON, "Zhang"));
        assertThat(Trait.shared(traits))
                .containsExactly(
                        new Finding(Pattern.SHARED, List.of("a", "b"), List.of("t1", "t2"), "the same PHONE", 0));
    }

    @Test
    void bad_relations_are_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Relation("1", Kind.FAMILY, "a", "b", 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Relation("1", Kind.EQUITY, "a", "b", 1_000_001));
        Relation one = relation("1", Kind.FAMILY, "a", "b");
        assertThatIllegalArgumentException().isThrownBy(() -> RelatedParties.of(List.of(one, one)));
    }

    @Test
    void groups_are_who_reach_one_another_whatever_the_order() {
        for (int seed = 0; seed < 500; seed++) {
            Random random = new Random(seed);
            List<Relation> relations = new ArrayList<>();
            int count = random.nextInt(14);
            for (int i = 0; i < count; i++) {
                relations.add(new Relation(
                        "r" + i,
                        Kind.EQUITY,
                        "p" + random.nextInt(12),
                        "p" + random.nextInt(12),
                        random.nextInt(500_000)));
            }
            RelatedParties related = RelatedParties.of(relations);
            RelatedParties reversed = RelatedParties.of(relations.reversed());
            assertThat(reversed.findings()).as("seed %s", seed).isEqualTo(related.findings());
            for (int i = 0; i < 12; i++) {
                TreeSet<String> expected = new TreeSet<>(List.of("p" + i));
                for (int round = 0; round < 12; round++) {
                    for (Relation one : relations) {
                        boolean touches = expected.contains(one.from()) || expected.contains(one.to());
                        if (one.sharePpm() >= 250_000 && touches) {
                            expected.add(one.from());
                            expected.add(one.to());
                        }
                    }
                }
                assertThat(related.group("p" + i)).as("seed %s", seed).isEqualTo(expected);
            }
        }
    }
}
