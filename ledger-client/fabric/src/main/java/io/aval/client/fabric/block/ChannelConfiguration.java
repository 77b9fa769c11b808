package io.aval.client.fabric.block;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import io.aval.client.fabric.block.OrdererMajority.Orderers;
import io.aval.client.fabric.certificate.Membership;
import io.aval.client.fabric.certificate.Pem;
import java.security.cert.X509Certificate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hyperledger.fabric.protos.common.Block;
import org.hyperledger.fabric.protos.common.ConfigEnvelope;
import org.hyperledger.fabric.protos.common.ConfigGroup;
import org.hyperledger.fabric.protos.common.ConfigValue;
import org.hyperledger.fabric.protos.common.ImplicitMetaPolicy;
import org.hyperledger.fabric.protos.common.Payload;
import org.hyperledger.fabric.protos.common.Policy;
import org.hyperledger.fabric.protos.msp.FabricMSPConfig;
import org.hyperledger.fabric.protos.msp.FabricNodeOUs;
import org.hyperledger.fabric.protos.msp.MSPConfig;
import org.hyperledger.fabric.protos.orderer.ConsensusType;

/**
 * What a configuration block says of those who order.
 *
 * @param block number of that block
 * @param channel name of the channel
 * @param policy whose signatures later blocks need
 */
record ChannelConfiguration(long block, String channel, BlockPolicy policy) {

    private static final String ORDERER = "Orderer";

    /** @throws IllegalArgumentException if the block is no configuration, or one of a kind that is not known */
    static ChannelConfiguration of(Block block) {
        try {
            Payload payload = Blocks.payload(block.getData().getData(0));
            ConfigGroup orderer = ConfigEnvelope.parseFrom(payload.getData())
                    .getConfig()
                    .getChannelGroup()
                    .getGroupsOrDefault(ORDERER, ConfigGroup.getDefaultInstance());
            return new ChannelConfiguration(
                    block.getHeader().getNumber(), Blocks.channelHeader(payload).getChannelId(), policy(orderer));
        } catch (InvalidProtocolBufferException e) {
            throw new IllegalArgumentException("the configuration cannot be read", e);
        }
    }

    private static BlockPolicy policy(ConfigGroup orderer) throws InvalidProtocolBufferException {
        String consensus =
                ConsensusType.parseFrom(value(orderer, "ConsensusType")).getType();
        if (consensus.equals("BFT")) {
            return new ConsenterQuorum(
                    org.hyperledger.fabric.protos.common.Orderers.parseFrom(value(orderer, "Orderers"))
                            .getConsenterMappingList());
        }
        Policy policy = orderer.getPoliciesOrThrow("BlockValidation").getPolicy();
        if (policy.getType() != Policy.PolicyType.IMPLICIT_META_VALUE) {
            throw new IllegalArgumentException("the policy BlockValidation is not made of its organisations' policies");
        }
        Map<String, Orderers> organisations = new HashMap<>();
        for (ConfigGroup organisation : orderer.getGroupsMap().values()) {
            FabricMSPConfig msp = FabricMSPConfig.parseFrom(
                    MSPConfig.parseFrom(value(organisation, "MSP")).getConfig());
            organisations.put(msp.getName(), orderers(msp));
        }
        return new OrdererMajority(
                organisations, required(ImplicitMetaPolicy.parseFrom(policy.getValue()), organisations.size()));
    }

    private static int required(ImplicitMetaPolicy policy, int organisations) {
        return switch (policy.getRule()) {
            case ANY -> 1;
            case ALL -> Math.max(1, organisations);
            case MAJORITY -> organisations / 2 + 1;
            case UNRECOGNIZED -> throw new IllegalArgumentException("the policy BlockValidation has an unknown rule");
        };
    }

    private static Orderers orderers(FabricMSPConfig msp) {
        FabricNodeOUs units = msp.getFabricNodeOus();
        return new Orderers(
                new Membership(
                        certificates(msp.getRootCertsList()),
                        certificates(msp.getIntermediateCertsList()),
                        msp.getRevocationListList().stream()
                                .map(list -> Pem.revocations(list.toByteArray()))
                                .toList()),
                units.getEnable() ? units.getOrdererOuIdentifier().getOrganizationalUnitIdentifier() : "");
    }

    private static List<X509Certificate> certificates(List<ByteString> all) {
        return all.stream().map(one -> Pem.certificate(one.toByteArray())).toList();
    }

    static ByteString value(ConfigGroup group, String name) {
        return Optional.ofNullable(group.getValuesMap().get(name))
                .map(ConfigValue::getValue)
                .orElseThrow(() -> new IllegalArgumentException("the configuration lacks " + name));
    }
}
