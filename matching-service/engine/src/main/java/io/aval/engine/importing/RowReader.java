package io.aval.engine.importing;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.Set;
import java.util.SortedSet;

/** Reads and judges one row of ratios after the other. Remembers what it kept, to find duplicates. Not thread-safe. */
final class RowReader implements RowJudge<CompanyRow> {
    private static final int MAX_FIELD = 64;

    private final int ratios;
    private final SortedSet<Integer> needed;
    private final Set<Key> seen = new HashSet<>();
    private final MessageDigest sha256;

    private record Key(long high, long low) {}

    RowReader(int ratios, SortedSet<Integer> needed) {
        this.ratios = ratios;
        this.needed = needed;
        try {
            sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    @Override
    public CompanyRow read(int number, TextLines.Line line) throws FieldException {
        String[] fields = line.text().split(",", -1);
        if (fields.length != ratios + 1) {
            throw new FieldException(RowFault.WRONG_FIELD_COUNT, fields.length + " of " + (ratios + 1) + " fields");
        }
        double[] values = new double[ratios];
        for (int i = 0; i < ratios; i++) {
            values[i] = value(i + 1, fields[i].strip());
        }
        boolean bankrupt = bankrupt(fields[ratios].strip());
        checkMissing(values);
        if (!seen.add(key(values, bankrupt))) {
            throw new FieldException(RowFault.DUPLICATE, "the same values as an earlier row");
        }
        return new CompanyRow(number, values, bankrupt);
    }

    private static double value(int index, String field) throws FieldException {
        if (field.equals("?")) {
            return Double.NaN;
        }
        String unsigned = field.startsWith("-") || field.startsWith("+") ? field.substring(1) : field;
        if (unsigned.equalsIgnoreCase("inf") || unsigned.equalsIgnoreCase("infinity")) {
            throw new FieldException(RowFault.INFINITE, "field " + index);
        }
        // Double.parseDouble alone would also take "NaN", "1d" and hexadecimal.
        boolean plain = field.chars().allMatch(c -> (c >= '0' && c <= '9') || "+-.eE".indexOf(c) >= 0);
        if (!plain || field.length() > MAX_FIELD) {
            throw new FieldException(RowFault.NOT_A_NUMBER, "field " + index);
        }
        try {
            double value = Double.parseDouble(field);
            if (Double.isInfinite(value)) {
                throw new FieldException(RowFault.INFINITE, "field " + index);
            }
            // Adding zero turns -0.0 into 0.0, so that the two count as duplicates.
            return value + 0.0;
        } catch (NumberFormatException e) {
            throw new FieldException(RowFault.NOT_A_NUMBER, "field " + index);
        }
    }

    private boolean bankrupt(String field) throws FieldException {
        return switch (field) {
            case "0" -> false;
            case "1" -> true;
            default -> throw new FieldException(RowFault.UNKNOWN_CLASS, "field " + (ratios + 1));
        };
    }

    private void checkMissing(double[] values) throws FieldException {
        int missing = 0;
        for (double value : values) {
            missing += Double.isNaN(value) ? 1 : 0;
        }
        if (2 * missing > ratios) {
            throw new FieldException(RowFault.TOO_MANY_MISSING, missing + " of " + ratios + " ratios are missing");
        }
        for (int index : needed) {
            if (Double.isNaN(values[index - 1])) {
                throw new FieldException(RowFault.NEEDED_RATIO_MISSING, "ratio " + index);
            }
        }
    }

    private Key key(double[] values, boolean bankrupt) {
        ByteBuffer bytes = ByteBuffer.allocate(8 * values.length + 1);
        for (double value : values) {
            bytes.putLong(Double.doubleToLongBits(value));
        }
        bytes.put((byte) (bankrupt ? 1 : 0));
        ByteBuffer digest = ByteBuffer.wrap(sha256.digest(bytes.array()));
        return new Key(digest.getLong(), digest.getLong());
    }
}
