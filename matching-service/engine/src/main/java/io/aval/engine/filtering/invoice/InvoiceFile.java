package io.aval.engine.filtering.invoice;

import io.aval.engine.filtering.invoice.InvoiceImport.Accepted;
import io.aval.engine.filtering.invoice.InvoiceImport.Rejected;
import io.aval.rules.canonical.Digest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Reads a list of invoices from comma-, semicolon- or tab-separated text.
 *
 * <p>A row that cannot be used is refused by line and column, and the others are taken. A file is refused as a whole
 * only if it is too large, no text, in no known encoding or without the columns that are needed. At most
 * {@link Options#maxBytes} are read; memory is at most about twelve times the file's size. A whole file is held, since
 * one wrong byte in its last line decides its encoding.
 *
 * <p>Not thread-safe; one instance reads one file.
 */
public final class InvoiceFile {
    private static final int MAX_FLAWS_KEPT = 1_000;
    private static final int HEADER_WITHIN = 10;
    private static final char[] SEPARATORS = {',', '\t', ';'};

    private final Options options;
    private final List<Invoice> kept = new ArrayList<>();
    private final List<Flaw> flaws = new ArrayList<>();
    private final Map<InvoiceFault, Integer> counts = new EnumMap<>(InvoiceFault.class);
    private final SortedMap<String, Invoice> seen = new TreeMap<>();
    private int rows;

    private InvoiceFile(Options options) {
        this.options = options;
    }

    /**
     * Reads a file.
     *
     * @throws IOException if it cannot be opened or read
     */
    public static InvoiceImport read(Path file, Options options) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return read(in.readNBytes(options.maxBytes() + 1), options);
        }
    }

    /** Reads the bytes of a file. */
    public static InvoiceImport read(byte[] bytes, Options options) {
        if (bytes.length > options.maxBytes()) {
            return new Rejected(
                    InvoiceFileFault.TOO_LARGE,
                    "The file has more than " + options.maxBytes() + " bytes. Divide it by months.");
        }
        return switch (Decoded.of(bytes, options.encoding())) {
            case Decoded.Refused(Rejected rejected) -> rejected;
            case Decoded.Plain(String text, Encoding encoding) ->
                new InvoiceFile(options).read(text, encoding, Digest.of(bytes));
        };
    }

    private InvoiceImport read(String text, Encoding encoding, Digest evidence) {
        Optional<Start> start = start(text);
        if (start.isEmpty()) {
            return new Rejected(
                    InvoiceFileFault.NO_HEADER,
                    "None of the first " + HEADER_WITHIN + " lines names columns such as 发票号码, 开票日期, 金额, 税额"
                            + " (read as " + encoding + "). Add the header, or tell the encoding.");
        }
        Header header = start.get().header();
        Optional<Rejected> fault = header.fault(start.get().line());
        if (fault.isPresent()) {
            return fault.get();
        }
        if (Sides.open(header, options)) {
            return new Rejected(
                    InvoiceFileFault.OWN_NUMBER_NEEDED,
                    "The list names buyers and sellers. Tell the tax number of the company whose list it is.");
        }
        Optional<Rejected> rejected = rows(start.get().csv(), new RowReader(header, options));
        if (rejected.isPresent()) {
            return rejected.get();
        }
        InvoiceBook.of(kept).flaws().forEach(this::note);
        flaws.sort(Comparator.comparingInt(Flaw::line)
                .thenComparingInt(Flaw::column)
                .thenComparing(Flaw::fault));
        return new Accepted(
                evidence, encoding, rows, kept, flaws.subList(0, Math.min(flaws.size(), MAX_FLAWS_KEPT)), counts);
    }

    /**
     * The header and what follows it.
     *
     * @param line of the header
     * @param csv stands behind the header
     */
    private record Start(Header header, int line, CsvText csv) {}

    private static Optional<Start> start(String text) {
        for (char separator : SEPARATORS) {
            CsvText csv = new CsvText(text, separator);
            for (CsvText.Row row = csv.next(); row != null && row.line() <= HEADER_WITHIN; row = csv.next()) {
                if (row.fault() == null && Header.likely(row.fields())) {
                    return Optional.of(new Start(Header.of(row.fields()), row.line(), csv));
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Rejected> rows(CsvText csv, RowReader reader) {
        for (CsvText.Row row = csv.next(); row != null; row = csv.next()) {
            if (row.blank() || summary(row)) {
                continue;
            }
            rows++;
            if (rows > options.maxRows()) {
                return Optional.of(new Rejected(
                        InvoiceFileFault.TOO_MANY_ROWS,
                        "The file has more than " + options.maxRows() + " rows. Divide it by months."));
            }
            Optional<Invoice> invoice = reader.read(row);
            reader.flaws().forEach(this::note);
            invoice.ifPresent(this::enter);
        }
        return rows > 0
                ? Optional.empty()
                : Optional.of(new Rejected(InvoiceFileFault.NO_ROWS, "There is no row under the header."));
    }

    private void enter(Invoice invoice) {
        Invoice earlier = seen.putIfAbsent(invoice.key(), invoice);
        if (earlier == null) {
            kept.add(invoice);
            return;
        }
        InvoiceFault fault = earlier.same(invoice) ? InvoiceFault.TWICE : InvoiceFault.TWICE_DIFFERENT;
        note(new Flaw(fault, invoice.line(), 0, "", "line " + earlier.line()));
    }

    private void note(Flaw flaw) {
        counts.merge(flaw.fault(), 1, Integer::sum);
        flaws.add(flaw);
    }

    /** Whether it only adds up the rows above it. */
    private static boolean summary(CsvText.Row row) {
        String first = row.fields().stream()
                .filter(field -> !field.isBlank())
                .findFirst()
                .orElse("")
                .strip();
        return row.fault() == null && List.of("合计", "小计", "总计", "本页合计", "total").contains(first);
    }
}
