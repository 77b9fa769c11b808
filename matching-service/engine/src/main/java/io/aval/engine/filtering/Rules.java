package io.aval.engine.filtering;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Everything that filtering takes besides submissions and day. Immutable.
 *
 * @param sources the registered ones, by name
 * @param peers how the peers of the subject stand, by name of the value or of its series
 */
public record Rules(
        Vocabulary vocabulary,
        SortedMap<String, Source> sources,
        List<Identity> identities,
        SortedMap<String, Peers> peers) {

    public Rules {
        sources = Collections.unmodifiableSortedMap(new TreeMap<>(sources));
        identities = List.copyOf(identities);
        peers = Collections.unmodifiableSortedMap(new TreeMap<>(peers));
    }

    /** The published vocabulary and identities, with these sources and no peers. */
    public static Rules standard(Collection<Source> sources) {
        SortedMap<String, Source> byName = new TreeMap<>();
        sources.forEach(source -> byName.put(source.name(), source));
        return new Rules(Vocabulary.standard(), byName, Identities.STANDARD, new TreeMap<>());
    }

    /** The same with peers. */
    public Rules withPeers(SortedMap<String, Peers> subjectsPeers) {
        return new Rules(vocabulary, sources, identities, subjectsPeers);
    }

    /** The peers by which a value of that name is judged. */
    Optional<Peers> peersOf(String name, NameRule rule) {
        Peers exact = peers.get(name);
        return Optional.ofNullable(exact != null ? exact : peers.get(rule.name()));
    }
}
