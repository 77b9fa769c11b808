package io.aval.rules.appraisal.credit;

/**
 * A credit state that is not seen, followed through noisy observations by a Kalman filter of one dimension. Immutable.
 *
 * <p>Source: R. E. Kalman, "A new approach to linear filtering and prediction problems" (1960).
 *
 * @param mean of the state
 * @param variance of the state, not negative
 */
public record LatentCredit(double mean, double variance) {

    /**
     * How the state moves and is seen.
     *
     * @param persistence share of the state that lasts a step
     * @param drift variance added in a step, not negative
     * @param noise variance of an observation, above 0
     */
    public record Motion(double persistence, double drift, double noise) {

        /** Throws {@link IllegalArgumentException} if a variance is out of its range. */
        public Motion {
            if (!(drift >= 0 && noise > 0)) {
                throw new IllegalArgumentException("variance");
            }
        }
    }

    /** The state a step later, nothing seen. */
    public LatentCredit step(Motion motion) {
        return new LatentCredit(
                motion.persistence() * mean, motion.persistence() * motion.persistence() * variance + motion.drift());
    }

    /** The state a step later, an observation seen. */
    public LatentCredit step(Motion motion, double observed) {
        LatentCredit ahead = step(motion);
        double gain = ahead.variance / (ahead.variance + motion.noise());
        return new LatentCredit(ahead.mean + gain * (observed - ahead.mean), (1 - gain) * ahead.variance);
    }
}
