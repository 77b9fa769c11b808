package io.aval.engine.filtering.invoice;

import io.aval.rules.canonical.Digest;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What came of reading a list. */
public sealed interface InvoiceImport {

    /**
     * The list was read to its end.
     *
     * @param evidence digest of the file
     * @param rows under the header, without summaries and blank lines
     * @param invoices those taken, in the file's order
     * @param flaws the first 1,000, by line
     * @param counts how often each fault was found
     */
    record Accepted(
            Digest evidence,
            Encoding encoding,
            int rows,
            List<Invoice> invoices,
            List<Flaw> flaws,
            Map<InvoiceFault, Integer> counts)
            implements InvoiceImport {

        public Accepted {
            invoices = List.copyOf(invoices);
            flaws = List.copyOf(flaws);
            EnumMap<InvoiceFault, Integer> found = new EnumMap<>(InvoiceFault.class);
            found.putAll(counts);
            counts = Collections.unmodifiableMap(found);
        }

        /** How many rows were not taken. */
        public int refused() {
            return rows - invoices.size();
        }
    }

    /**
     * The list was refused as a whole.
     *
     * @param sentence what is wrong, where, and what to do
     */
    record Rejected(InvoiceFileFault fault, String sentence) implements InvoiceImport {}
}
