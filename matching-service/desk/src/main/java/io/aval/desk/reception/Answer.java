package io.aval.desk.reception;

import io.aval.client.Receipt;
import io.aval.desk.draft.Draft;

/** What a user who wants something done is told. */
public sealed interface Answer {

    /** It stands on the ledger. */
    record Done(Receipt receipt) implements Answer {}

    /** It is a draft; its state tells what has become of it. */
    record Drafted(Draft draft) implements Answer {}
}
