/**
 * Order and validate: one thread gathers transactions into blocks, judges each as a Fabric peer would, and has vaults
 * and channel written before it reports.
 *
 * <p>This package must not know the chaincode or its records: it judges keys, versions, policies and organisations.
 */
@NullMarked
package io.aval.client.embedded.ordering;

import org.jspecify.annotations.NullMarked;
