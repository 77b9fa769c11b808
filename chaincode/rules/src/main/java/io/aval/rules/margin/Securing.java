package io.aval.rules.margin;

import io.aval.rules.act.Docket;
import io.aval.rules.act.Held;
import io.aval.rules.calendar.BusinessDay;
import io.aval.rules.canonical.Json;
import io.aval.rules.finance.Agreement;
import io.aval.rules.finance.Cover;
import io.aval.rules.ip.Certificate;
import io.aval.rules.ip.Right;
import io.aval.rules.party.Standing;
import io.aval.rules.record.Account;
import io.aval.rules.record.Organisation;
import io.aval.rules.record.RecordId;
import io.aval.rules.refusal.Code;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What secures a loan, and what it is worth: the rules of naming certificates and of stating amounts. */
final class Securing {

    private Securing() {}

    /** A value and the day of the oldest certificate behind it. */
    record Value(long fen, BusinessDay since) {}

    static void cover(MarginActs.NameCertificates command, Docket docket) {
        Held<Agreement> held = borrowers(command.as(), command.agreement(), docket);
        Cover cover = cover(held);
        Value value = value(held, command.proofs(), cover.appraisedOn(), docket);
        // While a call is open the value changes by withdrawing it, with certificates since the call
        Code.MARGIN_CALL_OPEN.unless(cover.call() == null, "id", held.id().value());
        Organisation financier = held.body().financier().organisation();
        command.proofs().forEach(proof -> show(proof.certificate(), financier, docket));
        docket.replace(held, held.body().with(cover.appraised(value.fen(), value.since())));
    }

    static void balance(MarginActs.StateAmounts command, Docket docket) {
        Held<Agreement> held = financiers(command.as(), command.agreement(), docket);
        Cover cover = cover(held);
        MarginCall call = command.call() == null
                ? null
                : docket.need(command.call(), MarginCall.class).body().asOf(docket.day());
        Code.MARGIN_CALL_MISFIT.unless(
                cover.call() == null ? command.call() == null : cover.call().equals(command.call()),
                "id",
                held.id().value());
        boolean ordered = command.outstandingFen() <= command.drawnFen() && command.drawnFen() <= cover.committedFen();
        Code.MARGIN_AMOUNTS.unless(ordered, "id", held.id().value());
        Cover next = cover.stated(command.registeredFen(), command.drawnFen(), command.outstandingFen());
        if (command.drawnFen() > cover.drawnFen()) {
            boolean free = next.within() && (call == null || !call.stopsDrawing());
            Code.MARGIN_NO_DRAWING.unless(free, "id", held.id().value());
        }
        docket.replace(held, held.body().with(next));
    }

    /** The agreement in whose name its borrower acts. */
    static Held<Agreement> borrowers(RecordId as, RecordId agreement, Docket docket) {
        Account caller = Standing.of(as, docket);
        Held<Agreement> held = docket.need(agreement, Agreement.class);
        Code.NOT_OWN_PARTY.unless(held.body().borrower().equals(caller), "party", as.value());
        return held;
    }

    /** The agreement in whose name its financier acts. */
    static Held<Agreement> financiers(RecordId as, RecordId agreement, Docket docket) {
        Account caller = Standing.of(as, docket);
        Held<Agreement> held = docket.need(agreement, Agreement.class);
        Code.NOT_OWN_PARTY.unless(held.body().financier().equals(caller), "party", as.value());
        return held;
    }

    static Cover cover(Held<Agreement> held) {
        Cover cover = held.body().cover();
        if (cover == null) {
            throw Code.MARGIN_NO_COVER.refuse("id", held.id().value());
        }
        return cover;
    }

    /**
     * What secures the loan is worth by these proofs, of which there is one for the object and for each right added.
     *
     * @param since no certificate may be older; null where any valid one will do
     */
    static Value value(Held<Agreement> held, List<Proof> proofs, @Nullable BusinessDay since, Docket docket) {
        Cover cover = cover(held);
        Set<RecordId> expected = new TreeSet<>(cover.added());
        expected.add(held.body().object());
        long sum = 0;
        BusinessDay oldest = docket.day();
        for (Proof proof : proofs) {
            Certificate certificate = proven(proof, held.body().borrower(), docket);
            Code.MARGIN_PROOF.unless(
                    expected.remove(proof.right()), "id", proof.right().value());
            Code.MARGIN_CERTIFICATE_OLD.unless(
                    since == null || !certificate.day().isBefore(since),
                    "id",
                    proof.certificate().value());
            long full = certificate.valuation().valueFen();
            sum = Math.addExact(sum, proof.right().equals(held.body().object()) ? cover.part(full) : full);
            oldest = certificate.day().isBefore(oldest) ? certificate.day() : oldest;
        }
        Code.MARGIN_PROOF.unless(expected.isEmpty(), "id", held.id().value());
        return new Value(Math.min(sum, Json.MAX_NUMBER), oldest);
    }

    /** The certificate, if it is valid today and about that right, and the right is the borrower's and in force. */
    static Certificate proven(Proof proof, Account borrower, Docket docket) {
        Right right = docket.need(proof.right(), Right.class).body();
        Certificate certificate =
                docket.need(proof.certificate(), Certificate.class).body();
        Code.NOT_OWNER.unless(
                right.owner().equals(borrower), "id", proof.right().value());
        Code.RIGHT_EXPIRED.unless(
                !docket.day().isAfter(right.expires()), "id", proof.right().value());
        Code.CERTIFICATE_OTHER_RIGHT.unless(
                certificate.right().equals(proof.right()),
                "id",
                proof.certificate().value());
        Code.CERTIFICATE_NOT_VALID.unless(
                certificate.valid(docket.day()), "id", proof.certificate().value());
        return certificate;
    }

    /** Lets an organisation keep a certificate, so that it can bring it, and its successors, by itself. */
    static void show(RecordId certificate, Organisation to, Docket docket) {
        Held<Certificate> held = docket.need(certificate, Certificate.class);
        if (!held.custodians().contains(to)) {
            Set<Organisation> keepers = new TreeSet<>(held.custodians());
            keepers.add(to);
            Code.OUT_OF_RANGE.unless(keepers.size() <= Docket.MAX_CUSTODIANS, "field", "/proofs");
            docket.replace(held.id(), held.body(), keepers);
        }
    }
}
