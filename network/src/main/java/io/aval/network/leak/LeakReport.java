package io.aval.network.leak;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What a search came to.
 *
 * @param files number of files that were searched
 * @param bytes how large they are
 * @param secrets number of confidential values
 * @param needles number of forms of them that were searched for
 * @param hits what was found where it must not be
 * @param unread what could not be searched
 */
public record LeakReport(long files, long bytes, int secrets, int needles, List<Hit> hits, List<Unread> unread) {

    public LeakReport {
        hits = List.copyOf(hits);
        unread = List.copyOf(unread);
    }

    /** Whether all was searched and nothing was found. */
    public boolean clean() {
        return hits.isEmpty() && unread.isEmpty();
    }

    /** For people: a line for each finding, and one with the figures. */
    public List<String> sentences() {
        String figures = String.format(
                Locale.ROOT,
                "%,d files of %,d bytes searched for %,d confidential values in %,d forms: %d leaks, %d unread",
                files,
                bytes,
                secrets,
                needles,
                hits.size(),
                unread.size());
        return Stream.concat(
                        Stream.concat(
                                hits.stream().map(Hit::sentence),
                                unread.stream().map(Unread::sentence)),
                        Stream.of(figures))
                .toList();
    }
}
