package io.aval.rules.appraisal.quality;

import io.aval.rules.appraisal.sheet.LeafRule;
import io.aval.rules.canonical.Size;
import io.aval.rules.canonical.Text;
import io.aval.rules.identifier.RightKind;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What is judged about some kinds of rights. Immutable.
 *
 * @param name by which weight sets refer to it
 * @param kinds whom it judges
 */
public record Tree(
        @Text(max = 32, pattern = "[a-z][a-z0-9-]*") String name,
        @Size(min = 1, max = 5) List<RightKind> kinds,
        @Size(min = 1, max = 6) List<Head> heads) {

    private static final int LONGEST_PATH = 56;

    /** Throws {@link IllegalArgumentException} if a name stands twice under one node or a path is too long. */
    public Tree {
        for (List<String> children : children(heads).values()) {
            boolean once = children.stream().distinct().count() == children.size();
            if (!once || children.stream().anyMatch(path -> path.length() > LONGEST_PATH)) {
                throw new IllegalArgumentException("a name stands twice or is too long");
            }
        }
    }

    /** Every node that has children, by path, with its children's paths; the root's path is empty. */
    SortedMap<String, List<String>> nodes() {
        return children(heads);
    }

    /** The indicators by path, in the tree's order. */
    List<Placed> indicators() {
        List<Placed> placed = new ArrayList<>();
        for (Head head : heads) {
            for (Branch branch : head.branches()) {
                for (Indicator indicator : branch.indicators()) {
                    placed.add(new Placed(head.name() + "." + branch.name() + "." + indicator.name(), indicator));
                }
            }
        }
        return placed;
    }

    /** An indicator and where it stands. */
    record Placed(String path, Indicator indicator) {}

    /** How the inputs of its indicators are read. */
    public List<LeafRule> rules() {
        return indicators().stream()
                .map(placed -> placed.indicator().rule(placed.path()))
                .toList();
    }

    private static SortedMap<String, List<String>> children(List<Head> heads) {
        SortedMap<String, List<String>> nodes = new TreeMap<>();
        nodes.put("", heads.stream().map(Head::name).toList());
        for (Head head : heads) {
            String stem = head.name() + ".";
            nodes.put(
                    head.name(),
                    head.branches().stream().map(branch -> stem + branch.name()).toList());
            for (Branch branch : head.branches()) {
                nodes.put(
                        stem + branch.name(),
                        branch.indicators().stream()
                                .map(each -> stem + branch.name() + "." + each.name())
                                .toList());
            }
        }
        return nodes;
    }
}
