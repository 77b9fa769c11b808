package io.aval.cli;

import java.math.BigDecimal;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads an amount in yuan as fen. */
final class Yuan implements ITypeConverter<Long> {

    private static final int FEN_DIGITS = 2;

    @Override
    public Long convert(String text) {
        try {
            return new BigDecimal(text).movePointRight(FEN_DIGITS).longValueExact();
        } catch (ArithmeticException | NumberFormatException e) {
            throw new TypeConversionException(
                    "This is no amount in yuan: " + text + ". Give a number with at most two digits after the point.");
        }
    }
}
