package io.aval.client.fabric.fake;

import com.google.protobuf.ByteString;
import io.aval.client.Signer;
import io.aval.client.identity.Authority;
import io.aval.client.identity.KeySigner;
import io.aval.client.identity.NodeRole;
import io.aval.rules.record.Organisation;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.IntStream;
import org.hyperledger.fabric.protos.common.ConfigGroup;
import org.hyperledger.fabric.protos.common.ConfigPolicy;
import org.hyperledger.fabric.protos.common.ConfigValue;
import org.hyperledger.fabric.protos.common.Consenter;
import org.hyperledger.fabric.protos.common.ImplicitMetaPolicy;
import org.hyperledger.fabric.protos.common.Policy;
import org.hyperledger.fabric.protos.msp.FabricMSPConfig;
import org.hyperledger.fabric.protos.msp.FabricNodeOUs;
import org.hyperledger.fabric.protos.msp.FabricOUIdentifier;
import org.hyperledger.fabric.protos.msp.MSPConfig;
import org.hyperledger.fabric.protos.orderer.ConsensusType;

/**
 * Those who order, and what the channel's configuration says of them.
 *
 * @param nodes numbered from 1
 */
public record Orderers(boolean bft, Authority authority, List<Signer> nodes) {

    private static final Organisation ORDERER = new Organisation("Orderer");

    /** Four new nodes of one organisation. */
    public static Orderers create(boolean bft) {
        Authority authority = Authority.create("Orderer", "identity", InstantSource.system());
        List<Signer> nodes = IntStream.range(0, 4)
                .<Signer>mapToObj(i -> new KeySigner(ORDERER, authority.identity(NodeRole.ORDERER, "orderer" + i)))
                .toList();
        return new Orderers(bft, authority, nodes);
    }

    /** A certificate of the organisation that is not an orderer's. */
    public Signer other(NodeRole role) {
        return new KeySigner(ORDERER, authority.identity(role, "other"));
    }

    ConfigGroup group() {
        ConfigGroup.Builder group = ConfigGroup.newBuilder()
                .putValues(
                        "ConsensusType",
                        value(ConsensusType.newBuilder()
                                .setType(bft ? "BFT" : "etcdraft")
                                .build()
                                .toByteString()))
                .putPolicies("BlockValidation", anyWriter())
                .putGroups(
                        "Orderer",
                        ConfigGroup.newBuilder().putValues("MSP", value(msp())).build());
        if (bft) {
            group.putValues("Orderers", value(consenters()));
        }
        return group.build();
    }

    private ByteString consenters() {
        var mapping = org.hyperledger.fabric.protos.common.Orderers.newBuilder();
        for (int i = 0; i < nodes.size(); i++) {
            mapping.addConsenterMapping(Consenter.newBuilder()
                    .setId(i + 1)
                    .setMspId(ORDERER.value())
                    .setIdentity(Identities.pem(nodes.get(i))));
        }
        return mapping.build().toByteString();
    }

    private ByteString msp() {
        FabricMSPConfig config = FabricMSPConfig.newBuilder()
                .setName(ORDERER.value())
                .addRootCerts(ByteString.copyFromUtf8(authority.root().certificatePem()))
                .setFabricNodeOus(FabricNodeOUs.newBuilder()
                        .setEnable(true)
                        .setOrdererOuIdentifier(
                                FabricOUIdentifier.newBuilder().setOrganizationalUnitIdentifier("orderer")))
                .build();
        return MSPConfig.newBuilder().setConfig(config.toByteString()).build().toByteString();
    }

    private static ConfigPolicy anyWriter() {
        return ConfigPolicy.newBuilder()
                .setPolicy(Policy.newBuilder()
                        .setType(Policy.PolicyType.IMPLICIT_META_VALUE)
                        .setValue(ImplicitMetaPolicy.newBuilder()
                                .setSubPolicy("Writers")
                                .setRule(ImplicitMetaPolicy.Rule.ANY)
                                .build()
                                .toByteString()))
                .build();
    }

    private static ConfigValue value(ByteString bytes) {
        return ConfigValue.newBuilder().setValue(bytes).build();
    }
}
