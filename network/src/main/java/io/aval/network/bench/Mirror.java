package io.aval.network.bench;

import com.google.protobuf.InvalidProtocolBufferException;
import io.aval.network.bench.contract.MirrorPlan;
import io.aval.network.bench.contract.MirrorPlan.Entry;
import io.aval.rules.ledger.Keys;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeSet;
import org.hyperledger.fabric.protos.ledger.rwset.CollectionHashedReadWriteSet;
import org.hyperledger.fabric.protos.ledger.rwset.NsReadWriteSet;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.HashedRWSet;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVMetadataWrite;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVRWSet;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVRead;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVWrite;

/**
 * What a contract without rules must do to leave the same behind as a transaction of the real one: the same public reads,
 * writes and policies byte for byte, an event of the same bytes, and deposits of the same size in the same vaults.
 *
 * @param plan what is to be done
 * @param found the keys it reads that must be there before
 */
record Mirror(MirrorPlan plan, SortedSet<String> found) {

    private static final String HEX = "0123456789abcdef";

    /**
     * Derives it from what the real transaction left.
     *
     * @param contract the real one's name
     * @param deposits for each vault how many bytes it put there
     * @param random what the deposits are filled with
     * @throws IllegalArgumentException if the transaction is not the contract's, or a deposit's size is not known
     */
    static Mirror of(Trace trace, String contract, Map<String, Integer> deposits, Random random) {
        NsReadWriteSet own = own(trace, contract);
        try {
            KVRWSet state = KVRWSet.parseFrom(own.getRwset());
            List<Entry> privateReads = new ArrayList<>();
            List<Entry> filled = new ArrayList<>();
            for (CollectionHashedReadWriteSet set : own.getCollectionHashedRwsetList()) {
                String collection = set.getCollectionName();
                HashedRWSet hashes = HashedRWSet.parseFrom(set.getHashedRwset());
                for (int i = 0; i < hashes.getHashedReadsCount(); i++) {
                    privateReads.add(new Entry(collection, i == 0 ? Keys.TAG_KEY : Keys.TAG_KEY + i));
                }
                if (hashes.getHashedWritesCount() > 0) {
                    filled.add(new Entry(collection, fill(size(deposits, collection), random)));
                }
            }
            MirrorPlan plan = new MirrorPlan(
                    state.getReadsList().stream().map(KVRead::getKey).toList(),
                    privateReads,
                    state.getWritesList().stream().map(Mirror::entry).toList(),
                    state.getMetadataWritesList().stream().map(Mirror::policy).toList(),
                    filled,
                    trace.event());
            TreeSet<String> found = new TreeSet<>();
            state.getReadsList().stream()
                    .filter(KVRead::hasVersion)
                    .map(KVRead::getKey)
                    .forEach(found::add);
            return new Mirror(plan, found);
        } catch (InvalidProtocolBufferException e) {
            throw new IllegalArgumentException("a block holds what is no read/write set", e);
        }
    }

    /** The collections in which the transaction made a deposit. */
    static List<String> vaults(Trace trace, String contract) {
        try {
            List<String> vaults = new ArrayList<>();
            for (CollectionHashedReadWriteSet set : own(trace, contract).getCollectionHashedRwsetList()) {
                if (HashedRWSet.parseFrom(set.getHashedRwset()).getHashedWritesCount() > 0) {
                    vaults.add(set.getCollectionName());
                }
            }
            return vaults;
        } catch (InvalidProtocolBufferException e) {
            throw new IllegalArgumentException("a block holds what is no read/write set", e);
        }
    }

    private static NsReadWriteSet own(Trace trace, String contract) {
        return trace.results().getNsRwsetList().stream()
                .filter(set -> set.getNamespace().equals(contract))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no transaction of " + contract));
    }

    private static Entry entry(KVWrite write) {
        return new Entry(write.getKey(), write.getValue().toStringUtf8());
    }

    private static Entry policy(KVMetadataWrite write) {
        return new Entry(
                write.getKey(),
                Base64.getEncoder()
                        .encodeToString(write.getEntries(0).getValue().toByteArray()));
    }

    private static int size(Map<String, Integer> deposits, String collection) {
        Integer size = deposits.get(collection);
        if (size == null) {
            throw new IllegalArgumentException("how much went into " + collection + " is not known");
        }
        return size;
    }

    private static String fill(int bytes, Random random) {
        StringBuilder text = new StringBuilder(bytes);
        for (int i = 0; i < bytes; i++) {
            text.append(HEX.charAt(random.nextInt(HEX.length())));
        }
        return text.toString();
    }
}
