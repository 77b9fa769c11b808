package io.aval.client.embedded.transaction;

import io.aval.client.embedded.transaction.ReadWriteSet.PolicyWrite;
import io.aval.client.embedded.transaction.ReadWriteSet.PrivatePolicyWrite;
import io.aval.client.embedded.transaction.ReadWriteSet.PrivateRead;
import io.aval.client.embedded.transaction.ReadWriteSet.PrivateWrite;
import io.aval.client.embedded.transaction.ReadWriteSet.RangeRead;
import io.aval.client.embedded.transaction.ReadWriteSet.Read;
import io.aval.client.embedded.transaction.ReadWriteSet.Write;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The byte form of a transaction without its creator, which a block writes once for all its transactions. Equal
 * transactions have equal bytes.
 */
public final class TransactionCodec {
    private TransactionCodec() {}

    /** Encodes all of a transaction but its creator. */
    public static Bytes encode(Transaction transaction) {
        ByteSink sink = new ByteSink(1024);
        sink.raw(Bytes.hex(transaction.txId()).array());
        sink.bytes(transaction.nonce());
        Instant time = transaction.timestamp();
        sink.fixedLong(time.getEpochSecond()).number(time.getNano());
        list(sink, transaction.arguments(), ByteSink::bytes);
        list(sink, transaction.endorsers(), ByteSink::text);
        Event event = transaction.event();
        sink.number(event == null ? 0 : 1);
        if (event != null) {
            sink.text(event.name()).bytes(event.payload());
        }
        encode(sink, transaction.readWriteSet());
        sink.bytes(transaction.signature());
        return Bytes.of(sink.toArray());
    }

    /**
     * Reads what {@link #encode} wrote.
     *
     * @param format as the block says: {@link BlockCodec#FIRST_FORMAT} knew neither purges nor private keys' policies,
     *     {@link BlockCodec#SECOND_FORMAT} no signatures
     */
    static Transaction decode(ByteSource source, Creator creator, int format) {
        String txId = source.raw(32).toHex();
        Bytes nonce = source.bytes();
        Instant timestamp = Instant.ofEpochSecond(source.fixedLong(), source.count(999_999_999));
        List<Bytes> arguments = list(source, ByteSource::bytes);
        List<String> endorsers = list(source, ByteSource::text);
        Event event = source.count(1) == 0 ? null : new Event(source.text(), source.bytes());
        ReadWriteSet set = decodeReadWriteSet(source, format);
        Bytes signature = format <= BlockCodec.SECOND_FORMAT ? Bytes.EMPTY : source.bytes();
        return new Transaction(txId, creator, nonce, timestamp, arguments, set, event, endorsers, signature);
    }

    private static void encode(ByteSink sink, ReadWriteSet set) {
        list(sink, set.reads(), (to, read) -> version(to.text(read.key()), read.version()));
        list(
                sink,
                set.ranges(),
                (to, range) -> to.text(range.start())
                        .text(range.end())
                        .number(range.exhausted() ? 1 : 0)
                        .number(range.count())
                        .bytes(range.digest()));
        list(sink, set.writes(), (to, write) -> to.text(write.key()).bytes(write.value()));
        list(sink, set.policies(), (to, write) -> to.text(write.key()).bytes(write.policy()));
        list(
                sink,
                set.privateReads(),
                (to, read) -> version(to.text(read.collection()).bytes(read.keyHash()), read.version()));
        list(
                sink,
                set.privateWrites(),
                (to, write) -> to.text(write.collection())
                        .bytes(write.keyHash())
                        .bytes(write.valueHash())
                        .number(write.purge() ? 1 : 0));
        list(
                sink,
                set.privatePolicies(),
                (to, write) ->
                        to.text(write.collection()).bytes(write.keyHash()).bytes(write.policy()));
    }

    private static ReadWriteSet decodeReadWriteSet(ByteSource source, int format) {
        boolean first = format == BlockCodec.FIRST_FORMAT;
        return new ReadWriteSet(
                list(source, from -> new Read(from.text(), version(from))),
                list(
                        source,
                        from -> new RangeRead(
                                from.text(),
                                from.text(),
                                from.count(1) == 1,
                                from.count(Integer.MAX_VALUE),
                                from.bytes())),
                list(source, from -> new Write(from.text(), from.bytes())),
                list(source, from -> new PolicyWrite(from.text(), from.bytes())),
                list(source, from -> new PrivateRead(from.text(), from.bytes(), version(from))),
                list(
                        source,
                        from -> new PrivateWrite(
                                from.text(), from.bytes(), from.bytes(), !first && from.count(1) == 1)),
                first
                        ? List.of()
                        : list(source, from -> new PrivatePolicyWrite(from.text(), from.bytes(), from.bytes())));
    }

    private static void version(ByteSink sink, @Nullable Version version) {
        sink.number(version == null ? 0 : version.block());
        if (version != null) {
            sink.number(version.transaction());
        }
    }

    private static @Nullable Version version(ByteSource source) {
        long block = source.number();
        return block == 0 ? null : new Version(block, source.count(Integer.MAX_VALUE));
    }

    private static <T> void list(ByteSink sink, List<T> items, BiConsumer<ByteSink, T> write) {
        sink.number(items.size());
        for (T item : items) {
            write.accept(sink, item);
        }
    }

    private static <T> List<T> list(ByteSource source, Function<ByteSource, T> read) {
        int count = source.count(source.remaining());
        List<T> items = new ArrayList<>(Math.min(count, 1024));
        for (int i = 0; i < count; i++) {
            items.add(read.apply(source));
        }
        return items;
    }
}
