package io.aval.engine.risk.graph;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Groups of related parties: equity of 25 % and more, control, family, a common director (union-find, Galler and Fischer
 * 1964). Immutable.
 */
public final class RelatedParties {

    private final SortedMap<String, String> parent = new TreeMap<>();
    private final SortedMap<String, SortedSet<String>> groups = new TreeMap<>();
    private final SortedMap<String, List<Relation>> ties = new TreeMap<>();

    private RelatedParties() {}

    /**
     * The groups that these relations make.
     *
     * @throws IllegalArgumentException if two relations share an id
     */
    public static RelatedParties of(Collection<Relation> relations) {
        TreeMap<String, Relation> sorted = new TreeMap<>();
        for (Relation relation : relations) {
            if (sorted.put(relation.id(), relation) != null) {
                throw new IllegalArgumentException("two relations of one id");
            }
        }
        RelatedParties related = new RelatedParties();
        sorted.values().stream().filter(Relation::binds).forEach(related::join);
        for (String party : List.copyOf(related.parent.keySet())) {
            String root = related.find(party);
            related.parent.put(party, root);
            related.groups.computeIfAbsent(root, _ -> new TreeSet<>()).add(party);
        }
        return related;
    }

    /** Everybody in the party's group, itself included. */
    public SortedSet<String> group(String party) {
        SortedSet<String> group = groups.get(root(party));
        return group == null ? new TreeSet<>(List.of(party)) : Collections.unmodifiableSortedSet(group);
    }

    /** Whether two parties belong to one group. */
    public boolean related(String one, String other) {
        return root(one).equals(root(other));
    }

    /** The relations that lead from one party to the other, fewest first by id; empty if they are not related. */
    public List<Relation> why(String one, String other) {
        TreeMap<String, Relation> reachedBy = new TreeMap<>();
        ArrayDeque<String> queue = new ArrayDeque<>(List.of(one));
        while (!queue.isEmpty() && !reachedBy.containsKey(other)) {
            String at = queue.remove();
            for (Relation tie : ties.getOrDefault(at, List.of())) {
                String next = otherEnd(tie, at);
                if (!next.equals(one) && reachedBy.putIfAbsent(next, tie) == null) {
                    queue.add(next);
                }
            }
        }
        List<Relation> way = new ArrayList<>();
        String at = other;
        for (Relation tie = reachedBy.get(at); tie != null && !at.equals(one); tie = reachedBy.get(at)) {
            way.addFirst(tie);
            at = otherEnd(tie, at);
        }
        return List.copyOf(way);
    }

    /** The groups of two and more. */
    public List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        for (SortedSet<String> group : groups.values()) {
            if (group.size() > 1) {
                SortedSet<String> on = new TreeSet<>();
                group.forEach(party -> ties.getOrDefault(party, List.of()).forEach(tie -> on.add(tie.id())));
                String why = group.size() + " parties are related";
                findings.add(new Finding(Pattern.RELATED, List.copyOf(group), List.copyOf(on), why, 0));
            }
        }
        Collections.sort(findings);
        return findings;
    }

    /** The guarantees that stay within a group. */
    public List<Finding> guarantees(Collection<Guarantee> guarantees) {
        List<Finding> findings = new ArrayList<>();
        for (Guarantee guarantee : guarantees) {
            if (related(guarantee.guarantor(), guarantee.debtor())) {
                List<String> on = new ArrayList<>(List.of(guarantee.id()));
                why(guarantee.guarantor(), guarantee.debtor()).forEach(tie -> on.add(tie.id()));
                findings.add(new Finding(
                        Pattern.RELATED_GUARANTEE,
                        List.of(guarantee.guarantor(), guarantee.debtor()),
                        on,
                        "the guarantor is related to the debtor",
                        guarantee.amountFen()));
            }
        }
        Collections.sort(findings);
        return findings;
    }

    private void join(Relation relation) {
        ties.computeIfAbsent(relation.from(), _ -> new ArrayList<>()).add(relation);
        ties.computeIfAbsent(relation.to(), _ -> new ArrayList<>()).add(relation);
        String from = find(relation.from());
        String to = find(relation.to());
        String first = from.compareTo(to) <= 0 ? from : to;
        parent.put(from, first);
        parent.put(to, first);
        parent.putIfAbsent(relation.from(), first);
        parent.putIfAbsent(relation.to(), first);
    }

    /** Halves the way on the way (van Leeuwen); only while the groups are made. */
    private String find(String party) {
        String at = party;
        String above = root(at);
        while (!above.equals(at)) {
            String next = root(above);
            parent.put(at, next);
            at = next;
            above = root(at);
        }
        return at;
    }

    private String root(String party) {
        return parent.getOrDefault(party, party);
    }

    private static String otherEnd(Relation tie, String party) {
        return tie.from().equals(party) ? tie.to() : tie.from();
    }
}
