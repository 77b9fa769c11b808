package io.aval.network.channel;

import java.util.Optional;
import org.hyperledger.fabric.protos.common.ConfigGroup;
import org.hyperledger.fabric.protos.common.ConfigPolicy;
import org.hyperledger.fabric.protos.common.ConfigUpdate;
import org.hyperledger.fabric.protos.common.ConfigValue;
import org.jspecify.annotations.Nullable;

/**
 * The difference between a channel's configuration and the one that is wanted, in the form in which Fabric takes it: what
 * was read, with the versions that it has, and what is written, with the next versions where something changes. A group's
 * own version counts who belongs to it; where that changes, all that belong to it are named.
 *
 * <p>Computing only; versions in the wanted configuration are not looked at.
 */
public final class ConfigurationUpdate {

    private ConfigurationUpdate() {}

    /**
     * Compares two configurations of a channel.
     *
     * @return nothing if they say the same
     */
    public static Optional<ConfigUpdate> between(String channel, ConfigGroup now, ConfigGroup wanted) {
        if (same(now, wanted)) {
            return Optional.empty();
        }
        Sets sets = changed(now, wanted);
        return Optional.of(ConfigUpdate.newBuilder()
                .setChannelId(channel)
                .setReadSet(sets.read())
                .setWriteSet(sets.write())
                .build());
    }

    private static Sets changed(ConfigGroup now, ConfigGroup wanted) {
        boolean members = membersDiffer(now, wanted);
        ConfigGroup.Builder read = ConfigGroup.newBuilder().setVersion(now.getVersion());
        ConfigGroup.Builder write = ConfigGroup.newBuilder().setVersion(now.getVersion() + (members ? 1 : 0));
        if (members) {
            write.setModPolicy(wanted.getModPolicy());
        }
        wanted.getValuesMap().forEach((name, value) -> {
            ConfigValue old = now.getValuesMap().get(name);
            if (old == null || !same(old, value)) {
                write.putValues(
                        name,
                        value.toBuilder()
                                .setVersion(old == null ? 0 : old.getVersion() + 1)
                                .build());
            } else if (members) {
                ConfigValue kept =
                        ConfigValue.newBuilder().setVersion(old.getVersion()).build();
                read.putValues(name, kept);
                write.putValues(name, kept);
            }
        });
        policies(now, wanted, members, read, write);
        wanted.getGroupsMap()
                .forEach((name, group) -> below(now.getGroupsMap().get(name), name, group, members, read, write));
        return new Sets(read.build(), write.build());
    }

    private static void policies(
            ConfigGroup now, ConfigGroup wanted, boolean members, ConfigGroup.Builder read, ConfigGroup.Builder write) {
        wanted.getPoliciesMap().forEach((name, policy) -> {
            ConfigPolicy old = now.getPoliciesMap().get(name);
            if (old == null || !same(old, policy)) {
                write.putPolicies(
                        name,
                        policy.toBuilder()
                                .setVersion(old == null ? 0 : old.getVersion() + 1)
                                .build());
            } else if (members) {
                ConfigPolicy kept =
                        ConfigPolicy.newBuilder().setVersion(old.getVersion()).build();
                read.putPolicies(name, kept);
                write.putPolicies(name, kept);
            }
        });
    }

    private static void below(
            @Nullable ConfigGroup old,
            String name,
            ConfigGroup wanted,
            boolean members,
            ConfigGroup.Builder read,
            ConfigGroup.Builder write) {
        if (old == null) {
            write.putGroups(name, unversioned(wanted));
        } else if (!same(old, wanted)) {
            Sets below = changed(old, wanted);
            read.putGroups(name, below.read());
            write.putGroups(name, below.write());
        } else if (members) {
            ConfigGroup kept =
                    ConfigGroup.newBuilder().setVersion(old.getVersion()).build();
            read.putGroups(name, kept);
            write.putGroups(name, kept);
        }
    }

    private static boolean membersDiffer(ConfigGroup now, ConfigGroup wanted) {
        return !now.getModPolicy().equals(wanted.getModPolicy())
                || !now.getValuesMap().keySet().equals(wanted.getValuesMap().keySet())
                || !now.getPoliciesMap().keySet().equals(wanted.getPoliciesMap().keySet())
                || !now.getGroupsMap().keySet().equals(wanted.getGroupsMap().keySet());
    }

    private static boolean same(ConfigGroup a, ConfigGroup b) {
        return unversioned(a).equals(unversioned(b));
    }

    private static boolean same(ConfigValue a, ConfigValue b) {
        return a.toBuilder()
                .setVersion(0)
                .build()
                .equals(b.toBuilder().setVersion(0).build());
    }

    private static boolean same(ConfigPolicy a, ConfigPolicy b) {
        return a.toBuilder()
                .setVersion(0)
                .build()
                .equals(b.toBuilder().setVersion(0).build());
    }

    private static ConfigGroup unversioned(ConfigGroup group) {
        ConfigGroup.Builder plain = ConfigGroup.newBuilder().setModPolicy(group.getModPolicy());
        group.getValuesMap()
                .forEach((name, value) ->
                        plain.putValues(name, value.toBuilder().setVersion(0).build()));
        group.getPoliciesMap()
                .forEach((name, policy) ->
                        plain.putPolicies(name, policy.toBuilder().setVersion(0).build()));
        group.getGroupsMap().forEach((name, below) -> plain.putGroups(name, unversioned(below)));
        return plain.build();
    }

    private record Sets(ConfigGroup read, ConfigGroup write) {}
}
