package io.aval.network;

import io.aval.client.identity.Credential;
import io.aval.client.identity.Pem;
import io.aval.network.certificates.NodeFiles;
import io.aval.network.topology.Duty;
import io.aval.network.topology.Member;
import io.aval.network.topology.PeerNode;
import io.aval.network.topology.Topology;
import io.grpc.Grpc;
import io.grpc.ManagedChannel;
import io.grpc.TlsChannelCredentials;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.hyperledger.fabric.client.Gateway;
import org.hyperledger.fabric.client.GatewayException;
import org.hyperledger.fabric.client.GatewayRuntimeException;
import org.hyperledger.fabric.client.SubmittedTransaction;
import org.hyperledger.fabric.client.Transaction;
import org.hyperledger.fabric.client.identity.Signers;
import org.hyperledger.fabric.client.identity.X509Identity;

/**
 * Whether acts can be done: every operator's gateway finds a witness to endorse with, and what both endorsed commits.
 *
 * <p>Asked with the contract's own function {@code attest day}, which reads one public key and writes nothing: it needs no
 * founded ledger and no role, both organisations' contract processes answer it, and, handed to the ordering nodes, it is an
 * ordinary transaction under the contract's own policy that leaves the state as it was. Health checks and questions to one
 * organisation miss what most often fails after a restart: that peers have not found each other yet.
 */
final class FirstCommit {

    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final Duration PAUSE = Duration.ofMillis(50);
    private static final long CALL_SECONDS = 10;

    private final Layout layout;

    FirstCommit(Layout layout) {
        this.layout = layout;
    }

    /** Asks everybody just once, whatever they say. */
    void once() throws IOException, InterruptedException {
        Together.run(questions(), question -> with(question, gateway -> attempt(question, gateway)));
    }

    /**
     * Waits until every operator has its endorsements and the first of them has committed.
     *
     * @throws NetworkException if that takes longer than 40 s, with what the last try was told
     */
    void await() throws IOException, InterruptedException {
        Together.run(questions(), question -> with(question, gateway -> until(question, gateway)));
    }

    private List<Question> questions() {
        Topology topology = layout.topology();
        List<Question> questions = new ArrayList<>();
        for (Member operator : topology.members()) {
            if (operator.duty() == Duty.OPERATOR) {
                for (PeerNode peer : operator.peers()) {
                    // Every witness is asked by somebody
                    String witness = topology.witnesses()
                            .get(questions.size() % topology.witnesses().size());
                    questions.add(new Question(operator, peer, witness, questions.isEmpty()));
                }
            }
        }
        return questions;
    }

    /** Asked at one operator's peer, endorsed by its organisation and the witness. */
    private record Question(Member operator, PeerNode peer, String witness, boolean commit) {}

    private void with(Question question, Together.Step<Gateway> step) throws IOException, InterruptedException {
        NodeFiles files = layout.certificates(question.operator().name()).administrator();
        Path msp = files.msp();
        Credential administrator =
                Pem.credential(msp.resolve("signcerts/certificate.pem"), msp.resolve("keystore/key.pem"));
        ManagedChannel channel = Grpc.newChannelBuilder(
                        question.peer().address(),
                        TlsChannelCredentials.newBuilder()
                                .trustManager(files.tlsRoot().toFile())
                                .build())
                .build();
        try (Gateway gateway = Gateway.newInstance()
                .identity(new X509Identity(question.operator().name(), administrator.certificate()))
                .signer(Signers.newPrivateKeySigner(administrator.key()))
                .connection(channel)
                .endorseOptions(options -> options.withDeadlineAfter(CALL_SECONDS, TimeUnit.SECONDS))
                .submitOptions(options -> options.withDeadlineAfter(CALL_SECONDS, TimeUnit.SECONDS))
                .commitStatusOptions(options -> options.withDeadlineAfter(CALL_SECONDS, TimeUnit.SECONDS))
                .connect()) {
            step.of(gateway);
        } finally {
            channel.shutdownNow();
        }
    }

    private void until(Question question, Gateway gateway) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        String told;
        do {
            told = attempt(question, gateway);
            if (told.isEmpty()) {
                return;
            }
            LockSupport.parkNanos(PAUSE.toNanos());
            if (Thread.interrupted()) {
                throw new InterruptedException("while waiting for the first commit");
            }
        } while (System.nanoTime() - deadline < 0);
        throw new NetworkException(
                NetworkException.Kind.UNAVAILABLE,
                question.operator().name() + " and " + question.witness() + " did not get a transaction through within "
                        + PATIENCE.toSeconds() + " s; the last try was told: " + told
                        + ". 'aval network doctor' looks at every node.");
    }

    /** What went wrong; empty if nothing did. */
    private String attempt(Question question, Gateway gateway) {
        try {
            Transaction endorsed = gateway.getNetwork(layout.topology().channel())
                    .getContract(layout.topology().contract())
                    .newProposal("attest")
                    .addArguments("day")
                    .setEndorsingOrganizations(question.operator().name(), question.witness())
                    .build()
                    .endorse();
            if (!question.commit()) {
                return "";
            }
            SubmittedTransaction sent = endorsed.submitAsync();
            var status = sent.getStatus();
            return status.isSuccessful() ? "" : "the transaction was marked " + status.getCode();
        } catch (GatewayException e) {
            return e.getMessage() + " "
                    + e.getDetails().stream().map(detail -> detail.getMessage()).toList();
        } catch (GatewayRuntimeException e) {
            return String.valueOf(e.getMessage());
        }
    }
}
