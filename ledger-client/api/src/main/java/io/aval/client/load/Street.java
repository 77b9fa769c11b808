package io.aval.client.load;

import io.aval.client.Clerk;
import io.aval.client.Ledger;
import io.aval.client.Outcome;
import io.aval.client.Patience;
import io.aval.client.Signer;
import io.aval.client.Vault;
import io.aval.rules.act.Charter;
import io.aval.rules.act.Command;
import io.aval.rules.act.Role;
import io.aval.rules.appraisal.Model;
import io.aval.rules.calendar.BusinessDay;
import io.aval.rules.canonical.Digest;
import io.aval.rules.canonical.Json;
import io.aval.rules.canonical.JsonReader;
import io.aval.rules.evaluation.ModelActs;
import io.aval.rules.identifier.Cnaps;
import io.aval.rules.identifier.Uscc;
import io.aval.rules.order.OrderActs;
import io.aval.rules.party.PartyActs;
import io.aval.rules.party.PartyType;
import io.aval.rules.record.Handle;
import io.aval.rules.record.Kind;
import io.aval.rules.record.Organisation;
import io.aval.rules.record.RecordId;
import io.aval.rules.refusal.Code;
import io.aval.rules.refusal.Refusal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A founded ledger with two enterprises at one bank and one at another, which discounts, and an inventor and a valuer at
 * the platform. For one thread.
 */
public final class Street {

    public static final Organisation BANK_A = new Organisation("BankA");
    public static final Organisation BANK_B = new Organisation("BankB");
    public static final Organisation PLATFORM = new Organisation("Platform");
    public static final Organisation REGULATOR = new Organisation("Regulator");

    /** Largest number of a run. */
    public static final int LAST_RUN = 9_999;

    private static final BusinessDay FIRST_DAY = BusinessDay.of("2026-11-23");
    private static final List<Organisation> OPERATORS = List.of(BANK_A, BANK_B, PLATFORM);
    private static final int MONTHS = 24;
    private static final Pace ONE_BY_ONE = new Pace(1, 1, 20, Pace.UNLIMITED);

    private final Site site;
    private final int run;
    private final BusinessDay day;
    private final Map<Organisation, Signer> readers = new TreeMap<>();
    private final Map<Organisation, Memory> memories = new TreeMap<>();
    private final Person holder;
    private final Person endorsee;
    private final Person inventor;
    private final Person valuer;
    private final Person discounter;
    private final Person neighbour;

    /**
     * Founds the ledger where nobody has, and registers the parties.
     *
     * @param run another number for each street on one ledger, so that their numbers do not collide; 0 to {@value #LAST_RUN}
     */
    public Street(Site site, int run) throws InterruptedException {
        if (run < 0 || run > LAST_RUN) {
            throw new IllegalArgumentException("a run is 0 to " + LAST_RUN);
        }
        this.site = site;
        this.run = run;
        for (Organisation operator : OPERATORS) {
            readers.put(operator, site.signer(operator, Role.OPERATOR, handle("reader")));
            memories.put(operator, new Memory());
        }
        this.day = found(charter());
        this.holder = register(BANK_A, 1, Role.ENTERPRISE);
        this.endorsee = register(BANK_B, 2, Role.ENTERPRISE);
        this.inventor = register(PLATFORM, 3, Role.ENTERPRISE);
        this.valuer = register(PLATFORM, 4, Role.VALUER);
        this.discounter = register(BANK_B, 5, Role.BANK);
        this.neighbour = register(BANK_A, 6, Role.ENTERPRISE);
    }

    /** What an organisation knows. */
    public Memory memory(Organisation operator) {
        return Objects.requireNonNull(memories.get(operator));
    }

    int run() {
        return run;
    }

    BusinessDay day() {
        return day;
    }

    Person holder() {
        return holder;
    }

    Person endorsee() {
        return endorsee;
    }

    Person inventor() {
        return inventor;
    }

    Person valuer() {
        return valuer;
    }

    Person discounter() {
        return discounter;
    }

    Person neighbour() {
        return neighbour;
    }

    /** A model of this street's own, published by the platform and approved by the witness. */
    record Published(RecordId id, Model model) {}

    /** Has the parameters of a model published under a name and for days of this street's own, and approved. */
    Published publish(Model like) throws InterruptedException {
        Model model = new Model(
                like.name() + "-" + run, like.version(), like.family(), day, day.plusMonths(MONTHS), like.parameters());
        Signer operator = site.signer(PLATFORM, Role.OPERATOR, handle("publisher"));
        Signer regulator = site.signer(REGULATOR, Role.REGULATOR, handle("regulator"));
        Memory memory = memory(PLATFORM);
        List<String> published =
                alone(new Sender(site.ledger(PLATFORM), memory, operator, REGULATOR), new ModelActs.Publish(model));
        RecordId id = learn(PLATFORM, Vault.REGISTRY, published, Kind.MODEL).getFirst();
        List<String> approved =
                alone(new Sender(site.ledger(REGULATOR), memory, regulator, PLATFORM), new ModelActs.Approve(id));
        learn(PLATFORM, Vault.REGISTRY, approved, Kind.MODEL);
        return new Published(id, model);
    }

