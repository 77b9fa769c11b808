package io.aval.engine.importing;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What came of reading a file.
 *
 * @param <R> what its rows are
 */
public sealed interface CompanyImport<R extends ImportedRow> {
    /**
     * The file was read to its end.
     *
     * @param bytes the file's size
     * @param sha256 the file's SHA-256, 64 hexadecimal digits
     * @param attributes names of the ratios or fields, in the file's order
     * @param kept the rows taken
     * @param refused the first 1,000 rows refused
     * @param refusedByFault how many rows were refused for each fault, zeros included
     */
    record Accepted<R extends ImportedRow>(
            long bytes,
            String sha256,
            List<String> attributes,
            List<R> kept,
            List<RefusedRow> refused,
            Map<RowFault, Integer> refusedByFault)
            implements CompanyImport<R> {

        /** Copies everything and completes the counts. */
        public Accepted {
            attributes = List.copyOf(attributes);
            kept = List.copyOf(kept);
            refused = List.copyOf(refused);
            EnumMap<RowFault, Integer> full = new EnumMap<>(RowFault.class);
            for (RowFault fault : RowFault.values()) {
                full.put(fault, refusedByFault.getOrDefault(fault, 0));
            }
            refusedByFault = Collections.unmodifiableMap(full);
        }

        /** {@return how many rows were refused in all} */
        public int refusedCount() {
            return refusedByFault.values().stream().mapToInt(Integer::intValue).sum();
        }
    }

    /**
     * The file was refused as a whole.
     *
     * @param fault why
     * @param sentence what is wrong, where, and what to do
     */
    record Rejected<R extends ImportedRow>(FileFault fault, String sentence) implements CompanyImport<R> {}
}
