/**
 * Talking to the gateways of one's own peers: proposals and who endorses them, handing transactions to the orderers,
 * outcomes that are in doubt, queries; and what each failure means in the words of the one catalogue.
 *
 * <p>This package must not know acts, records or blocks.
 */
@NullMarked
package io.aval.client.fabric.gateway;

import org.jspecify.annotations.NullMarked;
