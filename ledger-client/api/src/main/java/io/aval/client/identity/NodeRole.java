package io.aval.client.identity;

import java.util.Locale;

/** What a certificate's holder is, told to Fabric by the subject's organisational unit. */
public enum NodeRole {
    ADMIN,
    CLIENT,
    ORDERER,
    PEER;

    /** The unit's name in the subject. */
    public String organisationalUnit() {
        return name().toLowerCase(Locale.ROOT);
    }
}
