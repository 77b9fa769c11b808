package io.aval.network.doctor;

/**
 * One thing that was looked at.
 *
 * @param state whether it is as it should be
 * @param subject what was looked at, such as a node's name
 * @param text what was found
 * @param advice what to do; empty where there is nothing to do
 */
public record Diagnosis(State state, String subject, String text, String advice) {

    /** How a thing is. */
    public enum State {
        /** As it should be. */
        GOOD,
        /** It works, but will not for long, or not as meant. */
        DOUBTFUL,
        /** The network cannot work like this. */
        BAD,
        /** It is not known, because the network does not run. */
        UNKNOWN
    }

    static Diagnosis good(String subject, String text) {
        return new Diagnosis(State.GOOD, subject, text, "");
    }

    static Diagnosis doubtful(String subject, String text, String advice) {
        return new Diagnosis(State.DOUBTFUL, subject, text, advice);
    }

    static Diagnosis bad(String subject, String text, String advice) {
        return new Diagnosis(State.BAD, subject, text, advice);
    }

    static Diagnosis unknown(String subject, String text) {
        return new Diagnosis(State.UNKNOWN, subject, text, "");
    }
}
