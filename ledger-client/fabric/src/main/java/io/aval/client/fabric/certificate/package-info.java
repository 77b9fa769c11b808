/**
 * X.509 certificates as Fabric's membership reads them: PEM, chains up to an organisation's roots, organisational units,
 * revocation lists.
 *
 * <p>This package must not know blocks, attestations, or who asks.
 */
@NullMarked
package io.aval.client.fabric.certificate;

import org.jspecify.annotations.NullMarked;
