package io.aval.engine.filtering;

import io.aval.engine.filtering.Filtered.Kept;
import io.aval.engine.filtering.Weighing.Candidate;
import io.aval.rules.calendar.BusinessDay;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Filters submissions by published rules.
 *
 * <p>The result depends on the submissions, not on their order, and filtering what was kept once more changes nothing.
 * Values that contradict each other are weighed by level, then day, then prudence; what agrees is merged. Immutable.
 */
public final class Filtering {
    /** Most submissions at once. */
    public static final int MAX_SUBMISSIONS = 20_000;

    private static final Comparator<Note> NOTES = Comparator.comparingInt(
                    (Note note) -> note.name().length())
            .thenComparing(Note::name)
            .thenComparing(Note::check)
            .thenComparing(note -> note.concerned().getFirst())
            .thenComparing(Note::detail);

    private final Rules rules;

    private Filtering(Rules rules) {
        this.rules = rules;
    }

    /** Filtering by these rules. */
    public static Filtering of(Rules rules) {
        return new Filtering(rules);
    }

    /**
     * Filters.
     *
     * @param day as of which is filtered
     * @throws IllegalArgumentException if there are more than {@link #MAX_SUBMISSIONS}
     */
    public Filtered filter(Collection<Submission> submissions, BusinessDay day) {
        if (submissions.size() > MAX_SUBMISSIONS) {
            throw new IllegalArgumentException("more than " + MAX_SUBMISSIONS + " submissions");
        }
        List<Note> notes = new ArrayList<>();
        List<Submission> dropped = new ArrayList<>();
        SortedMap<String, List<Candidate>> byName = new TreeMap<>();
        for (Submission origin : submissions) {
            Optional<Submission> passed = new Look(rules, day, origin, notes).pass();
            if (passed.isPresent()) {
                byName.computeIfAbsent(origin.name(), name -> new ArrayList<>())
                        .add(new Candidate(passed.get(), origin));
            } else {
                dropped.add(origin);
            }
        }
        List<Kept> kept = new ArrayList<>();
        byName.forEach((name, candidates) -> {
            NameRule rule = rules.vocabulary().rule(name).orElseGet(() -> NameRule.unknown(name, Unit.WORD));
            new Weighing(rule, notes, dropped).weigh(candidates).ifPresent(kept::add);
        });
        List<Kept> once = objectsOnce(kept, notes);
        identities(once, notes);
        dropped.sort(null);
        notes.sort(NOTES);
        return new Filtered(once, dropped, notes);
    }

    /** The same right or invoice under several names is kept under that which is supported best. */
    private static List<Kept> objectsOnce(List<Kept> kept, List<Note> notes) {
        List<Kept> once = new ArrayList<>();
        SortedMap<String, List<Kept>> objects = new TreeMap<>();
        for (Kept one : kept) {
            Submission now = one.submission();
            if (Unit.parse(now.unit()).orElseThrow().kind() == Unit.Kind.OBJECT) {
                objects.computeIfAbsent(now.unit() + " " + now.value(), key -> new ArrayList<>())
                        .add(one);
            } else {
                once.add(one);
            }
        }
        objects.values().forEach(same -> once.add(join(same, notes)));
        once.sort(Comparator.comparing(Kept::submission));
        return once;
    }

    private static Kept join(List<Kept> same, List<Note> notes) {
        Comparator<Kept> supported =
                Comparator.comparingInt((Kept one) -> one.submission().level()).reversed();
        List<Kept> ordered =
                same.stream().sorted(supported.thenComparing(Kept::submission)).toList();
        Kept best = ordered.getFirst();
        List<Submission> merged = new ArrayList<>(best.merged());
        for (Kept other : ordered.subList(1, ordered.size())) {
            merged.add(other.origin());
            merged.addAll(other.merged());
            notes.add(new Note(
                    Check.SAME_OBJECT,
                    other.submission().name(),
                    "as " + best.submission().name(),
                    List.of(other.origin(), best.origin())));
        }
        merged.sort(null);
        return new Kept(best.submission(), best.origin(), merged);
    }

    private void identities(List<Kept> kept, List<Note> notes) {
        NavigableMap<String, BigDecimal> numbers = new TreeMap<>();
        SortedMap<String, Submission> origins = new TreeMap<>();
        for (Kept one : kept) {
            String name = one.submission().name();
            Weighing.number(one.submission()).ifPresent(number -> numbers.put(name, number));
            origins.put(name, one.origin());
        }
        for (Identity identity : rules.identities()) {
            identity.broken(numbers).ifPresent(detail -> {
                List<Submission> concerned = identity.names().stream()
                        .map(name -> Objects.requireNonNull(origins.get(name)))
                        .toList();
                notes.add(new Note(Check.IDENTITY, identity.names().getFirst(), detail, concerned));
            });
        }
    }
}
