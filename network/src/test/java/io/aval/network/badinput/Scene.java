package io.aval.network.badinput;

import com.google.protobuf.ByteString;
import io.aval.client.Ledger;
import io.aval.client.Outcome;
import io.aval.client.Signer;
import io.aval.client.Submission;
import io.aval.client.Vault;
import io.aval.client.fabric.Connection;
import io.aval.client.fabric.FabricLedger;
import io.aval.client.fabric.FabricSettings;
import io.aval.client.identity.ClientAttributes;
import io.aval.client.identity.Credential;
import io.aval.client.identity.KeySigner;
import io.aval.client.identity.Validity;
import io.aval.network.DeployedContract;
import io.aval.network.Network;
import io.aval.network.OwnContract;
import io.aval.network.Progress;
import io.aval.network.lifecycle.ContractProgram;
import io.aval.network.programs.FabricPrograms;
import io.aval.network.programs.Finding;
import io.aval.rules.act.Charter;
import io.aval.rules.act.Command;
import io.aval.rules.act.Role;
import io.aval.rules.bill.BillActs;
import io.aval.rules.bill.BillType;
import io.aval.rules.calendar.BusinessDay;
import io.aval.rules.canonical.Digest;
import io.aval.rules.canonical.Json;
import io.aval.rules.identifier.BillNumber;
import io.aval.rules.identifier.Cnaps;
import io.aval.rules.identifier.Uscc;
import io.aval.rules.law.Envelope;
import io.aval.rules.law.Law;
import io.aval.rules.ledger.Keys;
import io.aval.rules.order.OrderActs;
import io.aval.rules.party.Counterparty;
import io.aval.rules.party.PartyActs;
import io.aval.rules.party.PartyType;
import io.aval.rules.record.Handle;
import io.aval.rules.record.Opening;
import io.aval.rules.record.Organisation;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;

/** The contract under a name of its own, founded, with two parties of BankA, and every way to speak to it. */
final class Scene implements AutoCloseable {

    static final Organisation BANK_A = new Organisation("BankA");
    static final Organisation BANK_B = new Organisation("BankB");
    static final Organisation PLATFORM = new Organisation("Platform");
    static final Organisation REGULATOR = new Organisation("Regulator");
    static final List<Organisation> USUAL = List.of(BANK_A, REGULATOR);
    static final Duration DEADLINE = Duration.ofSeconds(20);

    private static final String CONTRACT = "strict";
    private static final BusinessDay TODAY = BusinessDay.of("2026-11-23");
    private static final Charter CHARTER = new Charter(List.of(REGULATOR), List.of(BANK_A, BANK_B, PLATFORM));
    private static final Handle DRAWER = new Handle("drawer-0001");
    private static final Cnaps BANK_CODE = new Cnaps("102100099996");

    final Network network;
    final Signer operator;
    final Signer drawer;
    final FabricLedger ledger;
    private final AtomicInteger serial = new AtomicInteger();
    private final Opening party;
    private final Opening payee;

    private Scene(Network network) throws IOException, InterruptedException {
        this.network = network;
        this.operator = signer(BANK_A, Role.OPERATOR, new Handle("operator-0001"));
        this.drawer = signer(BANK_A, Role.ENTERPRISE, DRAWER);
        this.ledger = open(connection(BANK_A), InstantSource.system());
        try (Ledger witness = open(connection(REGULATOR), InstantSource.system())) {
            Signer regulator = signer(REGULATOR, Role.REGULATOR, new Handle("regulator-0001"));
            committed(witness.submit(submission(
                            regulator, USUAL, envelope(new OrderActs.Found(CHARTER, TODAY, Digest.of("a test key")))))
                    .join());
        }
        this.party = registered(DRAWER);
        this.payee = registered(new Handle("payee-0001"));
    }

    /** Deploys the contract on the running network and founds its ledger. */
    static Scene on(Network network) throws IOException, InterruptedException, URISyntaxException {
        DeployedContract own = OwnContract.of(network.topology());
        List<Path> classPath = new ArrayList<>(own.program().classPath());
        classPath.add(Path.of(TwoFaced.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI()));
        network.deploy(
                new DeployedContract(
                        CONTRACT,
                        own.version(),
                        own.policy(),
                        own.collections(),
                        new ContractProgram(classPath, TwoFaced.class.getName())),
                Progress.silent());
        return new Scene(network);
    }

