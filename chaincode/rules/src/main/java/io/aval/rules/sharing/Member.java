package io.aval.rules.sharing;

import io.aval.rules.record.Account;

/**
 * A party of the contract.
 *
 * @param agreed whether it has signed
 */
public record Member(Bearer bearer, Account account, boolean agreed, Borne borne) {

    Member signed() {
        return new Member(bearer, account, true, borne);
    }

    Member with(Borne next) {
        return new Member(bearer, account, agreed, next);
    }
}
