package io.aval.client.embedded.transaction;

/**
 * A private value on its way to the vaults of a collection's members: the clear text behind a
 * {@link ReadWriteSet.PrivateWrite}. Never part of a block, and never shown by {@code toString}.
 *
 * @param collection the collection
 * @param key the clear key
 * @param keyHash SHA-256 of the key as UTF-8
 * @param value the value, not empty
 * @param valueHash SHA-256 of the value
 */
public record Deposit(String collection, String key, Bytes keyHash, Bytes value, Bytes valueHash) {
    @Override
    public String toString() {
        return "Deposit[" + collection + ", " + keyHash.toHex() + "]";
    }
}
