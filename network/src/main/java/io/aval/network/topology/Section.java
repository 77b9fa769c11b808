package io.aval.network.topology;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * One mapping of the file. A value that is missing or faulty gives the usual one; faults go to the list and the reading
 * goes on.
 */
final class Section {

    private static final Pattern WHOLE = Pattern.compile("[0-9]{1,9}");
    private static final Pattern DURATION = Pattern.compile("([0-9]{1,6}) ?(ms|s|min)");
    private static final Pattern SIZE = Pattern.compile("([0-9]{1,6}) ?(KB|MB)");

    private final int line;
    private final Map<String, Node> values;
    private final boolean readable;
    private final Faults faults;

    private Section(int line, boolean readable, Map<String, Node> values, Faults faults) {
        this.line = line;
        this.readable = readable;
        this.values = values;
        this.faults = faults;
    }

    /** Takes a mapping apart; {@code what} is its name in messages. */
    static Section of(Node node, String what, List<String> allowed, Faults faults) {
        Map<String, Node> values = new HashMap<>();
        if (node instanceof MappingNode mapping) {
            for (NodeTuple tuple : mapping.getValue()) {
                String key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
                int line = line(tuple.getKeyNode());
                if (!allowed.contains(key)) {
                    faults.add(
                            line,
                            what + " has no \"" + shortened(key) + "\". Allowed here: " + String.join(", ", allowed)
                                    + ". Correct the spelling or remove the line");
                } else if (values.putIfAbsent(key, tuple.getValueNode()) != null) {
                    faults.add(line, "\"" + key + "\" is given twice. Remove one of them");
                }
            }
        } else {
            faults.add(
                    line(node),
                    what + " is a list of \"key: value\" with the keys " + String.join(", ", allowed)
                            + ". Write it so");
        }
        return new Section(line(node), node instanceof MappingNode, values, faults);
    }

    /** Whether it was a section at all; the fault is told if not. */
    boolean readable() {
        return readable;
    }

    /** The line that a value stands in, or the section's first if it is missing. */
    int lineOf(String key) {
        Node node = values.get(key);
        return node == null ? line : line(node);
    }

    boolean has(String key) {
        return values.containsKey(key);
    }

    Section section(String key, List<String> allowed) {
        Node node = values.get(key);
        return node == null ? new Section(line, true, Map.of(), faults) : of(node, "\"" + key + "\"", allowed, faults);
    }

    /** The elements of a list; faulty if the list is missing, empty or too long. */
    List<Node> list(String key, int most) {
        Node node = values.get(key);
        if (node instanceof SequenceNode sequence
                && !sequence.getValue().isEmpty()
                && sequence.getValue().size() <= most) {
            return sequence.getValue();
        }
        String found = node == null ? "missing" : "no such list";
        fault(key, "\"" + key + "\" is " + found + ". Give a list of 1 to " + most + " entries that begin with \"-\"");
        return List.of();
    }

    /** Text in the form of the pattern, which {@code allowed} says in words. */
    Optional<String> text(String key, Pattern form, String allowed) {
        Node node = values.get(key);
        if (node instanceof ScalarNode scalar
                && scalar.getTag().equals(Tag.STR)
                && form.matcher(scalar.getValue()).matches()) {
            return Optional.of(scalar.getValue());
        }
        fault(
                key,
                node == null
                        ? "\"" + key + "\" is missing. Give " + allowed
                        : "\"" + key + "\" is " + allowed + ", not " + shown(node) + ". Correct it");
        return Optional.empty();
    }

    String text(String key, Pattern form, String allowed, String usual) {
        return has(key) ? text(key, form, allowed).orElse(usual) : usual;
    }

    /** One of the names of an enumeration, in lower case. */
    Optional<String> choice(String key, List<String> allowed) {
        return text(key, Pattern.compile(String.join("|", allowed)), "one of " + String.join(", ", allowed));
    }

    int whole(String key, int least, int most, int usual) {
        Node node = values.get(key);
        if (node == null) {
            return usual;
        }
        if (node instanceof ScalarNode scalar
                && scalar.isPlain()
                && WHOLE.matcher(scalar.getValue()).matches()) {
            int value = Integer.parseInt(scalar.getValue());
            if (value >= least && value <= most) {
                return value;
            }
        }
        fault(
                key,
                "\"" + key + "\" is a whole number from " + least + " to " + most + ", not " + shown(node)
                        + ". Correct it");
        return usual;
    }

    Duration duration(String key, Duration least, Duration most, Duration usual) {
        Node node = values.get(key);
        if (node == null) {
            return usual;
        }
        Matcher form = DURATION.matcher(node instanceof ScalarNode scalar ? scalar.getValue() : "");
        if (form.matches()) {
            long number = Long.parseLong(form.group(1));
            Duration value = switch (form.group(2)) {
                case "ms" -> Duration.ofMillis(number);
                case "s" -> Duration.ofSeconds(number);
                default -> Duration.ofMinutes(number);
            };
            if (value.compareTo(least) >= 0 && value.compareTo(most) <= 0) {
                return value;
            }
        }
        fault(
                key,
                "\"" + key + "\" is a time from " + least.toMillis() + " ms to " + most.toSeconds()
                        + " s, such as 100ms, 2s or 1min, not " + shown(node) + ". Correct it");
        return usual;
    }

    int size(String key, int least, int most, int usual) {
        Node node = values.get(key);
        if (node == null) {
            return usual;
        }
        Matcher form = SIZE.matcher(node instanceof ScalarNode scalar ? scalar.getValue() : "");
        if (form.matches()) {
            long value = Long.parseLong(form.group(1)) << (form.group(2).equals("KB") ? 10 : 20);
            if (value >= least && value <= most) {
                return (int) value;
            }
        }
        fault(
                key,
                "\"" + key + "\" is a size from " + (least >> 10) + " KB to " + (most >> 20)
                        + " MB, such as 512 KB or 2 MB, not " + shown(node) + ". Correct it");
        return usual;
    }

    void fault(String key, String sentence) {
        faults.add(lineOf(key), sentence);
    }

    private static int line(Node node) {
        return node.getStartMark().getLine() + 1;
    }

    private static String shown(Node node) {
        return switch (node) {
            case ScalarNode scalar
            when scalar.getTag().equals(Tag.NULL) && scalar.getValue().isEmpty() -> "nothing";
            case ScalarNode scalar
            when scalar.getTag().equals(Tag.BOOL) ->
                "the truth value " + scalar.getValue() + " (text needs quotation marks)";
            case ScalarNode scalar -> "\"" + shortened(scalar.getValue()) + "\"";
            case SequenceNode sequence -> "a list of " + sequence.getValue().size();
            default -> "a section";
        };
    }

    private static String shortened(String text) {
        String line = text.replaceAll("\\p{Cntrl}", "?");
        return line.length() <= 40 ? line : line.substring(0, 40) + "…";
    }
}
