package io.aval.rules.appraisal.sheet;

import io.aval.rules.canonical.Digest;
import io.aval.rules.canonical.Schema;
import io.aval.rules.canonical.Size;
import java.util.List;
import java.util.Optional;

/**
 * What an evaluation found, in the evaluator's order. Immutable.
 *
 * @param remarks one for each input that was not taken as it stood, in the order of the inputs' names
 */
public record Outcome(
        @Size(min = 1, max = 200) List<Finding> findings,
        @Size(max = Outcome.MAX_REMARKS) List<Remark> remarks) {

    /** Most remarks: a sheet of as many inputs as there may be, each remarked several times. */
    public static final int MAX_REMARKS = 2_000;

    public Outcome {
        findings = List.copyOf(findings);
        remarks = List.copyOf(remarks);
    }

    /** The digest of the whole outcome. */
    public Digest digest() {
        return Digest.of(Schema.of(Outcome.class).encode(this));
    }

    /** The finding of that name. */
    public Optional<String> find(String name) {
        return findings.stream()
                .filter(finding -> finding.name().equals(name))
                .map(Finding::value)
                .findFirst();
    }

    /** A whole number that must have been found. */
    public long whole(String name) {
        return Long.parseLong(find(name).orElseThrow(() -> new IllegalArgumentException("no finding " + name)));
    }

    /** The name of the first finding or remark in which the other outcome differs; empty if they are identical. */
    public Optional<String> firstDifference(Outcome other) {
        Optional<String> finding = first(findings, other.findings).map(Finding::name);
        return finding.isPresent() ? finding : first(remarks, other.remarks).map(Remark::leaf);
    }

    private static <T> Optional<T> first(List<T> left, List<T> right) {
        int both = Math.min(left.size(), right.size());
        for (int i = 0; i < both; i++) {
            if (!left.get(i).equals(right.get(i))) {
                return Optional.of(left.get(i));
            }
        }
        List<T> longer = left.size() > both ? left : right;
        return longer.size() == both ? Optional.empty() : Optional.of(longer.get(both));
    }
}
