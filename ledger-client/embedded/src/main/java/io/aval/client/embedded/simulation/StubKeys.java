package io.aval.client.embedded.simulation;

import org.hyperledger.fabric.shim.ledger.CompositeKey;

/** What the shim demands of keys before it asks the peer. */
final class StubKeys {
    private StubKeys() {}

    /** A key that is to be written. */
    static String written(String key) {
        if (key.isEmpty()) {
            throw new IllegalArgumentException("key cannot not be an empty string");
        }
        return wellFormed(key);
    }

    /** Refuses half a pair of surrogates; the shim would write another key without a word. */
    static String wellFormed(String key) {
        for (int i = 0; i < key.length(); i++) {
            if (Character.isSurrogate(key.charAt(i))) {
                if (!Character.isSurrogatePair(key.charAt(i), i + 1 < key.length() ? key.charAt(i + 1) : 'x')) {
                    throw new IllegalArgumentException("key is not valid Unicode");
                }
                i++;
            }
        }
        return key;
    }

    static String collection(String name) {
        if (name.isEmpty()) {
            throw new IllegalArgumentException("collection must not be an empty string");
        }
        return name;
    }

    /** A composite key, or an object's type alone. */
    static CompositeKey composite(String text) {
        return text.startsWith(CompositeKey.NAMESPACE) ? CompositeKey.parseCompositeKey(text) : new CompositeKey(text);
    }
}
