package io.aval.engine.filtering;

import io.aval.engine.filtering.invoice.Column;
import io.aval.engine.filtering.invoice.InvoiceFault;
import io.aval.engine.filtering.invoice.InvoiceFeature;
import io.aval.engine.filtering.invoice.InvoiceFileFault;
import io.aval.engine.filtering.invoice.InvoiceState;
import io.aval.engine.filtering.invoice.VatRate;
import io.aval.engine.page.CommittedPage;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * The tables of the guide are what the source says. After a change run
 * {@code ./mvnw -pl matching-service/engine test -Dtest=InformationPageTest -Daval.docs=write} and commit the page.
 */
class InformationPageTest {
    @Test
    void the_tables_of_the_guide_are_up_to_date() throws IOException {
        CommittedPage.at("docs/guides/information.md").hasTables(tables());
    }

    private static Map<String, String> tables() {
        Map<String, String> tables = new TreeMap<>();
        tables.put("checks", checks());
        tables.put("units", units());
        tables.put("vocabulary", vocabulary());
        tables.put("identities", identities());
        tables.put("columns", columns());
        tables.put("states", states());
        tables.put("rows", rows());
        tables.put("rates", rates());
        tables.put("files", files());
        tables.put("features", features());
        return tables;
    }

    private static String checks() {
        return table(
                List.of("Stage", "Check", "Looks at", "Effect", "Reason", "中文"),
                List.of(Check.values()),
                check -> List.of(
                        check.stage().name(),
                        code(check.name()),
                        check.looksAt(),
                        check.effect().name(),
                        check.reason(),
                        check.chinese()));
    }

    private static String units() {
        return table(
                List.of("Kind", "Unit", "Smallest units", "Spellings"),
                List.of(Unit.values()),
                unit -> List.of(
                        unit.kind().name(),
                        code(unit.name()),
                        Long.toString(unit.factor()),
                        String.join(", ", unit.spellings())));
    }

    private static String vocabulary() {
        return table(
                List.of(
                        "Name",
                        "Unit",
                        "Least",
                        "Most",
                        "Words",
                        "Days until stale",
                        "Tolerance, bp",
                        "Prudent",
                        "Meaning"),
                Vocabulary.standard().rules(),
                rule -> List.of(
                        code(rule.name()),
                        rule.unit().spellings().getFirst(),
                        text(rule.floor()),
                        text(rule.cap()),
                        String.join(" ", rule.words()),
                        rule.maxAgeDays() == 0 ? "" : Integer.toString(rule.maxAgeDays()),
                        Integer.toString(rule.toleranceBasisPoints()),
                        rule.prudence().name(),
                        rule.meaning()));
    }

    private static String identities() {
        return table(
                List.of("Identity", "Left", "Relation", "Right", "Tolerance, bp", "Meaning"),
                Identities.STANDARD,
                one -> List.of(
                        code(one.name()),
                        String.join(" + ", one.left()),
                        one.relation().name(),
                        String.join(" + ", one.right()),
                        Integer.toString(one.toleranceBasisPoints()),
                        one.meaning()));
    }

    private static String columns() {
        return table(
                List.of("Column", "Headers"),
                List.of(Column.values()),
                column -> List.of(code(column.name()), String.join(", ", column.headers())));
    }

    private static String states() {
        return table(
                List.of("State", "Words"),
                List.of(InvoiceState.values()),
                state -> List.of(
                        code(state.name()),
                        String.join(
                                ", ",
                                state.words().stream()
                                        .filter(word -> !word.isEmpty())
                                        .toList())));
    }

    private static String rows() {
        return table(
                List.of("Fault", "Row", "What", "中文"),
                List.of(InvoiceFault.values()),
                fault -> List.of(
                        code(fault.name()),
                        fault.refuses() ? "refused" : "kept, doubted",
                        fault.what(),
                        fault.chinese()));
    }

    private static String rates() {
        return table(
                List.of("Rate, bp", "From", "Until", "Ground"),
                VatRate.ALL,
                rate -> List.of(
                        Integer.toString(rate.basisPoints()),
                        rate.from().toString(),
                        text(rate.until()),
                        rate.ground()));
    }

    private static String files() {
        return table(
                List.of("Fault", "中文"),
                List.of(InvoiceFileFault.values()),
                fault -> List.of(code(fault.name()), fault.chinese()));
    }

    private static String features() {
        return table(
                List.of("Leaf", "Unit", "Definition", "中文"),
                List.of(InvoiceFeature.values()),
                feature -> List.of(
                        code(feature.leaf()),
                        feature.unit().spellings().getFirst(),
                        feature.definition(),
                        feature.chinese()));
    }

    private static <T> String table(List<String> head, List<T> rows, Function<T, List<String>> cells) {
        StringBuilder table = new StringBuilder();
        table.append(line(head))
                .append("|")
                .append(" --- |".repeat(head.size()))
                .append("\n");
        rows.forEach(row -> table.append(line(cells.apply(row))));
        return table.toString();
    }

    private static String line(List<String> cells) {
        return "| "
                + String.join(
                        " | ",
                        cells.stream().map(cell -> cell.replace("|", "\\|")).toList()) + " |\n";
    }

    private static String code(String name) {
        return "`" + name + "`";
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
