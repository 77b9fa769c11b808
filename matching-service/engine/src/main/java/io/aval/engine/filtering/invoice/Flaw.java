package io.aval.engine.filtering.invoice;

/**
 * A fault and its place.
 *
 * @param line in the file, from 1, where the row starts
 * @param column in the table, from 1; 0 if the whole row is meant
 * @param header the column's name in the file; empty if the whole row is meant
 * @param detail more, without what the row says of other people
 */
public record Flaw(InvoiceFault fault, int line, int column, String header, String detail) {

    /** The place and what is wrong there. */
    public String sentence() {
        String place = "Line " + line + (column == 0 ? "" : ", column " + column + " (" + header + ")");
        return place + ": " + fault.what() + (detail.isEmpty() ? "." : " (" + detail + ").");
    }
}
