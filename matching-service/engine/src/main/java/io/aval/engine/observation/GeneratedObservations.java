package io.aval.engine.observation;

/**
 * Made-up observations for tests and benchmarks: every enterprise has every field in as many versions, one a height; the
 * number is random, type and code follow from the field. The same seed gives the same rows, and any row can be had alone
 * (SplitMix64 as a counter-based generator; Steele, Lea, Flood 2014).
 *
 * @param seed of the numbers
 * @param enterprises how many; numbered from {@value #FIRST}
 * @param fields of each enterprise
 * @param versions of each field
 */
public record GeneratedObservations(long seed, long enterprises, int fields, int versions) implements Source {

    /** The first enterprise. */
    public static final long FIRST = 1_000_000;

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;
    private static final int SAMPLES = 1024;
    private static final int TYPES = 5;
    private static final int CODES = 97;
    private static final int HEIGHTS_APART = 100;
    // A prime: its multiples visit every row once
    private static final long STRIDE = 2_654_435_761L;

    /** Rows in all. */
    public long rows() {
        return enterprises * fields * versions;
    }

    /** The height above all others. */
    public long height() {
        return (long) (versions + 1) * HEIGHTS_APART;
    }

    /** One row, counted from 0 in {@link Observation#ORDER}. */
    public Observation at(long index) {
        At cursor = new At(index, index + 1, 1);
        cursor.next();
        return cursor.row();
    }

    @Override
    public Cursor open(long from, long to) {
        long first = Math.clamp(from - FIRST, 0, enterprises);
        long after = Math.clamp(to - FIRST, 0, enterprises);
        return new At(first * fields * versions, Math.max(first, after) * fields * versions, 1);
    }

    /** All rows, each once, in an order without order; for fewer than two thousand million. */
    public Cursor shuffled() {
        return new At(0, rows(), STRIDE);
    }

    @Override
    public long[] samples() {
        long[] samples = new long[SAMPLES];
        for (int i = 0; i < SAMPLES; i++) {
            samples[i] = FIRST + enterprises * i / SAMPLES;
        }
        return samples;
    }

    /** The rows themselves. */
    private final class At implements Cursor {
        private final long end;
        private final long stride;
        private long next;
        private long index;
        private int field;
        private int version;

        At(long begin, long end, long stride) {
            this.next = begin;
            this.end = end;
            this.stride = stride;
        }

        @Override
        public boolean next() {
            if (next == end) {
                return false;
            }
            index = stride == 1 ? next : next * stride % end;
            next++;
            long within = index % ((long) fields * versions);
            field = (int) (within / versions);
            version = versions - (int) (within % versions);
            return true;
        }

        @Override
        public long enterprise() {
            return FIRST + index / ((long) fields * versions);
        }

        @Override
        public int field() {
            return field;
        }

        @Override
        public long height() {
            return (long) version * HEIGHTS_APART + field % HEIGHTS_APART;
        }

        @Override
        public int sequence() {
            return 0;
        }

        @Override
        public int type() {
            return field % TYPES;
        }

        @Override
        public int code() {
            return field * CODES;
        }

        @Override
        public long number() {
            long z = seed + (index + 1) * GOLDEN;
            z = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
            z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
            return z ^ z >>> 31;
        }
    }
}
