package io.aval.desk.grpc;

import java.util.Optional;

/** What a desk serves beyond its own: absent where it does not. */
public record Extras(
        Optional<Imports> imports,
        Optional<Matches> matches,
        Optional<LedgerAudit> audit,
        Optional<Questions> questions) {

    /** Nothing. */
    public static final Extras NONE =
            new Extras(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
}
