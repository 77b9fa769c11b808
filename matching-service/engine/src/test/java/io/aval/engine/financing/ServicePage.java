package io.aval.engine.financing;

import io.aval.rules.calendar.BusinessDay;
import io.aval.rules.canonical.Json;
import io.aval.rules.pledge.ContractItem;
import io.aval.rules.pledge.Ground;
import io.aval.rules.sharing.Bearer;
import io.aval.rules.sharing.Borne;
import io.aval.rules.sharing.Bound;
import io.aval.rules.sharing.Course;
import io.aval.rules.sharing.Layer;
import io.aval.rules.sharing.SharingTerms;
import io.aval.rules.sharing.Slice;
import io.aval.rules.sharing.Waterfall;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** {@code docs/standards/ip-pledge-service.md}: the service of pledge finance as people read it. */
final class ServicePage {

    /** Steps of the service: what is done, by which act, on which evidence, until when. */
    static final List<List<String>> STEPS = List.of(
            List.of(
                    "1 申请 apply",
                    "enterprise, through its account's organisation",
                    "`ip.register`, `finance.demand`",
                    "extract of the register, contract draft, consents; every ground below is asked first",
                    "the debt ends within the right's term"),
            List.of(
                    "2 评估 evaluate",
                    "independent valuer; platform and witness recompute",
                    "`ip.certify`",
                    "inputs with source and day, model, seed, interval",
                    "valid until the day that the certificate names"),
            List.of(
                    "3 预留 reserve",
                    "enterprise, for the lead financier",
                    "`finance.accept`, `encumbrance.reserve`",
                    "the offer; the right is free and its own",
                    "until the offer's last day, then it lapses by itself"),
            List.of(
                    "4 登记 register",
                    "both sides at the office; either records it",
                    "`finance.agree`, `encumbrance.register`",
                    "the office's notice; the pledge arises with the registration",
                    "within the reservation"),
            List.of(
                    "5 放款 draw",
                    "financier; those who share losses sign before",
                    "`sharing.propose`, `sharing.agree`",
                    "agreement, registered pledge, signatures of all who bear losses",
                    "before the first drawdown"),
            List.of(
                    "6 监测 monitor",
                    "financier, platform",
                    "`order.freeze`, `ip.supersede`, `ip.revoke`",
                    "legal events, annual fees, new valuation",
                    "each business day"),
            List.of(
                    "7 解除或处置 release or enforce",
                    "financier",
                    "`encumbrance.release`; `sharing.claim`, `sharing.settle`, `sharing.recover`",
                    "proof of repayment; or of the loss, of payments, of what the pledge brought",
                    "claims within the days that the contract gives"));

    private static final long LOSS = 12_345_678;
    private static final int YEAR = BusinessDay.of("2026-03-02").date().getYear();

    private ServicePage() {}

    static String text(TermsTable table) {
        StringBuilder out = new StringBuilder("<!-- Written by the build from the source; see CONTRIBUTING.md. -->\n\n")
                .append("# Service of finance against intellectual property · 知识产权质押融资服务规范\n\n")
                .append("What each side does, shows and pays, from the application to the release. Rules, plans and")
                .append(" tests read the very tables below.\n");
        steps(out);
        grounds(out);
        sharing(out);
        example(out);
        fees(table, out);
        return out.toString();
    }

    private static void steps(StringBuilder out) {
        out.append("\n## Steps · 流程\n");
        head(out, "Step", "By", "Acts", "Evidence", "Until");
        STEPS.forEach(step -> row(out, step));
    }

    private static void grounds(StringBuilder out) {
        out.append("\n## Grounds of refusal · 不予登记情形\n\n")
                .append(
                        "Asked before anybody applies. Yes refuses with the code; unknown refuses nothing, but is listed")
                .append(
                        " with what would settle it. The ledger itself knows owner, term and encumbrance, the rest comes")
                .append(" with evidence. The contract must have: ")
                .append(words(Arrays.asList(ContractItem.values())))
                .append(".\n");
        head(out, "No.", "情形", "Reads", "Code", "What to do", "Settled by");
        int number = 0;
        for (Ground ground : Ground.values()) {
            number++;
            String reads = ground.reads().stream().map(fact -> "`" + fact + "`").collect(Collectors.joining(", "));
            row(
                    out,
                    List.of(
                            ground == Ground.FORFEITURE ? "older list" : Integer.toString(number),
                            ground.chinese(),
                            reads,
                            "`" + ground.code() + "`",
                            ground.code().remedy(),
                            ground.settledBy()));
        }
    }

