package io.aval.engine.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aval.engine.demo.DemoMarket;
import io.aval.engine.importing.CompanyImport.Accepted;
import io.aval.engine.market.Demand;
import io.aval.engine.market.FinanceKind;
import io.aval.engine.market.Market;
import io.aval.engine.report.CanonicalLines;
import io.aval.engine.report.MatchReport;
import io.aval.engine.seed.Seed;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DemandRuleTest {
    private static final Seed SEED = new Seed("aval-demo-1");

    @ParameterizedTest
    @CsvSource({
        "0.006, 10000000",
        "3.30103, 10000000",
        "4.0, 50000000",
        "4.6711, 234000000",
        "5.999, 4988000000",
        "6.0, 5000000000",
        "9.6983, 5000000000",
        "-3, 10000000"
    })
    void asks_for_five_percent_of_assets_bounded_and_rounded_down(double logAssets, long fen) {
        assertThat(DemandRule.amountFen(logAssets)).isEqualTo(fen);
    }

    @Test
    void grades_by_altman_and_takes_missing_equity_as_none() {
        assertThat(DemandRule.grade(row(1, 0.15, 0.20, 0.08, 0.90))).isEqualTo(5);
        assertThat(DemandRule.grade(row(1, 0.15, 0.20, 0.08, Double.NaN))).isEqualTo(6);
    }

    @Test
    void refuses_a_row_without_a_needed_ratio() {
        assertThatThrownBy(() -> DemandRule.demand(row(7, Double.NaN, 0.2, 0.1, 0.9), SEED))
                .hasMessage("row 7 lacks ratio 3, needed");
    }

    @Test
    void depends_on_seed_row_number_and_ratios_only() {
        Demand demand = DemandRule.demand(row(7, 0.15, 0.20, 0.08, 0.90), SEED);

        assertThat(DemandRule.demand(row(7, 0.15, 0.20, 0.08, 0.90), SEED)).isEqualTo(demand);
        assertThat(DemandRule.demand(failed(7), SEED)).isEqualTo(demand);
        assertThat(DemandRule.demand(row(7, 0.15, 0.20, 0.08, 0.90), new Seed("other")))
                .isNotEqualTo(demand);
        assertThat(demand.id()).isEqualTo("D-000007");
        assertThat(demand.enterprise()).isEqualTo("E-000007");
    }

    @Test
    void forms_both_kinds_in_every_industry_and_region_within_the_stated_ranges() {
        List<Demand> demands = IntStream.rangeClosed(1, 3_000)
                .mapToObj(i -> DemandRule.demand(row(i, 0.15, 0.20, 0.08, 0.90), SEED))
                .toList();

        assertThat(demands).extracting(Demand::industry).containsAll(DemandRule.INDUSTRIES);
        assertThat(demands).extracting(Demand::region).containsAll(DemandRule.REGIONS);
        long pledges =
                demands.stream().filter(d -> d.kind() == FinanceKind.PLEDGE).count();
        assertThat(pledges).isBetween(1_100L, 1_300L);
        assertThat(demands).allSatisfy(demand -> {
            boolean pledge = demand.kind() == FinanceKind.PLEDGE;
            assertThat(demand.maxRatePpm()).isBetween(pledge ? 50_000 : 24_000, pledge ? 70_000 : 34_000);
            assertThat(demand.collateralFen() * 100 / demand.amountFen())
                    .isBetween(pledge ? 150L : 102L, pledge ? 400L : 115L);
            assertThat(demand.maxParts()).isBetween(1, pledge ? 3 : 2);
            assertThat(demand.tenorDays()).isBetween(30, pledge ? 1_080 : 180);
        });
    }

    @Test
    void the_same_file_and_seed_give_the_same_report_to_the_byte() throws Exception {
        byte[] first = report();

        assertThat(report()).isEqualTo(first);
        assertThat(new String(first, StandardCharsets.US_ASCII)).contains("\"auditHolds\":true");
    }

    private static byte[] report() throws Exception {
        Accepted<CompanyRow> read = (Accepted<CompanyRow>)
                CompanyFile.read(CompanyFileTest.resource("companies.arff"), DemandRule.NEEDED_RATIOS, (a, b) -> {});
        Market market = new Market(DemandRule.demands(read.kept(), SEED), DemoMarket.products(SEED));
        return CanonicalLines.bytes(MatchReport.run(market, SEED));
    }

    private static CompanyRow row(int number, double x1, double x2, double x3, double x4) {
        return new CompanyRow(number, ratios(x1, x2, x3, x4), false);
    }

    private static CompanyRow failed(int number) {
        return new CompanyRow(number, ratios(0.15, 0.20, 0.08, 0.90), true);
    }

    private static double[] ratios(double x1, double x2, double x3, double x4) {
        double[] ratios = new double[64];
        Arrays.fill(ratios, Double.NaN);
        ratios[2] = x1;
        ratios[5] = x2;
        ratios[6] = x3;
        ratios[7] = x4;
        ratios[28] = 4.5;
        return ratios;
    }
}
