package io.aval.rules.bill.simulation;

import io.aval.rules.act.Actor;
import io.aval.rules.act.Charter;
import io.aval.rules.act.Command;
import io.aval.rules.act.Role;
import io.aval.rules.act.Ruling;
import io.aval.rules.calendar.BusinessDay;
import io.aval.rules.calendar.Conventions;
import io.aval.rules.identifier.Cnaps;
import io.aval.rules.order.OrderActs;
import io.aval.rules.party.Counterparty;
import io.aval.rules.party.PartyActs;
import io.aval.rules.party.PartyType;
import io.aval.rules.record.Account;
import io.aval.rules.record.Handle;
import io.aval.rules.record.Opening;
import io.aval.rules.record.Organisation;
import io.aval.rules.record.RecordId;
import io.aval.rules.scene.Markets;
import io.aval.rules.scene.Numbers;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** Who lives in the simulated market, and at which organisations. */
final class Townspeople {

    static final BusinessDay START = BusinessDay.of("2026-03-02");
    static final Organisation WITNESS = new Organisation("Regulator");
    static final List<Organisation> OPERATORS = List.of(
            new Organisation("BankA"),
            new Organisation("BankB"),
            new Organisation("BankC"),
            new Organisation("Platform"));
    static final Charter CHARTER = new Charter(List.of(WITNESS), OPERATORS);
    static final Actor REGULATOR = new Actor(new Account(WITNESS, new Handle("regulator-1")), Role.REGULATOR);

    /** Holidays of 2026, no duty to register trades: those have tests of their own. */
    static final Conventions CONVENTIONS = new Conventions(
            Markets.OF_2026.closed(), Markets.OF_2026.open(), 34_500, 360, 10, 150_000, 100_000, false, false);

    private static final int ENTERPRISES_EACH = 3;
    private static final String CENTRAL_BANK = "001100000012";

    /** One account of somebody. */
    record Person(Actor actor, RecordId party, PartyType type, boolean central) {

        Account account() {
            return actor.account();
        }

        Counterparty counterparty() {
            return new Counterparty(party, account().organisation());
        }
    }

    private final SimulatedLedger ledger;
    private final List<Person> all = new ArrayList<>();
    private final Map<Account, Person> byAccount = new TreeMap<>();
    private final List<Person> banks = new ArrayList<>();
    private int serial;

    Townspeople(SimulatedLedger ledger) {
        this.ledger = ledger;
        did(REGULATOR, new OrderActs.SetConventions(CONVENTIONS));
        for (Organisation organisation : OPERATORS) {
            Actor clerk = clerk(organisation);
            for (int i = 0; i < ENTERPRISES_EACH; i++) {
                join(clerk, "trader-%02d".formatted(serial), Role.ENTERPRISE, PartyType.ENTERPRISE, false);
            }
            join(clerk, "bank-%05d".formatted(serial), Role.BANK, PartyType.INSTITUTION, false);
        }
        join(clerk(OPERATORS.get(2)), "central-01", Role.BANK, PartyType.INSTITUTION, true);
        for (Person person : List.of(all.get(0), all.get(5), all.get(3))) {
            bind(person, OPERATORS.get(person.account().organisation().equals(OPERATORS.get(3)) ? 1 : 3));
        }
        bind(all.get(0), OPERATORS.get(1));
    }

    List<Person> all() {
        return all;
    }

    /** Institutions other than the central bank. */
    List<Person> banks() {
        return banks;
    }

    Person at(Account account) {
        return Objects.requireNonNull(byAccount.get(account), account::toString);
    }

    /** The account that somebody names. */
    Account at(Counterparty named) {
        return all.stream()
                .filter(person -> person.counterparty().equals(named))
                .findFirst()
                .map(Person::account)
                .orElseThrow();
    }

    Person central() {
        return all.stream().filter(Person::central).findFirst().orElseThrow();
    }

    /** The bank of an organisation. */
    Person bankOf(Organisation organisation) {
        return banks.stream()
                .filter(bank -> bank.account().organisation().equals(organisation))
                .findFirst()
                .orElseThrow();
    }

    static Actor clerk(Organisation organisation) {
        return new Actor(new Account(organisation, new Handle("clerk-0001")), Role.OPERATOR);
    }

    private void join(Actor clerk, String handle, Role role, PartyType type, boolean central) {
        serial++;
        Cnaps cnaps = central ? new Cnaps(CENTRAL_BANK) : Numbers.cnaps(serial);
        Actor actor = new Actor(new Account(clerk.account().organisation(), new Handle(handle)), role);
        Opening party = did(
                        clerk,
                        new PartyActs.Register(
                                "Company " + handle,
                                type,
                                Numbers.uscc(serial),
                                null,
                                type == PartyType.INSTITUTION ? cnaps : null,
                                actor.account().handle(),
                                false))
                .getFirst();
        add(new Person(actor, party.id(), type, central));
    }

    /** A second account of somebody who has one. */
    private void bind(Person person, Organisation organisation) {
        Handle handle = new Handle("at-" + organisation.value().toLowerCase(Locale.ROOT) + "-" + serial++);
        did(clerk(organisation), new PartyActs.Bind(person.party(), handle));
        Actor actor =
                new Actor(new Account(organisation, handle), person.actor().role());
        add(new Person(actor, person.party(), person.type(), person.central()));
    }

    private void add(Person person) {
        if (person.type() == PartyType.INSTITUTION
                && !person.central()
                && !all.stream().anyMatch(other -> other.party().equals(person.party()))) {
            banks.add(person);
        }
        all.add(person);
        byAccount.put(person.account(), person);
    }

    /** What must work before anything can be simulated; the openings that it wrote. */
    private List<Opening> did(Actor actor, Command command) {
        List<Opening> brought = command.reads().stream().map(ledger::current).toList();
        SimulatedLedger.Transaction transaction = ledger.execute(
                        new SimulatedLedger.Asking(
                                actor,
                                command,
                                "setup-" + serial + "-" + ledger.all().size()),
                        brought)
                .orElseThrow();
        if (ledger.commit(transaction) != SimulatedLedger.Outcome.COMMITTED) {
            throw new IllegalStateException("the town is not founded: " + transaction.ruling());
        }
        return transaction.granted().writes().stream()
                .map(Ruling.Write::opening)
                .toList();
    }
}
