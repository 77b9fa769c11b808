package io.aval.network;

import io.aval.network.lifecycle.ContractDefinition;
import io.aval.network.lifecycle.ContractProgram;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A contract to deploy.
 *
 * @param definition what the organisations approve
 * @param program how it runs
 * @param contents what its package says of the code
 */
public record DeployedContract(
        ContractDefinition definition, ContractProgram program, SortedMap<String, byte[]> contents) {

    public DeployedContract {
        contents = new TreeMap<>(contents);
    }

    /** The label of its package. */
    String label() {
        return definition.name() + "-" + definition.version();
    }
}
