package io.aval.engine.market;

import static org.assertj.core.api.Assertions.assertThat;

import io.aval.rules.finance.criteria.Criteria.Alternative;
import io.aval.rules.finance.criteria.Criteria.Disclosure;
import io.aval.rules.finance.criteria.Criterion.Within;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The ledger's vocabulary and criteria, as the engine reads them. */
class PostedCriteriaTest {

    @Test
    void the_engine_knows_every_facet_that_the_ledger_publishes_in_the_same_order() {
        assertThat(Arrays.stream(Facet.values()).map(Facet::name))
                .containsExactlyElementsOf(Arrays.stream(io.aval.rules.finance.criteria.Facet.values())
                        .map(Enum::name)
                        .toList());
    }

    @Test
    void what_was_posted_is_what_is_asked() {
        var posted = new io.aval.rules.finance.criteria.Criteria(
                List.of(
                        new Alternative(List.of(
                                new io.aval.rules.finance.criteria.Criterion(
                                        io.aval.rules.finance.criteria.Facet.AGE, null, null, new Within(3, 500)),
                                new io.aval.rules.finance.criteria.Criterion(
                                        io.aval.rules.finance.criteria.Facet.REGION, null, List.of("440000"), null))),
                        new Alternative(List.of(new io.aval.rules.finance.criteria.Criterion(
                                io.aval.rules.finance.criteria.Facet.SIZE, List.of("LARGE"), null, null)))),
                Disclosure.NOTHING);
        assertThat(PostedCriteria.of(posted))
                .isEqualTo(Criteria.all(Criterion.atLeast(Facet.AGE, 3), Criterion.noneOf(Facet.REGION, "440000"))
                        .or(Criterion.oneOf(Facet.SIZE, "LARGE")));
        assertThat(PostedCriteria.disclosure(posted)).isEqualTo(io.aval.engine.market.Disclosure.NOTHING);
    }

    @Test
    void who_posts_no_criteria_asks_nothing() {
        assertThat(PostedCriteria.of(null)).isEqualTo(Criteria.NONE);
        assertThat(PostedCriteria.disclosure(null)).isEqualTo(io.aval.engine.market.Disclosure.GROUP);
    }
}
