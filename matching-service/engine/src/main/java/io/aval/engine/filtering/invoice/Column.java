package io.aval.engine.filtering.invoice;

import io.aval.engine.filtering.Numeral;
import java.util.List;
import java.util.Optional;

/** What a column of a list can mean, with the headers by which lists name it. */
public enum Column {
    /** Number of the invoice, digital or not. */
    NUMBER("发票号码", "发票号", "票号", "invoicenumber", "invoiceno", "number"),
    /** Number of a digital invoice, beside that of an older one. */
    DIGITAL_NUMBER("数电票号码", "数电发票号码", "全电发票号码", "数字化电子发票号码", "digitalinvoicenumber", "digitalnumber"),
    /** Code of an older invoice. */
    CODE("发票代码", "invoicecode", "code"),
    /** Day of issue. */
    DATE("开票日期", "开票时间", "开具日期", "日期", "invoicedate", "issuedate", "date"),
    /** Name of the buyer. */
    BUYER_NAME("购方名称", "购买方名称", "购方企业名称", "购货单位", "购货方名称", "购方单位名称", "客户名称", "buyername", "buyer", "customer"),
    /** Tax number of the buyer. */
    BUYER_TAX(
            "购方税号",
            "购买方税号",
            "购方识别号",
            "购买方识别号",
            "购方纳税人识别号",
            "购买方纳税人识别号",
            "购买方统一社会信用代码/纳税人识别号",
            "购方单位代号",
            "buyertaxnumber",
            "buyertaxid"),
    /** Name of the seller. */
    SELLER_NAME("销方名称", "销售方名称", "销方企业名称", "销货单位", "销货方名称", "销方单位名称", "供应商名称", "sellername", "seller", "supplier"),
    /** Tax number of the seller. */
    SELLER_TAX(
            "销方税号",
            "销售方税号",
            "销方识别号",
            "销售方识别号",
            "销方纳税人识别号",
            "销售方纳税人识别号",
            "销售方统一社会信用代码/纳税人识别号",
            "销方单位代号",
            "sellertaxnumber",
            "sellertaxid"),
    /** Amount without tax, in yuan. */
    AMOUNT("金额", "合计金额", "不含税金额", "金额(不含税)", "amount", "netamount"),
    /** Tax, in yuan. */
    TAX("税额", "合计税额", "增值税额", "tax", "taxamount", "vat"),
    /** Amount and tax, in yuan. */
    TOTAL("价税合计", "含税金额", "总金额", "金额(含税)", "total", "totalamount"),
    /** Rate of tax. */
    RATE("税率", "征收率", "税率/征收率", "taxrate", "rate"),
    /** State, see {@link InvoiceState}. */
    STATE("状态", "发票状态", "票据状态", "state", "status"),
    /** Whether its amounts are positive. */
    POSITIVE("是否正数发票", "positive"),
    /** Number of the invoice that it reverses. */
    ORIGINAL("对应蓝字发票号码", "蓝字发票号码", "原发票号码", "originalinvoicenumber", "original"),
    /** Remark, in which red-letter invoices name their original. */
    REMARK("备注", "remark", "remarks");

    @SuppressWarnings("ImmutableEnumChecker") // List.of is immutable, which the checker cannot see in the type
    private final List<String> headers;

    Column(String... headers) {
        this.headers = List.of(headers);
    }

    /** The headers: narrow, in small letters, without blanks, underscores, asterisks and the unit yuan. */
    public List<String> headers() {
        return headers;
    }

    /** What a header means. */
    static Optional<Column> of(String header) {
        String bare = Numeral.lower(Numeral.narrow(header))
                .replace(" ", "")
                .replace("_", "")
                .replace("*", "")
                .replace("(元)", "")
                .replace("(yuan)", "");
        for (Column column : values()) {
            if (column.headers.contains(bare)) {
                return Optional.of(column);
            }
        }
        return Optional.empty();
    }
}
