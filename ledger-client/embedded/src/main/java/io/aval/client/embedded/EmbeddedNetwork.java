package io.aval.client.embedded;

import io.aval.client.embedded.configuration.BatchSettings;
import io.aval.client.embedded.configuration.NetworkConfiguration;
import io.aval.client.embedded.event.EventFollower;
import io.aval.client.embedded.event.HeightSignal;
import io.aval.client.embedded.event.Position;
import io.aval.client.embedded.identity.CreatorCheck;
import io.aval.client.embedded.ordering.BlockCommitter;
import io.aval.client.embedded.ordering.BlockValidator;
import io.aval.client.embedded.ordering.Commit;
import io.aval.client.embedded.ordering.Orderer;
import io.aval.client.embedded.simulation.EmbeddedChaincode;
import io.aval.client.embedded.simulation.Endorsement;
import io.aval.client.embedded.simulation.Endorsement.Endorsed;
import io.aval.client.embedded.simulation.Endorsement.Refused;
import io.aval.client.embedded.simulation.Endorser;
import io.aval.client.embedded.store.ChannelStore;
import io.aval.client.embedded.store.LedgerFault;
import io.aval.client.embedded.store.Location;
import io.aval.client.embedded.store.RecordedEvent;
import io.aval.client.embedded.store.StateSnapshot;
import io.aval.client.embedded.store.Vaults;
import io.aval.client.embedded.transaction.Block;
import io.aval.client.embedded.transaction.BlockCodec;
import io.aval.client.embedded.transaction.ByteSource.MalformedBytes;
import io.aval.client.embedded.transaction.Bytes;
import io.aval.client.embedded.transaction.Proposal;
import io.aval.client.embedded.transaction.ProposalCodec;
import io.aval.client.embedded.transaction.SignedProposalBytes;
import io.aval.client.embedded.transaction.Transaction;
import io.aval.client.embedded.verification.LedgerVerification;
import io.aval.client.embedded.verification.VerificationReport;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * A channel with all its organisations in one process. Proposals are endorsed on the threads of those who ask,
 * transactions are ordered and committed on one thread. Safe for use by several threads.
 *
 * <p>Every method throws a {@link LedgerFault} if the store fails or the network is closed.
 */
public final class EmbeddedNetwork implements AutoCloseable {
    private static final int MAX_PROPOSAL_BYTES = 8 << 20;
    private static final int FORBIDDEN = 403;
    private static final int SERVER_ERROR = 500;

    private final NetworkConfiguration configuration;
    private final LedgerFolder folder;
    private final ChannelStore channel;
    private final Vaults vaults;
    private final Endorser endorser;
    private final Orderer orderer;
    private final HeightSignal heights;
    private final OpenGate gate = new OpenGate();

    private EmbeddedNetwork(
            NetworkConfiguration configuration,
            BatchSettings batches,
            EmbeddedChaincode chaincode,
            LedgerFolder folder,
            ChannelStore channel,
            Vaults vaults) {
        this.configuration = configuration;
        this.folder = folder;
        this.channel = channel;
        this.vaults = vaults;
        this.heights = new HeightSignal(channel.height());
        this.endorser = new Endorser(configuration, chaincode, vaults, MAX_PROPOSAL_BYTES);
        BlockValidator validator = new BlockValidator(configuration.chaincodePolicy());
        this.orderer = new Orderer(new BlockCommitter(channel, vaults, validator, heights::raise), batches);
    }

    /**
     * Opens the ledger in a folder, or makes one there.
     *
     * @throws LedgerFault with a sentence if the folder is in use, damaged, of another format or another configuration
     */
    public static EmbeddedNetwork open(
            Path root, NetworkConfiguration configuration, BatchSettings batches, EmbeddedChaincode chaincode) {
        LedgerFolder folder = LedgerFolder.open(root);
        ChannelStore channel = null;
        Vaults vaults = null;
        try {
            channel = ChannelStore.open(
                    folder.channel(),
                    folder.isNew(),
                    true,
                    configuration.queries().history());
            vaults = Vaults.open(configuration, folder::vault, folder.isNew());
            if (folder.isNew()) {
                channel.appendConfiguration(configuration.text());
                folder.markMade();
            }
            checkConfiguration(root, channel, configuration);
            try (StateSnapshot state = channel.snapshot()) {
                vaults.removeLeftovers(state);
            }
            repeatPurges(channel, vaults);
            EmbeddedNetwork network = new EmbeddedNetwork(configuration, batches, chaincode, folder, channel, vaults);
            network.orderer.start();
            return network;
        } catch (RuntimeException e) {
            if (vaults != null) {
                vaults.close();
            }
            if (channel != null) {
                channel.close();
            }
            folder.close();
            throw e;
        }
    }

    /** A crash may have come between the last block and the purges that it orders. */
    private static void repeatPurges(ChannelStore channel, Vaults vaults) {
        Optional<Bytes> encoded = channel.blockBytes(channel.height() - 1);
        if (encoded.isPresent()) {
            Block block;
            try {
                block = BlockCodec.decode(encoded.get());
            } catch (MalformedBytes | IllegalArgumentException e) {
                // A damaged block is for the verification to report.
                return;
            }
            vaults.purge(block.transactions(), block.codes(), channel::snapshot);
        }
    }

