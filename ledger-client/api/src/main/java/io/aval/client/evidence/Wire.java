package io.aval.client.evidence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A message in the wire form of Protocol Buffers, field by field. Stricter than the form demands: a field that is asked
 * for as single stands at most once, so that two readers cannot see two different values.
 */
final class Wire {

    private static final int VARINT = 0;
    private static final int FIXED_64 = 1;
    private static final int BYTES = 2;
    private static final int FIXED_32 = 5;
    private static final int MAX_SHIFT = 63;

    private final SortedMap<Integer, List<byte[]>> bytes = new TreeMap<>();
    private final SortedMap<Integer, List<Long>> numbers = new TreeMap<>();
    private final byte[] octets;
    private int at;

    private Wire(byte[] octets) {
        this.octets = octets;
    }

    static Wire of(byte[] octets) throws UnreadableException {
        Wire wire = new Wire(octets);
        while (wire.at < octets.length) {
            wire.field();
        }
        return wire;
    }

    private void field() throws UnreadableException {
        long tag = varint();
        long number = tag >>> 3;
        require(number >= 1 && number <= Integer.MAX_VALUE);
        int field = (int) number;
        switch ((int) (tag & 7)) {
            case VARINT ->
                numbers.computeIfAbsent(field, none -> new ArrayList<>()).add(varint());
            case BYTES -> {
                long length = varint();
                require(length >= 0 && length <= octets.length - at);
                bytes.computeIfAbsent(field, none -> new ArrayList<>()).add(take((int) length));
            }
            case FIXED_64 -> take(Long.BYTES);
            case FIXED_32 -> take(Integer.BYTES);
            default -> throw new UnreadableException("a message in it is malformed");
        }
    }

    private byte[] take(int length) throws UnreadableException {
        require(length <= octets.length - at);
        at += length;
        return Arrays.copyOfRange(octets, at - length, at);
    }

    private long varint() throws UnreadableException {
        long value = 0;
        for (int shift = 0; shift <= MAX_SHIFT; shift += 7) {
            require(at < octets.length);
            byte next = octets[at++];
            value |= (long) (next & 0x7f) << shift;
            if (next >= 0) {
                return value;
            }
        }
        throw new UnreadableException("a message in it is malformed");
    }

    /** A single field; empty if it is absent. */
    byte[] bytes(int field) throws UnreadableException {
        List<byte[]> found = all(field);
        require(found.size() <= 1);
        return found.isEmpty() ? new byte[0] : found.getFirst();
    }

    /** Every occurrence of a field, in order. */
    List<byte[]> all(int field) {
        return bytes.getOrDefault(field, List.of());
    }

    String text(int field) throws UnreadableException {
        return Octets.text(bytes(field));
    }

    Wire message(int field) throws UnreadableException {
        return of(bytes(field));
    }

    /** A single number; 0 if it is absent. */
    long number(int field) throws UnreadableException {
        List<Long> found = numbers.getOrDefault(field, List.of());
        require(found.size() <= 1);
        return found.isEmpty() ? 0 : found.getFirst();
    }

    private static void require(boolean holds) throws UnreadableException {
        if (!holds) {
            throw new UnreadableException("a message in it is malformed");
        }
    }
}
