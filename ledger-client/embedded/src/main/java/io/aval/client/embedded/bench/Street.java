package io.aval.client.embedded.bench;

import io.aval.client.Ledger;
import io.aval.client.Signer;
import io.aval.client.Vault;
import io.aval.client.embedded.configuration.BatchSettings;
import io.aval.client.embedded.ledger.EmbeddedLedgers;
import io.aval.client.embedded.ledger.Member;
import io.aval.client.identity.Authority;
import io.aval.client.identity.ClientAttributes;
import io.aval.client.identity.KeySigner;
import io.aval.client.identity.NodeRole;
import io.aval.rules.act.Charter;
import io.aval.rules.act.Role;
import io.aval.rules.bill.BillActs;
import io.aval.rules.bill.BillType;
import io.aval.rules.bill.Operation;
import io.aval.rules.calendar.BusinessDay;
import io.aval.rules.canonical.Digest;
import io.aval.rules.identifier.BillNumber;
import io.aval.rules.identifier.Cnaps;
import io.aval.rules.identifier.Uscc;
import io.aval.rules.order.OrderActs;
import io.aval.rules.party.Counterparty;
import io.aval.rules.party.PartyActs;
import io.aval.rules.party.PartyType;
import io.aval.rules.record.Handle;
import io.aval.rules.record.Kind;
import io.aval.rules.record.Organisation;
import io.aval.rules.record.RecordId;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/** A ledger with two enterprises, one at each bank, and as many bills as a measurement needs. */
final class Street implements AutoCloseable {
    private static final Organisation BANK_A = new Organisation("BankA");
    private static final Organisation BANK_B = new Organisation("BankB");
    private static final Organisation REGULATOR = new Organisation("Regulator");
    private static final BusinessDay TODAY = BusinessDay.of("2026-11-23");
    private static final Cnaps BANK_CODE = new Cnaps("102100099996");
    private static final int SETUP_ENVELOPE = 100;

    private final EmbeddedLedgers ledgers;
    private final boolean signed;
    private final Bank a = new Bank();
    private final Bank b = new Bank();
    private final Signer holder;
    private final Signer endorsee;
    private final Signer readerA;
    private final Signer readerB;
    private final RecordId holderParty;
    private final RecordId endorseeParty;
    private int serial;

    Street(Path folder, boolean signed) throws InterruptedException {
        this.signed = signed;
        Authority authorityA = Authority.create("BankA", "bench", InstantSource.system());
        Authority authorityB = Authority.create("BankB", "bench", InstantSource.system());
        Authority authorityR = Authority.create("Regulator", "bench", InstantSource.system());
        ledgers = EmbeddedLedgers.open(
                folder,
                List.of(member(BANK_A, authorityA), member(BANK_B, authorityB)),
                List.of(member(REGULATOR, authorityR)),
                BatchSettings.DEFAULT);
        Signer regulator = client(REGULATOR, authorityR, Role.REGULATOR, "regulator");
        Charter charter = new Charter(List.of(REGULATOR), List.of(BANK_A, BANK_B));
        new Load(ledger(REGULATOR), new Bank(), BANK_A)
                .run(regulator, List.of(new OrderActs.Found(charter, TODAY, Digest.of("bench"))), 1);
        holder = client(BANK_A, authorityA, Role.ENTERPRISE, "holder-0001");
        endorsee = client(BANK_B, authorityB, Role.ENTERPRISE, "endorsee-01");
        readerA = client(BANK_A, authorityA, Role.OPERATOR, "reader-0001");
        readerB = client(BANK_B, authorityB, Role.OPERATOR, "reader-0001");
        holderParty = register(BANK_A, authorityA, "91350100M000100Y43", "holder-0001");
        endorseeParty = register(BANK_B, authorityB, "91110000600007519C", "endorsee-01");
    }

