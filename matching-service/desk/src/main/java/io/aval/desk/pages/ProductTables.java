package io.aval.desk.pages;

import static io.aval.desk.pages.Table.NUMBER;
import static io.aval.desk.pages.Table.cell;
import static io.aval.desk.pages.Table.number;

import io.aval.rules.finance.Product;
import io.aval.rules.finance.ProductTerms;
import io.aval.rules.finance.TenorStep;
import io.aval.rules.record.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Products and what they cost. */
final class ProductTables {

    private ProductTables() {}

    static Sheet.Section products(Reader reader) {
        Table table = new Table("融资产品", "Products")
                .column("金融机构", "Financier")
                .column("种类", "Kind")
                .column("额度（元）", "Budget (yuan)", NUMBER)
                .column("剩余（元）", "Left (yuan)", NUMBER)
                .column("最长期限", "Longest term", NUMBER)
                .column("利率", "Rates", NUMBER)
                .column("服务行业", "Industries");
        List<Reader.Item<Product>> items = reader.all(Kind.PRODUCT, Product.class);
        table.of(items.size());
        items.stream().limit(Reader.MOST).forEach(item -> {
            Product product = item.body();
            ProductTerms terms = product.terms();
            Sheet.Label kind = Words.of(terms.kind());
            table.row(
                    cell(reader.name(product.financier())),
                    cell(kind.chinese(), kind.english()),
                    number(Words.yuan(terms.budgetFen())),
                    number(Words.yuan(product.leftFen())),
                    number(terms.maxTenorDays() + " d"),
                    number(Words.percent(terms.ratePpm(1, 1)) + " – "
                            + Words.percent(terms.ratePpm(terms.worstGrade(), terms.maxTenorDays()))),
                    cell(terms.industries().stream()
                            .map(industry -> Words.of(industry).chinese())
                            .collect(Collectors.joining("、"))));
        });
        return table.section();
    }

    /** What each product costs by grade and term: a row for every step of its terms. */
    static Sheet.Section rates(Reader reader) {
        List<Reader.Item<Product>> items = reader.all(Kind.PRODUCT, Product.class);
        int grades = items.stream()
                .limit(Reader.MOST)
                .mapToInt(item -> item.body().terms().worstGrade())
                .max()
                .orElse(1);
        Table table = new Table("利率表", "Rates by grade and term")
                .column("金融机构", "Financier")
                .column("种类", "Kind")
                .column("期限至", "Term up to", NUMBER);
        for (int grade = 1; grade <= grades; grade++) {
            table.column(grade + " 级", "Grade " + grade, NUMBER);
        }
        table.of(items.size());
        items.stream().limit(Reader.MOST).forEach(item -> {
            Product product = item.body();
            Sheet.Label kind = Words.of(product.terms().kind());
            for (int days : steps(product.terms())) {
                List<Sheet.Cell> row = new ArrayList<>(List.of(
                        cell(reader.name(product.financier())),
                        cell(kind.chinese(), kind.english()),
                        number(days + " d")));
                for (int grade = 1; grade <= grades; grade++) {
                    boolean served = grade <= product.terms().worstGrade();
                    row.add(number(served ? Words.percent(product.terms().ratePpm(grade, days)) : ""));
                }
                table.row(row.toArray(Sheet.Cell[]::new));
            }
        });
        return table.section();
    }

    /** The longest term of each step that the product reaches, days. */
    private static List<Integer> steps(ProductTerms terms) {
        List<Integer> steps = new ArrayList<>();
        if (terms.tenors() != null) {
            terms.tenors().stream()
                    .map(TenorStep::upToDays)
                    .filter(days -> days < terms.maxTenorDays())
                    .forEach(steps::add);
        }
        steps.add(terms.maxTenorDays());
        return steps;
    }
}
