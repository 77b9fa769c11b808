package io.aval.network.topology;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The file that a network is made from (YAML).
 *
 * <p>Strict: what it does not know, it refuses, and so it does with anchors, aliases and tags of YAML. All faults that can
 * be found at once are reported at once. Safe for use by several threads.
 */
public final class TopologyFile {

    /** Largest file that is read, in bytes. */
    public static final int LARGEST = 64 << 10;

    private static final String USUAL = "topology.yaml";

    private TopologyFile() {}

    /**
     * What the command line says otherwise than the file.
     *
     * @param consensus instead of the file's {@code ordering}
     * @param firstPort instead of the file's {@code ports.first}; members that name their own block keep it
     */
    public record Overrides(
            @Nullable Consensus consensus, @Nullable Integer firstPort) {

        /** The file as it stands. */
        public static final Overrides NONE = new Overrides(null, null);
    }

    /**
     * Reads a file.
     *
     * @throws TopologyException if it is malformed; the message has a line {@code file:line: sentence} for each fault
     * @throws IOException if it cannot be read
     */
    public static Topology read(Path file) throws IOException, TopologyException {
        return read(file, Overrides.NONE);
    }

    /** The same with some values from elsewhere. */
    public static Topology read(Path file, Overrides overrides) throws IOException, TopologyException {
        byte[] content;
        try (InputStream in = Files.newInputStream(file)) {
            content = in.readNBytes(LARGEST + 1);
        }
        return parse(String.valueOf(file.getFileName()), content, overrides);
    }

    /**
     * Reads a file's content.
     *
     * @param name stands in front of each fault
     */
    public static Topology parse(String name, byte[] content, Overrides overrides) throws TopologyException {
        Faults faults = new Faults(name);
        YamlText yaml = YamlText.of(content, faults);
        faults.throwIfAny();
        return new TopologyReader(faults, overrides).read(yaml.root());
    }

    /** The text of the usual network's file, with the reason for each line. */
    public static String usual() {
        try (InputStream stream = TopologyFile.class.getResourceAsStream(USUAL)) {
            if (stream == null) {
                throw new IllegalStateException("the build left out " + USUAL);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("cannot read " + USUAL, e);
        }
    }

    /**
     * The text of a network's file, with the reason for each line; reading it gives the same network.
     *
     * @throws IllegalArgumentException if the nodes do not lie in blocks of ports as a file would lay them out
     */
    public static String text(Topology topology) {
        String text = TopologyText.of(topology);
        try {
            byte[] content = text.getBytes(StandardCharsets.UTF_8);
            if (!parse(USUAL, content, Overrides.NONE).equals(topology)) {
                throw new IllegalArgumentException("no file describes this network: its ports do not lie in blocks");
            }
        } catch (TopologyException e) {
            throw new IllegalArgumentException("no file describes this network: " + List.copyOf(e.faults()), e);
        }
        return text;
    }
}