    private static void sharing(StringBuilder out) {
        out.append("\n## Sharing of losses · 风险分担\n\n")
                .append(
                        "1. Layers are filled in turn; a deductible is a first layer that the bank bears alone, and what")
                .append(" goes beyond the last layer is the bank's.\n")
                .append(
                        "2. Within a layer each bearer has its basis points, rounded half up as the loss grows; where that")
                .append(" is at odds with the sum, the next fen goes to whose part is due first (method of Webster and")
                .append(" Sainte-Laguë), at equal claims in the order ")
                .append(Arrays.stream(Bearer.values()).map(Bearer::chinese).collect(Collectors.joining("、")))
                .append(". A fen more of loss is a fen more for one and a fen less for none.\n")
                .append(
                        "3. A claim is what falls on the loss with it, less what falls on the loss before it: cutting a")
                .append(" loss into claims changes nobody's total.\n")
                .append("4. Caps for the contract and for the calendar year come last; what they keep from a bearer is")
                .append(" the bank's.\n")
                .append(
                        "5. A loss is claimed within the contract's days after it arose; the last one moves to a working")
                .append(" day.\n")
                .append(
                        "6. Recoveries make whole those of the first turn, then those of the next; within a turn by what")
                .append(" each has borne. Once something is recovered, nothing more is claimed.\n");
        head(out, "From", "Step", "Leads to", "Once");
        Course.ROWS.forEach(each -> row(
                out,
                List.of(
                        each.from().name(),
                        "`sharing." + each.step().name().toLowerCase(Locale.ROOT) + "`",
                        each.to().name(),
                        each.once().isEmpty() ? "at once" : each.once())));
    }

    private static void example(StringBuilder out) {
        SharingTerms terms = terms();
        SortedMap<Bearer, Long> before = Waterfall.of(terms.layers(), LOSS);
        SortedMap<Bearer, Long> after = Waterfall.claim(terms, 0, LOSS, new TreeMap<>(), YEAR);
        TreeMap<Bearer, Borne> borne = new TreeMap<>();
        after.forEach((bearer, fen) -> borne.put(bearer, new Borne(fen, YEAR, fen, 0)));
        SortedMap<Bearer, Long> back = Waterfall.recovered(terms, borne, LOSS / 2);
        out.append("\n### Worked example · 算例\n\n")
                .append(
                        "A deductible of 1,000,000 fen, then fund, bank, insurer and appraiser 54:26:16:4; the fund bears")
                .append(" at most 6,000,000 fen of the contract. Of a loss of ")
                .append(LOSS)
                .append(" fen, and when half of it, ")
                .append(LOSS / 2)
                .append(" fen, is recovered, fund and insurer first:\n");
        head(out, "Bearer", "Before caps, fen", "Bears, fen", "Has back, fen", "In the end, fen");
        for (Bearer bearer : terms.bearers()) {
            long bears = after.getOrDefault(bearer, 0L);
            long has = back.getOrDefault(bearer, 0L);
            row(
                    out,
                    List.of(
                            bearer.chinese(),
                            before.getOrDefault(bearer, 0L).toString(),
                            Long.toString(bears),
                            Long.toString(has),
                            Long.toString(bears - has)));
        }
    }

    static SharingTerms terms() {
        return new SharingTerms(
                List.of(
                        new Layer(1_000_000, List.of(new Slice(Bearer.BANK, Layer.WHOLE))),
                        Layer.rest(
                                new Slice(Bearer.FUND, 5_400),
                                new Slice(Bearer.BANK, 2_600),
                                new Slice(Bearer.INSURER, 1_600),
                                new Slice(Bearer.APPRAISER, 400))),
                List.of(
                        Bound.none(Bearer.BANK, 2),
                        new Bound(Bearer.FUND, 6_000_000, Json.MAX_NUMBER, 1),
                        Bound.none(Bearer.INSURER, 1),
                        Bound.none(Bearer.APPRAISER, 2)),
                Json.MAX_NUMBER,
                60);
    }

    private static void fees(TermsTable table, StringBuilder out) {
        out.append("\n## Fees, shares and bounds · 费率与参数\n\nVersion ")
                .append(table.version())
                .append(", digest `")
                .append(table.digest())
                .append(
                        "`. Plans name both. ppm is a millionth, bp a ten-thousandth; yearly where the row is a rate.\n");
        head(out, "Row", "Value", "Unit", "Source");
        table.rows()
                .forEach((name, each) ->
                        row(out, List.of("`" + name + "`", Long.toString(each.value()), each.unit(), each.source())));
    }

    private static void head(StringBuilder out, String... cells) {
        out.append('\n');
        row(out, List.of(cells));
        row(out, Arrays.stream(cells).map(_ -> "---").toList());
    }

    private static void row(StringBuilder out, List<String> cells) {
        out.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }

    private static String words(List<ContractItem> items) {
        return items.stream().map(item -> "`" + item + "`").collect(Collectors.joining(", "));
    }
}
