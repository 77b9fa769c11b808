/**
 * A load of real acts for measuring and for fault tests: two enterprises at two banks who endorse bills to each other, an
 * inventor and a valuer at a platform. {@link io.aval.client.load.Street} sets the scene, {@link
 * io.aval.client.load.BillLoad} and {@link io.aval.client.load.RightLoad} act on it, {@link io.aval.client.load.Pump} keeps a
 * bounded number of envelopes in flight and measures each.
 *
 * <p>The same load runs on every ledger: this package knows {@link io.aval.client.Ledger} and nothing behind it. It is no
 * client for people: it gives up where a {@link io.aval.client.Clerk} would go on.
 */
@NullMarked
package io.aval.client.load;

import org.jspecify.annotations.NullMarked;
