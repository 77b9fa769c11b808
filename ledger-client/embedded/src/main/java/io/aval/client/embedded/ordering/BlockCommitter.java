package io.aval.client.embedded.ordering;

import io.aval.client.embedded.ordering.BlockValidator.Validated;
import io.aval.client.embedded.store.ChannelStore;
import io.aval.client.embedded.store.StateSnapshot;
import io.aval.client.embedded.store.Vaults;
import io.aval.client.embedded.transaction.Block;
import io.aval.client.embedded.transaction.BlockCodec;
import io.aval.client.embedded.transaction.Bytes;
import io.aval.client.embedded.transaction.Creator;
import io.aval.client.embedded.transaction.Transaction;
import io.aval.client.embedded.transaction.ValidationCode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;

/** Commits one block: judge, write the vaults, write the channel, tell. Used by one thread. */
public final class BlockCommitter {
    private final ChannelStore channel;
    private final Vaults vaults;
    private final BlockValidator validator;
    private final LongConsumer heightListener;

    /**
     * A committer for a channel.
     *
     * @param heightListener told each new height once the block is on disk and visible; must return at once
     */
    public BlockCommitter(ChannelStore channel, Vaults vaults, BlockValidator validator, LongConsumer heightListener) {
        this.channel = channel;
        this.vaults = vaults;
        this.validator = validator;
        this.heightListener = heightListener;
    }

    /**
     * Makes these transactions the next block; it is on disk and visible once this returns.
     *
     * @return the verdicts, in the same order
     * @throws io.aval.client.embedded.store.LedgerFault if a write failed; then nobody must commit any more
     */
    public List<Commit> commit(List<PendingTransaction> batch) {
        List<Transaction> transactions = new ArrayList<>(batch.size());
        List<Creator> creators = new ArrayList<>(batch.size());
        List<Bytes> bodies = new ArrayList<>(batch.size());
        for (PendingTransaction pending : batch) {
            transactions.add(pending.transaction());
            creators.add(pending.transaction().creator());
            bodies.add(pending.body());
        }
        long number = channel.height();
        Validated validated;
        try (StateSnapshot state = channel.snapshot()) {
            validated = validator.validate(
                    number, transactions, state, txId -> channel.locate(txId).isPresent());
        }
        Bytes data = BlockCodec.transactionData(creators, bodies);
        Block.Header header = new Block.Header(number, channel.lastHash(), Bytes.sha256(data.array()));
        // Values first: a value that the channel does not know is never served, a known one must be there.
        storeDeposits(number, batch, validated.codes());
        channel.append(header, data, transactions, validated.codes(), validated.updates());
        vaults.purge(transactions, validated.codes(), channel::snapshot);
        heightListener.accept(number + 1);
        List<Commit> commits = new ArrayList<>(batch.size());
        for (int i = 0; i < batch.size(); i++) {
            commits.add(new Commit(
                    transactions.get(i).txId(), number, i, validated.codes().get(i)));
        }
        return commits;
    }

    private void storeDeposits(long number, List<PendingTransaction> batch, List<ValidationCode> codes) {
        Vaults.Group group = vaults.group(number);
        for (int i = 0; i < batch.size(); i++) {
            if (codes.get(i) == ValidationCode.VALID) {
                group.add(i, batch.get(i).deposits());
            }
        }
        group.store();
    }
}
