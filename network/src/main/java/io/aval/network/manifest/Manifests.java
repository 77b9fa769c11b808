package io.aval.network.manifest;

import io.aval.network.topology.Topology;

/** Makes the manifests; the same values give the same bytes. */
public final class Manifests {

    private Manifests() {}

    /**
     * A file for Compose, to lie in the network's folder: certificates, jars and connection files are mounted from there.
     *
     * @param contract what the contract processes run
     */
    public static String compose(Topology topology, ContainerContract contract) {
        return ComposeFile.HEAD + YamlDump.document(new ComposeFile(topology, contract).content());
    }

    /**
     * Objects for Kubernetes, one document each. Secrets are named, not made: the text's head says how they are made from
     * the network's folder.
     *
     * @param namespace lower-case letters, digits and dashes
     */
    public static String kubernetes(Topology topology, ContainerContract contract, String namespace) {
        return KubernetesObjects.HEAD.formatted(namespace)
                + YamlDump.documents(new KubernetesObjects(topology, contract, namespace).all());
    }
}
