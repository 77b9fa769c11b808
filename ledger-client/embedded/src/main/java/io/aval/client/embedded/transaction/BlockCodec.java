package io.aval.client.embedded.transaction;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The byte form of blocks: header, data, verdicts. The data hash covers the data only, for verdicts are the
 * validator's and not the orderer's; {@code LedgerVerification} derives them again.
 */
public final class BlockCodec {
    /** What blocks of transactions began with before there were purges and policies of private keys. */
    static final int FIRST_FORMAT = 1;

    /** The same before creators' signatures were kept. */
    static final int SECOND_FORMAT = 2;

    private static final int CONFIGURATION = 0;
    private static final int THIRD_FORMAT = 3;

    private BlockCodec() {}

    /** The data of block 0. */
    public static Bytes configurationData(String configuration) {
        return Bytes.of(new ByteSink(configuration.length() + 8)
                .number(CONFIGURATION)
                .text(configuration)
                .toArray());
    }

    /**
     * The data of a block of transactions.
     *
     * @param creators the creator of each transaction
     * @param bodies each transaction as {@link TransactionCodec#encode} gives it, in the same order
     */
    public static Bytes transactionData(List<Creator> creators, List<Bytes> bodies) {
        Map<Creator, Integer> places = new LinkedHashMap<>();
        int size = 64;
        for (int i = 0; i < bodies.size(); i++) {
            places.putIfAbsent(creators.get(i), places.size());
            size += bodies.get(i).length() + 8;
        }
        ByteSink sink = new ByteSink(size + 1024 * places.size());
        sink.number(THIRD_FORMAT).number(places.size());
        for (Creator creator : places.keySet()) {
            sink.bytes(creator.serialized()).text(creator.organisation());
        }
        sink.number(bodies.size());
        for (int i = 0; i < bodies.size(); i++) {
            sink.number(places.getOrDefault(creators.get(i), 0))
                    .raw(bodies.get(i).array());
        }
        return Bytes.of(sink.toArray());
    }

    /** The whole block. */
    public static Bytes encode(Block.Header header, Bytes data, List<ValidationCode> codes) {
        ByteSink sink = new ByteSink(data.length() + 96 + codes.size());
        sink.number(header.number())
                .raw(header.previousHash().array())
                .raw(header.dataHash().array());
        sink.bytes(data);
        sink.number(codes.size());
        for (ValidationCode code : codes) {
            sink.number(code.number());
        }
        return Bytes.of(sink.toArray());
    }

    /**
     * Reads a whole block and checks that its data has the hash that the header names.
     *
     * @throws ByteSource.MalformedBytes if it has not, or if the bytes are no block
     */
    public static Block decode(Bytes encoded) {
        ByteSource source = new ByteSource(encoded.array());
        Block.Header header = new Block.Header(source.number(), source.raw(32), source.raw(32));
        Bytes data = source.bytes();
        if (!Bytes.sha256(data.array()).equals(header.dataHash())) {
            throw new ByteSource.MalformedBytes(
                    "the data of block " + header.number() + " has another hash than its header says");
        }
        int count = source.count(source.remaining());
        List<ValidationCode> codes = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            codes.add(ValidationCode.of(source.count(255)));
        }
        return decode(header, new ByteSource(data.array()), codes);
    }

    private static Block decode(Block.Header header, ByteSource data, List<ValidationCode> codes) {
        int format = data.count(THIRD_FORMAT);
        if (format == CONFIGURATION) {
            return new Block(header, data.text(), List.of(), codes);
        }
        int creatorCount = data.count(data.remaining());
        List<Creator> creators = new ArrayList<>();
        for (int i = 0; i < creatorCount; i++) {
            creators.add(new Creator(data.bytes(), data.text()));
        }
        int count = data.count(data.remaining());
        List<Transaction> transactions = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Creator creator = creators.get(data.count(creatorCount - 1));
            transactions.add(TransactionCodec.decode(data, creator, format));
        }
        return new Block(header, "", transactions, codes);
    }
}
