/**
 * The desk over gRPC, as {@code desk.proto} describes it, with the standard health service. A refusal is a {@code
 * google.rpc.Status} with an {@code ErrorInfo} that names the catalogue's code.
 *
 * <p>Imports, match runs, questions about the market and the walk over the ledger are other packages' work and come in
 * through {@link io.aval.desk.grpc.Imports}, {@link io.aval.desk.grpc.Matches}, {@link io.aval.desk.grpc.Questions} and
 * {@link io.aval.desk.grpc.LedgerAudit}; where one is absent its call is refused. Knows gRPC and the reception; must not know HTTP.
 */
@NullMarked
package io.aval.desk.grpc;

import org.jspecify.annotations.NullMarked;
