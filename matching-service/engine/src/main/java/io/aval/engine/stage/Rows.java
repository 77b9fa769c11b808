package io.aval.engine.stage;

import io.aval.engine.market.CapNode;
import io.aval.engine.market.Caps;
import io.aval.engine.market.Demand;
import io.aval.engine.market.Market;
import io.aval.engine.market.MarketRows;
import io.aval.engine.market.Product;
import io.aval.rules.canonical.Json;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Rows of a market, one canonical JSON object a line as {@link MarketRows} has them, ended by a line feed.
 *
 * @param demands the demands read, in the rows' order
 * @param products the products read, in the rows' order
 * @param caps the caps read, in the rows' order
 */
record Rows(List<Demand> demands, List<Product> products, List<CapNode> caps) {
    /** No rows yet. */
    Rows() {
        this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    }

    /**
     * Reads rows.
     *
     * @throws IllegalArgumentException with a sentence if one is none
     */
    static Rows read(byte[] bytes) {
        Rows rows = new Rows();
        new String(bytes, StandardCharsets.UTF_8).lines().forEach(rows::add);
        return rows;
    }

    /** Adds a row. */
    void add(String line) {
        Fields row = Fields.of(line);
        switch (row.text("row")) {
            case "demand" -> demands.add(RowReader.demand(row));
            case "product" -> products.add(RowReader.product(row));
            case "cap" -> caps.add(RowReader.cap(row));
            default -> throw new IllegalArgumentException("row is none of demand, product, cap");
        }
        row.end();
    }

    /** {@return the market of these rows} */
    Market market() {
        return new Market(demands, products, new Caps(caps));
    }

    /** {@return the rows of a whole market: products, demands, caps} */
    static byte[] of(Market market) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(ofProducts(market.products()));
        out.writeBytes(ofDemands(market.demands()));
        out.writeBytes(bytes(market.caps().nodes(), MarketRows::of));
        return out.toByteArray();
    }

    static byte[] ofDemands(List<Demand> demands) {
        return bytes(demands, MarketRows::of);
    }

    static byte[] ofProducts(List<Product> products) {
        return bytes(products, MarketRows::of);
    }

    private static <T> byte[] bytes(List<T> all, Function<T, Json.Obj> row) {
        StringBuilder text = new StringBuilder();
        all.forEach(one -> text.append(row.apply(one).canonical()).append('\n'));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
