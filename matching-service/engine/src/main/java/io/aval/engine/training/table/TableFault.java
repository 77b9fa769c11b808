package io.aval.engine.training.table;

/**
 * Why a row was not taken, or a column.
 *
 * @param line in the file, from 1
 * @param column from 1; 0 if it is about the whole row
 * @param what a few words, without the cell's content
 */
public record TableFault(int line, int column, String what) {

    @Override
    public String toString() {
        return "line " + line + (column > 0 ? ", column " + column : "") + ": " + what;
    }
}
