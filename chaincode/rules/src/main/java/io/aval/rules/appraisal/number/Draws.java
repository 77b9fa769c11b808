package io.aval.rules.appraisal.number;

/**
 * Numbers as if by chance, each a function of seed, stream and index alone: none depends on those before it, so any of
 * them is computed again by itself. Immutable and thread-safe; the streams of one seed do not depend on each other.
 *
 * <p>Source: the mixing function of G. Steele, D. Lea and C. Flood, "Fast splittable pseudorandom number generators"
 * (OOPSLA 2014), David Stafford's variant 13, over a Weyl sequence that starts at the mixed seed and stream. Not for
 * secrets.
 */
public final class Draws {

    /** Name and version of the generator; whatever it yields for an index never changes under this name. */
    public static final String NAME = "aval-splitmix64-1";

    private static final long GOLDEN = 0x9E37_79B9_7F4A_7C15L;

    /** 2^−53. */
    private static final double STEP = 0x1p-53;

    private static final int UNUSED_BITS = 11;

    private final long start;

    /** The stream of that number under that seed. */
    public Draws(long seed, int stream) {
        this.start = mix(mix(seed + GOLDEN) + GOLDEN * (stream + 1L));
    }

    /** 64 evenly distributed bits. */
    public long bits(long index) {
        return mix(start + GOLDEN * (index + 1));
    }

    /** Evenly distributed above 0 and below 1; the mirror image {@code 1 - uniform} is so, too. */
    public double uniform(long index) {
        return ((bits(index) >>> UNUSED_BITS) | 1) * STEP;
    }

    /** Normally distributed with mean 0 and deviation 1. */
    public double normal(long index) {
        return Normal.inverse(uniform(index));
    }

    /**
     * The value of a triangular distribution up to which that probability lies.
     *
     * @param probability 0 to 1
     * @param low lowest value
     * @param mode likeliest value, not below the lowest
     * @param high highest value, not below the likeliest
     */
    public static double triangular(double probability, double low, double mode, double high) {
        double width = high - low;
        if (width <= 0) {
            return mode;
        }
        double rising = mode - low;
        if (probability * width < rising) {
            return low + StrictMath.sqrt(probability * width * rising);
        }
        return high - StrictMath.sqrt((1 - probability) * width * (high - mode));
    }

    private static long mix(long bits) {
        long mixed = (bits ^ (bits >>> 30)) * 0xBF58_476D_1CE4_E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D0_49BB_1331_11EBL;
        return mixed ^ (mixed >>> 31);
    }
}
