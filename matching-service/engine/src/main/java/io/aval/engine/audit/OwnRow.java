package io.aval.engine.audit;

import io.aval.engine.allocation.Mode;
import io.aval.engine.audit.Violation.Kind;
import io.aval.rules.canonical.Json;
import java.util.List;
import java.util.TreeSet;

/** A row of the inputs and its outcome, checked against each other. What is absent or of another type counts as wrong. */
final class OwnRow {
    private static final long ABSENT = -1;

    private final Json.Obj row;
    private final Json.Obj outcome;
    private final String mode;
    private final Findings findings;
    private final String where;

    OwnRow(Json.Obj row, Json.Obj outcome, String mode, Findings findings) {
        this.row = row;
        this.outcome = outcome;
        this.mode = mode;
        this.findings = findings;
        where = name(row);
    }

    /** {@return the row's kind and identifier} */
    static String name(Json.Obj row) {
        return text(row, "row") + " " + text(row, "id");
    }

    boolean ownedBy(String party) {
        return text(row, isDemand() ? "enterprise" : "financier").equals(party);
    }

    void check() {
        if (!text(outcome, "row").equals(text(row, "row") + "-outcome")
                || !text(outcome, "id").equals(text(row, "id"))) {
            findings.add(Kind.OUTCOME_MISPLACED, where);
            return;
        }
        List<Json> parts = list(outcome, "parts");
        TreeSet<String> partners = new TreeSet<>();
        long sum = 0;
        for (Json part : parts) {
            Json.Obj one = part instanceof Json.Obj object ? object : new Json.Obj(new java.util.TreeMap<>());
            sum = Standing.saturated(sum, Math.max(0, number(one, "amountFen")));
            if (number(one, "amountFen") <= 0) {
                findings.add(Kind.OUTCOME_WRONG, where);
            }
            if (!partners.add(text(one, isDemand() ? "product" : "demand"))) {
                findings.add(Kind.PAIR_TWICE, where);
            }
            checkPart(one);
        }
        if (sum != number(outcome, "placedFen")) {
            findings.add(Kind.OUTCOME_WRONG, where + ": parts come to " + sum + " fen");
        }
        checkWhole(parts.size(), sum);
    }

    private boolean isDemand() {
        return text(row, "row").equals("demand");
    }

    private void checkPart(Json.Obj part) {
        long amount = number(part, "amountFen");
        long rate = number(part, "ratePpm");
        if (isDemand()) {
            if (rate < 0 || rate > number(row, "maxRatePpm")) {
                findings.add(Kind.WRONG_RATE, where + ": " + rate + " ppm");
            }
            return;
        }
        if (!isOwnRate(rate)) {
            findings.add(Kind.WRONG_RATE, where + ": " + rate + " ppm");
        }
        if (amount > number(row, "maxTicketFen")) {
            findings.add(Kind.ABOVE_CAPACITY, where + ": " + amount + " fen");
        }
        if (mode.equals(Mode.WELFARE_TICKETS.title()) && amount < number(row, "minTicketFen")) {
            findings.add(Kind.BELOW_TICKET, where + ": " + amount + " fen");
        }
    }

    /** The demand's grade and tenor stand in another party's row, so any grade's rate at any tenor may be right. */
    private boolean isOwnRate(long rate) {
        List<Json> rates = list(row, "ratesPpm");
        List<Json> tenors = list(row, "tenors");
        return tenors.isEmpty()
                ? rates.contains(new Json.Num(rate))
                : tenors.stream()
                        .anyMatch(step -> step instanceof Json.Obj one
                                && number(one, "addedPpm") != ABSENT
                                && rates.contains(new Json.Num(rate - number(one, "addedPpm"))));
    }

    private void checkWhole(int parts, long sum) {
        if (!isDemand()) {
            if (sum > number(row, "budgetFen")) {
                findings.add(Kind.ABOVE_BUDGET, where + ": " + sum + " fen");
            }
            return;
        }
        long amount = number(row, "amountFen");
        if (sum > amount) {
            findings.add(Kind.ABOVE_AMOUNT, where + ": " + sum + " fen");
        }
        if (parts > number(row, "maxParts")) {
            findings.add(Kind.TOO_MANY_PARTS, where + ": " + parts);
        }
        if (mode.equals(Mode.UNSPLIT.title()) && sum > 0 && (sum != amount || parts > 1)) {
            findings.add(Kind.SPLIT_DEMAND, where);
        }
        String status = sum == 0 ? "UNMATCHED" : sum < amount ? "PARTLY" : "MATCHED";
        boolean reasoned = !text(outcome, "reason").isEmpty();
        if (!status.equals(text(outcome, "status")) || reasoned != sum < amount) {
            findings.add(Kind.OUTCOME_WRONG, where + ": " + status);
        }
    }

    private static String text(Json.Obj object, String name) {
        return object.members().get(name) instanceof Json.Text(String value) ? value : "";
    }

    private static long number(Json.Obj object, String name) {
        return object.members().get(name) instanceof Json.Num(long value) ? value : ABSENT;
    }

    private static List<Json> list(Json.Obj object, String name) {
        return object.members().get(name) instanceof Json.Arr(List<Json> items) ? items : List.of();
    }
}
