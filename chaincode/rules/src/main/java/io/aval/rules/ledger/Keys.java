package io.aval.rules.ledger;

import io.aval.rules.canonical.Digest;
import io.aval.rules.record.Organisation;
import io.aval.rules.record.RecordId;

/** The public keys, the collections and the names of functions. Records stand at {@code Kind.key}. */
public final class Keys {

    /** The business day, a {@link DayEntry}. */
    public static final String DAY = "day";

    /** The charter. */
    public static final String CHARTER = "charter";

    /** The collection that every member holds. */
    public static final String REGISTRY = "registry";

    /** Where the registry holds the key K from which tags are made. */
    public static final String TAG_KEY = "K";

    /** The name of the one event of a transaction. */
    public static final String EVENT = "aval";

    /** The transient field that carries the envelope. */
    public static final String ENVELOPE = "envelope";

    private Keys() {}

    /** Whether a record is frozen, an {@link OrderEntry}. */
    public static String order(RecordId subject) {
        return "order~" + subject.value();
    }

    /** What a creator's request id was used for, a {@link RequestEntry}; nobody can tell whose it is. */
    public static String request(Digest creatorAndId) {
        return "req~" + creatorAndId.value();
    }

    /** That a number is taken. */
    public static String tag(Digest mac) {
        return "tag~" + mac.value();
    }

    /** The collection of an operating organisation, which it and the witnesses hold. */
    public static String vault(Organisation organisation) {
        return "vault-" + organisation.value();
    }
}
