package io.aval.engine.allocation;

/** What a run claims of how far it keeps its mode's promise; from strong to weak. Manifests know it by name. */
public enum Exactness {
    /** To the fen. */
    EXACT,
    /**
     * Bounds on parts or smallest tickets stand between: of an optimum the distance is proven; a stable solution may leave
     * blocking pairs of demands below a common cap, where bounds on parts and the cap do not go together.
     */
    BOUNDED,
    /** Caps cross: every limit is kept, and nothing is promised beyond. */
    HEURISTIC
}
