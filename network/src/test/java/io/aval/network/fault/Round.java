package io.aval.network.fault;

import io.aval.network.Network;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;

/** One round: load, a process killed at some moment, started again a while later, load to a quota, rest, checks. */
record Round(Network network, Load load, FollowerProcess desk, Promises promises) {

    private static final int FEWEST_BEFORE = 8;
    private static final int MOST_BEFORE = 32;
    private static final int AFTER = 16;

    /** More than there are dealers: what was on its way when the leader died may still end by itself. */
    private static final int WITHOUT_LEADER = 12;

    private static final int LONGEST_MOMENT_MILLIS = 250;
    private static final int LONGEST_DOWN_MILLIS = 2_000;
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    /**
     * Runs it.
     *
     * @throws IllegalStateException if the load does not go on
     */
    RoundReport run(int number, Victim victim, Random random) throws IOException, InterruptedException {
        int before = random.nextInt(FEWEST_BEFORE, MOST_BEFORE);
        long moment = random.nextInt(LONGEST_MOMENT_MILLIS);
        long down = random.nextInt(LONGEST_DOWN_MILLIS);
        Random choice = new Random(random.nextLong());
        long begun = System.nanoTime();
        load.begin();
        await(before, "before anything was killed");
        String node = victim == Victim.FOLLOWER ? "follower" : victim.node(network, choice);
        LockSupport.parkNanos(Duration.ofMillis(moment).toNanos());
        long killed = System.nanoTime();
        kill(victim, node);
        LockSupport.parkNanos(Duration.ofMillis(down).toNanos());
        if (victim == Victim.ABSENT_LEADER) {
            await(load.tape().committed() + WITHOUT_LEADER, "while " + node + " is away");
        }
        start(victim, node);
        long back = System.nanoTime();
        await(load.tape().committed() + AFTER, "after " + node + " had come back");
        long loaded = System.nanoTime();
        load.drain(PATIENCE);
        long drained = System.nanoTime();
        Tape.Cut cut = load.tape().cut();
        Map<String, Integer> unknown = promises.check(cut);
        return new RoundReport(
                number,
                victim,
                node,
                millis(killed, back),
                gapMillis(cut.committedNanos(), killed, loaded),
                cut,
                unknown,
                millis(begun, drained),
                millis(drained, System.nanoTime()));
    }

    private void await(int acts, String when) throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!load.tape().await(acts, Duration.ofMillis(200))) {
            load.requireHealth();
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("the load does not go on " + when);
            }
        }
    }

    private void kill(Victim victim, String node) throws IOException, InterruptedException {
        if (victim == Victim.FOLLOWER) {
            desk.kill();
        } else {
            network.kill(node);
        }
    }

    private void start(Victim victim, String node) throws IOException, InterruptedException {
        if (victim == Victim.FOLLOWER) {
            desk.start();
        } else {
            network.start(node);
        }
    }

    /** The longest time without a commit that ended after the kill. */
    static long gapMillis(List<Long> commits, long killed, long until) {
        long longest = 0;
        for (int i = 1; i < commits.size(); i++) {
            if (commits.get(i) - killed > 0 && commits.get(i - 1) - until < 0) {
                longest = Math.max(longest, commits.get(i) - commits.get(i - 1));
            }
        }
        return Duration.ofNanos(longest).toMillis();
    }

    private static long millis(long from, long until) {
        return Duration.ofNanos(until - from).toMillis();
    }
}
