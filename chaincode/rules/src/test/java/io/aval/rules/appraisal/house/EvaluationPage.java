package io.aval.rules.appraisal.house;

import io.aval.rules.appraisal.Model;
import io.aval.rules.appraisal.number.Draws;
import io.aval.rules.appraisal.quality.Branch;
import io.aval.rules.appraisal.quality.Gate;
import io.aval.rules.appraisal.quality.Head;
import io.aval.rules.appraisal.quality.Indicator;
import io.aval.rules.appraisal.quality.Tree;
import io.aval.rules.appraisal.quality.Weight;
import io.aval.rules.appraisal.quality.WeightSet;
import io.aval.rules.appraisal.right.Method;
import io.aval.rules.appraisal.right.RateRow;
import io.aval.rules.appraisal.right.RightModel;
import io.aval.rules.appraisal.right.RoyaltyRow;
import io.aval.rules.appraisal.right.Spreads;
import io.aval.rules.appraisal.right.StageRow;
import io.aval.rules.appraisal.sheet.Decimal;
import io.aval.rules.appraisal.sheet.LeafRule;
import io.aval.rules.appraisal.value.Lives;
import io.aval.rules.calendar.BusinessDay;
import io.aval.rules.identifier.RightKind;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** {@code docs/standards/ip-evaluation.md}: the house model and its evaluator as people read them. */
final class EvaluationPage {

    private static final BusinessDay DESIGN_DAY = BusinessDay.of("2021-06-01");

    private final Model model = HouseModels.ipValue();
    private final RightModel parameters = RightModel.of(model.parameters());
    private final StringBuilder page = new StringBuilder();

    private EvaluationPage() {}

    static String text() {
        return new EvaluationPage().written();
    }

    private String written() {
        line("<!-- Written by the build from the source; see CONTRIBUTING.md. -->");
        line("");
        line("# Evaluation of a right · 知识产权评估");
        text(EvaluationProse.INTRODUCTION);
        line("");
        line("Model `%s` version %d, valid %s to %s, digest `%s`."
                .formatted(model.name(), model.version(), model.from(), model.until(), model.digest()));
        line("Draws `%s`, %d of them, half of them mirror images of the other half."
                .formatted(Draws.NAME, parameters.draws()));
        methods();
        findings();
        inputs();
        lives();
        gates();
        parameters.trees().forEach(this::tree);
        rates();
        tables();
        text(EvaluationProse.OPEN);
        return page.toString();
    }

    private void methods() {
        head("Methods", "Order", "Method", "Formula", "Cannot do without");
        int place = 1;
        for (Method method : parameters.order()) {
            row(
                    place++,
                    code(method.word()),
                    EvaluationProse.formula(method),
                    method.needs().stream().map(EvaluationPage::code).collect(Collectors.joining(", ")));
        }
    }

    private void findings() {
        head("Findings, in this order", "Name", "What");
        EvaluationProse.FINDINGS.forEach((name, what) -> row(code(name), what));
    }

    private void inputs() {
        head("Inputs", "Name", "Smallest", "Largest", "Stands in if missing", "Stale after days");
        for (LeafRule rule : parameters.leaves()) {
            boolean word = rule.floor().equals(rule.cap());
            row(
                    code(rule.name()),
                    word ? "a word or day" : rule.floor(),
                    word ? "" : rule.cap(),
                    Objects.requireNonNullElse(
                            rule.fallback() == null ? null : rule.fallback().value(), ""),
                    rule.maxAgeDays() == 0 ? "" : rule.maxAgeDays());
        }
        line("");
        line("Amounts are yuan, rates and shares fractions, times years. The indicators below are inputs, too.");
    }

    private void lives() {
        head("Legal term · 法定期限", "Kind", "Years", "Renewable");
        for (RightKind kind : RightKind.values()) {
            String years = Lives.term(kind, DESIGN_DAY)
                    + (kind == RightKind.DESIGN
                            ? " (" + Lives.term(kind, DESIGN_DAY.plusDays(-1)) + " if filed before " + DESIGN_DAY + ")"
                            : "");
            row(kind, years, Lives.renewable(kind) ? "yes" : "no");
        }
        line("");
        line(
                "The remaining life is the shortest of law, contract and economy. A drug's approval extends an invention by at"
                        + " most 5 years and to at most 14 years after the approval.");
    }

    private void gates() {
        head("Gates · 否决项", "Input", "What", "Asked of");
        for (Gate gate : parameters.gates()) {
            row(code(gate.name()), gate.title(), words(gate.kinds()));
        }
        line("");
        line(
                "1 where it holds, 0 where not. A failed gate makes the quality 0 and leaves the right unvalued; an unknown one"
                        + " makes the grade 10.");
    }

