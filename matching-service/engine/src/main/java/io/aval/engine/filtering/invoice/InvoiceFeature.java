package io.aval.engine.filtering.invoice;

import io.aval.engine.filtering.Unit;

/**
 * What a book of invoices says about a company, as of a day. The year is the last twelve months that have ended by that
 * day, the prior year the twelve before; a quarter is three of these months, counted back. Sums are without tax, over
 * effective invoices, red-letter ones negative. Shares are in basis points, rounded half to even, and brought to ±100
 * times. What cannot be computed, since a list or a divisor is missing, is left out.
 */
public enum InvoiceFeature {
    SALES("invoice.sales.12m", Unit.FEN, "sales of the year", "近十二个月销售额"),
    SALES_PRIOR("invoice.sales.prior-12m", Unit.FEN, "sales of the prior year", "上一年度销售额"),
    SALES_GROWTH(
            "invoice.sales.growth",
            Unit.BASIS_POINTS,
            "sales of the year over those of the prior year, less one",
            "销售增长率"),
    SALES_TREND(
            "invoice.sales.trend",
            Unit.BASIS_POINTS,
            "slope of the least-squares line through the twelve months' sales, a month, over their mean",
            "月度销售趋势"),
    SALES_QUARTER("invoice.sales.quarter.*", Unit.FEN, "sales by quarter, the latest first, eight of them", "分季销售额"),
    QUARTER_CHANGE(
            "invoice.sales.quarter-change.*",
            Unit.BASIS_POINTS,
            "sales of a quarter over those of the same quarter a year before, less one; four of them",
            "季度同比"),
    SALES_COUNT("invoice.sales.count", Unit.COUNT, "effective invoices of the year, without red-letter ones", "销项发票份数"),
    ACTIVE_MONTHS("invoice.active-months", Unit.COUNT, "months of the year with such an invoice", "开票活跃月数"),
    LARGEST_GAP(
            "invoice.gap.days",
            Unit.DAYS,
            "most days between two successive days with such an invoice, or from the last to the year's end",
            "最长开票间隔"),
    DAYS_SINCE_LAST("invoice.last.days", Unit.DAYS, "days since the last such invoice, of any year", "距最近开票天数"),
    VOID_RATIO(
            "invoice.void.ratio",
            Unit.BASIS_POINTS,
            "void invoices over all of the year but red-letter ones, by number",
            "作废率"),
    RED_RATIO("invoice.red.ratio", Unit.BASIS_POINTS, "red-letter amounts over positive ones of the year", "红冲率"),
    BUYERS("invoice.buyers.count", Unit.COUNT, "buyers with sales above zero in the year", "下游客户数"),
    BUYERS_HHI("invoice.buyers.hhi", Unit.BASIS_POINTS, "sum of the squared shares of these buyers", "客户集中度"),
    TOP_BUYER("invoice.buyers.top", Unit.BASIS_POINTS, "share of the largest of these buyers", "第一大客户占比"),
    BUYER_CHURN(
            "invoice.buyers.churn",
            Unit.BASIS_POINTS,
            "buyers of the prior year that are none of the year, by number",
            "客户流失率"),
    PURCHASES("invoice.purchases.12m", Unit.FEN, "purchases of the year", "近十二个月采购额"),
    PURCHASE_COUNT("invoice.purchases.count", Unit.COUNT, "effective purchase invoices of the year", "进项发票份数"),
    SELLERS("invoice.sellers.count", Unit.COUNT, "sellers with purchases above zero in the year", "上游供应商数"),
    TOP_SELLER("invoice.sellers.top", Unit.BASIS_POINTS, "share of the largest of these sellers", "第一大供应商占比"),
    MARGIN("invoice.margin", Unit.BASIS_POINTS, "sales less purchases over sales of the year", "进销差率"),
    OUTPUT_TAX("invoice.vat.output", Unit.FEN, "tax on the sales of the year", "销项税额"),
    INPUT_TAX("invoice.vat.input", Unit.FEN, "tax on the purchases of the year", "进项税额"),
    VAT_GAP(
            "invoice.vat.gap",
            Unit.BASIS_POINTS,
            "sales declared for VAT less sales of the year, over the greater of both",
            "申报与开票差异");

    private final String leaf;
    private final Unit unit;
    private final String definition;
    private final String chinese;

    InvoiceFeature(String leaf, Unit unit, String definition, String chinese) {
        this.leaf = leaf;
        this.unit = unit;
        this.definition = definition;
        this.chinese = chinese;
    }

    /** Name of the leaf, or of a series that ends in a star. */
    public String leaf() {
        return leaf;
    }

    /** In which it is kept. */
    public Unit unit() {
        return unit;
    }

    /** What it is exactly. */
    public String definition() {
        return definition;
    }

    /** The same in Chinese. */
    public String chinese() {
        return chinese;
    }

    String leaf(int number) {
        return leaf.substring(0, leaf.length() - 1) + number;
    }
}
