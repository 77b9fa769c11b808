package io.aval.desk.follower;

import io.aval.client.Ledger;
import io.aval.client.Signer;
import io.aval.rules.act.Charter;
import io.aval.rules.calendar.BusinessDay;
import io.aval.rules.calendar.Conventions;
import io.aval.rules.canonical.Json;
import io.aval.rules.canonical.JsonReader;
import io.aval.rules.canonical.Schema;
import io.aval.rules.ledger.DayEntry;
import io.aval.rules.ledger.Keys;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The charter, the business day and the market's conventions, as the own peer shows them. Thread-safe. */
public final class PublicFacts {

    private final Ledger ledger;
    private final Signer signer;
    private volatile Optional<Charter> charter = Optional.empty();
    private volatile Optional<DayEntry> day = Optional.empty();

    public PublicFacts(Ledger ledger, Signer signer) {
        this.ledger = ledger;
        this.signer = signer;
    }

    /** Who runs the ledger; empty before it is founded. Asked of the ledger until it is known: it never changes. */
    public Optional<Charter> charter() {
        if (charter.isEmpty()) {
            charter = state(Keys.CHARTER).map(Schema.of(Charter.class)::decode);
        }
        return charter;
    }

    /** The business day when it was last looked up; empty before the founding. */
    public Optional<BusinessDay> day() {
        return day.map(DayEntry::day);
    }

    /** The market's conventions when they were last looked up; {@link Conventions#NONE} where none are set. */
    public Conventions conventions() {
        return day.map(DayEntry::conventions).orElse(Conventions.NONE);
    }

    /** Looks the business day up, and the conventions that stand beside it. */
    void refreshDay() {
        day = state(Keys.DAY).map(Schema.of(DayEntry.class)::decode);
    }

    private Optional<Json> state(String key) {
        String payload = ledger.attest(signer, key, new TreeSet<>(Set.of(ledger.organisation())))
                .payload();
        return JsonReader.read(payload) instanceof Json.Obj(var members)
                ? Optional.ofNullable(members.get("state"))
                : Optional.empty();
    }
}
