/**
 * What anyone entitled needs to compute an evaluation again, in one file: the proof, its working papers and the model.
 * Needs no ledger; what binds the file to one are the digests of its three openings.
 */
@NullMarked
package io.aval.client.evaluation;

import org.jspecify.annotations.NullMarked;
