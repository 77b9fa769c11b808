package io.aval.desk.demo;

import io.aval.engine.market.Product;
import io.aval.engine.market.RateCurve;
import io.aval.rules.finance.FinanceActs;
import io.aval.rules.finance.FinanceKind;
import io.aval.rules.finance.Industry;
import io.aval.rules.finance.ProductTerms;
import io.aval.rules.finance.RateStep;
import io.aval.rules.finance.Region;
import io.aval.rules.finance.TenorStep;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Posts the financiers' products to the Platform. */
final class ProductWork {

    private static final int REGION_DIGITS = 2;

    private final Crew crew;
    private final DemoPlan plan;

    ProductWork(Crew crew, DemoPlan plan) {
        this.crew = crew;
        this.plan = plan;
    }

    List<Crew.Job> jobs() {
        List<Crew.Job> jobs = new ArrayList<>();
        for (Financier financier : plan.financiers()) {
            jobs.add(() -> crew.acts(
                    financier.seat(),
                    "products",
                    financier.products().stream()
                            .map(product -> new FinanceActs.PostProduct(
                                    crew.party(financier.seat()), terms(product), Demo.PLATFORM))
                            .toList()));
        }
        return jobs;
    }

    /** A product of the made-up market as the ledger writes it. */
    static ProductTerms terms(Product product) {
        long largest = Math.min(product.maxTicketFen(), product.budgetFen());
        List<RateStep> rates = new ArrayList<>();
        for (int grade = 1; grade <= product.worstGrade(); grade++) {
            rates.add(new RateStep(grade, product.rates().ppmByGrade().get(grade - 1)));
        }
        return new ProductTerms(
                FinanceKind.valueOf(product.kind().name()),
                product.budgetFen(),
                Math.min(product.minTicketFen(), largest),
                largest,
                product.maxTenorDays(),
                rates,
                product.ltvBasisPoints(),
                product.industries().stream().sorted().map(Industry::valueOf).toList(),
                product.regions().stream()
                        .sorted()
                        .map(code -> new Region(code.substring(0, REGION_DIGITS)))
                        .toList(),
                tenors(product.rates()),
                null);
    }

    private static @Nullable List<TenorStep> tenors(RateCurve rates) {
        return rates.flat()
                ? null
                : rates.tenors().stream()
                        .map(step -> new TenorStep(step.upToDays(), step.addedPpm()))
                        .toList();
    }
}
