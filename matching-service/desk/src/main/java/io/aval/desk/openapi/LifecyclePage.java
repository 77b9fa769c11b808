package io.aval.desk.openapi;

import io.aval.rules.bill.Circulation;
import io.aval.rules.bill.Lifecycle;
import io.aval.rules.bill.Operation;
import io.aval.rules.bill.Status;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** {@code docs/standards/bill-lifecycle.md}: the state table as people read it. */
public final class LifecyclePage {

    /** Operations of the rulebook that are acts of their own or the day's work, and not rows of the table. */
    private static final List<List<String>> OTHERS = List.of(
            List.of("1", "出票信息登记", "`bill.issue`", "the drawer, through its account bank"),
            List.of("20", "冻结, 解除", "`order.freeze`, `order.freeze-part`, `order.lift`", "the witness, by order"),
            List.of(
                    "25, 32",
                    "非交易过户, 场务变更",
                    "`order.change`, `order.approve`, `order.execute`",
                    "the witness proposes, two or more organisations approve"),
            List.of("29", "贸易信息登记", "`trade.register`, `trade.amend`", "drawer, payee or endorser"),
            List.of("30", "票据查验", "`aval check`", "whoever may see the bill"),
            List.of("31", "到期清退, 日终清退", "`bill.close`", "the day itself; a desk writes it down"),
            List.of("33", "主动管理", "`limit.set`", "an enterprise, for acts in its name"));

    private LifecyclePage() {}

    /** The page as Markdown. */
    public static String text() {
        StringBuilder out = new StringBuilder(Handbook.NOTE)
                .append("# Life of a bill · 票据生命周期\n\n")
                .append("Two axes, 票据状态 and 流通标志, and an open request. `bill.propose` opens a request, `bill.answer`")
                .append(
                        " answers it, `bill.withdraw` takes it back; where money moves, `bill.confirm` by the payee's bank")
                .append(" completes it on the same day. Rules, tests and desks read this very table.\n\n");
        axis("票据状态 · status", Arrays.stream(Status.values()).map(Status::name).toList(), out);
        axis(
                "流通标志 · circulation",
                Arrays.stream(Circulation.values()).map(Circulation::name).toList(),
                out);
        out.append("\n## Rows\n\n")
                .append("| No. | Code | Operation | From | By → to | Due day | Meanwhile | Yes → | Part | Withdrawn | ")
                .append("Ends by itself | Carries |\n")
                .append("| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |\n");
        Lifecycle.ROWS.forEach(row -> row(row, out));
        out.append("\n° What the market's public documents leave open, and what was chosen:\n\n");
        Lifecycle.ROWS.stream()
                .filter(row -> !row.unconfirmed().isEmpty())
                .forEach(row -> out.append("- `")
                        .append(row.operation())
                        .append("` at ")
                        .append(states(row))
                        .append(": ")
                        .append(row.unconfirmed())
                        .append('\n'));
        out.append(
                "\n## Operations that are acts of their own\n\n| No. | 业务 | Act | By |\n| --- | --- | --- | --- |\n");
        OTHERS.forEach(
                cells -> out.append("| ").append(String.join(" | ", cells)).append(" |\n"));
        return out.toString();
    }

    private static void axis(String title, List<String> values, StringBuilder out) {
        out.append("- ")
                .append(title)
                .append(": ")
                .append(String.join(", ", values))
                .append('\n');
    }

    private static void row(Lifecycle.Row row, StringBuilder out) {
        Operation operation = row.operation();
        String mark = row.unconfirmed().isEmpty() ? "" : " °";
        String marked = row.marked() == null ? "" : " (" + row.marked() + " if 不得转让)";
        List<String> cells = List.of(
                Integer.toString(row.number()),
                row.code(),
                "`" + operation + "` " + operation.chinese() + mark,
                states(row),
                word(row.proposer()) + (row.responder() == null ? "" : " → " + word(row.responder())),
                word(row.due()),
                row.now()
                        ? "done at once"
                        : row.pending() == null ? "unchanged" : row.pending().name(),
                (row.yes() == null ? "unchanged" : row.yes().name())
                        + "/"
                        + (row.circulates() == null
                                ? "unchanged"
                                : row.circulates().name())
                        + marked,
                row.part() ? "yes" : "no",
                row.withdraw() ? "yes" : "no",
                row.lapse() == null ? "" : word(row.lapse()),
                row.terms().equals("-") ? "" : row.terms());
        out.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }

    private static String states(Lifecycle.Row row) {
        return row.from().stream().map(Lifecycle.State::toString).collect(Collectors.joining(", "));
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
