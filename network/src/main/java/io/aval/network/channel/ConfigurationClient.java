package io.aval.network.channel;

import com.google.protobuf.ByteString;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.hyperledger.fabric.protos.common.Block;
import org.hyperledger.fabric.protos.common.Config;
import org.hyperledger.fabric.protos.common.ConfigGroup;
import org.hyperledger.fabric.protos.common.ConfigUpdate;
import org.hyperledger.fabric.protos.common.Envelope;
import org.hyperledger.fabric.protos.common.HeaderType;
import org.hyperledger.fabric.protos.common.Status;

/**
 * Reads and changes a channel's configuration through the ordering nodes. It speaks to those that are furthest: a node
 * that lags behind would take an update made for an old configuration, and with BFT it would then complain about a leader
 * that rightly refuses it. Safe for use by several threads.
 */
public final class ConfigurationClient implements AutoCloseable {

    // Each try may meet an update of somebody else's, or a node that goes down
    private static final int TRIES = 5;
    private static final Duration QUESTION = Duration.ofSeconds(10);
    // A follower hands an update on to the leader after two seconds
    private static final Duration ORDERING = Duration.ofSeconds(8);

    private final List<OrderingLink> links;
    private final ConfigurationSigner signer;
    private final String channel;

    private ConfigurationClient(List<OrderingLink> links, ConfigurationSigner signer, String channel) {
        this.links = List.copyOf(links);
        this.signer = signer;
        this.channel = channel;
    }

    /**
     * Connects to ordering nodes; nothing is sent before it is used.
     *
     * @param nodes at least one
     * @param signer an administrator, of any member
     * @throws IOException if a TLS root cannot be read
     */
    public static ConfigurationClient to(List<OrderingAddress> nodes, ConfigurationSigner signer, String channel)
            throws IOException {
        List<OrderingLink> links = new ArrayList<>();
        for (OrderingAddress node : nodes) {
            links.add(OrderingLink.to(node));
        }
        return new ConfigurationClient(links, signer, channel);
    }

    /**
     * The configuration that is in force.
     *
     * @throws IOException if no node answers or lets the signer read
     */
    public Config current() throws IOException {
        return configuration(furthest().getFirst());
    }

    /**
     * Changes the configuration by the signer's signature alone, and returns when an ordering node has the block with it.
     *
     * @param change makes the wanted configuration of the one in force; called once for each try
     * @return false if the configuration is as wanted already
     * @throws IOException if no node answers, or one refuses, with its words; or if the update did not come in time: then
     *     it is unknown, and the same may be tried again
     */
    public boolean update(UnaryOperator<ConfigGroup> change) throws IOException {
        String last = "";
        for (int tried = 0; tried < TRIES; tried++) {
            List<Reached> furthest = furthest();
            Reached node = furthest.get(tried % furthest.size());
            ConfigGroup now = configuration(node).getChannelGroup();
            Optional<ConfigUpdate> update = ConfigurationUpdate.between(channel, now, change.apply(now));
            if (update.isEmpty()) {
                return tried > 0;
            }
            OrderingLink.Answer answer =
                    node.link().submit(signer.envelope(update.get(), List.of(signer.sign(update.get()))), QUESTION);
            last = node.link().address() + ": " + answer;
            if (answer.status() == Status.SUCCESS && arrived(node, change)) {
                return true;
            }
            // What was read is no longer what is there: read again
            boolean overtaken = answer.status() == Status.BAD_REQUEST && answer.says("version");
            if (answer.status().getNumber() < Status.INTERNAL_SERVER_ERROR_VALUE
                    && answer.status() != Status.SUCCESS
                    && !overtaken) {
                throw new IOException("an update of channel " + channel + " is refused by " + last);
            }
        }
        throw new IOException("an update of channel " + channel + " did not come into force. Last answer: " + last);
    }

    @Override
    public void close() {
        links.forEach(OrderingLink::close);
    }

    private boolean arrived(Reached node, UnaryOperator<ConfigGroup> change) {
        Predicate<Block> wanted = block -> {
            try {
                if (!ConfigurationBlock.is(block)) {
                    return false;
                }
                ConfigGroup group = ConfigurationBlock.configuration(block).getChannelGroup();
                return ConfigurationUpdate.between(channel, group, change.apply(group))
                        .isEmpty();
            } catch (IOException e) {
                return false;
            }
        };
        try {
            node.link().read(seek(Seek.from(node.newest().getHeader().getNumber() + 1)), wanted, ORDERING);
            return true;
        } catch (IOException e) {
            // Not in time or cut off: the next try sees what is in force
            return false;
        }
    }

    /** The nodes that have the newest block, never none. */
    private List<Reached> furthest() throws IOException {
        List<Reached> reached = new ArrayList<>();
        IOException last = new IOException("no ordering node is known");
        for (OrderingLink link : links) {
            try {
                reached.add(new Reached(link, link.read(seek(Seek.newest()), block -> true, QUESTION)));
            } catch (IOException e) {
                last = e;
            }
        }
        if (reached.isEmpty()) {
            throw new IOException("no ordering node of channel " + channel + " answers", last);
        }
        long height = reached.stream()
                .map(Reached::number)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        return reached.stream().filter(node -> node.number() == height).toList();
    }

    private Config configuration(Reached node) throws IOException {
        long number = ConfigurationBlock.last(node.newest());
        return ConfigurationBlock.configuration(
                number == node.number()
                        ? node.newest()
                        : node.link().read(seek(Seek.from(number)), block -> true, QUESTION));
    }

    private Envelope seek(ByteString what) {
        return signer.envelope(HeaderType.DELIVER_SEEK_INFO, channel, what);
    }

    private record Reached(OrderingLink link, Block newest) {
        long number() {
            return newest.getHeader().getNumber();
        }
    }
}