    private static List<String> alone(Sender sender, Command command) throws InterruptedException {
        return new Pump(ONE_BY_ONE, TreeMap::new)
                .run(sender.parcels(List.of(command), 1))
                .complete()
                .txIds();
    }

    /** For what is measured. */
    Sender sender(Person person) {
        return sender(person, site.ledger(person.organisation()));
    }

    /** Acts as a desk has it do, request by request, and reads what was written. */
    Clerk clerk(Organisation operator) {
        return new Clerk(
                site.ledger(operator),
                reader(operator),
                memory(operator),
                charter(),
                new Patience(Duration.ofSeconds(60), 40, Duration.ofMillis(10)),
                Digest.of("a load's secret"));
    }

    /** For what only prepares. */
    Sender preparer(Person person) {
        return sender(person, site.aside(person.organisation()));
    }

    /** Lets an organisation read the deposits of transactions in its vault; the records that they wrote, in order. */
    List<RecordId> learn(Organisation operator, List<String> txIds, Kind kind) {
        return learn(operator, Vault.of(operator), txIds, kind);
    }

    private List<RecordId> learn(Organisation operator, Vault vault, List<String> txIds, Kind kind) {
        Signer reader = reader(operator);
        return memory(operator).learn(site.aside(operator), reader, vault, txIds, kind);
    }

    private Sender sender(Person person, Ledger ledger) {
        return new Sender(ledger, memory(person.organisation()), person.signer(), REGULATOR);
    }

    static Charter charter() {
        return new Charter(List.of(REGULATOR), OPERATORS);
    }

    /** An officer who may read that organisation's deposits. */
    Signer reader(Organisation operator) {
        return Objects.requireNonNull(readers.get(operator));
    }

    private BusinessDay found(Charter charter) throws InterruptedException {
        Signer regulator = site.signer(REGULATOR, Role.REGULATOR, handle("regulator"));
        OrderActs.Found command = new OrderActs.Found(charter, FIRST_DAY, Digest.of("the key of tags of a load"));
        Measured founded = new Pump(ONE_BY_ONE, TreeMap::new)
                .run(new Sender(site.ledger(REGULATOR), new Memory(), regulator, BANK_A).parcels(List.of(command), 1));
        Outcome outcome = founded.samples().getFirst().outcome();
        if (outcome instanceof Outcome.Refused(Refusal refusal) && refusal.code() == Code.ALREADY_FOUNDED) {
            return today();
        }
        founded.complete();
        return FIRST_DAY;
    }

    private BusinessDay today() {
        Signer reader = reader(BANK_A);
        SortedSet<Organisation> alone = new TreeSet<>(List.of(BANK_A));
        String payload = site.aside(BANK_A).attest(reader, "day", alone).payload();
        if (JsonReader.read(payload) instanceof Json.Obj(var members)
                && members.get("day") instanceof Json.Text(String text)) {
            return BusinessDay.of(text);
        }
        throw new IllegalStateException("a founded ledger has a day: " + payload);
    }

    private Person register(Organisation organisation, int number, Role role) throws InterruptedException {
        Handle handle = handle("party" + number);
        Signer operator = site.signer(organisation, Role.OPERATOR, handle("operator"));
        Uscc code = new Uscc("91110000MA%04d%d%dXX".formatted(run, number, 0).substring(0, 18));
        boolean bank = role == Role.BANK;
        PartyActs.Register command = new PartyActs.Register(
                "company " + number,
                bank ? PartyType.INSTITUTION : PartyType.ENTERPRISE,
                code,
                null,
                bank ? Cnaps.of("%011d".formatted(run)) : null,
                handle,
                true);
        List<String> registered = new Pump(ONE_BY_ONE, TreeMap::new)
                .run(new Sender(site.ledger(organisation), new Memory(), operator, REGULATOR)
                        .parcels(List.of(command), 1))
                .complete()
                .txIds();
        RecordId party = null;
        for (Organisation member : OPERATORS) {
            party = learn(member, Vault.REGISTRY, registered, Kind.PARTY).getFirst();
        }
        return new Person(Objects.requireNonNull(party), organisation, site.signer(organisation, role, handle));
    }

    private Handle handle(String name) {
        return new Handle("%s-%08d".formatted(name, run));
    }
}
