package io.aval.client.fabric.gateway;

import io.aval.client.Signer;
import io.aval.rules.refusal.Code;
import io.aval.rules.refusal.Refusal;
import io.aval.rules.refusal.RefusedException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.hyperledger.fabric.client.EndorseException;
import org.hyperledger.fabric.client.Proposal;
import org.hyperledger.fabric.client.Transaction;

/**
 * Collects endorsements. The same proposal is shown again to endorsers that lag, and to the next own gateway if one does
 * not answer; as long as nothing is ordered, that is safe. Safe for use by several threads.
 */
public final class Endorsing {

    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(1);
    private static final int MOST_DOUBLINGS = 20;

    private final OwnPeers peers;
    private final String channel;
    private final String contract;
    private final Limits limits;

    public Endorsing(OwnPeers peers, String channel, String contract, Limits limits) {
        this.peers = peers;
        this.channel = channel;
        this.contract = contract;
        this.limits = limits;
    }

    /**
     * Has a call endorsed by all organisations that it names.
     *
     * @throws RefusedException if they refuse, or cannot be reached within the limit
     */
    public Endorsed endorse(Signer signer, Call call, TimeLimit limit) {
        Proposal proposal = call.propose(peers.inOrder().getFirst(), signer, channel, contract);
        // Signed once: what lags is shown the same octets again
        Round round = new Round(
                signer,
                proposal,
                signer.sign(proposal.getDigest()),
                call.organisations().size());
        Refusal last = Code.LEDGER_UNAVAILABLE.refusal("why", "the deadline has passed");
        for (int attempt = 1; attempt <= limits.tries() && limit.isOpen(); attempt++) {
            switch (round.run(limit)) {
                case Reply.Given(Endorsed endorsed) -> {
                    return endorsed;
                }
                case Reply.Missing(Failure.Passing(Refusal refusal)) -> last = refusal;
                // A gateway that was just started has not found the others yet
                case Reply.Missing(Failure.Unreached unreached) when !unreached.down() -> last = unreached.refusal();
                case Reply.Missing(Failure failure) -> throw new RefusedException(failure.refusal());
            }
            limit.pause(pause(attempt));
        }
        throw new RefusedException(last);
    }

    /** Doubled each time: what lags needs milliseconds, a peer that was just started seconds. */
    private Duration pause(int attempt) {
        Duration pause = limits.pause().multipliedBy(1L << Math.min(attempt - 1, MOST_DOUBLINGS));
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }

    private sealed interface Reply {
        record Given(Endorsed endorsed) implements Reply {}

        record Missing(Failure failure) implements Reply {}
    }

    /** The proposal shown once to each gateway until one has an answer. */
    private final class Round {
        private final Signer signer;
        private final Proposal proposal;
        private final byte[] signature;
        private final int asked;

        Round(Signer signer, Proposal proposal, byte[] signature, int asked) {
            this.signer = signer;
            this.proposal = proposal;
            this.signature = signature;
            this.asked = asked;
        }

        Reply run(TimeLimit limit) {
            Failure last =
                    new Failure.Unreached(Code.LEDGER_UNAVAILABLE.refusal("why", "the deadline has passed"), false);
            for (OwnPeer peer : peers.inOrder()) {
                if (!limit.isOpen()) {
                    break;
                }
                try {
                    Transaction transaction = peer.gateway(signer)
                            .newSignedProposal(proposal.getBytes(), signature)
                            .endorse(options ->
                                    options.withDeadlineAfter(limit.nanos(limits.endorse()), TimeUnit.NANOSECONDS));
                    peer.answered();
                    return new Reply.Given(new Endorsed(peer, signer, proposal, transaction));
                } catch (EndorseException e) {
                    last = Failures.of(e.getStatus(), e.getDetails(), asked);
                    if (!(last instanceof Failure.Unreached unreached)) {
                        peer.answered();
                        break;
                    }
                    if (unreached.down()) {
                        peer.failed();
                    }
                }
            }
            return new Reply.Missing(last);
        }
    }
}
