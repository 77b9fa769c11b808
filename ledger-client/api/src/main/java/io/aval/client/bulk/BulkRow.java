package io.aval.client.bulk;

import io.aval.rules.canonical.Json;
import io.aval.rules.refusal.Refusal;

/** A row of a file. Rows count from 1, without a header and without empty lines; lines are the file's own, from 1. */
public sealed interface BulkRow {

    long number();

    long line();

    /** A command in the form in which an envelope carries it. */
    record Good(long number, long line, Json.Obj command) implements BulkRow {}

    /** What cannot be read as one. */
    record Wrong(long number, long line, Refusal refusal) implements BulkRow {}
}
