package io.aval.client.embedded.transaction;

import java.nio.ByteBuffer;
import java.util.List;

/**
 * A block of the chain.
 *
 * @param header number and hashes
 * @param configuration in block 0 the network's configuration as text, in all others empty
 * @param transactions in their order; none in block 0
 * @param codes the verdict on each transaction, in the same order
 */
public record Block(Header header, String configuration, List<Transaction> transactions, List<ValidationCode> codes) {
    public Block {
        transactions = List.copyOf(transactions);
        codes = List.copyOf(codes);
        if (transactions.size() != codes.size()) {
            throw new IllegalArgumentException("a block needs one verdict for each transaction");
        }
    }

    /**
     * What chains a block to the one before.
     *
     * @param number from 0
     * @param previousHash hash of the header before, 32 zero bytes in block 0
     * @param dataHash SHA-256 of the encoded configuration or transactions
     */
    public record Header(long number, Bytes previousHash, Bytes dataHash) {
        /** What block 0 has for a previous hash. */
        public static final Bytes NO_PREVIOUS_HASH = Bytes.of(new byte[32]);

        /** SHA-256(number as 8 bytes, previous hash, data hash). */
        public Bytes hash() {
            byte[] encodedNumber =
                    ByteBuffer.allocate(Long.BYTES).putLong(number).array();
            return Bytes.sha256(encodedNumber, previousHash.array(), dataHash.array());
        }
    }
}