    private void tree(Tree tree) {
        List<WeightSet> sets = parameters.weights().stream()
                .filter(set -> set.tree().equals(tree.name()))
                .toList();
        String scenarios = sets.stream().map(WeightSet::scenario).collect(Collectors.joining(" | "));
        long own = tree.heads().stream()
                .flatMap(head -> head.branches().stream())
                .flatMap(branch -> branch.indicators().stream())
                .filter(indicator -> !indicator.extension())
                .count();
        long branches =
                tree.heads().stream().mapToLong(head -> head.branches().size()).sum();
        head(
                "Quality of " + tree.name() + " · " + tree.heads().size() + " / " + branches + " / " + own,
                "Node",
                "What",
                "20·40·60·80·100 points",
                "If missing",
                scenarios);
        for (Head head : tree.heads()) {
            node(sets, head.name(), "**" + head.title() + "**", "", "");
            for (Branch branch : head.branches()) {
                String path = head.name() + "." + branch.name();
                node(sets, path, "*" + branch.title() + "*", "", "");
                branch.indicators().forEach(each -> indicator(sets, path + "." + each.name(), each));
            }
        }
        line("");
        line("Kinds: %s.".formatted(words(tree.kinds())));
    }

    private void indicator(List<WeightSet> sets, String path, Indicator indicator) {
        List<Decimal> cuts = indicator.cuts();
        boolean rising = cuts.isEmpty() || cuts.getFirst().compareTo(cuts.getLast()) < 0;
        String bands = cuts.isEmpty() ? "judged" : (rising ? "from " : "down to ") + joined(cuts);
        String title = indicator.title() + (indicator.extension() ? " (extension)" : "");
        node(sets, path, title + ", " + indicator.unit(), bands, indicator.missing());
    }

    private void node(List<WeightSet> sets, String path, String title, String bands, Object missing) {
        String weights = sets.stream().map(set -> weight(set, path)).collect(Collectors.joining(" | "));
        row(code(path), title, bands, missing, weights);
    }

    private static String weight(WeightSet set, String path) {
        return set.weights().stream()
                .filter(weight -> weight.node().equals(path))
                .map(Weight::weight)
                .map(Decimal::value)
                .collect(Collectors.joining());
    }

    private void rates() {
        head(
                "Discount rate · 折现率",
                "Industry",
                "Kinds",
                "Risk-free",
                "Beta",
                "Equity premium",
                "Size",
                "Branch",
                "Legal",
                "Market",
                "Capital",
                "Management",
                "Rate");
        for (RateRow row : parameters.rates()) {
            row(
                    row.industry(),
                    words(row.kinds()),
                    row.riskFree(),
                    row.beta(),
                    row.equityPremium(),
                    row.size(),
                    row.branch(),
                    row.legal(),
                    row.market(),
                    row.capital(),
                    row.management(),
                    Decimal.of(row.rate().total(), 6));
        }
    }

    private void tables() {
        head("Usual royalties · 许可费率", "Used for", "Industry of the source", "Country", "Part of sales", "Source");
        for (RoyaltyRow row : parameters.royalties()) {
            row(row.industry(), row.label(), row.country(), row.royalty(), row.source());
        }
        head("Stages of a drug", "Stage", "What", "Passes", "Years", "Source");
        for (StageRow row : parameters.stages()) {
            row(code(row.name()), row.title(), row.success(), row.years(), row.source());
        }
        head("Simulation", "Drawn", "Distribution");
        Spreads spreads = parameters.spreads();
        row("growth beside the forecast, a year", "normal, deviation " + spreads.growth());
        row("discount rate", "normal, deviation " + spreads.rate());
        row(
                "royalty, share or margin",
                "triangle, −" + spreads.incomeBelow() + " to +" + spreads.incomeAbove() + " of it");
        row("economic life", "triangle, −" + spreads.lifeBelow() + " to +" + spreads.lifeAbove() + " of it");
        row("chance of reaching the market", "triangle, ±" + spreads.success() + " of it");
        row("what sales or costs tell", "triangle, ±" + spreads.price() + " of it");
        head("Grade as collateral, and usual pledge rate · 质押率", "Grade or kind", "From score, or rate");
        for (int i = 0; i < parameters.grades().size(); i++) {
            row(i + 1, parameters.grades().get(i));
        }
        parameters.pledges().forEach(pledge -> row(pledge.kind(), pledge.rate()));
        line("");
        line(
                ("One grade worse from a spread (P50 − P5)/P50 of %s on, and one worse below %s remaining years. Beyond the"
                                + " forecast each year loses %s. The link between quality and share of profit, %s to %s (%s), is %s.")
                        .formatted(
                                parameters.wideSpread(),
                                parameters.shortLife(),
                                parameters.fade(),
                                parameters.link().low(),
                                parameters.link().high(),
                                parameters.link().source(),
                                parameters.link().on() ? "on" : "off"));
    }

    private void head(String title, String... columns) {
        line("");
        line("## %s".formatted(title));
        line("");
        String row = String.join(" | ", columns);
        line("| " + row + " |");
        line("|" + " --- |".repeat(row.split(" \\| ", -1).length));
    }

    private void row(Object... cells) {
        line("| " + Arrays.stream(cells).map(Object::toString).collect(Collectors.joining(" | ")) + " |");
    }

    private void text(String paragraphs) {
        line("");
        page.append(paragraphs);
    }

    private void line(String text) {
        page.append(text).append('\n');
    }

    private static String code(String word) {
        return "`" + word + "`";
    }

    private static String words(List<?> values) {
        return values.stream().map(Object::toString).collect(Collectors.joining(", "));
    }

    private static String joined(List<Decimal> values) {
        return values.stream().map(Decimal::value).collect(Collectors.joining(" · "));
    }
}
