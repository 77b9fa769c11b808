package io.aval.desk.pages;

import static io.aval.desk.pages.Table.NUMBER;
import static io.aval.desk.pages.Table.cell;
import static io.aval.desk.pages.Table.number;

import io.aval.rules.canonical.Json;
import io.aval.rules.finance.Quota;
import io.aval.rules.finance.QuotaTerms;
import io.aval.rules.finance.Region;
import io.aval.rules.record.Kind;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What financiers and enterprises allow runs to place: the whole, then its lines or the group. */
final class QuotaTable {

    private QuotaTable() {}

    static Sheet.Section of(Reader reader) {
        Table table = new Table("撮合额度", "Quotas")
                .column("主体", "Party")
                .column("额度", "Line")
                .column("上级", "Part of")
                .column("范围", "For")
                .column("限额（元）", "Limit (yuan)", NUMBER);
        List<Reader.Item<Quota>> items = reader.all(Kind.QUOTA, Quota.class);
        table.of(items.size());
        items.stream()
                .limit(Reader.MOST)
                .forEach(item -> rows(item.body(), reader.name(item.body().account()), table));
        return table.section();
    }

    private static void rows(Quota quota, String owner, Table table) {
        QuotaTerms terms = quota.terms();
        table.row(cell(owner), cell("总额", "whole"), cell(""), cell(""), amount(terms.limitFen()));
        for (QuotaTerms.Line line : terms.lines()) {
            String parent = Objects.requireNonNullElse(line.parent(), "");
            table.row(cell(owner), cell(line.name()), cell(parent), cell(scope(line)), amount(line.limitFen()));
        }
        if (terms.group() != null) {
            String members = Words.count(terms.group().members().size()) + " 家成员 members";
            table.row(
                    cell(owner),
                    cell("集团", "group"),
                    cell(""),
                    cell(members),
                    amount(terms.group().limitFen()));
        }
    }

    private static String scope(QuotaTerms.Line line) {
        Stream<String> products = line.products() == null
                ? Stream.empty()
                : Stream.of(line.products().size() + " 个产品 products");
        Stream<String> industries = line.industries() == null
                ? Stream.empty()
                : line.industries().stream().map(industry -> Words.of(industry).chinese());
        Stream<String> regions = line.regions() == null
                ? Stream.empty()
                : line.regions().stream().map(Region::value);
        return Stream.of(products, industries, regions).flatMap(words -> words).collect(Collectors.joining("、"));
    }

    private static Sheet.Cell amount(long fen) {
        return fen == Json.MAX_NUMBER ? cell("不限", "no limit") : number(Words.yuan(fen));
    }
}
