package io.aval.client.suite;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.regex.Pattern;

/**
 * What happened at a ledger, scene by scene, in words that are the same on every ledger: ids and digests, which follow
 * from random numbers, are renamed in the order of their first appearance. Thread-safe.
 */
public final class Transcript {

    /** Ids of records and transactions, digests, salts; and seeds, which follow from them. */
    private static final Pattern CHANCE =
            Pattern.compile("[0-9a-f]{32,}|(?<=\"seed\":)[0-9]+|(?<=\"name\":\"seed\",\"value\":\")[0-9]+");

    private final SequencedMap<String, List<String>> scenes = new LinkedHashMap<>();
    private final Map<String, String> names = new HashMap<>();
    private List<String> current = new ArrayList<>();

    synchronized void begin(String scene) {
        current = scenes.computeIfAbsent(scene, name -> new ArrayList<>());
    }

    /** Adds a line. */
    synchronized void say(String line) {
        current.add(renamed(line));
    }

    /** Adds lines whose order says nothing. */
    synchronized void sayUnordered(List<String> lines) {
        lines.stream().sorted().map(this::renamed).forEach(current::add);
    }

    /** The lines of each scene, in the order in which the scenes were played. */
    public synchronized SequencedMap<String, List<String>> scenes() {
        SequencedMap<String, List<String>> copies = new LinkedHashMap<>();
        scenes.forEach((name, lines) -> copies.put(name, List.copyOf(lines)));
        return Collections.unmodifiableSequencedMap(copies);
    }

    private String renamed(String line) {
        return CHANCE.matcher(line)
                .replaceAll(match -> names.computeIfAbsent(match.group(), hex -> "x" + (names.size() + 1)));
    }
}
