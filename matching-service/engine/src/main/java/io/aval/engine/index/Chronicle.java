package io.aval.engine.index;

import io.aval.rules.act.Freeze;
import io.aval.rules.calendar.BusinessDay;
import io.aval.rules.canonical.Digest;
import io.aval.rules.record.Account;
import io.aval.rules.record.Kind;
import io.aval.rules.record.Organisation;
import io.aval.rules.record.RecordId;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.BiConsumer;

/** What the index knows of the past: occasions, orders, and the digests that the ledger shows. Thread-safe. */
public final class Chronicle {

    private final RecordIndex index;

    Chronicle(RecordIndex index) {
        this.index = index;
    }

    /** What that party is to learn, from that day on, in order of the days. */
    public List<Occasion> told(Account party, BusinessDay since) {
        return filed(Occasions.party(party), since);
    }

    /** What the banks of that organisation are to learn. */
    public List<Occasion> toldBanks(Organisation organisation, BusinessDay since) {
        return filed(Occasions.banks(organisation), since);
    }

    /** What everybody is to learn who stands in the chain that the occasion names. */
    public List<Occasion> toldChains(BusinessDay since) {
        return filed(Occasions.CHAIN, since);
    }

    private List<Occasion> filed(String whom, BusinessDay since) {
        List<Occasion> found = new ArrayList<>();
        return index.asking(store -> {
            store.walk(
                    Family.OCCASIONS,
                    Forms.occasionKey(whom, ""),
                    Forms.occasionKey(whom, since.toString()),
                    (key, value) -> found.add(Forms.occasion(value)));
            return found;
        });
    }

    /** What the last order said about a record; {@link Freeze#NONE} where there was none. */
    public Freeze freeze(RecordId id) {
        return index.asking(store -> {
            byte[] value = store.get(Family.ORDERS, Forms.bytes(id.value()));
            return value == null ? Freeze.NONE : Forms.order(value);
        });
    }

    /** All dated orders about a record, in order of the days. */
    public List<Freeze> orders(RecordId id) {
        List<Freeze> found = new ArrayList<>();
        return index.asking(store -> {
            store.walk(Family.ORDERS, Forms.occasionKey(id.value(), ""), (key, value) -> found.add(Forms.order(key)));
            return found;
        });
    }

    /** Shows the digest that the ledger shows of each record of that kind, held here or not. */
    public void forEachHead(Kind kind, BiConsumer<RecordId, Digest> consumer) {
        index.asking(store -> {
            store.walk(Family.HEADS, Forms.bytes(kind + "~"), (key, value) -> {
                consumer.accept(Forms.idAtEnd(key), new Digest(HexFormat.of().formatHex(value)));
                return true;
            });
            return true;
        });
    }
}
