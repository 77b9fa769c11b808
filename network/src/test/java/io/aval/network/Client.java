package io.aval.network;

import io.aval.client.fabric.Connection;
import io.aval.client.identity.ClientAttributes;
import io.aval.client.identity.Credential;
import io.aval.rules.act.Role;
import io.aval.rules.canonical.Digest;
import io.aval.rules.canonical.Json;
import io.aval.rules.canonical.JsonReader;
import io.aval.rules.canonical.Schema;
import io.aval.rules.law.Envelope;
import io.aval.rules.ledger.Deposit;
import io.aval.rules.ledger.Keys;
import io.aval.rules.record.Handle;
import io.aval.rules.record.Opening;
import io.grpc.Grpc;
import io.grpc.ManagedChannel;
import io.grpc.TlsChannelCredentials;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.hyperledger.fabric.client.ChaincodeEvent;
import org.hyperledger.fabric.client.CloseableIterator;
import org.hyperledger.fabric.client.Contract;
import org.hyperledger.fabric.client.Gateway;
import org.hyperledger.fabric.client.GatewayException;
import org.hyperledger.fabric.client.SubmittedTransaction;
import org.hyperledger.fabric.client.identity.Signers;
import org.hyperledger.fabric.client.identity.X509Identity;

/** One person's connection to the peer of his organisation. */
final class Client implements AutoCloseable {

    private static final long DEADLINE_SECONDS = 20;

    private final String organisation;
    private final ManagedChannel channel;
    private final Gateway gateway;

    private Client(String organisation, ManagedChannel channel, Gateway gateway) {
        this.organisation = organisation;
        this.channel = channel;
        this.gateway = gateway;
    }

    static Client of(Network network, String organisation, String role, String handle) throws Exception {
        Connection.Peer peer = network.connection(organisation).peers().getFirst();
        var credentials = TlsChannelCredentials.newBuilder()
                .trustManager(new ByteArrayInputStream(peer.tlsRoot().getBytes(StandardCharsets.US_ASCII)))
                .build();
        ManagedChannel channel =
                Grpc.newChannelBuilder(peer.address(), credentials).build();
        Credential client = network.client(organisation, new ClientAttributes(Role.valueOf(role), new Handle(handle)));
        Gateway gateway = Gateway.newInstance()
                .identity(new X509Identity(organisation, client.certificate()))
                .signer(Signers.newPrivateKeySigner(client.key()))
                .connection(channel)
                .evaluateOptions(options -> options.withDeadlineAfter(DEADLINE_SECONDS, TimeUnit.SECONDS))
                .endorseOptions(options -> options.withDeadlineAfter(DEADLINE_SECONDS, TimeUnit.SECONDS))
                .submitOptions(options -> options.withDeadlineAfter(DEADLINE_SECONDS, TimeUnit.SECONDS))
                .commitStatusOptions(options -> options.withDeadlineAfter(DEADLINE_SECONDS, TimeUnit.SECONDS))
                .connect();
        return new Client(organisation, channel, gateway);
    }

    /** Sends one command and returns what the channel made of it: the transaction's id and its validation code. */
    Sent act(String command, List<Opening> openings, String... endorsers) throws GatewayException {
        Json.Obj parsed = (Json.Obj) JsonReader.read(command);
        String text =
                new Envelope(1, Digest.of(command).value(), Digest.of("salt"), List.of(parsed), openings).canonical();
        SubmittedTransaction sent = contract()
                .newProposal("act")
                .addArguments(Digest.of(text).value())
                .putTransient(Keys.ENVELOPE, text)
                .setEndorsingOrganizations(endorsers)
                .build()
                .endorse()
                .submitAsync();
        var status = sent.getStatus();
        return new Sent(sent.getTransactionId(), status.getCode().name(), status.getBlockNumber());
    }

    /** What the transaction deposited in the collection, from the organisation's own peer. */
    Deposit read(String collection, String txId) throws GatewayException {
        return Schema.of(Deposit.class).decode(JsonReader.read(evaluate("read", collection, txId)));
    }

    /** What everybody sees at a key, as the organisation's own peer says. */
    String attest(String key) throws GatewayException {
        return evaluate("attest", key);
    }

    /** The contract's event in a block that has one. */
    ChaincodeEvent event(long block) {
        try (CloseableIterator<ChaincodeEvent> events = gateway.getNetwork("aval")
                .newChaincodeEventsRequest("aval")
                .startBlock(block)
                .build()
                .getEvents()) {
            return events.next();
        }
    }

    @Override
    public void close() {
        gateway.close();
        channel.shutdownNow();
    }

    private String evaluate(String function, String... arguments) throws GatewayException {
        byte[] answer = contract()
                .newProposal(function)
                .addArguments(arguments)
                .setEndorsingOrganizations(organisation)
                .build()
                .evaluate();
        return new String(answer, StandardCharsets.UTF_8);
    }

    private Contract contract() {
        return gateway.getNetwork("aval").getContract("aval");
    }

    /** A transaction that was ordered. */
    record Sent(String txId, String code, long block) {}
}
