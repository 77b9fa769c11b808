package io.aval.client.fabric.event;

import io.aval.client.Checkpoint;
import io.aval.client.LedgerEvent;
import io.aval.client.Signer;
import io.aval.client.fabric.block.BlockRejectedException;
import io.aval.client.fabric.block.BlockVerification;
import io.aval.client.fabric.block.ContractEvents;
import io.aval.client.fabric.gateway.OwnPeer;
import io.aval.client.fabric.gateway.OwnPeers;
import io.aval.rules.refusal.Code;
import io.aval.rules.refusal.Refusal;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hyperledger.fabric.protos.common.Block;
import org.jspecify.annotations.Nullable;

/** Reads blocks from whichever own peer has them and puts their events into a queue. Runs on one thread. */
final class Follower implements Runnable {

    private static final long FETCH_SECONDS = 10;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(50);
    /** How often the others are asked for a block that one peer got wrong, before the finding is told. */
    private static final int MAX_ROUNDS = 12;

    private final Course course;
    private final OwnPeers peers;
    private final Signer signer;
    private final EventQueue queue;
    /** Peers whose next block was rejected, since the last one that was not. */
    private final Set<OwnPeer> rejected = new HashSet<>();

    private @Nullable BlockVerification verification;
    private @Nullable Refusal rejection;
    private int roundsSinceRejection;
    private Duration pause = FIRST_PAUSE;

    Follower(Course course, OwnPeers peers, Signer signer, EventQueue queue) {
        this.course = course;
        this.peers = peers;
        this.signer = signer;
        this.queue = queue;
    }

    @Override
    public void run() {
        try {
            while (!queue.isClosed()) {
                for (OwnPeer peer : peers.inOrder()) {
                    if (!rejected.contains(peer) && !follow(peer)) {
                        return;
                    }
                }
                if (isGivenUp()) {
                    return;
                }
                Thread.sleep(pause);
                pause = min(pause.multipliedBy(2), course.reconnect());
            }
        } catch (InterruptedException e) {
            // Only closing interrupts this thread
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            queue.fail(Code.INTERNAL_FAULT.refusal("why", e.toString()));
        }
    }

    /** Follows one peer until it breaks off; false if that was the end of all following. */
    private boolean follow(OwnPeer peer) throws InterruptedException {
        try {
            BlockVerification verified = verification(peer);
            try (BlockStream stream = BlockStream.from(peer, course.channel(), signer, verified.next())) {
                while (!queue.isClosed()) {
                    take(peer, verified, stream.next());
                }
            }
            return false;
        } catch (StreamEndedException e) {
            if (e.isForbidden()) {
                queue.fail(Code.BAD_SIGNATURE.refusal("why", "the peer does not let the signer read blocks"));
            }
            return !e.isForbidden();
        } catch (BlockRejectedException e) {
            rejected.add(peer);
            rejection = Code.LEDGER_UNAVAILABLE.refusal(
                    "block", Long.toUnsignedString(e.number()), "finding", e.finding(), "peer", peer.address());
            return true;
        } catch (WrongCheckpoint e) {
            queue.fail(Code.BAD_FORMAT.refusal("field", "checkpoint"));
            return false;
        }
    }

    private void take(OwnPeer peer, BlockVerification verified, Block block)
            throws BlockRejectedException, InterruptedException, WrongCheckpoint {
        long number = verified.next();
        // Read before it is accepted, so that a block which cannot be read is asked of another peer
        ContractEvents found = ContractEvents.of(block, course.contract());
        verified.accept(block);
        peer.showed(number);
        rejected.clear();
        rejection = null;
        roundsSinceRejection = 0;
        pause = FIRST_PAUSE;
        for (LedgerEvent event : unseen(number, found)) {
            queue.put(event);
        }
    }

    private List<LedgerEvent> unseen(long number, ContractEvents found) throws WrongCheckpoint {
        Checkpoint after = course.after();
        if (number != after.block() || after.txId().isEmpty()) {
            return found.events();
        }
        int last = found.transactions().indexOf(after.txId());
        if (last < 0) {
            throw new WrongCheckpoint();
        }
        List<String> seen = found.transactions().subList(0, last + 1);
        return found.events().stream()
                .filter(event -> !seen.contains(event.txId()))
                .toList();
    }

    private BlockVerification verification(OwnPeer peer)
            throws StreamEndedException, BlockRejectedException, InterruptedException {
        BlockVerification known = verification;
        if (known == null) {
            known = BlockVerification.startingAt(
                    course.after().block(),
                    course.channel(),
                    course.genesis(),
                    number -> BlockStream.one(peer, course.channel(), signer, number, FETCH_SECONDS));
            verification = known;
        }
        return known;
    }

    private boolean isGivenUp() {
        Refusal known = rejection;
        boolean over = known != null && (rejected.containsAll(peers.inOrder()) || ++roundsSinceRejection > MAX_ROUNDS);
        if (known != null && over) {
            queue.fail(known);
        }
        return over;
    }

    private static Duration min(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private static final class WrongCheckpoint extends Exception {
        private static final long serialVersionUID = 1L;
    }
}
