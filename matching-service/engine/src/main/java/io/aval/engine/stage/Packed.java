package io.aval.engine.stage;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Numbers of 0 or more in few bytes: seven bits a byte, the lowest first, the highest bit set on all but the last byte. A
 * rising list is its length and the distances, a block its length and its bytes, a name of an enum its ASCII as a block.
 */
final class Packed {
    private Packed() {}

    /** Collects bytes. Not thread-safe. */
    static final class Writer {
        private final ByteArrayOutputStream out = new ByteArrayOutputStream();

        Writer number(long number) {
            if (number < 0) {
                throw new IllegalArgumentException("a number below 0: " + number);
            }
            long rest = number;
            while (rest > 0x7f) {
                out.write((int) (rest & 0x7f | 0x80));
                rest >>>= 7;
            }
            out.write((int) rest);
            return this;
        }

        Writer rising(int[] numbers) {
            number(numbers.length);
            int next = 0;
            for (int number : numbers) {
                number((long) number - next);
                next = number + 1;
            }
            return this;
        }

        Writer block(byte[] bytes) {
            number(bytes.length);
            out.writeBytes(bytes);
            return this;
        }

        Writer name(Enum<?> constant) {
            return block(constant.name().getBytes(StandardCharsets.US_ASCII));
        }

        byte[] bytes() {
            return out.toByteArray();
        }
    }

    /** Reads them back; whatever does not fit is an {@link IllegalArgumentException}. Not thread-safe. */
    static final class Reader {
        private final byte[] bytes;
        private int at;

        Reader(byte[] bytes) {
            this.bytes = bytes;
        }

        long number() {
            long number = 0;
            for (int shift = 0; shift < 63; shift += 7) {
                require(at < bytes.length);
                byte next = bytes[at++];
                number |= (next & 0x7fL) << shift;
                if (next >= 0) {
                    return number;
                }
            }
            throw new IllegalArgumentException("a stage's bytes are broken at " + at);
        }

        /** A number of things of which each takes at least a byte. */
        int count() {
            long count = number();
            require(count <= bytes.length - at);
            return (int) count;
        }

        int below(int bound) {
            long number = number();
            require(number < bound);
            return (int) number;
        }

        int[] rising() {
            int[] numbers = new int[count()];
            long next = 0;
            for (int i = 0; i < numbers.length; i++) {
                next += number();
                require(next < Integer.MAX_VALUE);
                numbers[i] = (int) next++;
            }
            return numbers;
        }

        byte[] block() {
            int length = count();
            at += length;
            return Arrays.copyOfRange(bytes, at - length, at);
        }

        <E extends Enum<E>> E name(Class<E> type) {
            return Enum.valueOf(type, new String(block(), StandardCharsets.US_ASCII));
        }

        void end() {
            require(at == bytes.length);
        }

        private void require(boolean sound) {
            if (!sound) {
                throw new IllegalArgumentException("a stage's bytes are broken at " + at);
            }
        }
    }
}
