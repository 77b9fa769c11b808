package io.aval.network.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.ByteString;
import io.aval.network.bench.contract.MirrorPlan;
import io.aval.network.bench.contract.MirrorPlan.Entry;
import java.util.Map;
import java.util.Random;
import org.hyperledger.fabric.protos.ledger.rwset.CollectionHashedReadWriteSet;
import org.hyperledger.fabric.protos.ledger.rwset.NsReadWriteSet;
import org.hyperledger.fabric.protos.ledger.rwset.TxReadWriteSet;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.HashedRWSet;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVMetadataEntry;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVMetadataWrite;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVRWSet;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVRead;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVReadHash;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVWrite;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVWriteHash;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.Version;
import org.junit.jupiter.api.Test;

class MirrorTest {

    private static final long SEED = 7;

    /** A transaction that reads two keys, writes both, guards one, and makes one deposit. */
    private final Trace trace = new Trace(
            TxReadWriteSet.newBuilder()
                    .addNsRwset(NsReadWriteSet.newBuilder().setNamespace("_lifecycle"))
                    .addNsRwset(NsReadWriteSet.newBuilder()
                            .setNamespace("aval")
                            .setRwset(KVRWSet.newBuilder()
                                    .addReads(KVRead.newBuilder()
                                            .setKey("bill~1")
                                            .setVersion(Version.newBuilder().setBlockNum(3)))
                                    .addReads(KVRead.newBuilder().setKey("req~1"))
                                    .addWrites(write("bill~1", "{\"v\":2}"))
                                    .addWrites(write("req~1", "{}"))
                                    .addMetadataWrites(KVMetadataWrite.newBuilder()
                                            .setKey("bill~1")
                                            .addEntries(KVMetadataEntry.newBuilder()
                                                    .setName("VALIDATION_PARAMETER")
                                                    .setValue(ByteString.copyFrom(new byte[] {1, 2, 3}))))
                                    .build()
                                    .toByteString())
                            .addCollectionHashedRwset(hashed(
                                    "registry",
                                    HashedRWSet.newBuilder().addHashedReads(KVReadHash.getDefaultInstance())))
                            .addCollectionHashedRwset(hashed(
                                    "vault-BankA",
                                    HashedRWSet.newBuilder().addHashedWrites(KVWriteHash.getDefaultInstance()))))
                    .build(),
            "[event]",
            5_000);

    @Test
    void reads_and_writes_what_the_real_transaction_did() {
        Mirror mirror = Mirror.of(trace, "aval", Map.of("vault-BankA", 1_234), new Random(SEED));

        MirrorPlan plan = mirror.plan();
        assertThat(plan.reads()).containsExactly("bill~1", "req~1");
        assertThat(plan.privateReads()).containsExactly(new Entry("registry", "K"));
        assertThat(plan.writes()).containsExactly(new Entry("bill~1", "{\"v\":2}"), new Entry("req~1", "{}"));
        assertThat(plan.policies()).containsExactly(new Entry("bill~1", "AQID"));
        assertThat(plan.event()).isEqualTo("[event]");
        assertThat(plan.deposits()).singleElement().satisfies(deposit -> {
            assertThat(deposit.place()).isEqualTo("vault-BankA");
            assertThat(deposit.text()).hasSize(1_234).matches("[0-9a-f]+");
        });
    }

    @Test
    void tells_which_keys_must_be_there_before() {
        assertThat(Mirror.of(trace, "aval", Map.of("vault-BankA", 1), new Random(SEED))
                        .found())
                .containsExactly("bill~1");
        assertThat(Mirror.vaults(trace, "aval")).containsExactly("vault-BankA");
    }

    @Test
    void refuses_what_it_cannot_mirror() {
        Random random = new Random(SEED);

        assertThatThrownBy(() -> Mirror.of(trace, "other", Map.of(), random)).hasMessageContaining("other");
        assertThatThrownBy(() -> Mirror.of(trace, "aval", Map.of(), random)).hasMessageContaining("vault-BankA");
    }

    private static KVWrite write(String key, String value) {
        return KVWrite.newBuilder()
                .setKey(key)
                .setValue(ByteString.copyFromUtf8(value))
                .build();
    }

    private static CollectionHashedReadWriteSet hashed(String collection, HashedRWSet.Builder hashes) {
        return CollectionHashedReadWriteSet.newBuilder()
                .setCollectionName(collection)
                .setHashedRwset(hashes.build().toByteString())
                .build();
    }
}
