/**
 * What an organisation's administrator does to running nodes: lets them join the channel, installs and approves a
 * contract, commits its definition, asks how far a node is. Speaks to the nodes itself, by gRPC and HTTPS.
 *
 * <p>Every operation first looks whether its work was done before and says whether it did something, so that each may be
 * repeated after an interruption. What went wrong is an {@link io.aval.network.administration.AdministrationException}
 * that names node and step. Processes, settings and what a contract means are not known here.
 */
@NullMarked
package io.aval.network.administration;

import org.jspecify.annotations.NullMarked;
