package io.aval.network.administration;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A node did not do what an administrator asked for; the message names node and step, what was said, and what to do. */
public final class AdministrationException extends IOException {

    private static final long serialVersionUID = 1L;

    /**
     * One sentence.
     *
     * @param node name of the node that was asked
     * @param step what it was asked for, such as {@code approve aval 0.1.0}
     * @param said what it answered
     * @param advice what the operator can do
     */
    public AdministrationException(String node, String step, String said, String advice, @Nullable Throwable cause) {
        super(node + " did not " + step + ": " + said.strip() + " (" + advice + ")", cause);
    }
}
