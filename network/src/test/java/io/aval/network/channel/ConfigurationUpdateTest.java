package io.aval.network.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.protobuf.ByteString;
import java.util.Random;
import org.hyperledger.fabric.protos.common.ConfigGroup;
import org.hyperledger.fabric.protos.common.ConfigUpdate;
import org.hyperledger.fabric.protos.common.ConfigValue;
import org.hyperledger.fabric.protos.msp.FabricMSPConfig;
import org.hyperledger.fabric.protos.msp.MSPConfig;
import org.junit.jupiter.api.Test;

class ConfigurationUpdateTest {

    private static final ConfigGroup CHANNEL = group(7).putGroups(
                    "Application",
                    group(3).putGroups("BankA", member(1, "a"))
                            .putGroups("BankB", member(5, "b"))
                            .putValues("Capabilities", value(2, "V2_5"))
                            .build())
            .putGroups("Orderer", group(4).putGroups("BankA", member(1, "a")).build())
            .build();

    @Test
    void what_is_as_wanted_needs_no_update() {
        ConfigGroup same = CHANNEL.toBuilder().setVersion(99).build();
        assertThat(ConfigurationUpdate.between("aval", CHANNEL, same)).isEmpty();
    }

    @Test
    void a_changed_value_is_written_with_its_next_version_and_nothing_else() {
        ConfigGroup wanted = with(
                "BankB",
                member(5, "b").toBuilder().putValues("MSP", value(8, "new")).build());
        ConfigUpdate update =
                ConfigurationUpdate.between("aval", CHANNEL, wanted).orElseThrow();
        assertThat(update.getChannelId()).isEqualTo("aval");
        assertThat(update.getReadSet())
                .isEqualTo(versions(7)
                        .putGroups(
                                "Application",
                                versions(3)
                                        .putGroups("BankB", versions(5).build())
                                        .build())
                        .build());
        assertThat(update.getWriteSet())
                .isEqualTo(versions(7)
                        .putGroups(
                                "Application",
                                versions(3)
                                        .putGroups(
                                                "BankB",
                                                versions(5)
                                                        .putValues("MSP", value(9, "new"))
                                                        .build())
                                        .build())
                        .build());
    }

    @Test
    void a_new_member_raises_its_group_and_names_those_who_stay() {
        ConfigGroup wanted = with("BankC", member(42, "c"));
        ConfigUpdate update =
                ConfigurationUpdate.between("aval", CHANNEL, wanted).orElseThrow();
        ConfigGroup application = update.getWriteSet().getGroupsOrThrow("Application");
        assertThat(application.getVersion()).isEqualTo(4);
        assertThat(application.getModPolicy()).isEqualTo("Admins");
        assertThat(application.getGroupsOrThrow("BankC").getVersion()).isZero();
        assertThat(application.getGroupsOrThrow("BankC").getValuesOrThrow("MSP"))
                .isEqualTo(member(0, "c").getValuesOrThrow("MSP").toBuilder()
                        .setVersion(0)
                        .build());
        assertThat(application.getGroupsOrThrow("BankB")).isEqualTo(versions(5).build());
        assertThat(application.getValuesOrThrow("Capabilities"))
                .isEqualTo(ConfigValue.newBuilder().setVersion(2).build());
        assertThat(update.getReadSet().getGroupsOrThrow("Application"))
                .isEqualTo(versions(3)
                        .putGroups("BankA", versions(1).build())
                        .putGroups("BankB", versions(5).build())
                        .putValues(
                                "Capabilities",
                                ConfigValue.newBuilder().setVersion(2).build())
                        .build());
    }

    @Test
    void a_member_that_leaves_is_written_no_more() {
        ConfigGroup application = CHANNEL.getGroupsOrThrow("Application");
        ConfigGroup wanted = CHANNEL.toBuilder()
                .putGroups(
                        "Application",
                        application.toBuilder().removeGroups("BankA").build())
                .build();
        ConfigGroup written = ConfigurationUpdate.between("aval", CHANNEL, wanted)
                .orElseThrow()
                .getWriteSet()
                .getGroupsOrThrow("Application");
        assertThat(written.getVersion()).isEqualTo(4);
        assertThat(written.getGroupsMap()).containsOnlyKeys("BankB");
    }

