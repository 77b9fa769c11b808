package io.aval.rules.scene;

import io.aval.rules.act.Actor;
import io.aval.rules.canonical.Digest;
import io.aval.rules.canonical.Json;
import io.aval.rules.cap.CapActs;
import io.aval.rules.cap.Measure;
import io.aval.rules.disclosure.DisclosureActs;
import io.aval.rules.limit.LimitActs;
import io.aval.rules.limit.LimitTerms;
import io.aval.rules.record.RecordId;
import io.aval.rules.trade.Attachment;
import io.aval.rules.trade.Invoice;
import io.aval.rules.trade.TradeActs;
import java.util.List;

/** Short ways to the records of the controls: trade backgrounds, limits, disclosures, caps. */
public final class Controls {

    private final Town town;
    private int serial;

    public Controls(Town town) {
        this.town = town;
    }

    /** A fully digital invoice of today. */
    public Invoice invoice(long amountFen) {
        serial++;
        return new Invoice("26312000000000%06d".formatted(serial), null, town.scene.day(), amountFen);
    }

    /** An invoice of a numbered form. */
    public Invoice coded(long amountFen) {
        serial++;
        return new Invoice("%08d".formatted(serial), "3100221130", town.scene.day(), amountFen);
    }

    public Attachment contract() {
        return new Attachment(Attachment.Sort.CONTRACT, "购销合同.pdf", "application/pdf", 120_000, Town.SOME);
    }

    public TradeActs.Register register(Actor by, Invoice... invoices) {
        return new TradeActs.Register(town.party(by), Town.SOME, List.of(invoices), List.of(contract()));
    }

    /** Limits that forbid nothing yet. */
    public static final LimitTerms OPEN = new LimitTerms(List.of(), List.of(), Json.MAX_NUMBER, null);

    public static LimitTerms forbidding(String... operations) {
        return new LimitTerms(List.of(operations), List.of(), Json.MAX_NUMBER, null);
    }

    public void limit(Actor by, LimitTerms terms) {
        town.scene.grant(by, new LimitActs.SetLimits(town.party(by), terms));
    }

    /** The acceptor's disclosure of a package. */
    public RecordId disclosure(Actor acceptor, RecordId bill, Digest elements) {
        return town.scene.create(acceptor, new DisclosureActs.Publish(town.party(acceptor), bill, elements));
    }

    /** Figures whose caps are 1,500,000 fen of acceptances and 400,000 fen of margin. */
    public CapActs.SetCap cap(Actor bank) {
        return new CapActs.SetCap(
                town.party(bank),
                bank.account().organisation(),
                null,
                10_000_000,
                4_000_000,
                town.scene.day().plusDays(-30));
    }

    /** Caps a bank, and says what its cap is. */
    public RecordId capped(Actor bank) {
        return town.scene.create(Scene.REGULATOR, cap(bank));
    }

    public List<RecordId> allotments(Actor bank, RecordId cap, Measure measure, int pieces, long eachFen) {
        return town.scene.grant(bank, new CapActs.Allot(town.party(bank), cap, measure, pieces, eachFen));
    }

    public RecordId trade(Actor by, long amountFen) {
        return town.scene.create(by, register(by, invoice(amountFen)));
    }
}
