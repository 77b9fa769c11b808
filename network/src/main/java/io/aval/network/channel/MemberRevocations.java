package io.aval.network.channel;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.hyperledger.fabric.protos.common.ConfigGroup;
import org.hyperledger.fabric.protos.common.ConfigValue;
import org.hyperledger.fabric.protos.msp.FabricMSPConfig;
import org.hyperledger.fabric.protos.msp.MSPConfig;

/**
 * Puts an organisation's list of revocations into a channel's configuration, wherever that defines the organisation: as a
 * member and as one of those who order. Fabric refuses two definitions that differ.
 */
public final class MemberRevocations {

    private static final List<String> SECTIONS = List.of("Application", "Orderer");
    private static final String DEFINITION = "MSP";

    private MemberRevocations() {}

    /**
     * The configuration with the list in place of the one that is there.
     *
     * @param channel outermost group of the configuration
     * @param revocations signed list, PEM
     * @throws IllegalArgumentException if the organisation is not in the configuration
     */
    public static ConfigGroup put(ConfigGroup channel, String organisation, String revocations) {
        ConfigGroup.Builder changed = channel.toBuilder();
        boolean found = false;
        for (String section : SECTIONS) {
            ConfigGroup group = channel.getGroupsMap().get(section);
            ConfigGroup member = group == null ? null : group.getGroupsMap().get(organisation);
            if (group != null && member != null) {
                found = true;
                ConfigGroup defined = member.toBuilder()
                        .putValues(DEFINITION, with(member.getValuesOrThrow(DEFINITION), revocations))
                        .build();
                changed.putGroups(
                        section,
                        group.toBuilder().putGroups(organisation, defined).build());
            }
        }
        if (!found) {
            throw new IllegalArgumentException("the channel has no member " + organisation);
        }
        return changed.build();
    }

    private static ConfigValue with(ConfigValue value, String revocations) {
        try {
            MSPConfig outer = MSPConfig.parseFrom(value.getValue());
            FabricMSPConfig definition = FabricMSPConfig.parseFrom(outer.getConfig()).toBuilder()
                    .clearRevocationList()
                    .addRevocationList(ByteString.copyFrom(revocations, StandardCharsets.US_ASCII))
                    .build();
            return value.toBuilder()
                    .setValue(outer.toBuilder()
                            .setConfig(definition.toByteString())
                            .build()
                            .toByteString())
                    .build();
        } catch (InvalidProtocolBufferException e) {
            throw new IllegalArgumentException("the channel's definition of a member cannot be read", e);
        }
    }
}
