package io.aval.engine.index;

import io.aval.rules.act.Freeze;
import io.aval.rules.calendar.BusinessDay;
import io.aval.rules.canonical.Digest;
import io.aval.rules.canonical.JsonReader;
import io.aval.rules.canonical.Schema;
import io.aval.rules.record.Hop;
import io.aval.rules.record.Kind;
import io.aval.rules.record.Opening;
import io.aval.rules.record.RecordId;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Keys and values as bytes. */
final class Forms {

    private static final char SEPARATOR = '\n';
    private static final char FROZEN = 'f';
    private static final char LIFTED = 'l';

    private Forms() {}

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    static Opening opening(byte[] value) {
        return Schema.of(Opening.class).decode(JsonReader.read(text(value)));
    }

    static byte[] value(Hop hop) {
        return bytes(Schema.of(Hop.class).encode(hop).canonical());
    }

    static Hop hop(byte[] value) {
        return Schema.of(Hop.class).decode(JsonReader.read(text(value)));
    }

    static byte[] hopKey(Hop hop) {
        return bytes(hop.digest().value());
    }

    /** What names something, then the record; no name holds a zero byte. */
    static byte[] mentionKey(String name, Kind kind, String idOrPrefix) {
        return bytes(name + '\0' + kind + '~' + idOrPrefix);
    }

    /** The record's id at the end of a key of openings or mentions. */
    static RecordId idAtEnd(byte[] key) {
        String text = text(key);
        return new RecordId(text.substring(text.lastIndexOf('~') + 1));
    }

    /** Whom, from that day on; no name holds a zero byte. */
    static byte[] occasionKey(String whom, String rest) {
        return bytes(whom + '\0' + rest);
    }

    static byte[] key(Occasions.Told told) {
        Occasion occasion = told.occasion();
        String operation =
                occasion.operation() == null ? "" : occasion.operation().name();
        String head = occasion.head() == null ? "" : occasion.head().value();
        return occasionKey(
                told.whom(),
                occasion.day() + "\0" + occasion.what() + '\0' + operation + '\0'
                        + occasion.record().value() + '\0' + head);
    }

    static byte[] value(Occasion occasion) {
        return bytes(Schema.of(Occasion.class).encode(occasion).canonical());
    }

    static Occasion occasion(byte[] value) {
        return Schema.of(Occasion.class).decode(JsonReader.read(text(value)));
    }

    static byte[] orderKey(String id, Freeze order) {
        return bytes(id + '\0' + text(value(order)));
    }

    static byte[] value(Freeze order) {
        String day = order.day() == null ? "" : order.day().toString();
        return bytes(day + (order.frozen() ? FROZEN : LIFTED));
    }

    /** Reads it at the end of a key, or as a value. */
    static Freeze order(byte[] bytes) {
        String text = text(bytes);
        String order = text.substring(text.indexOf('\0') + 1);
        String day = order.substring(0, order.length() - 1);
        return new Freeze(order.charAt(order.length() - 1) == FROZEN, day.isEmpty() ? null : BusinessDay.parse(day));
    }

    static byte[] awaitedKey(String txId, String vault) {
        return bytes(txId + SEPARATOR + vault);
    }

    static byte[] value(List<Change> changes) {
        StringBuilder lines = new StringBuilder();
        changes.forEach(change -> lines.append(change.key())
                .append(SEPARATOR)
                .append(change.digest())
                .append(SEPARATOR));
        return bytes(lines.toString());
    }

    static Awaited awaited(byte[] key, byte[] value) {
        String[] names = text(key).split("\n", -1);
        List<Change> changes = new ArrayList<>();
        String[] lines = text(value).split("\n", -1);
        for (int i = 0; i + 1 < lines.length; i += 2) {
            changes.add(new Change(lines[i], new Digest(lines[i + 1])));
        }
        return new Awaited(names[0], names[1], changes);
    }

    static byte[] value(Position position) {
        byte[] txId = bytes(position.txId());
        return ByteBuffer.allocate(Long.BYTES + txId.length)
                .putLong(position.block())
                .put(txId)
                .array();
    }

    static Position position(byte[] value) {
        ByteBuffer buffer = ByteBuffer.wrap(value);
        long block = buffer.getLong();
        byte[] txId = new byte[buffer.remaining()];
        buffer.get(txId);
        return new Position(block, text(txId));
    }

    static byte[] historyKey(String key, long block) {
        byte[] prefix = bytes(key + '\0');
        return ByteBuffer.allocate(prefix.length + Long.BYTES)
                .put(prefix)
                .putLong(block)
                .array();
    }

    static byte[] value(Written written) {
        return bytes(written.txId() + SEPARATOR + written.digest());
    }

    static Written written(byte[] key, byte[] value) {
        String[] lines = text(value).split("\n", -1);
        long block = ByteBuffer.wrap(key, key.length - Long.BYTES, Long.BYTES).getLong();
        return new Written(lines[0], block, new Digest(lines[1]));
    }
}
