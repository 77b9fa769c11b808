package io.aval.rules.disclosure;

import io.aval.rules.act.Act;
import io.aval.rules.act.Docket;
import io.aval.rules.act.Held;
import io.aval.rules.act.InNameOf;
import io.aval.rules.act.Role;
import io.aval.rules.canonical.Digest;
import io.aval.rules.party.Standing;
import io.aval.rules.record.Account;
import io.aval.rules.record.RecordId;
import io.aval.rules.refusal.Code;
import java.util.List;
import java.util.Set;

/** Publishing, correcting and withdrawing disclosures. */
public final class DisclosureActs {

    private static final Set<Role> PARTIES = Set.of(Role.ENTERPRISE, Role.BANK);

    /** The rows of this capability. */
    public static final List<Act<?>> ACTS = List.of(
            Act.of("disclosure.publish", Publish.class, PARTIES, DisclosureActs::publish),
            Act.of("disclosure.correct", Correct.class, PARTIES, DisclosureActs::correct),
            Act.of("disclosure.withdraw", Withdraw.class, PARTIES, DisclosureActs::withdraw));

    /**
     * An acceptor discloses a bill, through the account that accepted it; once for each package. That it accepted the
     * bill is not checked here: a disclosure by anybody else matches no bill.
     *
     * @param bill first record of the package; it is not read, for the acceptor's organisation may not keep it any more
     * @param elements digest of the bill's elements in canonical form
     */
    public record Publish(RecordId as, RecordId bill, Digest elements) implements InNameOf {
        @Override
        public List<RecordId> reads() {
            return List.of(as);
        }
    }

    /** The acceptor replaces the elements; what was withdrawn is disclosed again. */
    public record Correct(RecordId as, RecordId disclosure, Digest elements) implements InNameOf {
        @Override
        public List<RecordId> reads() {
            return List.of(as, disclosure);
        }
    }

    /** The acceptor takes a disclosure back that should not have been made. */
    public record Withdraw(RecordId as, RecordId disclosure) implements InNameOf {
        @Override
        public List<RecordId> reads() {
            return List.of(as, disclosure);
        }
    }

    private DisclosureActs() {}

    private static void publish(Publish command, Docket docket) {
        Account acceptor = Standing.of(command.as(), docket);
        docket.claim("disclosure", command.as() + "/" + command.bill());
        docket.create(
                new Disclosure(command.as(), acceptor, command.bill(), command.elements(), docket.day(), false),
                Set.of());
    }

    private static void correct(Correct command, Docket docket) {
        Held<Disclosure> held = own(command.as(), command.disclosure(), docket);
        put(held, command.elements(), false, docket);
    }

    private static void withdraw(Withdraw command, Docket docket) {
        Held<Disclosure> held = own(command.as(), command.disclosure(), docket);
        Code.DISCLOSURE_MISSING.unless(
                !held.body().withdrawn(), "id", command.disclosure().value());
        put(held, held.body().elements(), true, docket);
    }

    private static void put(Held<Disclosure> held, Digest elements, boolean withdrawn, Docket docket) {
        Disclosure before = held.body();
        docket.replace(
                held,
                new Disclosure(
                        before.party(), before.acceptor(), before.packageId(), elements, docket.day(), withdrawn));
    }

    private static Held<Disclosure> own(RecordId as, RecordId id, Docket docket) {
        Account caller = Standing.of(as, docket);
        Held<Disclosure> held = docket.need(id, Disclosure.class);
        Code.DISCLOSURE_NOT_OWN.unless(held.body().acceptor().equals(caller), "id", id.value());
        return held;
    }
}
