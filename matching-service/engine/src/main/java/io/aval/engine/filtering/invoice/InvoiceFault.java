package io.aval.engine.filtering.invoice;

/** What is wrong with one row: it is refused, or kept with a warning. */
public enum InvoiceFault {
    LINE_TOO_LONG(true, "the row has more than 64 Ki characters", "行过长"),
    QUOTE_OPEN(true, "a quotation mark is not closed within twenty lines", "引号未闭合"),
    QUOTE_TEXT(true, "text stands behind a closing quotation mark", "引号后有多余字符"),
    FIELD_COUNT(true, "not as many fields as the header has", "列数不符"),
    CUT(true, "the file ends in the middle of the row", "文件截断"),
    NUMBER_MISSING(true, "no invoice number", "缺发票号码"),
    NUMBER_FORM(true, "the invoice number is not 1 to 20 digits, or the code not 10 or 12", "发票号码不合规"),
    NUMBER_ROUNDED(true, "a spreadsheet has rounded the number: format the column as text", "号码被科学计数"),
    DATE_FORM(true, "no day of the calendar", "日期不合规"),
    DATE_RANGE(true, "before the year 2000", "日期过早"),
    DATE_FUTURE(true, "after the day of reading", "日期晚于今日"),
    AMOUNT_FORM(true, "not a decimal number", "金额不是数字"),
    AMOUNT_FEN(true, "more than two digits after the point", "金额小于分"),
    AMOUNT_RANGE(true, "above ten billion yuan", "金额过大"),
    TOTAL_OFF(true, "amount and tax are not the total", "价税合计不等"),
    SIGN_MIXED(true, "amount, tax and kind have different signs", "正负号不一致"),
    STATE_UNKNOWN(true, "no known state", "发票状态不明"),
    COUNTERPARTY_MISSING(true, "neither name nor tax number of the other side", "缺交易对方"),
    OWN_ELSEWHERE(true, "the own tax number is not on the side where it belongs", "本企业税号不在应在的一方"),
    OWN_BOTH_SIDES(true, "the own tax number is on both sides", "购销双方同为本企业"),
    TWICE(true, "the same invoice as on an earlier line", "重复发票"),
    TWICE_DIFFERENT(true, "the number of an earlier line, with another content", "同号异票"),

    NUMBER_UNUSUAL(false, "neither 20 digits, nor a code and 8 digits", "发票号码形式少见"),
    NUMBER_YEAR(false, "a digital number starts with another year than that of issue", "数电票号年份不符"),
    TAX_NUMBER_FORM(false, "no form of a tax number", "税号形式不符"),
    TAX_NUMBER_CHECK(false, "a check digit of the tax number does not hold", "税号校验位不符"),
    RATE_UNUSUAL(false, "the tax is not the amount at one legal rate", "税率不是法定税率"),
    RATE_OUT_OF_DATE(false, "the tax rate was not in force on the day of issue", "税率不在有效期"),
    RATE_OTHER(false, "the tax is not the amount at the rate that is named", "税额与税率不符"),
    RED_UNPAIRED(false, "a red-letter invoice without its original in the list", "红字发票无对应蓝票"),
    RED_ABOVE_ORIGINAL(false, "red-letter invoices are above their original", "红冲金额超过蓝票"),
    REVERSED_UNPAIRED(false, "reversed, but no red-letter invoice in the list: it does not count", "已红冲但无红票");

    private final boolean refuses;
    private final String what;
    private final String chinese;

    InvoiceFault(boolean refuses, String what, String chinese) {
        this.refuses = refuses;
        this.what = what;
        this.chinese = chinese;
    }

    /** Whether the row is not taken. */
    public boolean refuses() {
        return refuses;
    }

    /** What is wrong. */
    public String what() {
        return what;
    }

    /** The same in Chinese. */
    public String chinese() {
        return chinese;
    }
}
