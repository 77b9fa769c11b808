package io.aval.network.fault;

import io.aval.client.Clerk;
import io.aval.client.Ledger;
import io.aval.client.Patience;
import io.aval.client.Receipt;
import io.aval.client.Signer;
import io.aval.client.Vault;
import io.aval.client.fabric.FabricLedger;
import io.aval.client.fabric.FabricSettings;
import io.aval.client.identity.ClientAttributes;
import io.aval.client.identity.KeySigner;
import io.aval.network.Network;
import io.aval.rules.act.Charter;
import io.aval.rules.act.Command;
import io.aval.rules.act.Role;
import io.aval.rules.canonical.Digest;
import io.aval.rules.ledger.Deposit;
import io.aval.rules.record.Handle;
import io.aval.rules.record.Organisation;
import io.aval.rules.refusal.Code;
import io.aval.rules.refusal.RefusedException;
import java.io.IOException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** One organisation's people at work: whatever cannot be done now is tried again until it is done. Thread-safe. */
final class Office implements AutoCloseable {

    static final Organisation BANK_A = new Organisation("BankA");
    static final Organisation BANK_B = new Organisation("BankB");
    static final Organisation PLATFORM = new Organisation("Platform");
    static final Organisation REGULATOR = new Organisation("Regulator");
    static final Charter CHARTER = new Charter(List.of(REGULATOR), List.of(BANK_A, BANK_B, PLATFORM));

    /** A leader's election takes over 7 s, a submission's deadline is 30 s. */
    private static final Duration LONGEST = Duration.ofSeconds(90);

    private static final long PAUSE_NANOS = 50_000_000;

    /** What passes when the fault does; anything else is a broken promise. */
    private static final Set<Code> PASSING = Set.of(
            Code.LEDGER_UNAVAILABLE,
            Code.OUTCOME_UNKNOWN,
            Code.CONFLICT_PERSISTS,
            Code.STALE_OPENING,
            Code.UNKNOWN_RECORD,
            Code.NOT_FOUNDED,
            Code.DEPOSIT_AWAITED,
            Code.REQUEST_DONE);

    /** What does not deny that the act was done. */
    private static final Set<Code> LEAVES_OPEN = Set.of(Code.OUTCOME_UNKNOWN, Code.DEPOSIT_AWAITED, Code.REQUEST_DONE);

    final Organisation organisation;
    final Ledger ledger;
    final Signer reader;
    final Book book = new Book();
    private final Network network;
    private final Tape tape;
    private final Clerk clerk;

    Office(Network network, Organisation organisation, Tape tape) throws IOException, InterruptedException {
        this.network = network;
        this.organisation = organisation;
        this.tape = tape;
        this.ledger = new TapedLedger(
                FabricLedger.open(network.connection(organisation.value()), FabricSettings.USUAL), tape);
        Role role = organisation.equals(REGULATOR) ? Role.REGULATOR : Role.OPERATOR;
        this.reader = signer(role, "reader-0001");
        this.clerk = new Clerk(ledger, reader, book, CHARTER, Patience.USUAL, Digest.of(organisation.value()));
    }

    /** A new certificate. */
    Signer signer(Role role, String handle) throws IOException, InterruptedException {
        ClientAttributes attributes = new ClientAttributes(role, new Handle(handle));
        return new KeySigner(organisation, network.client(organisation.value(), attributes));
    }

    /** Does a command once, however often it must be asked for. */
    Receipt insist(Signer signer, String request, Command command) {
        Set<Code> told = EnumSet.noneOf(Code.class);
        Receipt receipt = insist(request, told, () -> clerk.act(signer, request, List.of(command)));
        if (receipt.repeated() && told.stream().noneMatch(LEAVES_OPEN::contains)) {
            throw new IllegalStateException(
                    request + " was done, and those who asked were told that it was not: " + told);
        }
        book.take(receipt.openings(), receipt.hops());
        tape.received(receipt);
        return receipt;
    }

    /** Takes in what somebody else's transaction deposited here. */
    void learn(Vault vault, String txId) {
        book.take(insist(txId, EnumSet.noneOf(Code.class), () -> deposit(vault, txId)));
    }

    /** A peer that has not seen the transaction yet says that there is no deposit. */
    private Deposit deposit(Vault vault, String txId) {
        try {
            return ledger.read(reader, vault, txId);
        } catch (RefusedException e) {
            throw e.refusal().code() == Code.NO_DEPOSIT ? Code.DEPOSIT_AWAITED.refuse("tx", txId) : e;
        }
    }

    private <T> T insist(String what, Set<Code> told, Supplier<T> work) {
        long begun = System.nanoTime();
        while (true) {
            try {
                return work.get();
            } catch (RefusedException e) {
                Code code = e.refusal().code();
                if (!PASSING.contains(code) || System.nanoTime() - begun > LONGEST.toNanos()) {
                    throw new IllegalStateException(organisation + " cannot do " + what + ": " + e.refusal(), e);
                }
                told.add(code);
                if (code != Code.DEPOSIT_AWAITED) {
                    tape.refused(code);
                }
                LockSupport.parkNanos(PAUSE_NANOS);
            }
        }
    }

    @Override
    public void close() {
        ledger.close();
    }
}
