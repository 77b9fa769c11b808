package io.aval.engine.filtering;

import io.aval.engine.filtering.Filtered.Kept;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Weighs all values of one name against each other: the better supported one is taken, of these the newer one, of these
 * the more prudent one. What says the same as the one taken is merged with it.
 *
 * @param notes to which is added what is caught
 * @param dropped to which is added what is not kept
 */
record Weighing(NameRule rule, List<Note> notes, List<Submission> dropped) {

    /** A submission as it is used and as it came in. */
    record Candidate(Submission now, Submission origin) {}

    private static final Comparator<Candidate> ORDER =
            Comparator.comparing(Candidate::now).thenComparing(Candidate::origin);

    /** The number that a submission in its form stands for; empty if it is a word or an object. */
    static Optional<BigDecimal> number(Submission now) {
        Optional<Unit> unit = Unit.parse(now.unit());
        boolean number = unit.isPresent()
                && switch (unit.get().kind()) {
                    case MONEY, SHARE, COUNT, DAYS -> true;
                    case WORD, OBJECT -> false;
                };
        return number ? Numeral.parse(now.value()) : Optional.empty();
    }

    /** The one that is kept; empty if nothing decides. */
    Optional<Kept> weigh(List<Candidate> candidates) {
        List<Candidate> ordered = candidates.stream().sorted(ORDER).toList();
        Submission first = ordered.getFirst().now();
        List<Candidate> best = ordered.stream()
                .filter(one -> one.now().level() == first.level()
                        && Objects.equals(one.now().observed(), first.observed()))
                .toList();
        Optional<Candidate> chosen = choose(best);
        if (chosen.isEmpty()) {
            List<Submission> all = ordered.stream().map(Candidate::origin).toList();
            notes.add(new Note(Check.UNDECIDED, first.name(), "", all));
            dropped.addAll(all);
            return Optional.empty();
        }
        List<Submission> merged = new ArrayList<>();
        List<Candidate> others = new ArrayList<>(ordered);
        others.remove(chosen.get());
        for (Candidate other : others) {
            Check check = against(other.now(), chosen.get().now());
            notes.add(new Note(
                    check,
                    first.name(),
                    "",
                    List.of(other.origin(), chosen.get().origin())));
            (check.effect() == Effect.MERGE ? merged : dropped).add(other.origin());
        }
        return Optional.of(new Kept(chosen.get().now(), chosen.get().origin(), merged));
    }

    /** Of those that nothing but their value sets apart, in their order. */
    private Optional<Candidate> choose(List<Candidate> best) {
        Comparator<Candidate> byNumber =
                Comparator.comparing(one -> number(one.now()).orElse(BigDecimal.ZERO));
        Candidate lowest = best.stream().min(byNumber).orElseThrow();
        Candidate highest = best.stream().max(byNumber).orElseThrow();
        return switch (rule.prudence()) {
            case LOWER -> Optional.of(lowest);
            case HIGHER ->
                best.stream().filter(one -> same(one.now(), highest.now())).findFirst();
            case NONE ->
                best.stream().allMatch(one -> says(one.now(), lowest.now())) ? Optional.of(lowest) : Optional.empty();
        };
    }

    private Check against(Submission other, Submission chosen) {
        if (says(other, chosen)) {
            boolean independent = other.upstream() != null
                    && chosen.upstream() != null
                    && !Objects.equals(other.upstream(), chosen.upstream());
            return independent ? Check.AGREEING : Check.SAME_UPSTREAM;
        }
        if (other.level() != chosen.level()) {
            return Check.BY_LEVEL;
        }
        return Objects.equals(other.observed(), chosen.observed()) ? Check.BY_PRUDENCE : Check.BY_FRESHNESS;
    }

    /** Whether both say the same within the tolerance. */
    private boolean says(Submission one, Submission other) {
        Optional<BigDecimal> left = number(one);
        Optional<BigDecimal> right = number(other);
        return left.isPresent() && right.isPresent() && Objects.equals(one.unit(), other.unit())
                ? Identity.close(left.get(), right.get(), rule.toleranceBasisPoints())
                : same(one, other);
    }

    private static boolean same(Submission one, Submission other) {
        return one.value().equals(other.value()) && Objects.equals(one.unit(), other.unit());
    }
}
