package io.aval.client;

import io.aval.rules.record.Organisation;

/** A private collection. */
public record Vault(String name) {

    /** The parties and the key of tags; every member holds it. */
    public static final Vault REGISTRY = new Vault("registry");

    /** The vault of an operating organisation; it and the witnesses hold it. */
    public static Vault of(Organisation organisation) {
        return new Vault("vault-" + organisation.value());
    }
}
