package io.aval.engine.verification;

/**
 * Something that can be asked. Asking is idempotent: it changes nothing at the source, and the same question on the same day
 * may be answered from memory. Implementations are thread-safe.
 */
public interface Source {

    /** What it is called in evidence. */
    String name();

    /** Where it has its knowledge from; sources of one origin count once. */
    String group();

    /** Who reads its answers. */
    Adapter adapter();

    /**
     * Asks.
     *
     * @throws SourceFailure if there is no answer; what it would have said stays unknown
     */
    Answer ask(Question question) throws SourceFailure;
}
