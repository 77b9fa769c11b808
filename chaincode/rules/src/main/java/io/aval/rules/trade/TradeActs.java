package io.aval.rules.trade;

import io.aval.rules.act.Act;
import io.aval.rules.act.Docket;
import io.aval.rules.act.Held;
import io.aval.rules.act.InNameOf;
import io.aval.rules.act.Role;
import io.aval.rules.canonical.Digest;
import io.aval.rules.canonical.Size;
import io.aval.rules.party.Standing;
import io.aval.rules.record.Account;
import io.aval.rules.record.RecordId;
import io.aval.rules.refusal.Code;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Registering trade backgrounds (贸易信息登记, CIM.031) and adding to them. */
public final class TradeActs {

    private static final Set<Role> PARTIES = Set.of(Role.ENTERPRISE, Role.BANK);

    /** The rows of this capability. */
    public static final List<Act<?>> ACTS = List.of(
            Act.of("trade.register", Register.class, PARTIES, TradeActs::register),
            Act.of("trade.amend", Amend.class, PARTIES, TradeActs::amend));

    /**
     * A drawer, payee or endorser registers a trade background through its account's organisation, which keeps it.
     *
     * @param contract digest of the contract's reference
     * @param invoices each of which stands in no other background
     */
    public record Register(
            RecordId as,
            Digest contract,
            @Size(min = 1, max = Trade.MAX_INVOICES) List<Invoice> invoices,
            @Size(max = Trade.MAX_ATTACHMENTS) List<Attachment> attachments)
            implements InNameOf {
        @Override
        public List<RecordId> reads() {
            return List.of(as);
        }
    }

    /** The recorder adds invoices or documents; nothing is ever taken away. */
    public record Amend(
            RecordId as,
            RecordId trade,
            @Size(max = Trade.MAX_INVOICES) List<Invoice> invoices,
            @Size(max = Trade.MAX_ATTACHMENTS) List<Attachment> attachments)
            implements InNameOf {
        @Override
        public List<RecordId> reads() {
            return List.of(as, trade);
        }
    }

    private TradeActs() {}

    private static void register(Register command, Docket docket) {
        Account recorder = Standing.of(command.as(), docket);
        claim(command.invoices(), docket);
        Trade trade = new Trade(recorder, command.contract(), command.invoices(), command.attachments(), 0);
        docket.create(trade, List.of(recorder.organisation()));
    }

    private static void amend(Amend command, Docket docket) {
        Account recorder = Standing.of(command.as(), docket);
        Held<Trade> held = Trades.own(command.trade(), recorder, docket);
        Trade before = held.body();
        boolean adds = !command.invoices().isEmpty() || !command.attachments().isEmpty();
        Code.MISSING_FIELD.unless(adds, "field", "/invoices");
        List<Invoice> invoices = joined(before.invoices(), command.invoices(), Trade.MAX_INVOICES, "/invoices");
        List<Attachment> attachments =
                joined(before.attachments(), command.attachments(), Trade.MAX_ATTACHMENTS, "/attachments");
        claim(command.invoices(), docket);
        docket.replace(held, new Trade(recorder, before.contract(), invoices, attachments, before.usedFen()));
    }

    private static void claim(List<Invoice> invoices, Docket docket) {
        for (Invoice invoice : invoices) {
            Code.DAY_AHEAD.unless(
                    !invoice.day().isAfter(docket.day()), "today", docket.day().toString());
            docket.claim("invoice", invoice.canonical());
        }
    }

    private static <T> List<T> joined(List<T> before, List<T> more, int most, String field) {
        int size = before.size() + more.size();
        Code.OUT_OF_RANGE.unless(size <= most, "field", field, "range", "0.." + (most - before.size()) + " items");
        return Stream.concat(before.stream(), more.stream()).toList();
    }
}
