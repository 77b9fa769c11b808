package io.aval.network.bench.contract;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * What a transaction without rules reads and writes.
 *
 * @param reads public keys
 * @param privateReads collections and keys in them
 * @param writes public keys and what goes there
 * @param policies public keys and their endorsement policy, Base64
 * @param deposits collections and what goes there under the transaction's id
 * @param event the event's payload
 */
public record MirrorPlan(
        List<String> reads,
        List<Entry> privateReads,
        List<Entry> writes,
        List<Entry> policies,
        List<Entry> deposits,
        String event) {

    private static final int MOST_BYTES = 1 << 24;

    public MirrorPlan {
        reads = List.copyOf(reads);
        privateReads = List.copyOf(privateReads);
        writes = List.copyOf(writes);
        policies = List.copyOf(policies);
        deposits = List.copyOf(deposits);
    }

    /** A place and what stands there. */
    public record Entry(String place, String text) {}

    /** The plan as one word, Base64. */
    public String encoded() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(reads.size());
            for (String key : reads) {
                put(out, key);
            }
            for (List<Entry> entries : List.of(privateReads, writes, policies, deposits)) {
                out.writeInt(entries.size());
                for (Entry entry : entries) {
                    put(out, entry.place());
                    put(out, entry.text());
                }
            }
            put(out, event);
        } catch (IOException e) {
            throw new IllegalStateException("memory does not fail", e);
        }
        return Base64.getEncoder().encodeToString(bytes.toByteArray());
    }

    /**
     * Reads the word.
     *
     * @throws IOException if it is torn
     */
    static MirrorPlan decode(String word) throws IOException {
        try (DataInputStream in =
                new DataInputStream(new ByteArrayInputStream(Base64.getDecoder().decode(word)))) {
            int number = count(in);
            List<String> reads = new ArrayList<>(number);
            for (int i = 0; i < number; i++) {
                reads.add(text(in));
            }
            return new MirrorPlan(reads, entries(in), entries(in), entries(in), entries(in), text(in));
        }
    }

    private static List<Entry> entries(DataInputStream in) throws IOException {
        int number = count(in);
        List<Entry> entries = new ArrayList<>(number);
        for (int i = 0; i < number; i++) {
            entries.add(new Entry(text(in), text(in)));
        }
        return entries;
    }

    private static void put(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static String text(DataInputStream in) throws IOException {
        byte[] bytes = new byte[count(in)];
        in.readFully(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static int count(DataInputStream in) throws IOException {
        int number = in.readInt();
        if (number < 0 || number > MOST_BYTES) {
            throw new IOException("a plan holds no " + number + " of anything");
        }
        return number;
    }
}
