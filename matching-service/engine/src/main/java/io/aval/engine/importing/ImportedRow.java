package io.aval.engine.importing;

/** A row that was kept of a file. */
public sealed interface ImportedRow permits CompanyRow, ProfileRow {

    /** {@return the row's number in the file, from 1; refused rows count, so a number never moves} */
    int number();
}
