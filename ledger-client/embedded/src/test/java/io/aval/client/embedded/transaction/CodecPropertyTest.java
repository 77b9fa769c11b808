package io.aval.client.embedded.transaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aval.client.embedded.transaction.ReadWriteSet.PolicyWrite;
import io.aval.client.embedded.transaction.ReadWriteSet.PrivatePolicyWrite;
import io.aval.client.embedded.transaction.ReadWriteSet.PrivateRead;
import io.aval.client.embedded.transaction.ReadWriteSet.PrivateWrite;
import io.aval.client.embedded.transaction.ReadWriteSet.RangeRead;
import io.aval.client.embedded.transaction.ReadWriteSet.Read;
import io.aval.client.embedded.transaction.ReadWriteSet.Write;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Random blocks and proposals survive their byte form, and damaged bytes are refused. */
class CodecPropertyTest {
    private static final long SEED = 42;
    private final Random random = new Random(SEED);

    private <T> List<T> some(Supplier<T> item) {
        List<T> items = new ArrayList<>();
        for (int left = random.nextInt(4); left > 0; left--) {
            items.add(item.get());
        }
        return items;
    }

    private Bytes bytes(int length) {
        byte[] array = new byte[length];
        random.nextBytes(array);
        return Bytes.of(array);
    }

    private Bytes bytes() {
        return bytes(random.nextInt(200));
    }

    private String text() {
        return random.ints(random.nextInt(20), 0, 0xd800)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private @Nullable Version version() {
        return random.nextBoolean()
                ? null
                : new Version(1 + random.nextLong(Long.MAX_VALUE - 1), random.nextInt(Integer.MAX_VALUE));
    }

    private Transaction transaction(Creator creator) {
        ReadWriteSet set = new ReadWriteSet(
                some(() -> new Read(text(), version())),
                some(() -> new RangeRead(text(), text(), random.nextBoolean(), random.nextInt(1000), bytes(32))),
                some(() -> new Write(text(), bytes())),
                some(() -> new PolicyWrite(text(), bytes())),
                some(() -> new PrivateRead(text(), bytes(32), version())),
                some(() -> random.nextBoolean()
                        ? new PrivateWrite(text(), bytes(32), bytes(32))
                        : new PrivateWrite(text(), bytes(32), Bytes.EMPTY, random.nextBoolean())),
                some(() -> new PrivatePolicyWrite(text(), bytes(32), bytes())));
        return new Transaction(
                bytes(32).toHex(),
                creator,
                bytes(24),
                Instant.ofEpochSecond(random.nextLong(1L << 32), random.nextInt(1_000_000_000)),
                some(this::bytes),
                set,
                random.nextBoolean() ? null : new Event("e" + text(), bytes()),
                some(() -> "Org" + random.nextInt(5)),
                random.nextBoolean() ? Bytes.EMPTY : bytes());
    }

    @Test
    void blocks_survive_their_byte_form() {
        List<Creator> creators = List.of(
                Creator.of("BankA", Bytes.utf8("one")),
                Creator.of("BankB", Bytes.utf8("two")),
                Creator.of("BankA", Bytes.utf8("three")));
        ValidationCode[] codes = ValidationCode.values();
        for (int run = 0; run < 300; run++) {
            List<Transaction> transactions = some(() -> transaction(creators.get(random.nextInt(3))));
            List<ValidationCode> verdicts = transactions.stream()
                    .map(each -> codes[random.nextInt(codes.length)])
                    .toList();
            Bytes data = BlockCodec.transactionData(
                    transactions.stream().map(Transaction::creator).toList(),
                    transactions.stream().map(TransactionCodec::encode).toList());
            Block.Header header = new Block.Header(run, bytes(32), Bytes.sha256(data.array()));
            Bytes encoded = BlockCodec.encode(header, data, verdicts);
            assertThat(BlockCodec.decode(encoded))
                    .as("seed %d, run %d", SEED, run)
                    .isEqualTo(new Block(header, "", transactions, verdicts));
            assertRefusesDamage(encoded, run);
        }
    }

    private void assertRefusesDamage(Bytes encoded, int run) {
        Bytes cut = Bytes.of(Arrays.copyOf(encoded.array(), random.nextInt(encoded.length())));
        assertThatThrownBy(() -> BlockCodec.decode(cut))
                .as("seed %d, run %d, cut to %d", SEED, run, cut.length())
                .isInstanceOf(ByteSource.MalformedBytes.class);
        byte[] changed = encoded.copy();
        int place = changed.length / 2;
        changed[place] ^= 1;
        Block damaged;
        try {
            damaged = BlockCodec.decode(Bytes.of(changed));
        } catch (ByteSource.MalformedBytes | IllegalArgumentException e) {
            return;
        }
        assertThat(damaged)
                .as("seed %d, run %d, changed at %d", SEED, run, place)
                .isNotEqualTo(BlockCodec.decode(encoded));
    }

    @Test
    void blocks_of_the_first_two_formats_are_still_read() {
        Creator creator = Creator.of("BankA", Bytes.utf8("one"));
        PrivateWrite write = new PrivateWrite("registry", bytes(32), bytes(32));
        ReadWriteSet set =
                new ReadWriteSet(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(write), List.of());
        Transaction transaction = new Transaction(
                bytes(32).toHex(),
                creator,
                bytes(24),
                Instant.EPOCH,
                List.of(),
                set,
                null,
                List.of("BankA"),
                Bytes.EMPTY);
        byte[] third = TransactionCodec.encode(transaction).array();
        // The length of the signature, the last thing.
        byte[] second = Arrays.copyOf(third, third.length - 1);
        // The mark of a purge behind the only private write, and the number of private policies.
        byte[] first = Arrays.copyOf(second, second.length - 2);
        assertReadsOlder(1, first, creator, transaction);
        assertReadsOlder(2, second, creator, transaction);
    }

    private void assertReadsOlder(int format, byte[] body, Creator creator, Transaction transaction) {
        Bytes data = Bytes.of(new ByteSink(500)
                .number(format)
                .number(1)
                .bytes(creator.serialized())
                .text(creator.organisation())
                .number(1)
                .number(0)
                .raw(body)
                .toArray());
        Block.Header header = new Block.Header(1, bytes(32), Bytes.sha256(data.array()));
        List<ValidationCode> codes = List.of(ValidationCode.VALID);
        assertThat(BlockCodec.decode(BlockCodec.encode(header, data, codes)))
                .isEqualTo(new Block(header, "", List.of(transaction), codes));
    }

    @Test
    void proposals_survive_their_byte_form() {
        for (int run = 0; run < 100; run++) {
            Proposal proposal = Proposal.of(
                    "aval",
                    Creator.of("BankA", bytes()),
                    bytes(24),
                    Instant.ofEpochSecond(random.nextLong(1L << 32), random.nextInt(1_000_000_000)),
                    some(this::bytes),
                    Map.of("envelope", bytes(), "b", bytes()));
            Bytes encoded = ProposalCodec.encode(proposal, "aval");
            assertThat(ProposalCodec.decode(encoded, "aval", Creator::parse))
                    .as("seed %d, run %d", SEED, run)
                    .isEqualTo(proposal);
            assertThatThrownBy(() -> ProposalCodec.decode(encoded, "other", Creator::parse))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void random_bytes_are_refused_as_proposals() {
        for (int run = 0; run < 300; run++) {
            Bytes noise = bytes();
            assertThatThrownBy(() -> ProposalCodec.decode(noise, "aval", Creator::parse))
                    .as("seed %d, run %d", SEED, run)
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }
}
