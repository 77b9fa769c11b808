package io.aval.network;

import io.aval.network.lifecycle.ContractDefinition;
import io.aval.network.lifecycle.ContractPackage;
import io.aval.network.lifecycle.ContractProgram;
import io.aval.network.lifecycle.Policy;
import io.aval.network.lifecycle.PrivateCollection;
import io.aval.network.topology.Topology;
import java.util.List;

/**
 * A contract as it is wanted on the channel.
 *
 * @param name of the contract; one that has the same name is replaced
 * @param version of the program; the code's digest is added to it
 * @param policy who must endorse
 * @param collections of private data
 * @param program how it runs
 */
public record DeployedContract(
        String name, String version, Policy policy, List<PrivateCollection> collections, ContractProgram program) {

    public DeployedContract {
        collections = List.copyOf(collections);
    }

    /** The network's own contract, on the terms of the topology. */
    public static DeployedContract of(Topology topology, String version, ContractProgram program) {
        ContractDefinition terms = ContractDefinition.of(topology, version);
        return new DeployedContract(terms.name(), version, terms.policy(), terms.collections(), program);
    }

    /** What the organisations are to agree on; the sequence is whatever comes next. */
    ContractDefinition definition(ContractPackage made) {
        return new ContractDefinition(name, made.version(), 1, policy, collections);
    }
}
