package io.aval.rules.record;

/** What one kind of record says. Implementations are Java records with a schema. */
public interface Body {

    Kind kind();
}
