package io.aval.network.administration;

import io.aval.network.lifecycle.ContractDefinition;

/**
 * What an organisation approved.
 *
 * @param packageId the package that its peers run; empty if they run none
 */
public record Approval(ContractDefinition definition, String packageId) {}
