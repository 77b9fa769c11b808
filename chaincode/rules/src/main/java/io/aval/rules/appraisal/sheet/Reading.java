package io.aval.rules.appraisal.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Reads a sheet by a model's rules about inputs and notes every treatment: what is missing, brought to a bound, stale,
 * without source or unknown. Not thread-safe; one for each evaluation.
 */
public final class Reading {

    private final Sheet sheet;
    private final SortedMap<String, LeafRule> rules = new TreeMap<>();
    private final SortedMap<String, List<Remark>> remarks = new TreeMap<>();

    /** A reading of that sheet. */
    public Reading(Sheet sheet, List<LeafRule> rules) {
        this.sheet = sheet;
        rules.forEach(rule -> this.rules.put(rule.stem(), rule));
        sheet.leaves().forEach(this::look);
    }

    /**
     * The number of that name within its bounds, or what stands in for it; empty if it is missing or no number and
     * nothing may stand in, or if the model has no rule about it.
     */
    public OptionalDouble number(String name) {
        LeafRule rule = rule(name);
        if (rule == null) {
            remark(name, Treatment.MISSING, "the model has no rule about it");
            return OptionalDouble.empty();
        }
        Optional<Decimal> found = sheet.leaf(name).flatMap(this::decimal);
        if (found.isPresent()) {
            return OptionalDouble.of(bounded(name, found.get(), rule).real());
        }
        Decimal fallback = rule.fallback();
        if (fallback == null) {
            remark(name, Treatment.MISSING, "nothing stands in for it");
            return OptionalDouble.empty();
        }
        remark(name, Treatment.DEFAULTED, fallback.value());
        return OptionalDouble.of(fallback.real());
    }

    /** The word of that name; empty if it is missing. */
    public Optional<String> word(String name) {
        return sheet.leaf(name).map(Leaf::value);
    }

    /**
     * A series {@code stem.1}, {@code stem.2}, … up to the first that is missing or no number; empty if there is none.
     *
     * @param stem without the point
     */
    public double[] series(String stem) {
        List<Double> numbers = new ArrayList<>();
        for (int i = 1; ; i++) {
            String name = stem + "." + i;
            Optional<Decimal> found = sheet.leaf(name).flatMap(this::decimal);
            LeafRule rule = rule(name);
            if (found.isEmpty() || rule == null) {
                break;
            }
            numbers.add(bounded(name, found.get(), rule).real());
        }
        double[] series = new double[numbers.size()];
        for (int i = 0; i < series.length; i++) {
            series[i] = numbers.get(i);
        }
        return series;
    }

    /** Notes what an evaluator itself did with an input. */
    public void remark(String leaf, Treatment treatment, String detail) {
        List<Remark> here = remarks.computeIfAbsent(leaf, name -> new ArrayList<>());
        Remark remark = new Remark(leaf, treatment, detail);
        if (!here.contains(remark)) {
            here.add(remark);
        }
    }

    /** All remarks so far, in the order of the inputs' names. */
    public List<Remark> remarks() {
        return remarks.values().stream().flatMap(List::stream).toList();
    }

    private void look(Leaf leaf) {
        LeafRule rule = rule(leaf.name());
        if (rule == null) {
            remark(leaf.name(), Treatment.UNKNOWN, "the model does not read it");
            return;
        }
        if (leaf.source() == null) {
            remark(leaf.name(), Treatment.UNSOURCED, "nobody is named as its source");
        }
        if (rule.maxAgeDays() > 0
                && leaf.observed() != null
                && leaf.observed().plusDays(rule.maxAgeDays()).isBefore(sheet.base())) {
            remark(leaf.name(), Treatment.STALE, "older than " + rule.maxAgeDays() + " days");
        }
    }

    private @Nullable LeafRule rule(String name) {
        LeafRule exact = rules.get(name);
        int point = name.lastIndexOf('.');
        boolean numbered = point > 0 && name.substring(point + 1).chars().allMatch(c -> c >= '0' && c <= '9');
        return exact != null || !numbered ? exact : rules.get(name.substring(0, point + 1));
    }

    private Optional<Decimal> decimal(Leaf leaf) {
        try {
            return Optional.of(new Decimal(leaf.value()));
        } catch (IllegalArgumentException e) {
            remark(leaf.name(), Treatment.DROPPED, "not a decimal number");
            return Optional.empty();
        }
    }

    private Decimal bounded(String name, Decimal number, LeafRule rule) {
        if (number.compareTo(rule.floor()) < 0) {
            remark(name, Treatment.CLIPPED, "to the smallest plausible " + rule.floor());
            return rule.floor();
        }
        if (number.compareTo(rule.cap()) > 0) {
            remark(name, Treatment.CLIPPED, "to the largest plausible " + rule.cap());
            return rule.cap();
        }
        return number;
    }
}
