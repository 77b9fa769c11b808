package io.aval.network.topology;

import java.time.Duration;

/**
 * How long BFT nodes wait for each other. Fabric's defaults leave a channel about 25 s without a leader.
 *
 * @param forward a follower passes a request to the leader after so long
 * @param complain it complains about the leader when the request is still not ordered after so much longer
 * @param heartbeat it complains when the leader was silent for so long
 * @param viewChange a new leader must be agreed on within this time, or the next one is tried
 * @param resend how often the call for a new leader is repeated
 */
public record BftTimers(Duration forward, Duration complain, Duration heartbeat, Duration viewChange, Duration resend) {

    /** Measured: a killed leader is replaced in about 7 s, and a busy machine does not lose its leader. */
    public static final BftTimers USUAL = new BftTimers(
            Duration.ofSeconds(2),
            Duration.ofSeconds(5),
            Duration.ofSeconds(10),
            Duration.ofSeconds(10),
            Duration.ofSeconds(2));

    /**
     * Checks the bounds.
     *
     * @throws IllegalArgumentException with a sentence
     */
    public BftTimers {
        for (Duration timer : new Duration[] {forward, complain, heartbeat, viewChange, resend}) {
            Topology.require(
                    timer.toMillis() >= 100 && timer.toMinutes() <= 10,
                    "a BFT timer is 100 ms to 10 minutes: " + timer);
        }
        Topology.require(forward.compareTo(complain) <= 0, "a request is forwarded before anybody complains about it");
        Topology.require(
                resend.compareTo(viewChange) <= 0, "a call for a new leader is repeated before it is given up");
    }
}
