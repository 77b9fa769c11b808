package io.aval.client.embedded.store;

import io.aval.client.embedded.configuration.NetworkConfiguration;
import io.aval.client.embedded.configuration.PrivateCollection;
import io.aval.client.embedded.transaction.Bytes;
import io.aval.client.embedded.transaction.Deposit;
import io.aval.client.embedded.transaction.ReadWriteSet.PrivateWrite;
import io.aval.client.embedded.transaction.Transaction;
import io.aval.client.embedded.transaction.ValidationCode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.function.Supplier;

/** The vaults of all organisations of the network. Who is a member of a collection gets its values, nobody else. */
public final class Vaults implements AutoCloseable {
    private final Map<String, Vault> vaults = new LinkedHashMap<>();
    private final Map<String, PrivateCollection> collections = new LinkedHashMap<>();
    /** One thread for each vault, so that the disk takes their synchronous writes together. */
    private final ExecutorService writers;

    private Vaults(NetworkConfiguration configuration) {
        configuration.collections().forEach(collection -> collections.put(collection.name(), collection));
        writers = Executors.newFixedThreadPool(
                configuration.members().size(),
                Thread.ofPlatform().daemon().name("vault-writer-", 0).factory());
    }

    /**
     * Opens the vault of each organisation.
     *
     * @param folders where an organisation keeps its vault
     * @param create whether to make what is missing
     */
    public static Vaults open(NetworkConfiguration configuration, Function<String, Path> folders, boolean create) {
        Vaults vaults = new Vaults(configuration);
        try {
            for (String organisation : configuration.members()) {
                vaults.vaults.put(organisation, Vault.open(organisation, folders.apply(organisation), create));
            }
        } catch (RuntimeException e) {
            vaults.close();
            throw e;
        }
        return vaults;
    }

    /** Removes, in every vault, what was stored for a block that never came to stand in the channel. */
    public void removeLeftovers(CommittedState state) {
        vaults.values().forEach(vault -> vault.removeLeftovers(state));
    }

    /** Gathers a block's deposits, so that each vault is written once. Not safe for use by several threads. */
    public final class Group {
        private final long block;
        private final Map<String, List<Vault.Arrival>> arrivals = new LinkedHashMap<>();

        private Group(long block) {
            this.block = block;
        }

        /** Adds a valid transaction's deposits. */
        public void add(int transaction, List<Deposit> deposits) {
            for (Deposit deposit : deposits) {
                for (String member : members(deposit.collection())) {
                    arrivals.computeIfAbsent(member, organisation -> new ArrayList<>())
                            .add(new Vault.Arrival(deposit, block, transaction));
                }
            }
        }

        /** Writes them; on every member's disk once this returns. */
        public void store() {
            List<Future<?>> writes = new ArrayList<>();
            arrivals.forEach((organisation, values) -> {
                Vault vault = vault(organisation);
                writes.add(writers.submit(() -> vault.store(block, values)));
            });
            awaitAll(writes);
        }
    }

    /** The deposits of a block, none so far. */
    public Group group(long block) {
        return new Group(block);
    }

    /** An organisation's copy of the value that the channel committed to, empty if it has none. */
    public Optional<Bytes> read(String organisation, PrivateKey key, PrivateHash committed) {
        return vault(organisation).read(key.collection(), key.keyHash(), committed.valueHash());
    }

    /**
     * An organisation's copies of what a collection holds, by clear key in the order of the keys' UTF-8 bytes. Looks at
     * every value that the vault ever had of the collection.
     */
    public NavigableMap<String, Bytes> committed(String organisation, String collection, CommittedState state) {
        NavigableMap<String, Bytes> found = new TreeMap<>(KeyOrder.OF_TEXTS);
        for (Vault.Kept kept : vault(organisation).values(collection)) {
            Bytes keyHash = Bytes.sha256(KeyOrder.encode(kept.key()));
            PrivateHash known = state.privateHash(new PrivateKey(collection, keyHash));
            if (known != null
                    && known.valueHash().equals(Bytes.sha256(kept.value().array()))) {
                found.put(kept.key(), kept.value());
            }
        }
        return found;
    }

    /**
     * Has members forget what the valid transactions of a block purge. The block stands in the channel already: a crash
     * in between leaves the values there, so this is done again for the last block when a ledger is opened.
     *
     * @param state supplies the state after the block, if it is needed; closed here
     */
    public void purge(List<Transaction> transactions, List<ValidationCode> codes, Supplier<StateSnapshot> state) {
        Map<String, Set<PrivateKey>> purges = new LinkedHashMap<>();
        for (int i = 0; i < transactions.size(); i++) {
            if (codes.get(i) == ValidationCode.VALID) {
                for (PrivateWrite write : transactions.get(i).readWriteSet().privateWrites()) {
                    if (write.purge()) {
                        PrivateKey key = new PrivateKey(write.collection(), write.keyHash());
                        members(write.collection())
                                .forEach(member -> purges.computeIfAbsent(member, name -> new LinkedHashSet<>())
                                        .add(key));
                    }
                }
            }
        }
        if (purges.isEmpty()) {
            return;
        }
        try (StateSnapshot known = state.get()) {
            List<Future<?>> writes = new ArrayList<>();
            purges.forEach((organisation, keys) -> {
                Vault vault = vault(organisation);
                writes.add(writers.submit(() -> vault.purge(keys, known)));
            });
            awaitAll(writes);
        }
    }

    private List<String> members(String collection) {
        PrivateCollection known = collections.get(collection);
        if (known == null) {
            throw new IllegalStateException("no collection is named " + collection);
        }
        return known.members();
    }

    private Vault vault(String organisation) {
        Vault vault = vaults.get(organisation);
        if (vault == null) {
            throw new IllegalArgumentException("no organisation is named " + organisation);
        }
        return vault;
    }

    /** Waits for every write, then throws what the first failed one threw. */
    private static void awaitAll(List<Future<?>> writes) {
        boolean interrupted = false;
        for (Future<?> write : writes) {
            while (!write.isDone()) {
                try {
                    write.get();
                } catch (InterruptedException e) {
                    // The writes go on whatever happens to this thread, and their outcome must be known.
                    interrupted = true;
                } catch (ExecutionException e) {
                    break;
                }
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        for (Future<?> write : writes) {
            if (write.state() == Future.State.FAILED) {
                if (write.exceptionNow() instanceof LedgerFault fault) {
                    throw fault;
                }
                throw new IllegalStateException("a vault's write failed unexpectedly", write.exceptionNow());
            }
        }
    }

    @Override
    public void close() {
        writers.close();
        vaults.values().forEach(Vault::close);
        vaults.clear();
    }
}
