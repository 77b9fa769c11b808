package io.aval.client.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import io.aval.client.embedded.configuration.NetworkConfiguration;
import io.aval.client.embedded.ordering.BlockCommitter;
import io.aval.client.embedded.ordering.BlockValidator;
import io.aval.client.embedded.ordering.Commit;
import io.aval.client.embedded.ordering.PendingTransaction;
import io.aval.client.embedded.simulation.Endorsement;
import io.aval.client.embedded.simulation.Endorsement.Endorsed;
import io.aval.client.embedded.simulation.Endorsement.Refused;
import io.aval.client.embedded.simulation.Endorser;
import io.aval.client.embedded.store.ChannelStore;
import io.aval.client.embedded.store.StateSnapshot;
import io.aval.client.embedded.store.Vaults;
import io.aval.client.embedded.store.VersionedValue;
import io.aval.client.embedded.transaction.Bytes;
import io.aval.client.embedded.transaction.Creator;
import io.aval.client.embedded.transaction.Proposal;
import io.aval.client.embedded.transaction.ValidationCode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.hyperledger.fabric.shim.Chaincode;
import org.hyperledger.fabric.shim.ChaincodeStub;
import org.jspecify.annotations.Nullable;

/** A ledger whose chaincode runs whatever script a test hands over, and whose blocks hold exactly what a test says. */
public final class ScriptedLedger implements AutoCloseable {
    public static final NetworkConfiguration NETWORK =
            NetworkConfiguration.ofVaults("aval", "aval", List.of("BankA", "BankB", "Platform"), List.of("Regulator"));
    public static final List<String> A_AND_WITNESS = List.of("BankA", "Regulator");
    public static final List<String> B_AND_WITNESS = List.of("BankB", "Regulator");

    private final Map<String, Script> scripts = new ConcurrentHashMap<>();
    private final ChannelStore channel;
    private final Vaults vaults;
    private final Endorser endorser;
    private final BlockCommitter committer;
    private long proposals;

    /** What a call of the chaincode does. */
    @FunctionalInterface
    public interface Script {
        Chaincode.Response run(ChaincodeStub stub);
    }

    public ScriptedLedger(Path root) {
        LedgerFolder folder = LedgerFolder.open(root);
        channel = ChannelStore.open(folder.channel(), true, false);
        vaults = Vaults.open(NETWORK, folder::vault, true);
        folder.close();
        if (channel.height() == 0) {
            channel.appendConfiguration(NETWORK.text());
        }
        endorser = new Endorser(NETWORK, stub -> script(stub.getTxId()).run(stub), vaults, 1 << 20);
        committer = new BlockCommitter(
                channel,
                vaults,
                new BlockValidator(NETWORK.chaincodePolicy()),
                height -> assertThat(height).isPositive());
    }

    private Script script(String txId) {
        Script script = scripts.get(txId);
        assertThat(script).as("script of transaction %s", txId).isNotNull();
        return script;
    }

    public static Creator client(String organisation) {
        return Creator.of(organisation, Bytes.utf8("certificate of a client of " + organisation));
    }

    public static Chaincode.Response success() {
        return new Chaincode.Response(Chaincode.Response.Status.SUCCESS, "", new byte[0]);
    }

    public Proposal proposal(String organisation) {
        return Proposal.of(
                "aval",
                client(organisation),
                Bytes.utf8("nonce " + proposals++),
                Instant.parse("2026-01-02T03:04:05.000000006Z"),
                List.of(Bytes.utf8("act"), Bytes.utf8("argument")),
                Map.of("envelope", Bytes.utf8("secret envelope")));
    }

    public Endorsement run(Proposal proposal, List<String> organisations, Script script) {
        scripts.put(proposal.txId(), script);
        try (StateSnapshot state = channel.snapshot()) {
            return endorser.endorse(proposal, organisations, state);
        }
    }

    public Endorsement run(String creator, List<String> organisations, Consumer<ChaincodeStub> script) {
        return run(proposal(creator), organisations, stub -> {
            script.accept(stub);
            return success();
        });
    }

    /** An endorsed call of BankA's client. */
    public Endorsed endorsed(List<String> organisations, Consumer<ChaincodeStub> script) {
        Endorsement endorsement = run("BankA", organisations, script);
        assertThat(endorsement).isInstanceOf(Endorsed.class);
        return (Endorsed) endorsement;
    }

    public Endorsed endorsed(Consumer<ChaincodeStub> script) {
        return endorsed(A_AND_WITNESS, script);
    }

    public Refused refused(Endorsement endorsement) {
        assertThat(endorsement).isInstanceOf(Refused.class);
        return (Refused) endorsement;
    }

    /** Puts these into one block, in this order. */
    public List<ValidationCode> block(Endorsed... endorsed) {
        return committer
                .commit(Arrays.stream(endorsed)
                        .map(each -> PendingTransaction.of(each.transaction(), each.deposits()))
                        .toList())
                .stream()
                .map(Commit::code)
                .toList();
    }

    /** Runs and commits in a block of its own; it must be valid. */
    public void commit(Consumer<ChaincodeStub> script) {
        assertThat(block(endorsed(script))).containsExactly(ValidationCode.VALID);
    }

    public void put(String key, String value) {
        commit(stub -> stub.putStringState(key, value));
    }

    public @Nullable VersionedValue state(String key) {
        try (StateSnapshot state = channel.snapshot()) {
            return state.get(key);
        }
    }

    public @Nullable String value(String key) {
        VersionedValue found = state(key);
        return found == null ? null : new String(found.value().array(), StandardCharsets.UTF_8);
    }

    public ChannelStore channel() {
        return channel;
    }

    @Override
    public void close() {
        vaults.close();
        channel.close();
    }
}