    private static void checkConfiguration(Path root, ChannelStore channel, NetworkConfiguration configuration) {
        Block genesis = BlockCodec.decode(channel.blockBytes(0)
                .orElseThrow(() -> new LedgerFault(
                        LedgerFault.Kind.FOLDER_DAMAGED,
                        "The folder " + root + " lacks block 0. Restore it from a backup.")));
        if (!genesis.configuration().equals(configuration.text())) {
            throw new LedgerFault(
                    LedgerFault.Kind.CONFIGURATION_DIFFERS,
                    "The ledger in " + root + " was made for another network. Give the same organisations and"
                            + " collections as then, or take another folder. It was made with:\n"
                            + genesis.configuration());
        }
    }

    public NetworkConfiguration configuration() {
        return configuration;
    }

    /**
     * Has a proposal endorsed, on the calling thread. The caller vouches for the creator.
     *
     * @param organisations who is to endorse: one or more members, each once
     */
    public Endorsement endorse(Proposal proposal, List<String> organisations) {
        return gate.through(() -> {
            if (channel.locate(proposal.txId()).isPresent()) {
                String message = "duplicate transaction found [" + proposal.txId() + "]. Creator ["
                        + proposal.creator().serialized().toHex() + "]";
                return new Refused(organisations.getFirst(), SERVER_ERROR, message, Bytes.EMPTY);
            }
            try (StateSnapshot state = channel.snapshot()) {
                return endorser.endorse(proposal, organisations, state);
            }
        });
    }

    /** Has a signed proposal endorsed, after a check of its signature; a bad one is refused with status 403. */
    public Endorsement endorse(SignedProposalBytes signed, List<String> organisations, CreatorCheck check) {
        Proposal proposal;
        try {
            proposal = ProposalCodec.decode(signed.proposal(), configuration.chaincode(), check::creator);
        } catch (IllegalArgumentException e) {
            return new Refused(organisations.getFirst(), FORBIDDEN, String.valueOf(e.getMessage()), Bytes.EMPTY);
        }
        Bytes visible = ProposalCodec.visible(proposal, configuration.chaincode());
        Optional<String> refusal =
                check.refusal(proposal.creator(), new SignedProposalBytes(visible, signed.signature()));
        if (refusal.isPresent()) {
            return new Refused(organisations.getFirst(), FORBIDDEN, refusal.get(), Bytes.EMPTY);
        }
        return switch (endorse(proposal, organisations)) {
            case Endorsed endorsed -> endorsed.signedBy(signed.signature());
            case Refused refused -> refused;
        };
    }

    /**
     * Submits what was endorsed.
     *
     * @param patience how long to wait for a place in the queue if there is none
     * @return the outcome, once it is on disk and visible; see {@link Orderer} for how it fails
     */
    public CompletableFuture<Commit> submit(Endorsed endorsed, Duration patience) {
        return orderer.submit(endorsed.transaction(), endorsed.deposits(), patience);
    }

    /** What became of a transaction; empty if it is not on the ledger. */
    public Optional<Commit> status(String txId) {
        return gate.through(() -> channel.locate(txId)).map(place -> commit(txId, place));
    }

    private static Commit commit(String txId, Location place) {
        return new Commit(txId, place.block(), place.transaction(), place.code());
    }

    /** Number of blocks, block 0 included. */
    public long height() {
        return gate.through(channel::height);
    }

    /** Hash of the last block's header. */
    public Bytes lastHash() {
        return gate.through(channel::lastHash);
    }

    /** A transaction, valid or not; empty if it is not on the ledger. */
    public Optional<Transaction> transaction(Commit commit) {
        return block(commit.block()).map(block -> block.transactions().get(commit.transaction()));
    }

    /** A block, empty if there is none with this number. */
    public Optional<Block> block(long number) {
        return gate.through(() -> channel.blockBytes(number).map(BlockCodec::decode));
    }

    /**
     * Follows the events behind a position, those to come included; the caller closes it.
     *
     * @throws IllegalArgumentException if the position names a transaction that does not stand in its block
     */
    public EventFollower follow(Position position) {
        int transaction = 0;
        String done = position.txId();
        if (done != null) {
            Location place = gate.through(() -> channel.locate(done))
                    .filter(found -> found.block() == position.block())
                    .orElseThrow(() -> new IllegalArgumentException(
                            "transaction " + done + " does not stand in block " + position.block()));
            transaction = place.transaction() + 1;
        }
        return new EventFollower(this::readEvents, heights, position.block(), transaction);
    }

    private List<RecordedEvent> readEvents(long block, int transaction, long end, int limit) {
        try {
            return gate.through(() -> channel.events(block, transaction, end, limit));
        } catch (LedgerFault fault) {
            if (fault.kind() == LedgerFault.Kind.CLOSED) {
                // The follower sees by itself that the ledger is closed.
                return List.of();
            }
            throw fault;
        }
    }

    /** What stopped the ledger, empty while it runs. */
    public Optional<LedgerFault> fault() {
        return Optional.ofNullable(orderer.fault());
    }

    /** Verifies chain, state and vaults; see {@link LedgerVerification}. One at a time; takes a while. */
    public synchronized VerificationReport verify() {
        return gate.through(() -> {
            LedgerFolder.removeRecursively(folder.verification());
            try {
                return new LedgerVerification(configuration, channel, vaults).run(folder.verification());
            } finally {
                LedgerFolder.removeRecursively(folder.verification());
            }
        });
    }

    /** Commits what was submitted, then closes everything; waits for calls that are inside. */
    @Override
    public void close() {
        heights.close();
        orderer.close();
        if (gate.close()) {
            vaults.close();
            channel.close();
            folder.close();
        }
    }
}
