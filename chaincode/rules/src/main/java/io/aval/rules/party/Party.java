package io.aval.rules.party;

import io.aval.rules.canonical.Size;
import io.aval.rules.canonical.Text;
import io.aval.rules.identifier.Cnaps;
import io.aval.rules.identifier.Lei;
import io.aval.rules.identifier.Uscc;
import io.aval.rules.record.Account;
import io.aval.rules.record.Body;
import io.aval.rules.record.Kind;
import io.aval.rules.record.Organisation;
import io.aval.rules.record.RecordId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An enterprise or a financial institution.
 *
 * @param name registered name
 * @param type enterprise or institution
 * @param uscc unified social credit code
 * @param lei legal entity identifier, if it has one
 * @param cnaps bank code; institutions only
 * @param accounts where it acts; the first is at the organisation that registered it
 * @param checkOverridden whether a check digit of the code fails and the registrar vouched for it all the same
 * @param suspendedBy who had its acts refused; absent while they are not
 * @param limits where it limits what may be done in its name, one at each organisation; absent if nowhere
 * @param overdue how the last list of overdue acceptors names it; absent if it was never looked at
 * @param cap the record of the caps on what it may accept; absent if it is not capped
 */
public record Party(
        @Text(max = 60) String name,
        PartyType type,
        Uscc uscc,
        @Nullable Lei lei,
        @Nullable Cnaps cnaps,
        @Size(min = 1, max = 8) List<Account> accounts,
        boolean checkOverridden,
        @Nullable Organisation suspendedBy,
        @Size(min = 1, max = 8) @Nullable List<LimitLink> limits,
        @Nullable Overdue overdue,
        @Nullable RecordId cap)
        implements Body {

    @Override
    public Kind kind() {
        return Kind.PARTY;
    }

    /** Whether its acts are refused. */
    public boolean suspended() {
        return suspendedBy != null;
    }

    /** The party's account at that organisation. */
    public Optional<Account> at(Organisation organisation) {
        return accounts.stream()
                .filter(account -> account.organisation().equals(organisation))
                .findFirst();
    }

    /** The record of its limits at that organisation, if it has set any. */
    public Optional<RecordId> limitAt(Organisation organisation) {
        return limits == null
                ? Optional.empty()
                : limits.stream()
                        .filter(link -> link.organisation().equals(organisation))
                        .map(LimitLink::limit)
                        .findFirst();
    }

    /** The same with one more link to limits. */
    public Party withLimit(LimitLink link) {
        List<LimitLink> links = new ArrayList<>(limits == null ? List.of() : limits);
        links.add(link);
        return new Party(
                name, type, uscc, lei, cnaps, accounts, checkOverridden, suspendedBy, List.copyOf(links), overdue, cap);
    }

    /** The same, capped. */
    public Party withCap(RecordId next) {
        return new Party(name, type, uscc, lei, cnaps, accounts, checkOverridden, suspendedBy, limits, overdue, next);
    }

    Party withAccounts(List<Account> more) {
        return new Party(name, type, uscc, lei, cnaps, more, checkOverridden, suspendedBy, limits, overdue, cap);
    }

    Party withSuspension(@Nullable Organisation by) {
        return new Party(name, type, uscc, lei, cnaps, accounts, checkOverridden, by, limits, overdue, cap);
    }

    Party withOverdue(Overdue next) {
        return new Party(name, type, uscc, lei, cnaps, accounts, checkOverridden, suspendedBy, limits, next, cap);
    }
}
