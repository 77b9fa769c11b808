package io.aval.engine.risk.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is found among guarantees, case by case. */
class GuaranteeScanTest {

    private static Guarantee tie(String guarantor, String debtor) {
        return new Guarantee(guarantor + ">" + debtor, guarantor, debtor, 100);
    }

    private static List<Finding> found(Guarantee... guarantees) {
        return GuaranteeScan.of(List.of(guarantees), Bounds.STANDARD).findings();
    }

    @Test
    void two_that_stand_for_each_other_are_a_circle_and_a_ring() {
        assertThat(found(tie("b", "a"), tie("a", "b")))
                .containsExactly(
                        new Finding(
                                Pattern.CIRCLE,
                                List.of("a", "b"),
                                List.of("a>b", "b>a"),
                                "2 parties reach one another by guarantees",
                                200),
                        new Finding(
                                Pattern.RING,
                                List.of("a", "b"),
                                List.of("a>b", "b>a"),
                                "two parties stand for each other",
                                200));
    }

    @Test
    void a_ring_is_told_in_its_order_from_its_first_name() {
        assertThat(found(tie("c", "a"), tie("a", "b"), tie("b", "c")))
                .filteredOn(finding -> finding.pattern() == Pattern.RING)
                .singleElement()
                .satisfies(ring -> {
                    assertThat(ring.parties()).containsExactly("a", "b", "c");
                    assertThat(ring.ties()).containsExactly("a>b", "b>c", "c>a");
                    assertThat(ring.why()).isEqualTo("a ring of 3 parties");
                });
    }

    @Test
    void a_ring_longer_than_the_bound_is_still_a_circle() {
        List<Guarantee> seven = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            seven.add(tie("p" + i, "p" + (i + 1) % 7));
        }
        GuaranteeScan.Result result = GuaranteeScan.of(seven, Bounds.STANDARD);
        assertThat(result.findings()).extracting(Finding::pattern).containsExactly(Pattern.CIRCLE);
        assertThat(result.complete()).isTrue();
    }

    @Test
    void four_guarantees_in_a_row_are_a_chain_and_three_are_none() {
        Guarantee[] four = {tie("a", "b"), tie("b", "c"), tie("c", "d"), tie("d", "e")};
        assertThat(found(four)).singleElement().satisfies(chain -> {
            assertThat(chain.pattern()).isEqualTo(Pattern.CHAIN);
            assertThat(chain.parties()).containsExactly("a", "b", "c", "d", "e");
            assertThat(chain.why()).isEqualTo("4 guarantees in a row");
            assertThat(chain.amountFen()).isEqualTo(400);
        });
        assertThat(found(four[0], four[1], four[2])).isEmpty();
    }

    @Test
    void five_neighbours_are_a_hub_either_way() {
        List<Guarantee> out = new ArrayList<>();
        List<Guarantee> in = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            out.add(tie("hub", "p" + i));
            in.add(tie("p" + i, "hub"));
        }
        assertThat(GuaranteeScan.of(out, Bounds.STANDARD).findings())
                .singleElement()
                .satisfies(hub -> {
                    assertThat(hub.pattern()).isEqualTo(Pattern.GUARANTOR_HUB);
                    assertThat(hub.parties()).containsExactly("hub", "p0", "p1", "p2", "p3", "p4");
                    assertThat(hub.why()).isEqualTo("hub: stands for 5 parties");
                });
        assertThat(GuaranteeScan.of(in, Bounds.STANDARD).findings())
                .extracting(Finding::pattern, Finding::why)
                .containsExactly(tuple(Pattern.DEBTOR_HUB, "hub: 5 parties stand for it"));
        assertThat(GuaranteeScan.of(out.subList(0, 4), Bounds.STANDARD).findings())
                .isEmpty();
    }

    @Test
    void several_guarantees_between_the_same_two_are_all_named() {
        Guarantee again = new Guarantee("again", "a", "b", 50);
        assertThat(found(tie("a", "b"), again, tie("b", "a")))
                .filteredOn(finding -> finding.pattern() == Pattern.RING)
                .singleElement()
                .satisfies(ring -> {
                    assertThat(ring.ties()).containsExactly("a>b", "again", "b>a");
                    assertThat(ring.amountFen()).isEqualTo(250);
                });
    }

    @Test
    void the_number_of_rings_is_bounded_and_the_result_says_so() {
        List<Guarantee> full = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            for (int j = 0; j < 30; j++) {
                if (i != j) {
                    full.add(tie("p%02d".formatted(i), "p%02d".formatted(j)));
                }
            }
        }
        GuaranteeScan.Result result = GuaranteeScan.of(full, Bounds.STANDARD);
        assertThat(result.complete()).isFalse();
        assertThat(result.findings())
                .filteredOn(finding -> finding.pattern() == Pattern.RING)
                .hasSize(1_000);
    }

    @Test
    void a_row_of_a_hundred_thousand_is_looked_through() {
        List<Guarantee> row = new ArrayList<>();
        for (int i = 0; i < 100_000; i++) {
            row.add(tie("p%06d".formatted(i), "p%06d".formatted(i + 1)));
        }
        assertThat(GuaranteeScan.of(row, Bounds.STANDARD).findings())
                .singleElement()
                .satisfies(chain -> assertThat(chain.ties()).hasSize(100_000));
    }

    @Test
    void a_guarantee_for_oneself_and_two_of_one_id_are_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> tie("a", "a"));
        assertThatIllegalArgumentException().isThrownBy(() -> new Guarantee("g", "a", "b", 0));
        assertThatIllegalArgumentException().isThrownBy(() -> found(tie("a", "b"), tie("a", "b")));
        assertThatIllegalArgumentException().isThrownBy(() -> new Bounds(1, 1, 4, 5));
    }
}
