package io.aval.desk.access;

import io.aval.engine.index.Holding;
import io.aval.engine.index.Page;
import io.aval.engine.index.RecordIndex;
import io.aval.rules.act.Role;
import io.aval.rules.evaluation.Evaluated;
import io.aval.rules.evaluation.Evaluation;
import io.aval.rules.law.Kinds;
import io.aval.rules.party.Party;
import io.aval.rules.record.Account;
import io.aval.rules.record.Kind;
import io.aval.rules.record.Opening;
import io.aval.rules.record.Organisation;
import io.aval.rules.record.RecordId;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What each user may see of what the desk holds.
 *
 * <p>Operators and regulators see all of it. Everybody else sees what stands in the
 * registry (parties, models, runs with a manifest), the records that name an account of their
 * own party, and the certificates of rights that they see. A bank also sees the bills on which it has to do something for
 * a client of its organisation: to confirm a payment, or to answer a presentment. To act, a valuer may also bring a right
 * that it is to value, and a bank a bill that a client holds.
 * Thread-safe.
 */
public final class Entitlement {

    /** Kinds of the registry that every user reads. */
    private static final Set<Kind> PUBLISHED = Set.of(Kind.PARTY, Kind.MODEL);

    private final Organisation organisation;
    private final RecordIndex index;

    public Entitlement(Organisation organisation, RecordIndex index) {
        this.organisation = organisation;
        this.index = index;
    }

    /** The record as this user may see it; empty if there is none, or none for this user. */
    public Optional<Holding> holding(User user, RecordId id) {
        return index.holding(id).filter(holding -> sees(user, holding.opening()));
    }

    public boolean sees(User user, Opening opening) {
        if (seesAll(user, opening.kind()) || opening.custodians().isEmpty()) {
            return true;
        }
        SortedSet<Account> own = accounts(user);
        if (own.stream().anyMatch(account -> index.names(opening, account))) {
            return true;
        }
        if (user.role() == Role.BANK && BankMatters.concern(organisation, opening)) {
            return true;
        }
        return Kinds.ALL.body(opening) instanceof Evaluated proof
                && (isNamed(own, proof.subject()) || readsPapers(own, proof));
    }

    /** Who may read the inputs may read what came of them. */
    private boolean readsPapers(SortedSet<Account> own, Evaluated proof) {
        Evaluation evaluation = proof.evaluation();
        return evaluation != null && isNamed(own, evaluation.papers());
    }

    private boolean isNamed(SortedSet<Account> own, RecordId record) {
        return index.current(record)
                .filter(opening -> own.stream().anyMatch(account -> index.names(opening, account)))
                .isPresent();
    }

    /** Whether the user may bring this record into an act. */
    public boolean mayBring(User user, Opening opening) {
        return sees(user, opening)
                || user.role() == Role.VALUER && opening.kind() == Kind.RIGHT
                || user.role() == Role.BANK && BankMatters.ofClient(organisation, opening);
    }

    /** A page of what this user may see of one kind. */
    public Page list(User user, Kind kind, Optional<RecordId> after, int size) {
        if (seesAll(user, kind)) {
            return index.list(kind, after, size);
        }
        if (kind == Kind.RUN) {
            return index.among(published(kind), after, size);
        }
        SortedSet<Account> own = accounts(user);
        if (kind != Kind.CERTIFICATE) {
            return index.mentioning(kind, own, after, size);
        }
        SortedSet<RecordId> certificates = new TreeSet<>();
        for (Account account : own) {
            certificates.addAll(index.naming(Kind.CERTIFICATE, account));
            index.naming(Kind.RIGHT, account)
                    .forEach(right -> certificates.addAll(index.naming(Kind.CERTIFICATE, right)));
            index.naming(Kind.PAPERS, account)
                    .forEach(papers -> certificates.addAll(index.naming(Kind.CERTIFICATE, papers)));
        }
        return index.among(certificates, after, size);
    }

    /** Those of the kind that stand in the registry. */
    private SortedSet<RecordId> published(Kind kind) {
        SortedSet<RecordId> published = new TreeSet<>();
        index.forEach(kind, opening -> {
            if (opening.custodians().isEmpty()) {
                published.add(opening.id());
            }
        });
        return published;
    }

    /** Every account of the user's party, the one at this desk among them; none for officers. */
    public SortedSet<Account> accounts(User user) {
        SortedSet<Account> accounts = new TreeSet<>();
        if (user.handle() != null) {
            Account here = new Account(organisation, user.handle());
            accounts.add(here);
            party(here).map(Kinds.ALL::body).ifPresent(body -> accounts.addAll(((Party) body).accounts()));
        }
        return accounts;
    }

    /** The user's party, if it is registered. */
    public Optional<Opening> party(User user) {
        return user.handle() == null ? Optional.empty() : party(new Account(organisation, user.handle()));
    }

    private Optional<Opening> party(Account account) {
        return index.naming(Kind.PARTY, account).stream().findFirst().flatMap(index::current);
    }

    private static boolean seesAll(User user, Kind kind) {
        return user.role() == Role.OPERATOR || user.role() == Role.REGULATOR || PUBLISHED.contains(kind);
    }
}
