package io.aval.desk.pages;

import io.aval.desk.access.Entitlement;
import io.aval.desk.access.User;
import io.aval.desk.bill.BillCounter;
import io.aval.desk.reception.Reception;
import io.aval.engine.index.Holding;
import io.aval.engine.index.Page;
import io.aval.engine.index.RecordIndex;
import io.aval.rules.law.Kinds;
import io.aval.rules.party.Party;
import io.aval.rules.record.Account;
import io.aval.rules.record.Body;
import io.aval.rules.record.Kind;
import io.aval.rules.record.Opening;
import io.aval.rules.record.RecordId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What one reader of a page may see, for the time of one request. Not thread-safe. */
final class Reader {

    /** Most rows of a table. */
    static final int MOST = 100;

    private static final int MOST_READ = 5_000;

    private final User user;
    private final Reception reception;
    private final Entitlement entitlement;
    private final RecordIndex index;
    private final BillCounter bills;
    private final Map<Account, String> names = new HashMap<>();

    /** A record with its decoded body. */
    record Item<B extends Body>(Opening opening, B body, Holding.Freshness freshness) {
        RecordId id() {
            return opening.id();
        }
    }

    Reader(User user, Reception reception, Entitlement entitlement, RecordIndex index, BillCounter bills) {
        this.user = user;
        this.reception = reception;
        this.entitlement = entitlement;
        this.index = index;
        this.bills = bills;
    }

    User user() {
        return user;
    }

    /** Whether the ledger has a day yet. */
    boolean founded() {
        return bills.founded();
    }

    /** What is open on the reader's bills. */
    BillCounter bills() {
        return bills;
    }

    Reception reception() {
        return reception;
    }

    /** The records of one kind, at most {@value #MOST_READ}. */
    <B extends Body> List<Item<B>> all(Kind kind, Class<B> type) {
        List<Item<B>> items = new ArrayList<>();
        Optional<RecordId> after = Optional.empty();
        do {
            Page page = entitlement.list(user, kind, after, Page.MAX_SIZE);
            for (Holding holding : page.holdings()) {
                Body body = Kinds.ALL.body(holding.opening());
                items.add(new Item<>(holding.opening(), type.cast(body), holding.freshness()));
            }
            after = page.next();
        } while (after.isPresent() && items.size() < MOST_READ);
        return items;
    }

    /** The current body of a record that the reader may see. */
    Optional<Body> body(RecordId id) {
        return entitlement.holding(user, id).map(Holding::opening).map(Kinds.ALL::body);
    }

    boolean frozen(RecordId id) {
        return index.chronicle().freeze(id).frozen();
    }

    List<RecordId> frozen() {
        return index.frozen();
    }

    Set<Account> own() {
        return entitlement.accounts(user);
    }

    /** The registered name of whoever holds the account, or the account itself. */
    String name(Account account) {
        return names.computeIfAbsent(account, this::lookUp);
    }

    private String lookUp(Account account) {
        return index.naming(Kind.PARTY, account).stream()
                .findFirst()
                .flatMap(index::current)
                .map(opening -> ((Party) Kinds.ALL.body(opening)).name())
                .orElse(account.toString());
    }

    String ownName() {
        return entitlement
                .party(user)
                .map(opening -> ((Party) Kinds.ALL.body(opening)).name())
                .orElse(user.name());
    }
}
