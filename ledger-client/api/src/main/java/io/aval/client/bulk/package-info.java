/**
 * Files of many acts: read row by row, taken to the ledger in envelopes, several at once, and to the end, whatever happens
 * in between.
 *
 * <p>A row is done exactly once or reported. What is under way stands in a journal before it is sent, under a request id
 * that follows from file and rows; after a crash the very same envelope is asked again before anything else is done with its
 * rows. Only a refusal that is certain splits an envelope. Knows the clerk's way of acting and the law's form of commands;
 * must not know where a file comes from, who is logged in, or any back end.
 */
@NullMarked
package io.aval.client.bulk;

import org.jspecify.annotations.NullMarked;
