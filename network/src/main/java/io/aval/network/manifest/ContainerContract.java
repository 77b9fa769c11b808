package io.aval.network.manifest;

/**
 * The contract as containers run it.
 *
 * @param id of the package: label, colon, SHA-256
 * @param mainClass serves one peer
 */
public record ContainerContract(String id, String mainClass) {

    /**
     * Checks the identifier.
     *
     * @throws IllegalArgumentException if it has no label
     */
    public ContainerContract {
        if (id.indexOf(':') <= 0) {
            throw new IllegalArgumentException("not a package's identifier: " + id);
        }
    }

    /** Name of the package's folder and of its connection files. */
    String label() {
        return id.substring(0, id.indexOf(':'));
    }
}
