package io.aval.engine.risk.pledge;

import io.aval.rules.calendar.BusinessDay;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Finds what is laid on the same thing twice. What it says depends on the claims that it has heard of, not on the order in
 * which they came. Not thread-safe.
 */
public final class DoublePledges {

    private final SortedMap<String, Claim> latest = new TreeMap<>();
    private final SortedMap<String, Set<String>> byKey = new TreeMap<>();

    /**
     * Takes a report in.
     *
     * @return whether it is news: false for one that is not newer than what is known
     * @throws IllegalArgumentException if two reports of the same version differ
     */
    public boolean hear(Claim claim) {
        Claim known = latest.get(claim.id());
        if (known != null && known.version() == claim.version() && !known.equals(claim)) {
            throw new IllegalArgumentException("two reports of one version");
        }
        if (known != null && known.version() >= claim.version()) {
            return false;
        }
        if (known != null) {
            known.asset()
                    .keys()
                    .forEach(key -> Objects.requireNonNull(byKey.get(key)).remove(known.id()));
        }
        latest.put(claim.id(), claim);
        claim.asset()
                .keys()
                .forEach(key -> byKey.computeIfAbsent(key, _ -> new TreeSet<>()).add(claim.id()));
        return true;
    }

    /** What a claim would meet if it held on that day, whether it is known yet or not; ask before reserving. */
    public SortedSet<Overlap> against(Claim claim, BusinessDay day) {
        TreeSet<Overlap> found = new TreeSet<>();
        for (String id : near(claim)) {
            Claim other = Objects.requireNonNull(latest.get(id));
            if (!id.equals(claim.id()) && other.holds(day)) {
                overlap(claim, other).ifPresent(found::add);
            }
        }
        return found;
    }

    /** Every overlap of two claims that hold on that day. */
    public SortedSet<Overlap> overlaps(BusinessDay day) {
        TreeSet<Overlap> found = new TreeSet<>();
        latest.values().stream().filter(claim -> claim.holds(day)).forEach(claim -> found.addAll(against(claim, day)));
        return found;
    }

    /** What is known of a claim. */
    public Optional<Claim> latest(String id) {
        return Optional.ofNullable(latest.get(id));
    }

    private Set<String> near(Claim claim) {
        Set<String> near = new TreeSet<>();
        claim.asset().keys().forEach(key -> near.addAll(byKey.getOrDefault(key, Set.of())));
        return near;
    }

    private static Optional<Overlap> overlap(Claim one, Claim other) {
        boolean inOrder = one.id().compareTo(other.id()) < 0;
        return one.asset()
                .sameness(other.asset())
                .map(sameness -> new Overlap(inOrder ? one : other, inOrder ? other : one, sameness));
    }
}
