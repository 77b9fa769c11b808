package io.aval.engine.bill;

import io.aval.rules.act.Role;
import io.aval.rules.record.Account;
import io.aval.rules.record.Organisation;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * For whom something is looked up.
 *
 * @param account in whose name they act at this organisation; absent for officers
 * @param accounts every account of their party
 */
public record Reader(
        Organisation organisation, Role role, @Nullable Account account, SortedSet<Account> accounts) {

    /** Whether it is a bank of that organisation, which acts for the organisation's clients where the rules say so. */
    boolean isBankOf(Organisation other) {
        return role == Role.BANK && organisation.equals(other);
    }
}
