package io.aval.engine.observation;

/** What a matching run keeps, whichever epoch serves; a key begins with its run's. The titles stand on disk. */
public enum RunFamily {
    /** Run, demand, rank → edge. */
    EDGES("edges"),
    /** Run and demand, or run and product and demand → parts of an allocation; prices. */
    MATCHES("matches"),
    /** Run → how far it has come, its manifest. */
    RUNS("runs");

    private final String title;

    RunFamily(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }
}
