package io.aval.rules.party;

/** What a party is. */
public enum PartyType {
    ENTERPRISE,
    INSTITUTION
}
