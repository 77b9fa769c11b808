package io.aval.rules.appraisal.right;

import io.aval.rules.appraisal.sheet.Decimal;
import io.aval.rules.appraisal.sheet.Leaf;
import io.aval.rules.appraisal.sheet.Reading;
import io.aval.rules.appraisal.sheet.Sheet;
import io.aval.rules.appraisal.sheet.Treatment;
import io.aval.rules.calendar.BusinessDay;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The inputs as the methods read them; remembers which were used, and can show one of them larger or smaller than it
 * is. Not thread-safe.
 */
final class Inputs {

    private final Sheet sheet;
    private final Reading reading;
    private final SortedMap<String, String> used;
    private final String scaled;
    private final double factor;

    Inputs(Sheet sheet, Reading reading) {
        this(sheet, reading, new TreeMap<>(), "", 1);
    }

    private Inputs(Sheet sheet, Reading reading, SortedMap<String, String> used, String scaled, double factor) {
        this.sheet = sheet;
        this.reading = reading;
        this.used = used;
        this.scaled = scaled;
        this.factor = factor;
    }

    /** The same, one number or series of them multiplied. */
    Inputs scaled(String name, double by) {
        return new Inputs(sheet, reading, used, name, by);
    }

    /** Whether the sheet has a number of that name. */
    boolean has(String name) {
        Optional<String> text = sheet.leaf(name).map(Leaf::value);
        if (text.isEmpty()) {
            return false;
        }
        try {
            return new Decimal(text.get()).value().equals(text.get());
        } catch (IllegalArgumentException e) {
            // The reading remarks it as dropped
            reading.number(name);
            return false;
        }
    }

    /** The number, within its bounds, or what the model lets stand in for it. */
    OptionalDouble maybe(String name) {
        OptionalDouble number = reading.number(name);
        if (number.isEmpty()) {
            return number;
        }
        used.put(name, Decimal.of(number.getAsDouble(), Decimal.MAX_SCALE).value());
        return OptionalDouble.of(times(name, number.getAsDouble()));
    }

    /**
     * A number that the caller knows to be there.
     *
     * @throws IllegalStateException if neither sheet nor model has it
     */
    double number(String name) {
        return maybe(name).orElseThrow(() -> new IllegalStateException("no " + name));
    }

    /** What the model itself puts in the place of a number that the sheet has not. */
    double instead(String name, double number, String why) {
        reading.remark(name, Treatment.DEFAULTED, why);
        return times(name, number);
    }

    /** A series from its first to its last number. */
    double[] series(String stem) {
        double[] series = reading.series(stem);
        if (series.length > 0) {
            used.put(stem, String.valueOf(series.length));
        }
        for (int i = 0; i < series.length; i++) {
            series[i] = times(stem, series[i]);
        }
        return series;
    }

    /** The word of that name. */
    Optional<String> word(String name) {
        Optional<String> word = reading.word(name);
        word.ifPresent(text -> used.put(name, text));
        return word;
    }

    /** The day of that name; one that is none, or that no calendar of the ledger has, is dropped. */
    Optional<BusinessDay> day(String name) {
        Optional<String> text = word(name);
        try {
            return text.map(BusinessDay::parse);
        } catch (IllegalArgumentException e) {
            reading.remark(name, Treatment.DROPPED, "no day from 2000 to 2199");
            return Optional.empty();
        }
    }

    void missing(String name, String what) {
        reading.remark(name, Treatment.MISSING, what);
    }

    Reading reading() {
        return reading;
    }

    BusinessDay base() {
        return sheet.base();
    }

    /** Names and values of the inputs that were used, in the order of their names; of a series how long it is. */
    SortedMap<String, String> used() {
        return used;
    }

    /** The number, multiplied if it is the one that is shown larger or smaller. */
    double times(String name, double number) {
        return name.equals(scaled) ? number * factor : number;
    }
}
