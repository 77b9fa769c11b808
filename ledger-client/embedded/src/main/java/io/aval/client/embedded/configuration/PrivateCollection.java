package io.aval.client.embedded.configuration;

import java.util.List;

/**
 * A collection of private data.
 *
 * @param name as the chaincode names it
 * @param members organisations that keep the values; everyone else sees hashes
 * @param memberOnlyRead whether only clients of members may have values read
 * @param memberOnlyWrite whether only clients of members may have values written
 */
public record PrivateCollection(String name, List<String> members, boolean memberOnlyRead, boolean memberOnlyWrite) {
    public PrivateCollection {
        if (name.isEmpty() || name.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("a collection needs a name without zero bytes");
        }
        if (members.isEmpty()) {
            throw new IllegalArgumentException("collection " + name + " has no member");
        }
        members = List.copyOf(members);
    }
}
