package io.aval.engine.market;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The caps of a market, as trees on each side: bank, line, industry bucket; group, enterprise, demand.
 *
 * <p>Whether they are laminar, that is whether two caps of a side always nest or lie apart, is for the classification of
 * a rule set to say: caps may cross, only then no exact method is known.
 *
 * @param nodes at most 20,000, any order in, by identifier out
 */
public record Caps(List<CapNode> nodes) {
    /** No caps but budgets and amounts. */
    public static final Caps NONE = new Caps(List.of());

    /**
     * Sorts and checks.
     *
     * @throws IllegalArgumentException with a sentence if an identifier stands twice, a parent is unknown or of the other
     *     side, or a cap is its own ancestor
     */
    public Caps {
        Bounds.within("number of caps", nodes.size(), 0, Bounds.MAX_CAPS);
        nodes = nodes.stream().sorted(Comparator.comparing(CapNode::id)).toList();
        TreeMap<String, CapNode> byId = new TreeMap<>();
        for (CapNode node : nodes) {
            if (byId.put(node.id(), node) != null) {
                throw new IllegalArgumentException("cap " + node.id() + " stands twice");
            }
        }
        nodes.forEach(node -> checkAncestors(node, byId));
    }

    private static void checkAncestors(CapNode node, TreeMap<String, CapNode> byId) {
        int steps = 0;
        CapNode at = node;
        while (at.parent().isPresent()) {
            CapNode above = byId.get(at.parent().get());
            if (above == null || above.side() != node.side()) {
                throw new IllegalArgumentException("cap " + at.id() + " has no parent of its side");
            }
            at = above;
            if (++steps > Bounds.MAX_CAP_DEPTH) {
                throw new IllegalArgumentException(
                        "cap " + node.id() + " has more than " + Bounds.MAX_CAP_DEPTH + " ancestors, or is one");
            }
        }
    }

    /** {@return these and others, whose identifiers are other ones} */
    public Caps and(Caps others) {
        return others.nodes().isEmpty()
                ? this
                : new Caps(
                        Stream.concat(nodes.stream(), others.nodes().stream()).toList());
    }

    /** {@return the cap of that identifier} */
    public Optional<CapNode> get(String id) {
        return nodes.stream().filter(node -> node.id().equals(id)).findFirst();
    }
}
