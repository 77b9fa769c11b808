package io.aval.client;

import io.aval.rules.refusal.Refusal;

/** What became of a submission. */
public sealed interface Outcome {

    /** It stands on the ledger. */
    record Committed(String txId, long block) implements Outcome {}

    /** It was not ordered: a rule, an endorser or the ledger's door said no. Nothing was written. */
    record Refused(Refusal refusal) implements Outcome {}

    /** It was ordered and found invalid: nothing was written but its place in the chain. */
    record Invalid(String txId, ValidationCode code) implements Outcome {}

    /** It may or may not have been committed: look it up by its id before anything is repeated. */
    record Unknown(String txId) implements Outcome {}
}
