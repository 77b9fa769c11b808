package io.aval.engine.stage;

import io.aval.engine.market.Bounds;
import io.aval.engine.market.Market;
import io.aval.engine.market.MarketRows;
import io.aval.rules.canonical.Json;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A market as a file: a line that counts the rows, then a row for each product, each demand and each cap, one canonical JSON
 * object a line as {@link MarketRows} has them. The count tells a file that was cut.
 */
public final class MarketFile {
    private static final String VERSION = "aval-market-1";
    /** Room for a product with the most codes everywhere, far below what one line could do to the memory. */
    private static final int MAX_LINE = 4 << 20;

    private MarketFile() {}

    /** What is wrong with a file, and where. */
    public static final class Fault extends RuntimeException {
        private static final long serialVersionUID = 1;

        Fault(Path file, int line, @Nullable String what) {
            super("Line " + line + " of " + file.getFileName() + ": " + what + ".");
        }
    }

    /**
     * Reads a market.
     *
     * @throws Fault naming the line, if the file is cut, malformed, or breaks a bound of the market
     * @throws IOException if it cannot be read
     */
    public static Market read(Path file) throws IOException {
        Rows rows = new Rows();
        int line = 1;
        // A byte is a character here: what is not ASCII is refused in its line, not somewhere ahead of it.
        try (BufferedReader in = Files.newBufferedReader(file, StandardCharsets.ISO_8859_1)) {
            Fields head = Fields.of(next(in));
            if (!head.text("row").equals("market") || !head.text("version").equals(VERSION)) {
                throw new IllegalArgumentException("this is not the head of a market file, " + VERSION);
            }
            int products = atMost(Bounds.MAX_PRODUCTS, head.small("products"));
            int demands = atMost(Bounds.MAX_DEMANDS, head.small("demands"));
            int caps = atMost(Bounds.MAX_CAPS, head.small("caps"));
            head.end();
            while (line <= products + demands + caps) {
                line++;
                rows.add(next(in));
            }
            line++;
            if (in.readLine() != null) {
                throw new IllegalArgumentException("more rows than the first line counts");
            }
            count("products", rows.products().size(), products);
            count("demands", rows.demands().size(), demands);
            return rows.market();
        } catch (IllegalArgumentException e) {
            throw new Fault(file, line, e.getMessage());
        }
    }

    /** Writes a market. */
    public static void write(Market market, Path file) throws IOException {
        TreeMap<String, Json> head = new TreeMap<>();
        head.put("row", new Json.Text("market"));
        head.put("version", new Json.Text(VERSION));
        head.put("products", new Json.Num(market.products().size()));
        head.put("demands", new Json.Num(market.demands().size()));
        head.put("caps", new Json.Num(market.caps().nodes().size()));
        try (OutputStream out = Files.newOutputStream(file)) {
            out.write((new Json.Obj(head).canonical() + "\n").getBytes(StandardCharsets.US_ASCII));
            out.write(Rows.of(market));
        }
    }

    private static String next(BufferedReader in) throws IOException {
        String line = in.readLine();
        if (line == null) {
            throw new IllegalArgumentException("the file ends here, before all the rows that its first line counts");
        }
        if (line.length() > MAX_LINE) {
            throw new IllegalArgumentException("a line of more than " + MAX_LINE + " characters");
        }
        return line;
    }

    private static void count(String what, int found, int counted) {
        if (found != counted) {
            throw new IllegalArgumentException(found + " " + what + ", and the first line counts " + counted);
        }
    }

    private static int atMost(int most, int count) {
        if (count > most) {
            throw new IllegalArgumentException("the first line counts " + count + " rows of a kind, above " + most);
        }
        return count;
    }
}
