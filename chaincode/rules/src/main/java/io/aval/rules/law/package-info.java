/**
 * The whole law of the ledger in one place: the table of all acts and of all kinds of record, and the judgement of an
 * envelope. Contract, client and desk enter here.
 */
@NullMarked
package io.aval.rules.law;

import org.jspecify.annotations.NullMarked;
