package io.aval.network.leak;

/**
 * Something that could not be searched, or not to its end.
 *
 * @param node name of the node
 * @param file path below the node's folder; empty for the folder
 * @param reason what was wrong
 */
public record Unread(String node, String file, String reason) {

    /** One line. */
    public String sentence() {
        return node + " " + file + ": not searched: " + reason;
    }
}
