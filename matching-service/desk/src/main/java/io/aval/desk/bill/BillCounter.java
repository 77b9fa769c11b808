package io.aval.desk.bill;

import io.aval.desk.access.Entitlement;
import io.aval.desk.access.User;
import io.aval.desk.follower.PublicFacts;
import io.aval.desk.reception.Reading;
import io.aval.engine.bill.Awaited;
import io.aval.engine.bill.Awaiting;
import io.aval.engine.bill.BillBook;
import io.aval.engine.bill.BillCheck;
import io.aval.engine.bill.BillToday;
import io.aval.engine.bill.NextSteps;
import io.aval.engine.bill.Notice;
import io.aval.engine.bill.Notices;
import io.aval.engine.bill.Reader;
import io.aval.engine.bill.Step;
import io.aval.engine.index.RecordIndex;
import io.aval.rules.calendar.BusinessDay;
import io.aval.rules.canonical.Json;
import io.aval.rules.record.Account;
import io.aval.rules.record.Kind;
import io.aval.rules.record.Organisation;
import io.aval.rules.record.RecordId;
import io.aval.rules.refusal.Code;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Tells users what is open on their bills. Everything is looked up anew in the index, as of the ledger's day. Every method
 * refuses with {@code NOT_FOUNDED} before the ledger has a day. Thread-safe.
 */
public final class BillCounter {

    /** How far back notices go where nobody says it. */
    public static final int USUAL_DAYS = 30;

    private final Organisation organisation;
    private final RecordIndex index;
    private final PublicFacts facts;
    private final Entitlement entitlement;
    private final Reading reading;

    public BillCounter(
            Organisation organisation, RecordIndex index, PublicFacts facts, Entitlement entitlement, Reading reading) {
        this.organisation = organisation;
        this.index = index;
        this.facts = facts;
        this.entitlement = entitlement;
        this.reading = reading;
    }

    /** Whether the ledger has a day yet, as far as this desk knows. */
    public boolean founded() {
        return facts.day().isPresent();
    }

    /** The bills of this desk as of the ledger's day. */
    public BillBook book() {
        return new BillBook(index, facts.day().orElseThrow(Code.NOT_FOUNDED::refuse), facts.conventions());
    }

    /** What awaits the user's answer or confirmation, and the user's own open requests, most urgent first. */
    public List<Awaited> awaiting(User user) {
        return Awaiting.of(book(), reader(user));
    }

    /**
     * The user's notices, newest first.
     *
     * @param since first day; {@value #USUAL_DAYS} days before the ledger's day where it is empty
     */
    public List<Notice> notices(User user, Optional<BusinessDay> since) {
        BillBook book = book();
        return Notices.of(book, reader(user), since.orElseGet(() -> book.day().plusDays(-USUAL_DAYS)));
    }

    /**
     * Every act on a bill, with whether the user may do it today.
     *
     * @param reason why; regulators must give one
     * @throws io.aval.rules.refusal.RefusedException {@code UNKNOWN_RECORD}, {@code WRONG_KIND}; {@code NOT_CUSTODIAN} for a
     *     bill that was handed on, of which this organisation holds an old version only
     */
    public List<Step> steps(User user, RecordId id, String reason) {
        BillBook book = book();
        return NextSteps.of(book, bill(book, user, id, reason), reader(user));
    }

    /** Whether a bill is as somebody states it, and as its acceptor has disclosed it; refuses as {@link #steps} does. */
    public BillCheck check(User user, RecordId id, String reason, Map<String, Json> said) {
        return BillCheck.of(index, bill(book(), user, id, reason), said);
    }

    private BillToday bill(BillBook book, User user, RecordId id, String reason) {
        Kind kind = reading.get(user, id, reason).opening().kind();
        Code.WRONG_KIND.unless(kind == Kind.BILL, "id", id.value());
        return book.find(id).orElseThrow(() -> Code.NOT_CUSTODIAN.refuse("id", id.value()));
    }

    private Reader reader(User user) {
        Account account = user.handle() == null ? null : new Account(organisation, user.handle());
        return new Reader(organisation, user.role(), account, entitlement.accounts(user));
    }
}