    Credential credential(Organisation organisation, Role role, Handle handle, Validity validity) throws IOException {
        try {
            return network.certificates(organisation.value()).client(new ClientAttributes(role, handle), validity);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    Signer signer(Organisation organisation, Role role, Handle handle) throws IOException {
        Validity usual = Validity.lasting(Validity.USUAL, InstantSource.system().instant());
        return new KeySigner(organisation, credential(organisation, role, handle, usual));
    }

    /** A client of that organisation under the handle that the drawer has at BankA. */
    Signer drawerOf(Organisation organisation) throws IOException {
        return signer(organisation, Role.ENTERPRISE, DRAWER);
    }

    /** What the organisation's clients know, about this contract. */
    Connection connection(Organisation organisation) throws IOException {
        Connection own = network.connection(organisation.value());
        return with(own, own.peers());
    }

    /** The same through somebody who stands between. */
    Connection through(Between between) throws IOException {
        return with(network.connection(BANK_A.value()), List.of(between.peer()));
    }

    static FabricLedger open(Connection connection, InstantSource clock) {
        return FabricLedger.open(connection, FabricSettings.USUAL, clock);
    }

    /** A way in that asks endorsers who differ only once more. */
    FabricLedger hasty() throws IOException {
        FabricSettings usual = FabricSettings.USUAL;
        FabricSettings hasty = new FabricSettings(
                usual.evaluate(),
                usual.endorse(),
                usual.submit(),
                usual.commitStatus(),
                usual.lookUp(),
                usual.window(),
                2,
                usual.pause(),
                usual.resends(),
                usual.reconnect());
        return FabricLedger.open(connection(BANK_A), hasty);
    }

    /** Whether this Fabric compares a proposal's time with its own. */
    boolean comparesClocks() {
        return network.fabric() instanceof Finding.Found(FabricPrograms programs) && programs.checksTimeWindow();
    }

    /** A good command that nobody gave before. */
    PartyActs.Register register() {
        return register(new Handle("party-%04d".formatted(serial.get() + 1)));
    }

    /** The drawer's bill, as good as any. */
    BillActs.Issue issue() {
        BillNumber number = BillNumber.of(6, BANK_CODE, TODAY, serial.incrementAndGet());
        Counterparty drawn = new Counterparty(party.id(), BANK_A);
        return new BillActs.Issue(
                party.id(),
                number,
                BillType.AC02,
                1_000,
                true,
                TODAY.plusMonths(3),
                drawn,
                new Counterparty(payee.id(), BANK_A),
                true);
    }

    /** The parties' current openings. */
    Opening[] parties() {
        return new Opening[] {party, payee};
    }

    /** The drawer's current opening. */
    Opening party() {
        return party;
    }

    Envelope envelope(Command command, Opening... openings) {
        return envelope(List.of(Law.json(command)), openings);
    }

    Envelope envelope(List<Json.Obj> commands, Opening... openings) {
        String request = "bad-" + serial.incrementAndGet();
        return new Envelope(1, request, Digest.of(request), commands, Arrays.asList(openings));
    }

    static Submission submission(Signer signer, List<Organisation> endorsers, Envelope envelope) {
        return new Submission(signer, envelope, new TreeSet<>(endorsers), DEADLINE);
    }

    /** Submits at BankA. */
    Outcome submit(Signer signer, List<Organisation> endorsers, Envelope envelope) {
        return ledger.submit(submission(signer, endorsers, envelope)).join();
    }

    /** Replaces a call by another one that is as good. */
    Between.Change goodCall() {
        String text = envelope(register()).canonical();
        List<String> arguments = List.of("act", Digest.of(text).value());
        return Forgeries.calling(operator, arguments, Map.of(Keys.ENVELOPE, ByteString.copyFromUtf8(text)));
    }

    /** Does a good act, and tells in which block it stands. */
    long good() {
        return committed(submit(operator, USUAL, envelope(register()))).block();
    }

    /** What a transaction left in a vault for BankA. */
    List<Opening> deposited(Vault vault, String txId) {
        return ledger.read(operator, vault, txId).openings();
    }

    static Outcome.Committed committed(Outcome outcome) {
        if (outcome instanceof Outcome.Committed committed) {
            return committed;
        }
        throw new AssertionError("a good act came to " + outcome);
    }

    @Override
    public void close() {
        ledger.close();
    }

    private Opening registered(Handle handle) {
        String txId =
                committed(submit(operator, USUAL, envelope(register(handle)))).txId();
        return deposited(Vault.REGISTRY, txId).getFirst();
    }

    private PartyActs.Register register(Handle handle) {
        // The check digits are wrong, which is why somebody vouches for the code
        String code = String.format(Locale.ROOT, "91350100%08d00", serial.incrementAndGet());
        return new PartyActs.Register(
                "Example Trading", PartyType.ENTERPRISE, new Uscc(code), null, null, handle, true);
    }

    private static Connection with(Connection own, List<Connection.Peer> peers) {
        return new Connection(
                own.channel(),
                CONTRACT,
                own.organisation(),
                peers,
                own.witnesses(),
                own.operators(),
                own.roots(),
                own.genesis());
    }
}