    /** The bills' holder proposes to endorse each bill to the other bank's enterprise. */
    Load.Measured propose(List<RecordId> bills, int perEnvelope) throws InterruptedException {
        List<BillActs.Propose> commands = new ArrayList<>();
        for (RecordId bill : bills) {
            commands.add(new BillActs.Propose(
                    holderParty,
                    bill,
                    Operation.ENDORSE,
                    new Counterparty(endorseeParty, BANK_B),
                    false,
                    a.path(bill)));
        }
        Load.Measured measured = new Load(ledger(BANK_A), a, REGULATOR).run(holder, commands, perEnvelope);
        b.learn(ledgers.trusting(BANK_B), readerB, measured.txIds());
        return measured;
    }

    /** The endorsee takes each bill. */
    Load.Measured answer(List<RecordId> bills, int perEnvelope) throws InterruptedException {
        List<BillActs.Answer> commands = new ArrayList<>();
        for (RecordId bill : bills) {
            commands.add(new BillActs.Answer(endorseeParty, bill, true, null));
        }
        return new Load(ledger(BANK_B), b, REGULATOR).run(endorsee, commands, perEnvelope);
    }

    /** New bills that their drawer has accepted and received itself, ready to be endorsed. */
    List<RecordId> bills(int count) throws InterruptedException {
        Load load = new Load(ledgers.trusting(BANK_A), a, REGULATOR);
        Counterparty self = new Counterparty(holderParty, BANK_A);
        List<BillActs.Issue> issues = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            BillNumber number = BillNumber.of(6, BANK_CODE, TODAY, ++serial);
            issues.add(new BillActs.Issue(
                    holderParty, number, BillType.AC02, 1_000_000, true, TODAY.plusMonths(3), self, self, true));
        }
        Load.Measured issued = load.run(holder, issues, SETUP_ENVELOPE);
        learn(issued);
        List<RecordId> bills = new ArrayList<>();
        for (String txId : issued.txIds()) {
            ledgers.trusting(BANK_A)
                    .read(readerA, Vault.of(BANK_A), txId)
                    .openings()
                    .forEach(opening -> bills.add(opening.id()));
        }
        for (Operation operation : List.of(Operation.ACCEPT, Operation.RECEIVE)) {
            learn(load.run(
                    holder,
                    bills.stream()
                            .map(bill -> new BillActs.Propose(holderParty, bill, operation, null, false, List.of()))
                            .toList(),
                    SETUP_ENVELOPE));
            learn(load.run(
                    holder,
                    bills.stream()
                            .map(bill -> new BillActs.Answer(holderParty, bill, true, null))
                            .toList(),
                    SETUP_ENVELOPE));
        }
        return bills;
    }

    /** Blocks so far. */
    long height() {
        return ledgers.network().height();
    }

    @Override
    public void close() {
        ledgers.close();
    }

    private RecordId register(Organisation organisation, Authority authority, String code, String handle)
            throws InterruptedException {
        Signer operator = client(organisation, authority, Role.OPERATOR, "operator-01");
        PartyActs.Register command = new PartyActs.Register(
                handle, PartyType.ENTERPRISE, new Uscc(code), null, null, new Handle(handle), true);
        Load.Measured measured =
                new Load(ledger(organisation), new Bank(), REGULATOR).run(operator, List.of(command), 1);
        a.learn(ledgers.trusting(BANK_A), readerA, measured.txIds());
        b.learn(ledgers.trusting(BANK_B), readerB, measured.txIds());
        return ledgers
                .trusting(organisation)
                .read(operator, Vault.REGISTRY, measured.txIds().getFirst())
                .openings()
                .stream()
                .filter(opening -> opening.kind() == Kind.PARTY)
                .findFirst()
                .orElseThrow()
                .id();
    }

    private void learn(Load.Measured measured) {
        a.learn(ledgers.trusting(BANK_A), readerA, measured.txIds());
    }

    private Ledger ledger(Organisation organisation) {
        return signed ? ledgers.ledger(organisation) : ledgers.trusting(organisation);
    }

    private static Member member(Organisation organisation, Authority authority) {
        Signer peer = new KeySigner(organisation, authority.identity(NodeRole.PEER, "peer"));
        return new Member(organisation, authority.root().certificate(), peer);
    }

    private static Signer client(Organisation organisation, Authority authority, Role role, String handle) {
        return new KeySigner(organisation, authority.client(new ClientAttributes(role, new Handle(handle))));
    }
}
