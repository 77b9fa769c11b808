package io.aval.engine.importing;

/**
 * Reads one row after the other and refuses what cannot be used.
 *
 * @param <R> what its rows are
 */
interface RowJudge<R extends ImportedRow> {

    /** A row, from a line that is not too long. */
    R read(int number, TextLines.Line line) throws FieldException;

    /** Why a row is refused, carried out of the loop over its fields. */
    final class FieldException extends Exception {
        private static final long serialVersionUID = 1L;

        final RowFault fault;

        FieldException(RowFault fault, String detail) {
            super(detail, null, false, false);
            this.fault = fault;
        }

        String detail() {
            return String.valueOf(getMessage());
        }
    }
}
