package io.aval.rules.appraisal.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.aval.rules.appraisal.number.Normal;
import io.aval.rules.appraisal.sheet.Decimal;
import io.aval.rules.identifier.RightKind;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What holds of the formulas whatever the figures. */
class RiskPropertyTest {

    private static final int ROUNDS = 3_000;
    private static final List<Irb> FUNCTIONS =
            List.of(new Irb(IrbTable.CORPORATE), new Irb(IrbTable.CORPORATE_CHINA), new Irb(IrbTable.OTHER_RETAIL));

    @Test
    void losses_grow_with_pd_and_lgd_and_in_proportion_to_the_exposure() {
        Random random = new Random(7);
        for (int round = 0; round < ROUNDS; round++) {
            double pd = random.nextDouble() / 2;
            double lgd = random.nextDouble() / 2;
            double more = random.nextDouble() / 2;
            double ead = random.nextDouble() * 1e9;
            double sigma = random.nextDouble() / 2;
            Loss loss = new Loss(pd, lgd, ead);
            assertThat(new Loss(pd + more, lgd, ead).expected()).isGreaterThanOrEqualTo(loss.expected());
            assertThat(new Loss(pd, lgd + more, ead).expected()).isGreaterThanOrEqualTo(loss.expected());
            assertThat(new Loss(pd, lgd + more, ead).unexpected(sigma)).isGreaterThanOrEqualTo(loss.unexpected(sigma));
            assertThat(new Loss(pd, lgd, 4 * ead).expected()).isEqualTo(4 * loss.expected());
            assertThat(new Loss(pd, lgd, 4 * ead).unexpected(sigma)).isEqualTo(4 * loss.unexpected(sigma));
        }
        assertThat(new Loss(0, 0.5, 100).unexpected(0.2)).isZero();
        assertThat(new Loss(1, 0.5, 100).unexpected(0)).isZero();
    }

    @Test
    void capital_grows_with_lgd_is_proportional_to_it_and_never_exceeds_the_loss_in_one_year() {
        Random random = new Random(8);
        for (int round = 0; round < ROUNDS; round++) {
            for (Irb irb : FUNCTIONS) {
                double pd = random.nextDouble();
                double lgd = 0.3 + 0.35 * random.nextDouble();
                double sales = random.nextDouble() * 60;
                double years = 1 + 4 * random.nextDouble();
                double capital = irb.capital(pd, lgd, sales, years);
                assertThat(irb.capital(pd, 1.5 * lgd, sales, years)).isCloseTo(1.5 * capital, within(1e-9));
                assertThat(irb.capital(pd, lgd, sales, 1)).isBetween(0.0, lgd);
                assertThat(irb.correlation(pd, sales)).isBetween(0.03, 0.24);
            }
        }
    }

    @Test
    void stressed_default_grows_with_pd_and_factor_and_has_its_limits() {
        Random random = new Random(9);
        for (int round = 0; round < ROUNDS; round++) {
            double pd = random.nextDouble() / 2;
            double more = pd + random.nextDouble() / 2;
            double rho = random.nextDouble() * 0.9;
            assertThat(Irb.stressed(more, rho, 0.999)).isGreaterThanOrEqualTo(Irb.stressed(pd, rho, 0.999));
            assertThat(Irb.stressed(pd, rho, 0.999)).isGreaterThanOrEqualTo(Irb.stressed(pd, rho, 0.99));
            assertThat(Irb.stressed(pd, 0, 0.999)).isCloseTo(pd, within(1e-12));
        }
        assertThat(Irb.stressed(0, 0.2, 0.999)).isZero();
        assertThat(Irb.stressed(1, 0.2, 0.999)).isEqualTo(1);
    }

    @Test
    void corporate_capital_grows_with_pd_up_to_a_fifth() {
        Irb irb = new Irb(IrbTable.CORPORATE);
        double before = 0;
        for (double pd = 0.0005; pd < 0.2; pd += 0.0005) {
            double capital = irb.capital(pd, 0.4, 50, 2.5);
            assertThat(capital).as("pd %s", pd).isGreaterThan(before);
            before = capital;
        }
    }

