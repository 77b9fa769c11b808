package io.aval.engine.importing;

/**
 * A row that was not taken.
 *
 * @param number the row's number, from 1, over all rows of the file
 * @param line the line in the file, from 1
 * @param fault why
 * @param detail what exactly, without the row's values beyond one field
 */
public record RefusedRow(int number, int line, RowFault fault, String detail) {}
