package io.aval.client.fabric.block;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.protobuf.ByteString;
import io.aval.client.Signer;
import io.aval.client.fabric.fake.Consortium;
import io.aval.client.fabric.fake.FakeChain;
import io.aval.client.fabric.fake.FakeChain.Tx;
import io.aval.client.fabric.fake.Orderers;
import io.aval.client.identity.Authority;
import io.aval.client.identity.KeySigner;
import io.aval.client.identity.NodeRole;
import io.aval.rules.canonical.Digest;
import io.aval.rules.record.Organisation;
import java.time.InstantSource;
import java.util.List;
import org.hyperledger.fabric.protos.common.Block;
import org.hyperledger.fabric.protos.common.BlockHeader;
import org.hyperledger.fabric.protos.common.Metadata;
import org.junit.jupiter.api.Test;

/** What is tampered with, in both forms of ordering, and what is found. */
class BlockVerificationTest {

    private static final Signer STRANGER = new KeySigner(
            new Organisation("Orderer"),
            Authority.create("Orderer", "forged", InstantSource.system()).identity(NodeRole.ORDERER, "orderer0"));

    private static BlockVerification from(long start, FakeChain chain) throws Exception {
        return BlockVerification.<RuntimeException>startingAt(
                start, Consortium.CHANNEL, new Digest(chain.genesis()), number -> chain.block((int) number));
    }

    private static String finding(BlockVerification verification, Block block) {
        long expected = verification.next();
        BlockRejectedException rejected =
                catchThrowableOfType(BlockRejectedException.class, () -> verification.accept(block));
        assertThat(rejected).as("a rejection").isNotNull();
        assertThat(rejected.number()).isEqualTo(expected);
        assertThat(verification.next()).isEqualTo(expected);
        return rejected.finding();
    }

    private static FakeChain chain(boolean bft) {
        FakeChain chain = new FakeChain(Orderers.create(bft));
        chain.add(Tx.valid("a"), Tx.invalid("b"));
        chain.add(Tx.valid("c"));
        return chain;
    }

    @Test
    void takes_a_chain_from_its_first_block_and_through_a_change_of_orderers() throws Exception {
        for (boolean bft : new boolean[] {false, true}) {
            FakeChain chain = chain(bft);
            chain.handOver(Orderers.create(!bft));
            chain.add(Tx.valid("d"));
            BlockVerification verification = from(0, chain);
            for (Block block : chain.blocks()) {
                verification.accept(block);
            }
            assertThat(verification.next()).isEqualTo(5);
        }
    }

    @Test
    void starts_in_the_middle_from_the_configuration_that_held_there() throws Exception {
        FakeChain chain = chain(true);
        chain.handOver(Orderers.create(false));
        chain.add(Tx.valid("d"));
        chain.handOver(Orderers.create(true));
        chain.add(Tx.valid("e"));
        chain.add(Tx.valid("f"));
        for (int start = 1; start <= 8; start++) {
            BlockVerification verification = from(start, chain);
            for (Block block : chain.blocks().subList(start, chain.blocks().size())) {
                verification.accept(block);
            }
            assertThat(verification.next()).isEqualTo(8);
        }
    }

    @Test
    void a_start_in_the_middle_is_not_led_astray() throws Exception {
        FakeChain chain = chain(true);
        chain.handOver(Orderers.create(true));
        chain.add(Tx.valid("d"));
        FakeChain forged = new FakeChain(Orderers.create(true));
        forged.add(Tx.valid("x"));
        forged.add(Tx.valid("y"));
        forged.add(Tx.valid("z"));
        for (int lie : new int[] {0, 3, 4}) {
            BlockRejectedException rejected = catchThrowableOfType(
                    BlockRejectedException.class,
                    () -> BlockVerification.<RuntimeException>startingAt(
                            5,
                            Consortium.CHANNEL,
                            new Digest(chain.genesis()),
                            number -> number == lie ? forged.block(Math.min(lie, 3)) : chain.block((int) number)));
            assertThat(rejected).as("block " + lie + " forged").isNotNull();
        }
    }

    @Test
    void the_first_block_is_known_by_its_hash() throws Exception {
        FakeChain other = chain(true);
        assertThat(finding(from(0, chain(true)), other.block(0))).contains("not the channel's first block");
        BlockVerification elsewhere = BlockVerification.<RuntimeException>startingAt(
                0, "other", new Digest(other.genesis()), number -> other.block(0));
        assertThat(finding(elsewhere, other.block(0))).contains("not that of channel other");
    }

