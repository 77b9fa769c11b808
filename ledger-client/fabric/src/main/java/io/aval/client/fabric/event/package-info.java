/**
 * Following the channel block by block: opens a peer's stream, has every block verified, goes on at another peer or later
 * where one breaks off, and hands out the contract's events in order, none twice and none left out.
 *
 * <p>This package must not know what events mean.
 */
@NullMarked
package io.aval.client.fabric.event;

import org.jspecify.annotations.NullMarked;
