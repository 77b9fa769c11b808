package io.aval.client.evidence;

import io.aval.rules.canonical.Digest;
import io.aval.rules.record.Organisation;
import java.util.List;

/** The roots that a reader trusts by knowledge of its own. */
public record Trust(List<Root> roots) {

    /** None: the file's own authorities are taken at its word, and the verdict says so. */
    public static final Trust NONE = new Trust(List.of());

    public Trust {
        roots = List.copyOf(roots);
    }

    /**
     * A root of an organisation.
     *
     * @param fingerprint SHA-256 of its certificate's DER
     */
    public record Root(Organisation organisation, Digest fingerprint) {}

    boolean isGiven() {
        return !roots.isEmpty();
    }

    boolean includes(Root root) {
        return roots.contains(root);
    }
}
