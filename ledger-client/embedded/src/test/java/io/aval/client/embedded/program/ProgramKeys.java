package io.aval.client.embedded.program;

import java.util.List;
import org.hyperledger.fabric.shim.ChaincodeStub;
import org.hyperledger.fabric.shim.ledger.CompositeKey;

/** The keys of a program on the ledger: its names behind a prefix that no other program has. */
final class ProgramKeys {
    private static final String COMPOSITE = "/";
    private static final String DIVIDER = "~";
    /** The character behind the divider, so that it ends the range of all keys with the prefix. */
    private static final String BEHIND_DIVIDER = "\u007f";

    private final ChaincodeStub stub;
    private final String prefix;

    ProgramKeys(ChaincodeStub stub, String prefix) {
        this.stub = stub;
        this.prefix = prefix;
    }

    /** A name's key; the empty name is the empty key. */
    String of(String name) {
        if (name.isEmpty()) {
            return "";
        }
        return name.startsWith(COMPOSITE) ? composite(name).toString() : prefix + DIVIDER + name;
    }

    CompositeKey composite(String name) {
        String attributes = name.substring(1);
        return attributes.isEmpty()
                ? stub.createCompositeKey(prefix)
                : stub.createCompositeKey(prefix, attributes.split(COMPOSITE, -1));
    }

    String start(String name) {
        return prefix + DIVIDER + name;
    }

    String end(String name) {
        return name.isEmpty() ? prefix + BEHIND_DIVIDER : prefix + DIVIDER + name;
    }

    boolean isOwn(String key) {
        return key.startsWith(prefix + DIVIDER);
    }

    /** The name behind a key. */
    String name(String key) {
        if (key.isEmpty()) {
            return "";
        }
        if (key.startsWith(CompositeKey.NAMESPACE)) {
            List<String> attributes = stub.splitCompositeKey(key).getAttributes();
            return COMPOSITE + String.join(COMPOSITE, attributes);
        }
        return isOwn(key) ? key.substring(prefix.length() + DIVIDER.length()) : "?";
    }
}
