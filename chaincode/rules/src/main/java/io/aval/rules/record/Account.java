package io.aval.rules.record;

/**
 * A party at its account organisation: who holds a bill, owns a right, answers a request. The same enterprise has one
 * account at its bank and another at the platform.
 */
public record Account(Organisation organisation, Handle handle) implements Comparable<Account> {

    @Override
    public int compareTo(Account other) {
        int byOrganisation = organisation.compareTo(other.organisation);
        return byOrganisation != 0 ? byOrganisation : handle.compareTo(other.handle);
    }

    @Override
    public String toString() {
        return organisation + "/" + handle;
    }
}
