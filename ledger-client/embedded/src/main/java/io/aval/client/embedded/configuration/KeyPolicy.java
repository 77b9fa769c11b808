package io.aval.client.embedded.configuration;

import io.aval.client.embedded.transaction.Bytes;

/**
 * The bytes of a key's own policy. A key that never had one and a key whose policy was set to nothing both fall under the
 * chaincode's policy, but a chaincode can tell them apart: it reads null for the first and an empty array for the second.
 */
public final class KeyPolicy {
    /** Stands for a policy that was set to nothing: bytes that no SignaturePolicyEnvelope can have. */
    public static final Bytes CLEARED = Bytes.of(new byte[1]);

    private KeyPolicy() {}

    /** What is recorded when a chaincode sets these bytes. */
    public static Bytes ofParameter(Bytes parameter) {
        return parameter.isEmpty() ? CLEARED : parameter;
    }

    /** Whether the key falls under the chaincode's policy. */
    public static boolean isNone(Bytes policy) {
        return policy.isEmpty() || policy.equals(CLEARED);
    }
}
