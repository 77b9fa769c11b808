package io.aval.engine.screening;

import java.util.List;

/** What came of reading a list. */
public sealed interface ListImport {
    /**
     * The file was read to its end.
     *
     * @param list the rows that can be used
     * @param faults the first 1,000 faults, in the order of the lines
     * @param refused how many rows were refused in all
     */
    record Accepted(ScreeningList list, List<ListFault> faults, int refused) implements ListImport {
        /** Copies the faults. */
        public Accepted {
            faults = List.copyOf(faults);
        }
    }

    /**
     * The file was refused as a whole.
     *
     * @param line the line where it goes wrong, from 1; 0 for the file as a whole
     * @param sentence what is wrong and what to do
     */
    record Rejected(int line, String sentence) implements ListImport {}
}
