package io.aval.engine.market;

/**
 * A part of a demand that a product finances.
 *
 * @param demand the demand's identifier
 * @param product the product's identifier
 * @param amountFen 1 to 10^15 fen
 * @param ratePpm the product's rate for this demand, in parts per million a year
 */
public record Part(String demand, String product, long amountFen, int ratePpm) {
    /** Checks every component. */
    public Part {
        Bounds.identifier("demand", demand);
        Bounds.identifier("product", product);
        Bounds.within("amount in fen", amountFen, 1, Bounds.MAX_AMOUNT_FEN);
        Bounds.within("rate in ppm", ratePpm, 0, Bounds.MAX_RATE_PPM);
    }
}
