package io.aval.engine.filtering;

import static io.aval.engine.filtering.Identity.Relation.AT_MOST;
import static io.aval.engine.filtering.Identity.Relation.EQUAL;

import java.util.List;

/** The published identities between values of one subject (勾稽关系). */
final class Identities {
    private static final int ROUNDED = 1;
    private static final int ACCOUNTS = 10;
    private static final int FILINGS = 1_000;

    static final List<Identity> STANDARD = List.of(
            new Identity(
                    "balance-sheet",
                    List.of("assets"),
                    EQUAL,
                    List.of("liabilities", "equity"),
                    ROUNDED,
                    "assets are liabilities and equity (资产 = 负债 + 所有者权益)"),
            new Identity(
                    "current-assets",
                    List.of("current-assets"),
                    AT_MOST,
                    List.of("assets"),
                    ROUNDED,
                    "current assets are part of the assets (流动资产 ≤ 资产)"),
            new Identity(
                    "current-parts",
                    List.of("cash", "receivables", "inventory"),
                    AT_MOST,
                    List.of("current-assets"),
                    ACCOUNTS,
                    "cash, receivables and inventory are current assets (货币资金 + 应收 + 存货 ≤ 流动资产)"),
            new Identity(
                    "current-liabilities",
                    List.of("current-liabilities"),
                    AT_MOST,
                    List.of("liabilities"),
                    ROUNDED,
                    "current liabilities are part of the liabilities (流动负债 ≤ 负债)"),
            new Identity(
                    "debt",
                    List.of("debt"),
                    AT_MOST,
                    List.of("liabilities"),
                    ROUNDED,
                    "interest-bearing debt is part of the liabilities (有息负债 ≤ 负债)"),
            new Identity(
                    "profit",
                    List.of("profit"),
                    AT_MOST,
                    List.of("revenue", "other-income"),
                    ROUNDED,
                    "profit is not above revenue and other income (利润 ≤ 收入 + 其他收益)"),
            new Identity(
                    "vat-invoices",
                    List.of("vat.sales.12m"),
                    EQUAL,
                    List.of("invoice.sales.12m"),
                    FILINGS,
                    "sales declared for VAT are those invoiced, to a tenth (申报销售额 ≈ 开票金额)"),
            new Identity(
                    "insured",
                    List.of("staff.insured"),
                    AT_MOST,
                    List.of("staff"),
                    FILINGS,
                    "insured employees are employees, to a tenth (参保人数 ≤ 职工人数)"));

    private Identities() {}
}
