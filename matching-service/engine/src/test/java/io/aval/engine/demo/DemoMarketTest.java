package io.aval.engine.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.aval.engine.importing.DemandRule;
import io.aval.engine.market.FinanceKind;
import io.aval.engine.market.Product;
import io.aval.engine.seed.Seed;
import java.util.List;
import org.junit.jupiter.api.Test;

class DemoMarketTest {
    private static final List<Product> PRODUCTS = DemoMarket.products(new Seed("aval-demo-1"));

    @Test
    void has_fifty_financiers_with_one_to_three_products_each() {
        assertThat(PRODUCTS.stream().map(Product::financier).distinct()).hasSize(DemoMarket.FINANCIERS);
        assertThat(PRODUCTS).hasSizeBetween(80, 120);
        assertThat(PRODUCTS).extracting(Product::id).doesNotHaveDuplicates();
    }

    @Test
    void serves_every_industry_with_both_kinds() {
        for (String industry : DemoMarket.INDUSTRIES) {
            for (FinanceKind kind : FinanceKind.values()) {
                assertThat(PRODUCTS.stream()
                                .filter(product -> product.kind() == kind)
                                .filter(product -> product.industries().contains(industry)))
                        .as("%s for %s", kind, industry)
                        .hasSizeGreaterThan(15);
            }
        }
    }

    @Test
    void speaks_of_the_industries_and_regions_that_demands_come_from() {
        assertThat(DemoMarket.INDUSTRIES).isEqualTo(DemandRule.INDUSTRIES);
        assertThat(PRODUCTS.stream()
                        .flatMap(product -> product.regions().stream())
                        .distinct())
                .containsExactlyInAnyOrderElementsOf(DemandRule.REGIONS);
    }

    @Test
    void is_the_same_for_the_same_seed_only() {
        assertThat(DemoMarket.products(new Seed("aval-demo-1"))).isEqualTo(PRODUCTS);
        assertThat(DemoMarket.products(new Seed("aval-demo-2"))).isNotEqualTo(PRODUCTS);
    }
}