    @Test
    void every_part_that_is_tampered_with_is_found() throws Exception {
        for (boolean bft : new boolean[] {false, true}) {
            FakeChain chain = chain(bft);
            Block good = chain.block(2);
            BlockVerification verification = from(2, chain);
            assertThat(finding(verification, chain.block(1))).contains("its number is 1");
            assertThat(finding(
                            verification,
                            header(good, good.getHeader().toBuilder().setPreviousHash(ByteString.copyFromUtf8("x")))))
                    .contains("does not follow");
            assertThat(finding(
                            verification,
                            header(good, good.getHeader().toBuilder().setDataHash(ByteString.copyFromUtf8("x")))))
                    .contains("its data are not those");
            assertThat(finding(verification, withData(good, chain.block(1)))).contains("its data are not those");
            assertThat(finding(verification, withTrailingBytes(good))).contains("malformed");
            assertThat(finding(verification, resigned(good, good.getMetadata().getMetadata(1))))
                    .contains("needed have signed");
            Metadata ofAnother = Metadata.parseFrom(chain.block(1).getMetadata().getMetadata(0));
            assertThat(finding(verification, resigned(good, ofAnother.toByteString())))
                    .contains("needed have signed");
            Metadata configuration =
                    chain.signatures(good.getHeader(), 1, chain.orderers().nodes());
            assertThat(finding(verification, resigned(good, configuration.toByteString())))
                    .contains("another configuration");
            verification.accept(good);
        }
    }

    @Test
    void signatures_count_only_from_those_who_order() throws Exception {
        FakeChain raft = chain(false);
        BlockHeader header = raft.block(2).getHeader();
        for (Signer signer : List.of(
                STRANGER,
                raft.orderers().other(NodeRole.PEER),
                new KeySigner(
                        new Organisation("Elsewhere"),
                        raft.orderers().authority().identity(NodeRole.ORDERER, "o")))) {
            Block block = resigned(
                    raft.block(2), raft.signatures(header, 0, List.of(signer)).toByteString());
            assertThat(finding(from(2, raft), block)).contains("only 0 of the 1 organisations");
        }
        from(2, raft)
                .accept(resigned(
                        raft.block(2),
                        raft.signatures(header, 0, raft.orderers().nodes().subList(3, 4))
                                .toByteString()));
    }

    @Test
    void bft_needs_a_quorum_of_different_consenters() throws Exception {
        FakeChain chain = chain(true);
        Block good = chain.block(2);
        List<Signer> nodes = chain.orderers().nodes();
        for (List<Signer> tooFew : List.of(
                nodes.subList(0, 2),
                List.of(nodes.get(0), nodes.get(0), nodes.get(0), nodes.get(1)),
                List.of(nodes.get(0), nodes.get(1), STRANGER, chain.orderers().other(NodeRole.ORDERER)))) {
            Metadata signed = chain.signatures(good.getHeader(), 0, tooFew);
            assertThat(finding(from(2, chain), resigned(good, signed.toByteString())))
                    .contains("only 2 of the 3 consenters");
        }
        from(2, chain)
                .accept(resigned(
                        good,
                        chain.signatures(good.getHeader(), 0, nodes.subList(1, 4))
                                .toByteString()));
    }

    @Test
    void the_quorum_is_fabrics() {
        assertThat(ConsenterQuorum.quorum(1)).isEqualTo(1);
        assertThat(ConsenterQuorum.quorum(4)).isEqualTo(3);
        assertThat(ConsenterQuorum.quorum(5)).isEqualTo(4);
        assertThat(ConsenterQuorum.quorum(6)).isEqualTo(4);
        assertThat(ConsenterQuorum.quorum(7)).isEqualTo(5);
        assertThat(ConsenterQuorum.quorum(10)).isEqualTo(7);
    }

    @Test
    void header_hashes_are_those_of_the_der_form() {
        BlockHeader header = BlockHeader.newBuilder()
                .setNumber(128)
                .setPreviousHash(ByteString.copyFrom(new byte[200]))
                .build();
        byte[] der = Blocks.headerBytes(header);
        assertThat(der).startsWith(0x30, 0x81, 209, 2, 2, 0, 128, 4, 0x81, 200).endsWith(4, 0);
    }

    private static Block header(Block block, BlockHeader.Builder header) {
        return block.toBuilder().setHeader(header).build();
    }

    private static Block withData(Block block, Block other) {
        return block.toBuilder().setData(other.getData()).build();
    }

    /** A field that nobody knows, behind the transaction. */
    private static Block withTrailingBytes(Block block) {
        ByteString more = block.getData().getData(0).concat(ByteString.copyFrom(new byte[] {(byte) 0xf8, 1, 1}));
        Block.Builder changed = block.toBuilder();
        changed.getDataBuilder().setData(0, more);
        return changed.build();
    }

    private static Block resigned(Block block, ByteString signatures) {
        Block.Builder changed = block.toBuilder();
        changed.getMetadataBuilder().setMetadata(0, signatures);
        return changed.build();
    }
}
