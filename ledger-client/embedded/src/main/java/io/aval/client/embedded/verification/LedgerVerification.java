package io.aval.client.embedded.verification;

import io.aval.client.embedded.configuration.NetworkConfiguration;
import io.aval.client.embedded.ordering.BlockValidator;
import io.aval.client.embedded.ordering.BlockValidator.Validated;
import io.aval.client.embedded.store.ChannelStore;
import io.aval.client.embedded.store.CommittedState;
import io.aval.client.embedded.store.LedgerFault;
import io.aval.client.embedded.store.PrivateHash;
import io.aval.client.embedded.store.PrivateKey;
import io.aval.client.embedded.store.StateSnapshot;
import io.aval.client.embedded.store.Vaults;
import io.aval.client.embedded.transaction.Block;
import io.aval.client.embedded.transaction.BlockCodec;
import io.aval.client.embedded.transaction.ByteSource.MalformedBytes;
import io.aval.client.embedded.transaction.Bytes;
import io.aval.client.embedded.transaction.Creator;
import io.aval.client.embedded.transaction.Transaction;
import io.aval.client.embedded.transaction.TransactionCodec;
import io.aval.client.embedded.transaction.ValidationCode;
import io.aval.client.embedded.verification.Finding.Area;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * One verification of a ledger, at the height that it has when the verification begins; the ledger may go on meanwhile.
 * Costs a second copy of the channel on disk, made in an empty folder that the caller removes. Used once, by one thread.
 */
public final class LedgerVerification {
    private static final int MOST_FINDINGS = 100;

    private final NetworkConfiguration configuration;
    private final ChannelStore channel;
    private final Vaults vaults;
    private final List<Finding> findings = new ArrayList<>();
    private long transactionCount;
    private long validCount;
    private long privateValues;

    public LedgerVerification(NetworkConfiguration configuration, ChannelStore channel, Vaults vaults) {
        this.configuration = configuration;
        this.channel = channel;
        this.vaults = vaults;
    }

    /** Verifies all of it. */
    public VerificationReport run(Path emptyFolder) {
        try (StateSnapshot stored = channel.snapshot();
                ChannelStore replay = ChannelStore.open(emptyFolder, true, false)) {
            boolean walked = walk(replay, stored.height());
            try (StateSnapshot replayed = replay.snapshot()) {
                if (walked) {
                    compare(stored, replayed);
                }
                checkVaults(stored);
                return new VerificationReport(
                        replayed.height(),
                        transactionCount,
                        validCount,
                        privateValues,
                        replay.lastHash(),
                        StateComparison.digest(stored),
                        findings);
            }
        } catch (LedgerFault fault) {
            find(Area.CHAIN, fault.sentence());
            return new VerificationReport(
                    0, transactionCount, validCount, privateValues, Bytes.EMPTY, Bytes.EMPTY, findings);
        }
    }

    private void find(Area area, String sentence) {
        if (findings.size() < MOST_FINDINGS) {
            findings.add(new Finding(area, sentence));
        }
    }

    /** Replays every block; false if the chain is broken, so that no state can be derived from it. */
    private boolean walk(ChannelStore replay, long height) {
        BlockValidator validator = new BlockValidator(configuration.chaincodePolicy());
        for (long number = 0; number < height; number++) {
            Bytes encoded = channel.blockBytes(number).orElse(null);
            if (encoded == null) {
                find(Area.CHAIN, "Block " + number + " is missing. Restore the channel's folder from a backup.");
                return false;
            }
            try {
                if (!replay(BlockCodec.decode(encoded), number, replay, validator)) {
                    return false;
                }
            } catch (MalformedBytes | IllegalArgumentException | IndexOutOfBoundsException e) {
                find(
                        Area.CHAIN,
                        "Block " + number + " cannot be read (" + e.getMessage()
                                + "). Restore the channel's folder from a backup.");
                return false;
            }
        }
        return true;
    }

    private boolean replay(Block block, long number, ChannelStore replay, BlockValidator validator) {
        Block.Header header = block.header();
        if (header.number() != number || !header.previousHash().equals(replay.lastHash())) {
            find(
                    Area.CHAIN,
                    "Block " + number + " is not chained to the block before it. Restore the channel's folder from a"
                            + " backup, and find out who changed it.");
            return false;
        }
        if (number == 0) {
            replay.appendConfiguration(block.configuration());
            return true;
        }
        Validated validated;
        try (StateSnapshot state = replay.snapshot()) {
            validated = validator.validate(
                    number,
                    block.transactions(),
                    state,
                    txId -> replay.locate(txId).isPresent());
        }
        compareVerdicts(block, validated.codes());
        List<Creator> creators =
                block.transactions().stream().map(Transaction::creator).toList();
        List<Bytes> bodies =
                block.transactions().stream().map(TransactionCodec::encode).toList();
        replay.append(
                header,
                BlockCodec.transactionData(creators, bodies),
                block.transactions(),
                validated.codes(),
                validated.updates());
        return true;
    }

    private void compareVerdicts(Block block, List<ValidationCode> derived) {
        for (int i = 0; i < derived.size(); i++) {
            transactionCount++;
            ValidationCode stored = block.codes().get(i);
            if (stored == ValidationCode.VALID) {
                validCount++;
            }
            if (stored != derived.get(i)) {
                find(
                        Area.VERDICT,
                        "Transaction " + block.transactions().get(i).txId() + " in block "
                                + block.header().number() + " is marked " + stored + " but must be " + derived.get(i)
                                + ". Do not rely on it; restore the channel's folder from a backup.");
            }
        }
    }

    private void compare(StateSnapshot stored, StateSnapshot replayed) {
        StateComparison.publicKeys(
                stored,
                replayed,
                key -> find(
                        Area.STATE,
                        "The stored state of key " + key
                                + " is not what the blocks give. Restore the channel's folder from a" + " backup."));
        StateComparison.privateKeys(
                stored,
                replayed,
                key -> find(
                        Area.STATE,
                        "The stored hash of private key " + key
                                + " is not what the blocks give. Restore the channel's folder" + " from a backup."));
    }

    private void checkVaults(StateSnapshot stored) {
        try (CommittedState.PrivateCursor cursor = stored.privateKeys()) {
            for (; cursor.isValid(); cursor.next()) {
                PrivateKey key = cursor.key();
                PrivateHash committed = cursor.value();
                configuration
                        .collection(key.collection())
                        .ifPresentOrElse(
                                collection -> collection.members().forEach(member -> checkCopy(member, key, committed)),
                                () -> find(
                                        Area.STATE,
                                        "No collection is named " + key.collection() + ", yet it has keys."));
            }
        }
    }

    private void checkCopy(String member, PrivateKey key, PrivateHash committed) {
        privateValues++;
        boolean present;
        try {
            present = vaults.read(member, key, committed).isPresent();
        } catch (LedgerFault | MalformedBytes e) {
            present = false;
        }
        if (!present) {
            find(
                    Area.VAULT,
                    "The vault of " + member + " lacks the value of " + key.collection() + ", written in block "
                            + committed.version().block() + ", transaction "
                            + committed.version().transaction()
                            + ", or holds another. Have it redelivered, or restore that vault from a backup.");
        }
    }
}
