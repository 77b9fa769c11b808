package io.aval.engine.risk.graph;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Something that a party has and that no two independent parties usually share.
 *
 * @param id what evidence calls it
 * @param value in a normal form: two texts that differ are two things
 */
public record Trait(String id, String party, Kind kind, String value) {

    /** Kinds of trait. */
    public enum Kind {
        LEGAL_PERSON,
        BENEFICIAL_OWNER,
        ADDRESS,
        PHONE
    }

    private record Thing(Kind kind, String value) implements Comparable<Thing> {
        @Override
        public int compareTo(Thing other) {
            return Comparator.comparing(Thing::kind).thenComparing(Thing::value).compare(this, other);
        }
    }

    /** What two or more parties share. */
    public static List<Finding> shared(Collection<Trait> traits) {
        TreeMap<Thing, SortedSet<String>> parties = new TreeMap<>();
        TreeMap<Thing, SortedSet<String>> ids = new TreeMap<>();
        for (Trait trait : traits) {
            Thing thing = new Thing(trait.kind(), trait.value());
            parties.computeIfAbsent(thing, _ -> new TreeSet<>()).add(trait.party());
            ids.computeIfAbsent(thing, _ -> new TreeSet<>()).add(trait.id());
        }
        List<Finding> findings = new ArrayList<>();
        parties.forEach((thing, who) -> {
            if (who.size() > 1) {
                List<String> on = List.copyOf(ids.getOrDefault(thing, new TreeSet<>()));
                findings.add(new Finding(Pattern.SHARED, List.copyOf(who), on, "the same " + thing.kind(), 0));
            }
        });
        Collections.sort(findings);
        return findings;
    }
}
