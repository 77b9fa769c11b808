package io.aval.engine.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aval.engine.seed.Seed;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class CriteriaTest {
    private static final Demand PATENT = Samples.demand("D1")
            .with(Facets.NONE.with(Facet.RIGHT_KIND, "INVENTION").with(Facet.RIGHT_LIFE, 2_000));

    @Test
    void a_criterion_admits_what_lies_on_both_bounds_and_refuses_what_is_unknown() {
        assertThat(refusal(Criteria.all(Criterion.within(Facet.RIGHT_LIFE, 2_000, 2_000))))
                .isEmpty();
        assertThat(refusal(Criteria.all(Criterion.atLeast(Facet.RIGHT_LIFE, 2_001))))
                .contains(Facet.RIGHT_LIFE);
        assertThat(refusal(Criteria.all(Criterion.atMost(Facet.RIGHT_LIFE, 1_999))))
                .contains(Facet.RIGHT_LIFE);
        assertThat(refusal(Criteria.all(Criterion.noneOf(Facet.PLEDGE_STATE, "REGISTERED"))))
                .contains(Facet.PLEDGE_STATE);
    }

    @Test
    void two_criteria_on_one_facet_make_the_one_that_both_admit_or_none() {
        Criterion longer = Criterion.atLeast(Facet.RIGHT_LIFE, 2_000);
        assertThat(longer.and(Criterion.atMost(Facet.RIGHT_LIFE, 2_000)))
                .contains(Criterion.within(Facet.RIGHT_LIFE, 2_000, 2_000));
        assertThat(longer.and(Criterion.atMost(Facet.RIGHT_LIFE, 1_999))).isEmpty();
        Criterion some = Criterion.oneOf(Facet.INDUSTRY, "A", "B");
        assertThat(some.and(Criterion.oneOf(Facet.INDUSTRY, "B", "C"))).contains(Criterion.oneOf(Facet.INDUSTRY, "B"));
        assertThat(some.and(Criterion.oneOf(Facet.INDUSTRY, "C"))).isEmpty();
        assertThat(some.and(Criterion.noneOf(Facet.INDUSTRY, "A", "B"))).isEmpty();
        assertThat(Criterion.noneOf(Facet.INDUSTRY, "A").and(Criterion.noneOf(Facet.INDUSTRY, "B")))
                .contains(Criterion.noneOf(Facet.INDUSTRY, "A", "B"));
        assertThatThrownBy(() -> some.and(longer)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_first_failing_facet_in_published_order_names_the_reason() {
        Criteria criteria = Criteria.all(
                Criterion.atLeast(Facet.RIGHT_LIFE, 9_000),
                Criterion.oneOf(Facet.RIGHT_KIND, "TRADEMARK"),
                Criterion.atLeast(Facet.AMOUNT, 1));

        assertThat(refusal(criteria)).contains(Facet.RIGHT_KIND);
    }

    @Test
    void another_alternative_admits_and_only_the_first_names_a_reason() {
        Criteria main = Criteria.all(Criterion.oneOf(Facet.BILL_TYPE, "AC01"));

        assertThat(refusal(main.or(Criterion.oneOf(Facet.RIGHT_KIND, "INVENTION"))))
                .isEmpty();
        assertThat(refusal(main.or(Criterion.oneOf(Facet.RIGHT_KIND, "DESIGN"))))
                .contains(Facet.BILL_TYPE);
    }

    @Test
    void what_cannot_be_met_or_says_nothing_cannot_be_built() {
        assertThatThrownBy(() -> Criterion.within(Facet.AMOUNT, 2, 1)).hasMessage("amountFen from 2 to 1 is empty");
        assertThatThrownBy(() -> Criterion.oneOf(Facet.RIGHT_KIND, "POEM"))
                .hasMessage("rightKind has no category POEM");
        assertThatThrownBy(() -> Criterion.oneOf(Facet.RIGHT_KIND)).hasMessageContaining("neither allows nor forbids");
        assertThatThrownBy(() -> Criterion.noneOf(Facet.LICENSED, "NO", "YES"))
                .hasMessage("licensed forbids all that it allows");
        assertThatThrownBy(() -> new Criterion.Categories(
                        Facet.INDUSTRY, new TreeSet<>(List.of("AUTO")), new TreeSet<>(List.of("AUTO", "OTHER"))))
                .hasMessage("industry forbids all that it allows");
        assertThatThrownBy(() -> Criterion.atLeast(Facet.RIGHT_KIND, 1)).hasMessageContaining("not a number");
        assertThatThrownBy(() -> Criterion.oneOf(Facet.AMOUNT, "x")).hasMessageContaining("not a category");
        assertThatThrownBy(() -> Criterion.atMost(Facet.GRADE, 11)).hasMessage("grade is 11, outside 1 to 10");
    }

    @Test
    void a_side_asks_about_the_other_side_and_knows_of_itself() {
        Product product = Samples.product("P1");

        assertThatThrownBy(() -> product.asking(Criteria.all(Criterion.atMost(Facet.RATE, 1)), Disclosure.FACET))
                .hasMessage("a PRODUCT cannot ask about ratePpm, which is its own");
        assertThatThrownBy(() -> PATENT.asking(Criteria.all(Criterion.atMost(Facet.AGE, 1)), Disclosure.FACET))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> product.with(Facets.NONE.with(Facet.AGE, 3)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Facets.NONE.with(Facet.AMOUNT, 3)).hasMessageContaining("follows from a field");
    }

    @Test
    void every_facet_has_its_own_name_and_demand_facets_stand_first() {
        assertThat(Facet.labels()).hasSameSizeAs(Facet.values());
        assertThat(List.of(Facet.values()))
                .isSortedAccordingTo((a, b) -> a.side().compareTo(b.side()));
    }

    @Test
    void caps_refuse_a_double_name_a_missing_parent_and_a_circle() {
        CapNode bank = CapNode.financier("bank", 100, "F-P1");
        CapNode line = CapNode.line("line", "bank", 50, "P1");

        assertThat(new Caps(List.of(line, bank)).nodes()).containsExactly(bank, line);
        assertThat(line.covers(PATENT, Samples.product("P1"))).isTrue();
        assertThat(line.covers(PATENT, Samples.product("P2"))).isFalse();
        assertThatThrownBy(() -> new Caps(List.of(bank, bank))).hasMessage("cap bank stands twice");
        assertThatThrownBy(() -> new Caps(List.of(line))).hasMessage("cap line has no parent of its side");
        assertThatThrownBy(() -> new Caps(List.of(CapNode.line("line", "line", 1, "P1"))))
                .hasMessageContaining("ancestors");
        assertThatThrownBy(() -> CapNode.enterprises("g", Optional.empty(), Bounds.MAX_CAP_FEN + 1, "E1"))
                .hasMessageStartingWith("cap in fen is");
    }

    @Test
    void facets_criteria_disclosure_and_caps_all_move_the_digest_of_the_inputs() {
        Product product = Samples.product("P1");
        List<Market> markets = List.of(
                new Market(List.of(Samples.demand("D1")), List.of(product)),
                new Market(List.of(PATENT), List.of(product)),
                new Market(List.of(PATENT), List.of(product.with(Facets.NONE.with(Facet.SPEED, 3)))),
                new Market(List.of(PATENT), List.of(asking(product, 3, Disclosure.FACET))),
                new Market(List.of(PATENT), List.of(asking(product, 4, Disclosure.FACET))),
                new Market(List.of(PATENT), List.of(asking(product, 4, Disclosure.NOTHING))),
                new Market(
                        List.of(PATENT), List.of(product), new Caps(List.of(CapNode.financier("bank", 100, "F-P1")))));

        assertThat(markets.stream().map(market -> MarketDigest.ofInputs(market, new Seed("s"))))
                .doesNotHaveDuplicates();
    }

    private static Product asking(Product product, long age, Disclosure disclosure) {
        return product.asking(Criteria.all(Criterion.atLeast(Facet.AGE, age)), disclosure);
    }

    private static Optional<Facet> refusal(Criteria criteria) {
        return criteria.refusal(PATENT::value);
    }
}
