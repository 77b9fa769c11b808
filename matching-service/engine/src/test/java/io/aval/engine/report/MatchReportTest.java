package io.aval.engine.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aval.engine.market.Market;
import io.aval.engine.market.Samples;
import io.aval.engine.seed.Seed;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MatchReportTest {
    private static final Market MARKET = new Market(
            List.of(Samples.demand("D1"), Samples.sized(Samples.demand("D2"), 1_000_000, 0, 1), Samples.demand("D3")),
            List.of(Samples.budgeted(Samples.product("P1"), 1_050_000)));
    private static final MatchReport REPORT = MatchReport.run(MARKET, new Seed("a \"seed\""));

    @Test
    void counts_and_explains() {
        assertThat(REPORT.count(DemandOutcome.Status.MATCHED)).isEqualTo(1);
        assertThat(REPORT.count(DemandOutcome.Status.PARTLY)).isEqualTo(1);
        assertThat(REPORT.count(DemandOutcome.Status.UNMATCHED)).isEqualTo(1);
        assertThat(REPORT.demandedFen()).isEqualTo(3_000_000);
        assertThat(REPORT.allocation().totalFen()).isEqualTo(1_050_000);
        assertThat(REPORT.partsBelowTicket()).isEqualTo(1);
        assertThat(REPORT.verdict().holds()).isTrue();
    }

    @Test
    void writes_one_canonical_line_for_each_thing() {
        List<String> lines = CanonicalLines.text(REPORT).lines().toList();

        assertThat(lines).hasSize(1 + 1 + 3 + 2);
        assertThat(lines.get(0))
                .startsWith("{\"auditHolds\":true,\"blockingPairs\":0,\"brokenPairs\":0,\"candidates\":0,")
                .contains("\"mode\":\"STABLE-DEMAND-PROPOSING-2\"")
                .contains("\"exactness\":\"EXACT\"", "\"stability\":\"TOLD\",\"stabilityCostPpm\":1000000")
                .contains("\"demandedFen\":\"3000000\",\"demands\":3,")
                .contains("\"seed\":\"a \\\"seed\\\"\"")
                .endsWith(",\"unmatched\":1,\"version\":1,\"weightedRatePpm\":32000}");
        assertThat(lines.get(1)).contains("\"LOAN_TO_VALUE\":1").contains("\"line\":\"refusals\"");
        assertThat(lines.get(3))
                .isEqualTo("{\"amountFen\":\"1000000\",\"demand\":\"D2\",\"fundedFen\":\"0\",\"line\":\"demand\","
                        + "\"parts\":0,\"reason\":\"LOAN_TO_VALUE\",\"status\":\"UNMATCHED\"}");
    }

    @Test
    void shows_people_a_table_with_the_time_passed_in() {
        String table = HumanTable.of(REPORT, Duration.ofMillis(12), Duration.ofMillis(34));

        assertThat(table)
                .contains("10,500.00")
                .contains("3.2000")
                .contains("12 / 34")
                .contains("NO_BUDGET_LEFT")
                .contains(REPORT.verdict().resultDigest());
        assertThat(table.lines().count()).isLessThan(40);
    }

    @Test
    void an_outcome_has_a_reason_exactly_if_something_is_missing() {
        assertThatThrownBy(() -> new DemandOutcome("D1", 10, 9, 1, Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new DemandOutcome("D1", 10, 11, 1, Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
