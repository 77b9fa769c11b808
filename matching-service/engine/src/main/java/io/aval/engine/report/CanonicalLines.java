package io.aval.engine.report;

import io.aval.engine.audit.Ruling;
import io.aval.engine.market.Part;
import io.aval.engine.market.Reason;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/**
 * A report as canonical lines: one JSON object a line, keys in alphabetical order, no spaces, lines ended by one line
 * feed, ASCII. Fen are decimal strings, because a total may pass what a JSON number holds exactly; the rest are whole
 * numbers. {@code candidates} is 0 if all are considered, {@code pricesDigest} empty without prices, {@code cost} in
 * millionths of a fen. No clock: the same inputs give the same bytes.
 *
 * <p>Lines, by their key {@code line}: one {@code summary}, one {@code refusals}, a {@code demand} each, a {@code part}
 * each, in canonical order.
 */
public final class CanonicalLines {
    private CanonicalLines() {}

    /** {@return the lines as bytes} */
    public static byte[] bytes(MatchReport report) {
        return text(report).getBytes(StandardCharsets.US_ASCII);
    }

    /** {@return the lines as text} */
    public static String text(MatchReport report) {
        StringBuilder out = new StringBuilder();
        line(out, summary(report));
        line(out, refusals(report));
        for (DemandOutcome outcome : report.outcomes()) {
            line(out, demand(outcome));
        }
        for (Part part : report.allocation().parts()) {
            line(out, part(part));
        }
        return out.toString();
    }

    private static Map<String, Object> summary(MatchReport report) {
        Map<String, Object> line = new TreeMap<>();
        line.put("line", "summary");
        line.put("version", 1L);
        line.put("mode", report.mode().title());
        line.put("candidates", report.candidates() == Ruling.ALL ? 0L : report.candidates());
        line.put("exactness", report.exactness().name());
        line.put("seed", report.seed().text());
        line.put("demands", (long) report.outcomes().size());
        line.put("products", (long) report.products());
        line.put("eligiblePairs", report.eligiblePairs());
        line.put("refusedPairs", report.refusals().total());
        line.put("matched", report.count(DemandOutcome.Status.MATCHED));
        line.put("partly", report.count(DemandOutcome.Status.PARTLY));
        line.put("unmatched", report.count(DemandOutcome.Status.UNMATCHED));
        line.put("parts", (long) report.allocation().parts().size());
        line.put("partsBelowTicket", report.partsBelowTicket());
        line.put("demandedFen", Long.toString(report.demandedFen()));
        line.put("fundedFen", Long.toString(report.allocation().totalFen()));
        line.put("weightedRatePpm", (long) report.allocation().weightedRatePpm());
        line.put("auditHolds", report.verdict().holds());
        line.put("inputsDigest", report.verdict().inputsDigest());
        line.put("resultDigest", report.verdict().resultDigest());
        promise(report, line);
        return line;
    }

    private static void promise(MatchReport report, Map<String, Object> line) {
        line.put("blockingPairs", report.verdict().blockingPairs());
        line.put("brokenPairs", report.verdict().figures().brokenPairs());
        line.put("enviousDemands", report.verdict().figures().enviousDemands());
        line.put("cost", report.verdict().figures().cost().toString());
        line.put("gapFen", Long.toString(report.gapFen()));
        line.put("gapPpm", (long) report.gapPpm());
        line.put("pricesDigest", report.pricesDigest().orElse(""));
        line.put("stability", report.stability().state().name());
        line.put("stabilityPpm", (long) report.stability().ppm());
        line.put("stabilityCostPpm", report.stability().costPpm());
    }

    private static Map<String, Object> refusals(MatchReport report) {
        Map<String, Object> line = new TreeMap<>();
        line.put("line", "refusals");
        report.refusals().byReason().forEach((reason, count) -> line.put(reason.name(), count));
        return line;
    }

    private static Map<String, Object> demand(DemandOutcome outcome) {
        Map<String, Object> line = new TreeMap<>();
        line.put("line", "demand");
        line.put("demand", outcome.demand());
        line.put("amountFen", Long.toString(outcome.amountFen()));
        line.put("fundedFen", Long.toString(outcome.fundedFen()));
        line.put("parts", (long) outcome.parts());
        line.put("status", outcome.status().name());
        line.put("reason", outcome.shortfall().map(Reason::name).orElse(""));
        return line;
    }

    private static Map<String, Object> part(Part part) {
        Map<String, Object> line = new TreeMap<>();
        line.put("line", "part");
        line.put("demand", part.demand());
        line.put("product", part.product());
        line.put("amountFen", Long.toString(part.amountFen()));
        line.put("ratePpm", (long) part.ratePpm());
        return line;
    }

    private static void line(StringBuilder out, Map<String, Object> members) {
        char before = '{';
        for (Map.Entry<String, Object> member : members.entrySet()) {
            out.append(before);
            quoted(out, member.getKey()).append(':');
            switch (member.getValue()) {
                case Long number -> out.append(number.longValue());
                case Boolean bool -> out.append(bool.booleanValue());
                case String text -> quoted(out, text);
                case Object other -> throw new IllegalStateException("no JSON form for " + other.getClass());
            }
            before = ',';
        }
        out.append("}\n");
    }

    private static StringBuilder quoted(StringBuilder out, String text) {
        out.append('"');
        // Identifiers and seeds are printable ASCII by construction; only the seed may hold these two.
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                out.append('\\');
            }
            out.append(c);
        }
        return out.append('"');
    }
}
