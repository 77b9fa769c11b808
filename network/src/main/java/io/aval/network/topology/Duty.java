package io.aval.network.topology;

/** What a member does on the ledger. */
public enum Duty {
    /** Brings its clients' acts and keeps a vault. */
    OPERATOR,
    /** Endorses every act and is a member of every collection. */
    WITNESS
}
