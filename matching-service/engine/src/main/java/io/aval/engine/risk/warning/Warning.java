package io.aval.engine.risk.warning;

/**
 * A rule that warns, and why.
 *
 * @param observation the latest of its signal, on which it stands
 * @param strengthPpm what time has left of it, millionths
 */
public record Warning(Rule rule, Observation observation, int strengthPpm) {

    /** What it weighs: the severity's points, faded; millionths of a point. */
    public long weightPpm() {
        return (long) rule.severity().points() * strengthPpm;
    }

    /** In words. */
    public String why() {
        String bound = switch (rule.comparison()) {
            case AT_LEAST -> "at least ";
            case AT_MOST -> "at most ";
            case ABOVE -> "above ";
        };
        return rule.signal() + " was " + observation.value() + " on " + observation.day() + " by " + observation.id()
                + "; it warns " + bound + rule.threshold();
    }
}
