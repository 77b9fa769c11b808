package io.aval.engine.importing;

import java.util.Arrays;
import java.util.OptionalDouble;

/** One company's financial ratios, as read. Immutable. */
public final class CompanyRow implements ImportedRow {
    private final int number;
    private final double[] ratios;
    private final boolean bankrupt;

    /**
     * A row.
     *
     * @param number the row's number in the file, from 1; refused rows count, so a number never moves
     * @param ratios the ratios in the file's order, {@code NaN} where missing, never infinite
     * @param bankrupt whether the file's class says that the company failed
     */
    public CompanyRow(int number, double[] ratios, boolean bankrupt) {
        if (number < 1 || Arrays.stream(ratios).anyMatch(Double::isInfinite)) {
            throw new IllegalArgumentException("row " + number + ": number below 1 or an infinite ratio");
        }
        this.number = number;
        this.ratios = ratios.clone();
        this.bankrupt = bankrupt;
    }

    @Override
    public int number() {
        return number;
    }

    /** {@return how many ratios the row has, missing ones included} */
    public int size() {
        return ratios.length;
    }

    /** {@return the ratio of this number, from 1, or empty where it is missing} */
    public OptionalDouble ratio(int index) {
        double value = ratios[index - 1];
        return Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    /** {@return whether the company failed; for measuring models, never an input of a grade} */
    public boolean bankrupt() {
        return bankrupt;
    }
}
