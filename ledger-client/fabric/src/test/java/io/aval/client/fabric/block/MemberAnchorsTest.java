package io.aval.client.fabric.block;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.protobuf.ByteString;
import io.aval.client.TrustAnchors;
import io.aval.client.identity.Authority;
import io.aval.rules.record.Organisation;
import io.aval.rules.refusal.Code;
import io.aval.rules.refusal.RefusedException;
import java.math.BigInteger;
import java.security.cert.X509CRL;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hyperledger.fabric.protos.common.Block;
import org.hyperledger.fabric.protos.common.BlockData;
import org.hyperledger.fabric.protos.common.Config;
import org.hyperledger.fabric.protos.common.ConfigEnvelope;
import org.hyperledger.fabric.protos.common.ConfigGroup;
import org.hyperledger.fabric.protos.common.ConfigValue;
import org.hyperledger.fabric.protos.common.Envelope;
import org.hyperledger.fabric.protos.common.Payload;
import org.hyperledger.fabric.protos.msp.FabricMSPConfig;
import org.hyperledger.fabric.protos.msp.MSPConfig;
import org.junit.jupiter.api.Test;

class MemberAnchorsTest {

    private static final Organisation BANK = new Organisation("BankA");

    private final Authority authority = Authority.create("BankA", "identity", InstantSource.system());
    private final X509CRL revoked = authority.revocations(new TreeMap<>(Map.of(BigInteger.TEN, Instant.EPOCH)));

    private Block block() throws Exception {
        FabricMSPConfig msp = FabricMSPConfig.newBuilder()
                .setName("BankA")
                .addRootCerts(ByteString.copyFromUtf8(authority.root().certificatePem()))
                .addRevocationList(ByteString.copyFrom(revoked.getEncoded()))
                .build();
        ConfigGroup member = ConfigGroup.newBuilder()
                .putValues(
                        "MSP",
                        ConfigValue.newBuilder()
                                .setValue(MSPConfig.newBuilder()
                                        .setConfig(msp.toByteString())
                                        .build()
                                        .toByteString())
                                .build())
                .build();
        ConfigEnvelope configuration = ConfigEnvelope.newBuilder()
                .setConfig(Config.newBuilder()
                        .setChannelGroup(ConfigGroup.newBuilder()
                                .putGroups(
                                        "Application",
                                        ConfigGroup.newBuilder()
                                                .putGroups("BankA", member)
                                                .build())))
                .build();
        Envelope envelope = Envelope.newBuilder()
                .setPayload(Payload.newBuilder()
                        .setData(configuration.toByteString())
                        .build()
                        .toByteString())
                .build();
        return Block.newBuilder()
                .setData(BlockData.newBuilder().addData(envelope.toByteString()))
                .build();
    }

    @Test
    void a_configuration_tells_each_known_members_authorities_and_what_they_revoked() throws Exception {
        List<TrustAnchors> anchors =
                MemberAnchors.of(block(), Map.of(BANK, authority.root().certificatePem()));
        Base64.Encoder base64 = Base64.getEncoder();
        assertThat(anchors)
                .containsExactly(new TrustAnchors(
                        BANK,
                        List.of(base64.encodeToString(
                                authority.root().certificate().getEncoded())),
                        List.of(),
                        List.of(base64.encodeToString(revoked.getEncoded()))));
        assertThat(MemberAnchors.of(block(), Map.of())).isEmpty();
    }

    @Test
    void a_peer_that_names_another_root_than_the_operator_is_not_believed() throws Exception {
        Authority other = Authority.create("BankA", "identity", InstantSource.system());
        assertThat(refusal(block(), other)).isEqualTo(Code.LEDGER_UNAVAILABLE);
        assertThat(refusal(Block.getDefaultInstance(), authority)).isEqualTo(Code.LEDGER_UNAVAILABLE);
    }

    private static Code refusal(Block block, Authority expected) {
        RefusedException refused = catchThrowableOfType(
                RefusedException.class,
                () -> MemberAnchors.of(block, Map.of(BANK, expected.root().certificatePem())));
        assertThat(refused).as("a refusal").isNotNull();
        return refused.refusal().code();
    }
}
