package io.aval.network.leak;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Set;

/**
 * The databases of a peer, by what of them is private. Their keys are public throughout: a deposit's key is the id of
 * its transaction. Each key begins with the name of the channel and a zero byte.
 */
enum Store {
    /** The state: {@code 'd' namespace 0 key}; private values have namespaces {@code contract$$pcollection}. */
    STATE {
        @Override
        Set<String> permitted(String key, Set<String> vaults) {
            int from = key.indexOf(ZERO) + 1;
            int end = key.indexOf(ZERO, from);
            if (end < 0 || key.charAt(from) != 'd') {
                return Set.of();
            }
            String namespace = key.substring(from + 1, end);
            int mark = namespace.indexOf("$$p");
            return mark < 0 ? Set.of() : only(namespace.substring(mark + "$$p".length()), vaults);
        }
    },
    /** Private data as they were committed: {@code 2 block transaction contract 0 collection}. */
    PRIVATE {
        @Override
        Set<String> permitted(String key, Set<String> vaults) {
            int from = key.indexOf(ZERO) + 1;
            boolean data = from < key.length() && key.charAt(from) == 2;
            return data ? only(key.substring(key.lastIndexOf(ZERO) + 1), vaults) : Set.of();
        }
    },
    /** Private data on their way, all collections of a transaction in one value: {@code 'P' 0 transaction …}. */
    TRANSIENT {
        @Override
        Set<String> permitted(String key, Set<String> vaults) {
            int from = key.indexOf(ZERO) + 1;
            return from < key.length() && key.charAt(from) == 'P' ? vaults : Set.of();
        }
    },
    /** Every other one: indexes, history, book-keeping, settings. */
    PUBLIC {
        @Override
        Set<String> permitted(String key, Set<String> vaults) {
            return Set.of();
        }
    };

    private static final char ZERO = 0;

    /** The database that lies in this folder. */
    static Store in(Path folder) {
        return switch (folder.getFileName().toString()) {
            case "stateLeveldb" -> STATE;
            case "pvtdataStore" -> PRIVATE;
            case "transientstore" -> TRANSIENT;
            default -> PUBLIC;
        };
    }

    /**
     * Collections whose secrets may lie in an entry's value.
     *
     * @param key the entry's key, byte for character
     * @param vaults collections that the node may keep
     */
    abstract Set<String> permitted(String key, Set<String> vaults);

    /** The same for a key's bytes. */
    Set<String> permitted(byte[] key, Set<String> vaults) {
        return permitted(new String(key, StandardCharsets.ISO_8859_1), vaults);
    }

    private static Set<String> only(String collection, Set<String> vaults) {
        return vaults.contains(collection) ? Set.of(collection) : Set.of();
    }
}
