package io.aval.client.embedded.store;

import io.aval.client.embedded.configuration.NetworkConfiguration;
import io.aval.client.embedded.configuration.PrivateCollection;
import io.aval.client.embedded.transaction.Bytes;
import io.aval.client.embedded.transaction.Deposit;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

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
                PrivateCollection collection = collections.get(deposit.collection());
                if (collection == null) {
                    throw new IllegalStateException("no collection is named " + deposit.collection());
                }
                for (String member : collection.members()) {
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
