package io.aval.desk.pages;

import io.aval.rules.record.RecordId;
import java.util.ArrayList;
import java.util.List;

/** Builds a {@link Sheet.Section} column by column and row by row. Not thread-safe. */
final class Table {

    /** Classes of the style sheet. */
    static final String PLAIN = "";

    static final String NUMBER = "number";
    static final String CODE = "code";
    static final String CALM = "mark calm";
    static final String BUSY = "mark busy";
    static final String ALARM = "mark alarm";

    private final Sheet.Label title;
    private final List<Sheet.Column> columns = new ArrayList<>();
    private final List<Sheet.Row> rows = new ArrayList<>();
    private String note = "";

    Table(String chinese, String english) {
        this.title = new Sheet.Label(chinese, english);
    }

    Table column(String chinese, String english) {
        return column(chinese, english, PLAIN);
    }

    Table column(String chinese, String english, String style) {
        columns.add(new Sheet.Column(new Sheet.Label(chinese, english), style));
        return this;
    }

    /** Says how many there are if not all can be shown. */
    Table of(int total) {
        if (total > Reader.MOST) {
            note = "共 " + Words.count(total) + " 条，显示 " + Reader.MOST + " 条 · " + Reader.MOST + " of "
                    + Words.count(total) + " shown";
        }
        return this;
    }

    void row(Sheet.Cell... cells) {
        if (cells.length != columns.size()) {
            throw new IllegalStateException("a row has a cell for each column");
        }
        rows.add(new Sheet.Row(List.of(cells)));
    }

    Sheet.Section section() {
        return new Sheet.Section(title, note, List.copyOf(columns), List.copyOf(rows));
    }

    static Sheet.Cell cell(String text) {
        return new Sheet.Cell(text, "", PLAIN);
    }

    static Sheet.Cell cell(String text, String below) {
        return new Sheet.Cell(text, below, PLAIN);
    }

    static Sheet.Cell number(String text) {
        return new Sheet.Cell(text, "", NUMBER);
    }

    static Sheet.Cell code(String text) {
        return new Sheet.Cell(text, "", CODE);
    }

    /** Leads to the page of a bill. */
    static Sheet.Cell bill(String text, RecordId id) {
        return new Sheet.Cell(text, "", CODE, "/bills/" + id);
    }

    static Sheet.Cell mark(Sheet.Label words, String style) {
        return new Sheet.Cell(words.chinese(), words.english(), style);
    }
}
