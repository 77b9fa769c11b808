package io.aval.engine.observation;

/** Sees entries in the order of their keys; false ends the walk. */
@FunctionalInterface
public interface EntryVisitor {
    boolean visit(byte[] key, byte[] value);
}
