package io.aval.network.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Damages the usual file at random: what comes out is a network or a list of faults with lines, and nothing else. */
class TopologyFilePropertyTest {

    private static final long SEED = 20_260_301L;
    private static final int FILES = 4_000;
    private static final List<String> PIECES = List.of(
            ":",
            "-",
            "{",
            "}",
            "[",
            "]",
            "&a ",
            "*a ",
            "!x ",
            "\t",
            "\n",
            "\n  ",
            "'",
            "\"",
            "#",
            "|",
            "> ",
            "? ",
            "%",
            "---\n",
            "0",
            "-1",
            "99999999999",
            "1e9",
            "0x10",
            "true",
            "null",
            "~",
            "<<: ",
            "members:",
            "name: ",
            "bft",
            "\u0000",
            "\u2028",
            "银行",
            "\ud83c\udfe6",
            "9000",
            "ports: 7060",
            "raft",
            "operator",
            "peers: 2");

    @Test
    void a_damaged_file_gives_a_network_or_faults_with_lines() {
        int networks = 0;
        for (int i = 0; i < FILES; i++) {
            long seed = SEED + i;
            byte[] content = damaged(new Random(seed));
            try {
                TopologyFile.parse("t.yaml", content, TopologyFile.Overrides.NONE);
                networks++;
            } catch (TopologyException e) {
                assertThat(e.faults()).as("seed " + seed).isNotEmpty().allMatch(fault -> fault.startsWith("t.yaml:"));
            } catch (RuntimeException e) {
                fail("seed " + seed + ":\n" + new String(content, StandardCharsets.UTF_8), e);
            }
        }
        // Neither side of the property may go untried
        assertThat(networks).isBetween(FILES / 100, FILES * 99 / 100);
    }

    private static byte[] damaged(Random random) {
        byte[] content = TopologyFile.usual().getBytes(StandardCharsets.UTF_8);
        for (int changes = 1 + random.nextInt(4); changes > 0; changes--) {
            content = random.nextInt(8) == 0 ? flipped(content, random) : spliced(content, random);
        }
        return content;
    }

    private static byte[] flipped(byte[] content, Random random) {
        byte[] changed = content.clone();
        if (changed.length > 0) {
            changed[random.nextInt(changed.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return changed;
    }

    /** Takes some bytes out at a random place, and puts a piece or a copy of other bytes there. */
    private static byte[] spliced(byte[] content, Random random) {
        int from = random.nextInt(content.length + 1);
        int to = Math.min(content.length, from + random.nextInt(12));
        byte[] piece = random.nextBoolean()
                ? PIECES.get(random.nextInt(PIECES.size())).getBytes(StandardCharsets.UTF_8)
                : Arrays.copyOfRange(content, to, Math.min(content.length, to + random.nextInt(60)));
        byte[] changed = Arrays.copyOf(content, from + piece.length + content.length - to);
        System.arraycopy(piece, 0, changed, from, piece.length);
        System.arraycopy(content, to, changed, from + piece.length, content.length - to);
        return changed;
    }
}