    @Test
    void collateral_brings_less_the_larger_its_haircut_cost_rate_or_time() {
        Random random = new Random(10);
        for (int round = 0; round < ROUNDS; round++) {
            double h = random.nextDouble() / 2;
            double c = random.nextDouble() / 2;
            double r = random.nextDouble() / 2;
            double t = random.nextDouble() * 5;
            double more = random.nextDouble() / 2;
            double net = new Collateral(h, c, r, t).net(100);
            assertThat(net).isBetween(0.0, 100.0);
            assertThat(new Collateral(h + more, c, r, t).net(100)).isLessThanOrEqualTo(net);
            assertThat(new Collateral(h, c + more, r, t).net(100)).isLessThanOrEqualTo(net);
            assertThat(new Collateral(h, c, r + more, t).net(100)).isLessThanOrEqualTo(net);
            assertThat(new Collateral(h, c, r, t + more).net(100)).isLessThanOrEqualTo(net);
            assertThat(new Collateral(h, c, r, t).maximalLtv(0)).isCloseTo(net / 100, within(1e-12));
        }
    }

    @Test
    void wrong_way_risk_never_helps() {
        Random random = new Random(11);
        for (int round = 0; round < ROUNDS; round++) {
            WrongWay risk = new WrongWay(Decimal.of(random.nextDouble(), 6), Decimal.of(random.nextDouble(), 6));
            Collateral collateral = new Collateral(random.nextDouble(), 0.1, 0.15, 1.5);
            double pd = 0.001 + random.nextDouble() * 0.5;
            double loan = 1 + random.nextDouble() * 100;
            assertThat(risk.valueInDefault(pd, random.nextDouble())).isBetween(0.0, 1.0);
            double lgd = risk.downturnLgd(collateral, loan, 100, 0.6, 0.999);
            assertThat(lgd).isBetween(collateral.economicLgd(loan, 100, 0.6), 0.6);
            assertThat(risk.valueInDefault(pd, 0)).isEqualTo(1);
        }
    }

    @Test
    void a_haircut_grows_with_everything_that_makes_a_right_harder_to_sell() {
        Random random = new Random(12);
        HaircutTable table = HaircutTable.STANDARD;
        for (int round = 0; round < ROUNDS; round++) {
            RightKind kind = List.of(RightKind.values()).get(random.nextInt(5));
            int trades = random.nextInt(4);
            double spread = random.nextDouble() / 2;
            double life = random.nextDouble() * 10;
            int events = random.nextInt(3);
            double own = random.nextDouble() / 2;
            double haircut = table.haircut(new HaircutTable.Traits(kind, trades, spread, life, events, own));
            assertThat(haircut).isBetween(0.0, 1.0);
            for (HaircutTable.Traits worse : List.of(
                    new HaircutTable.Traits(kind, Math.max(0, trades - 1), spread, life, events, own),
                    new HaircutTable.Traits(kind, trades, spread + 0.3, life, events, own),
                    new HaircutTable.Traits(kind, trades, spread, life / 2, events, own),
                    new HaircutTable.Traits(kind, trades, spread, life, events + 1, own),
                    new HaircutTable.Traits(kind, trades, spread, life, events, own + 0.3))) {
                assertThat(table.haircut(worse)).isGreaterThanOrEqualTo(haircut);
                assertThat(table.maximalLtv(worse, 0.1, 0.15, 1.5, 0.1))
                        .isBetween(0.0, table.ceiling(kind))
                        .isLessThanOrEqualTo(table.maximalLtv(
                                new HaircutTable.Traits(kind, trades, spread, life, events, own), 0.1, 0.15, 1.5, 0.1));
            }
        }
    }

    @Test
    void a_solved_firm_has_the_equity_and_the_volatility_that_were_given() {
        Random random = new Random(13);
        for (int round = 0; round < 60; round++) {
            Merton merton = new Merton(10 + random.nextDouble() * 100, 0.05 * random.nextDouble(), 1);
            double assets = 60 + random.nextDouble() * 200;
            double volatility = 0.1 + random.nextDouble() * 0.5;
            double equity = merton.equity(assets, volatility);
            if (equity < 1e-3) {
                continue;
            }
            double near = merton.privateFirm(assets, volatility).distance() + volatility;
            double equityVolatility = Normal.below(near) * volatility * assets / equity;
            if (equityVolatility > 5) {
                continue;
            }
            Merton.Firm firm = merton.solve(equity, equityVolatility);
            assertThat(firm.assets()).as("round %s", round).isCloseTo(assets, within(1e-6 * assets));
            assertThat(firm.volatility()).as("round %s", round).isCloseTo(volatility, within(1e-6));
            assertThat(firm.pd()).isBetween(0.0, 1.0);
        }
    }
}
