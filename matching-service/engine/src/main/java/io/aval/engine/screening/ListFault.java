package io.aval.engine.screening;

/**
 * What is wrong with a row of a list.
 *
 * @param line the line in the file, from 1
 * @param column where in the line it goes wrong, characters from 1
 * @param fault what; whether the row is refused for it, {@link EntryFault#refuses} says
 */
public record ListFault(int line, int column, EntryFault fault) {}
