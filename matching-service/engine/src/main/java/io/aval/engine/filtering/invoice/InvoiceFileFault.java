package io.aval.engine.filtering.invoice;

/** Why a whole list is refused. Nothing of such a file is taken. */
public enum InvoiceFileFault {
    /** More bytes than allowed. */
    TOO_LARGE("文件过大"),
    /** Holds zero bytes, so it is no text, or a part of it was lost. */
    NOT_TEXT("不是文本文件"),
    /** A spreadsheet's own format, which must be saved as CSV first. */
    SPREADSHEET("电子表格原格式，请另存为 CSV"),
    /** A byte belongs to no encoding that is read, or not to the one that was told. */
    WRONG_ENCODING("编码不符"),
    /** None of the first ten lines names the columns. */
    NO_HEADER("找不到表头"),
    /** A column is missing without which no invoice can be read. */
    COLUMN_MISSING("缺少必要列"),
    /** Two columns have the same meaning. */
    COLUMN_TWICE("列重复"),
    /** Both sides are named, and nobody said which of them owns the list. */
    OWN_NUMBER_NEEDED("需提供本企业税号"),
    /** There is no row under the header. */
    NO_ROWS("没有数据行"),
    /** More rows than allowed. */
    TOO_MANY_ROWS("行数过多");

    private final String chinese;

    InvoiceFileFault(String chinese) {
        this.chinese = chinese;
    }

    /** The fault in Chinese. */
    public String chinese() {
        return chinese;
    }
}
