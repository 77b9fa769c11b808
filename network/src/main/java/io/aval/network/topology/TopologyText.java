package io.aval.network.topology;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes a topology into the usual network's file, in place of the values there. */
final class TopologyText {

    private static final String MEMBERS = "\nmembers:\n";

    private TopologyText() {}

    static String of(Topology topology) {
        String usual = TopologyFile.usual();
        int members = usual.indexOf(MEMBERS);
        if (members < 0) {
            throw new IllegalStateException("the usual topology has no members");
        }
        String text = usual.substring(0, members);
        int first = topology.members().getFirst().peers().getFirst().port();
        BlockTerms blocks = topology.blocks();
        BftTimers timers = topology.timers();
        text = put(text, "channel", topology.channel());
        text = put(text, "contract", topology.contract());
        text = put(text, "ordering", topology.consensus().name().toLowerCase(Locale.ROOT));
        text = put(text, "first", Integer.toString(first));
        text = put(text, "interval", duration(blocks.interval()));
        text = put(text, "transactions", Integer.toString(blocks.transactions()));
        text = put(text, "preferred", size(blocks.preferredBytes()));
        text = put(text, "largest", size(blocks.mostBytes()));
        text = put(text, "forward", duration(timers.forward()));
        text = put(text, "complain", duration(timers.complain()));
        text = put(text, "heartbeat", duration(timers.heartbeat()));
        text = put(text, "viewChange", duration(timers.viewChange()));
        text = put(text, "resend", duration(timers.resend()));
        text = put(text, "required", Integer.toString(topology.vaults().requiredPeers()));
        text = put(text, "copies", Integer.toString(topology.vaults().mostPeers()));
        return text + MEMBERS + members(topology.members(), first);
    }

    private static String members(List<Member> members, int first) {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < members.size(); i++) {
            Member member = members.get(i);
            int port = member.peers().getFirst().port();
            lines.append("  - {name: ").append(member.name());
            lines.append(", duty: ").append(member.duty().name().toLowerCase(Locale.ROOT));
            lines.append(", peers: ").append(member.peers().size());
            lines.append(", orderers: ").append(member.orderers().size());
            lines.append(port == first + i * Member.PORT_BLOCK ? "" : ", ports: " + port)
                    .append("}\n");
        }
        return lines.toString();
    }

    private static String put(String text, String key, String value) {
        Matcher line = Pattern.compile("(?m)^( *" + key + ": ).*$").matcher(text);
        if (!line.find()) {
            throw new IllegalStateException("the usual topology has no " + key);
        }
        return text.substring(0, line.end(1)) + value + text.substring(line.end());
    }

    private static String duration(Duration duration) {
        return duration.toMillis() % 1000 == 0 ? duration.toSeconds() + "s" : duration.toMillis() + "ms";
    }

    private static String size(int bytes) {
        return bytes % (1 << 20) == 0 ? (bytes >> 20) + " MB" : (bytes >> 10) + " KB";
    }
}