    @Test
    void revocations_replace_the_list_in_both_definitions_and_leave_the_rest() throws Exception {
        ConfigGroup once = MemberRevocations.put(CHANNEL, "BankA", "one");
        ConfigGroup twice = MemberRevocations.put(once, "BankA", "two");
        for (String section : new String[] {"Application", "Orderer"}) {
            FabricMSPConfig definition =
                    definition(twice.getGroupsOrThrow(section).getGroupsOrThrow("BankA"));
            assertThat(definition.getRevocationListList()).containsExactly(ByteString.copyFromUtf8("two"));
            assertThat(definition.getName()).isEqualTo("a");
        }
        assertThat(twice.getGroupsOrThrow("Application").getGroupsOrThrow("BankB"))
                .isEqualTo(CHANNEL.getGroupsOrThrow("Application").getGroupsOrThrow("BankB"));
        assertThat(MemberRevocations.put(once, "BankA", "one")).isEqualTo(once);
    }

    @Test
    void revocations_of_a_stranger_are_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> MemberRevocations.put(CHANNEL, "BankX", "x"));
    }

    /** Applies an update as Fabric does and compares: the written elements replace, the rest stays. */
    @Test
    void an_update_leads_to_what_was_wanted() {
        for (long seed = 1; seed <= 500; seed++) {
            Random random = new Random(seed);
            ConfigGroup now = random(random, 3);
            ConfigGroup wanted = random(random, 3);
            ConfigGroup reached = ConfigurationUpdate.between("aval", now, wanted)
                    .map(update -> applied(now, update.getWriteSet()))
                    .orElse(now);
            assertThat(ConfigurationUpdate.between("aval", reached, wanted))
                    .as("seed " + seed)
                    .isEmpty();
        }
    }

    private static ConfigGroup applied(ConfigGroup now, ConfigGroup written) {
        boolean whole = written.getVersion() != now.getVersion();
        ConfigGroup.Builder result =
                whole ? ConfigGroup.newBuilder().setModPolicy(written.getModPolicy()) : now.toBuilder();
        written.getValuesMap().forEach((name, value) -> {
            ConfigValue old = now.getValuesMap().get(name);
            result.putValues(name, old != null && old.getVersion() == value.getVersion() ? old : value);
        });
        written.getGroupsMap().forEach((name, group) -> {
            ConfigGroup old = now.getGroupsMap().get(name);
            result.putGroups(name, old == null ? group : applied(old, group));
        });
        return result.build();
    }

    private static ConfigGroup random(Random random, int depth) {
        ConfigGroup.Builder group = group(random.nextInt(4));
        for (String name : new String[] {"x", "y", "z"}) {
            if (random.nextBoolean()) {
                group.putValues(name, value(random.nextInt(4), "v" + random.nextInt(2)));
            }
            if (depth > 0 && random.nextInt(3) > 0) {
                group.putGroups(name, random(random, depth - 1));
            }
        }
        return group.build();
    }

    private static ConfigGroup with(String name, ConfigGroup member) {
        ConfigGroup application = CHANNEL.getGroupsOrThrow("Application");
        return CHANNEL.toBuilder()
                .putGroups(
                        "Application",
                        application.toBuilder().putGroups(name, member).build())
                .build();
    }

    private static FabricMSPConfig definition(ConfigGroup member) throws Exception {
        MSPConfig outer = MSPConfig.parseFrom(member.getValuesOrThrow("MSP").getValue());
        return FabricMSPConfig.parseFrom(outer.getConfig());
    }

    private static ConfigGroup member(long version, String name) {
        FabricMSPConfig definition = FabricMSPConfig.newBuilder().setName(name).build();
        return group(version)
                .putValues(
                        "MSP",
                        ConfigValue.newBuilder()
                                .setVersion(8)
                                .setModPolicy("Admins")
                                .setValue(MSPConfig.newBuilder()
                                        .setConfig(definition.toByteString())
                                        .build()
                                        .toByteString())
                                .build())
                .build();
    }

    private static ConfigGroup.Builder group(long version) {
        return versions(version).setModPolicy("Admins");
    }

    private static ConfigGroup.Builder versions(long version) {
        return ConfigGroup.newBuilder().setVersion(version);
    }

    private static ConfigValue value(long version, String text) {
        return ConfigValue.newBuilder()
                .setVersion(version)
                .setModPolicy("Admins")
                .setValue(ByteString.copyFromUtf8(text))
                .build();
    }
}
