package io.aval.rules.party;

import io.aval.rules.act.Act;
import io.aval.rules.act.Command;
import io.aval.rules.act.Docket;
import io.aval.rules.act.Held;
import io.aval.rules.act.Role;
import io.aval.rules.canonical.Text;
import io.aval.rules.identifier.Cnaps;
import io.aval.rules.identifier.Lei;
import io.aval.rules.identifier.Uscc;
import io.aval.rules.record.Account;
import io.aval.rules.record.Handle;
import io.aval.rules.record.Organisation;
import io.aval.rules.record.RecordId;
import io.aval.rules.refusal.Code;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Registering parties, binding them to accounts, suspending and reinstating them, listing overdue acceptors. */
public final class PartyActs {

    /** The rows of this capability. */
    public static final List<Act<?>> ACTS = List.of(
            Act.of("party.register", Register.class, Set.of(Role.OPERATOR), PartyActs::register),
            Act.of("party.bind", Bind.class, Set.of(Role.OPERATOR), PartyActs::bind),
            Act.of("party.suspend", Suspend.class, Set.of(Role.OPERATOR, Role.REGULATOR), PartyActs::suspend),
            Act.of("party.reinstate", Reinstate.class, Set.of(Role.OPERATOR, Role.REGULATOR), PartyActs::reinstate),
            Act.of("party.list", OverdueList.Enter.class, Set.of(Role.REGULATOR), OverdueList::enter));

    /**
     * Enters a party into the registry and opens its account at the caller's organisation.
     *
     * @param handle under which that organisation's certificates will speak of it
     * @param vouched whether the registrar vouches for a code whose check digit fails (some live codes do)
     */
    public record Register(
            @Text(max = 60) String name,
            PartyType type,
            Uscc uscc,
            @Nullable Lei lei,
            @Nullable Cnaps cnaps,
            Handle handle,
            boolean vouched)
            implements Command {
        @Override
        public List<RecordId> reads() {
            return List.of();
        }
    }

    /** Opens an account for a registered party at the caller's organisation. */
    public record Bind(RecordId party, Handle handle) implements Command {
        @Override
        public List<RecordId> reads() {
            return List.of(party);
        }
    }

    /** Refuses the party's acts from now on; by the organisation that registered it, or by a witness. */
    public record Suspend(RecordId party, @Text(max = 200) String reason) implements Command {
        @Override
        public List<RecordId> reads() {
            return List.of(party);
        }
    }

    /** Lets a suspended party act again; by the organisation that suspended it, or by a witness. */
    public record Reinstate(RecordId party) implements Command {
        @Override
        public List<RecordId> reads() {
            return List.of(party);
        }
    }

    private PartyActs() {}

    private static void register(Register command, Docket docket) {
        docket.day();
        boolean holds = command.uscc().checkDigitHolds();
        Code.CHECK_DIGIT.unless(holds || command.vouched(), "field", "/uscc");
        boolean institution = command.type() == PartyType.INSTITUTION;
        Code.INSTITUTION_NEEDS_CODE.unless(institution == (command.cnaps() != null), "field", "/cnaps");
        docket.claim("uscc", command.uscc().value());
        if (command.lei() != null) {
            docket.claim("lei", command.lei().value());
        }
        if (command.cnaps() != null) {
            docket.claim("cnaps", command.cnaps().value());
        }
        Account account = open(command.handle(), docket);
        docket.create(
                new Party(
                        command.name(),
                        command.type(),
                        command.uscc(),
                        command.lei(),
                        command.cnaps(),
                        List.of(account),
                        !holds,
                        null,
                        null,
                        null,
                        null),
                Set.of());
    }

    private static void bind(Bind command, Docket docket) {
        Held<Party> party = docket.need(command.party(), Party.class);
        Code.ALREADY_BOUND.unless(
                party.body().at(docket.caller().organisation()).isEmpty(),
                "party",
                command.party().value());
        List<Account> accounts = new ArrayList<>(party.body().accounts());
        accounts.add(open(command.handle(), docket));
        docket.replace(party, party.body().withAccounts(accounts));
    }

    private static void suspend(Suspend command, Docket docket) {
        Held<Party> party = answerable(command.party(), docket);
        Code.PARTY_SUSPENDED.unless(
                !party.body().suspended(), "party", command.party().value());
        docket.replace(party, party.body().withSuspension(docket.caller().organisation()));
    }

    private static void reinstate(Reinstate command, Docket docket) {
        Held<Party> party = answerable(command.party(), docket);
        Organisation by = party.body().suspendedBy();
        if (by == null) {
            throw Code.PARTY_NOT_SUSPENDED.refuse("party", command.party().value());
        }
        boolean may = docket.actor().role() == Role.REGULATOR
                || by.equals(docket.caller().organisation());
        Code.WRONG_ORGANISATION.unless(may, "party", command.party().value(), "organisation", by.value());
        docket.replace(party, party.body().withSuspension(null));
    }

    private static Account open(Handle handle, Docket docket) {
        Account account = new Account(docket.caller().organisation(), handle);
        docket.requireOperator(account.organisation());
        docket.claim("account", account.toString());
        return account;
    }

    private static Held<Party> answerable(RecordId id, Docket docket) {
        Held<Party> party = docket.need(id, Party.class);
        if (docket.actor().role() == Role.REGULATOR) {
            docket.onlyWitness();
        } else {
            Code.WRONG_ORGANISATION.unless(
                    party.body()
                            .accounts()
                            .getFirst()
                            .organisation()
                            .equals(docket.caller().organisation()),
                    "party",
                    id.value());
        }
        return party;
    }
}
