package io.aval.engine.risk.warning;

import io.aval.rules.calendar.BusinessDay;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What has been observed so far. Of each signal about a subject the latest observation until a day counts: a later one that
 * does not warn clears an earlier one that did. So neither the order nor the portions in which observations come matter,
 * and a question about a past day is answered as of that day. Not thread-safe.
 */
public final class Watch {

    /** A warning that has faded below a sixteenth is not told any more. */
    public static final int FADED_PPM = Rule.FULL_PPM / 16;

    private static final Comparator<Warning> GRAVEST = Comparator.comparingLong(Warning::weightPpm)
            .reversed()
            .thenComparing(warning -> warning.rule().name());

    private static final SortedSet<Observation> NOTHING = Collections.unmodifiableSortedSet(new TreeSet<>());

    private final List<Rule> rules;
    private final SortedMap<String, Map<Signal, SortedSet<Observation>>> seen = new TreeMap<>();

    public Watch(List<Rule> rules) {
        this.rules = List.copyOf(rules);
    }

    /** Takes observations in; one that is known already changes nothing. */
    public void see(Collection<Observation> observations) {
        for (Observation observation : observations) {
            seen.computeIfAbsent(observation.subject(), _ -> new EnumMap<>(Signal.class))
                    .computeIfAbsent(observation.signal(), _ -> new TreeSet<>())
                    .add(observation);
        }
    }

    /** What warns about a subject on a day, the gravest first. */
    public List<Warning> warnings(String subject, BusinessDay day) {
        Map<Signal, SortedSet<Observation>> about = seen.getOrDefault(subject, Map.of());
        List<Warning> warnings = new ArrayList<>();
        for (Rule rule : rules) {
            Observation last = last(about.getOrDefault(rule.signal(), NOTHING), day);
            if (last != null && rule.warns(last.value())) {
                int strength = rule.strengthPpm(last.day().daysUntil(day));
                if (strength >= FADED_PPM) {
                    warnings.add(new Warning(rule, last, strength));
                }
            }
        }
        warnings.sort(GRAVEST);
        return List.copyOf(warnings);
    }

    /** The sum of what warns about a subject, millionths of a point. */
    public long weightPpm(String subject, BusinessDay day) {
        long sum = 0;
        for (Warning warning : warnings(subject, day)) {
            sum += warning.weightPpm();
        }
        return sum;
    }

    /** About whom anything has been observed. */
    public SortedSet<String> subjects() {
        return Collections.unmodifiableSortedSet(new TreeSet<>(seen.keySet()));
    }

    private static @Nullable Observation last(SortedSet<Observation> observations, BusinessDay day) {
        Observation last = null;
        for (Observation one : observations) {
            if (one.day().isAfter(day)) {
                break;
            }
            last = one;
        }
        return last;
    }
}
