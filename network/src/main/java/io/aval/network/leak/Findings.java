package io.aval.network.leak;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Gathers what a search finds, the same member of the same file only once. Not thread-safe. */
final class Findings {

    private record Subject(String node, String file, String kind, String member, Encoding encoding) {}

    private static final class Occurrences {
        private final String first;
        private long times;

        Occurrences(String first) {
            this.first = first;
        }
    }

    private final Map<Subject, Occurrences> hits = new LinkedHashMap<>();
    private final List<Unread> unread = new ArrayList<>();
    private long files;
    private long bytes;

    void file(long size) {
        files++;
        bytes += size;
    }

    void hit(String node, String file, Secret secret, Encoding encoding, String place) {
        Subject subject = new Subject(node, file, secret.kind(), secret.member(), encoding);
        hits.computeIfAbsent(subject, s -> new Occurrences(place)).times++;
    }

    void unread(String node, String file, String reason) {
        unread.add(new Unread(node, file, reason));
    }

    LeakReport report(int secrets, int needles) {
        List<Hit> found = hits.entrySet().stream()
                .map(each -> hit(each.getKey(), each.getValue()))
                .toList();
        return new LeakReport(files, bytes, secrets, needles, found, unread);
    }

    private static Hit hit(Subject subject, Occurrences seen) {
        return new Hit(
                subject.node(),
                subject.file(),
                subject.kind(),
                subject.member(),
                subject.encoding(),
                seen.first,
                seen.times);
    }
}
