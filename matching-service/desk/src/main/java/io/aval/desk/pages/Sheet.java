package io.aval.desk.pages;

import java.util.List;

/**
 * A page, ready to be rendered.
 *
 * @param role the reader's role, in both languages
 * @param figures what stands large at the top
 * @param counts records held, by kind; empty for who may not know
 */
public record Sheet(
        String organisation,
        String reader,
        Label role,
        List<Figure> figures,
        List<Figure> counts,
        List<Section> sections) {

    /** A text in both languages. */
    public record Label(String chinese, String english) {}

    /** One figure and what it counts. */
    public record Figure(Label label, String value) {}

    /**
     * A table.
     *
     * @param note shown under its title; may be empty
     */
    public record Section(Label title, String note, List<Column> columns, List<Row> rows) {
        public boolean none() {
            return rows.isEmpty();
        }
    }

    /** A column; {@code style} is a class of the style sheet. */
    public record Column(Label label, String style) {}

    /** A row. */
    public record Row(List<Cell> cells) {}

    /** A cell: a text, a smaller one under it, a class of the style sheet, and where it leads; nowhere if that is empty. */
    public record Cell(String text, String below, String style, String link) {

        public Cell(String text, String below, String style) {
            this(text, below, style, "");
        }

        public boolean linked() {
            return !link.isEmpty();
        }
    }
}
