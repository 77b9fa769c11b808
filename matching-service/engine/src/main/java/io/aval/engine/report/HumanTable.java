package io.aval.engine.report;

import io.aval.engine.market.Reason;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/** A report as a table for people, at most some thirty lines. */
public final class HumanTable {
    private HumanTable() {}

    /**
     * {@return the table}
     *
     * @param report the report
     * @param solving how long matching took
     * @param auditing how long the audit took
     */
    public static String of(MatchReport report, Duration solving, Duration auditing) {
        StringBuilder out = new StringBuilder();
        row(out, "Mode", report.mode().title());
        row(out, "Exactness", report.exactness().name());
        row(out, "Demands", count(report.outcomes().size()));
        row(out, "  matched", count(report.count(DemandOutcome.Status.MATCHED)));
        row(out, "  partly", count(report.count(DemandOutcome.Status.PARTLY)));
        row(out, "  unmatched", count(report.count(DemandOutcome.Status.UNMATCHED)));
        row(out, "Wanted, yuan", yuan(report.demandedFen()));
        row(out, "Funded, yuan", yuan(report.allocation().totalFen()));
        row(out, "Weighted rate, % a year", percent(report.allocation().weightedRatePpm()));
        row(out, "Products", count(report.products()));
        row(out, "Parts", count(report.allocation().parts().size()));
        row(out, "  below the smallest ticket", count(report.partsBelowTicket()));
        row(out, "Eligible pairs", count(report.eligiblePairs()));
        row(out, "Refused pairs", count(report.refusals().total()));
        report.refusals().byReason().forEach((reason, pairs) -> row(out, "  " + reason, count(pairs)));
        out.append("Not fully matched because of\n");
        shortfalls(report).forEach((reason, demands) -> row(out, "  " + reason, count(demands)));
        promise(out, report);
        row(
                out,
                "Audit",
                report.verdict().holds()
                        ? "holds"
                        : "FAILS: " + report.verdict().violations().getFirst());
        row(out, "Matching / audit, ms", solving.toMillis() + " / " + auditing.toMillis());
        row(out, "Inputs", report.verdict().inputsDigest());
        row(out, "Result", report.verdict().resultDigest());
        report.pricesDigest().ifPresent(digest -> row(out, "Prices", digest));
        return out.toString();
    }

    private static void promise(StringBuilder out, MatchReport report) {
        row(out, "Blocking pairs", count(report.verdict().blockingPairs()));
        row(out, "  against the promise", count(report.verdict().figures().brokenPairs()));
        row(out, "Envious demands", count(report.verdict().figures().enviousDemands()));
        if (report.pricesDigest().isPresent()) {
            row(out, "Gap to the optimum, %", percent(report.gapPpm()));
            row(out, "  at most more, yuan", yuan(report.gapFen()));
        }
        boolean told = report.stability().state() == Stability.State.TOLD;
        String price = told
                ? percent(report.stability().ppm())
                : report.stability().state().name();
        row(out, "Price of stability, %", price);
    }

    private static Map<Reason, Long> shortfalls(MatchReport report) {
        Map<Reason, Long> counts = new EnumMap<>(Reason.class);
        for (DemandOutcome outcome : report.outcomes()) {
            outcome.shortfall().ifPresent(reason -> counts.merge(reason, 1L, Long::sum));
        }
        return counts;
    }

    private static void row(StringBuilder out, String name, String value) {
        out.append(String.format(Locale.ROOT, "%-30s %24s\n", name, value));
    }

    private static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    private static String yuan(long fen) {
        return String.format(Locale.ROOT, "%,.2f", BigDecimal.valueOf(fen, 2));
    }

    private static String percent(int ppm) {
        return BigDecimal.valueOf(ppm, 4).toPlainString();
    }
}
