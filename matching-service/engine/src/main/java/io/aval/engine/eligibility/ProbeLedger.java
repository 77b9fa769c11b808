package io.aval.engine.eligibility;

import io.aval.rules.calendar.BusinessDay;
import io.aval.rules.refusal.Code;
import io.aval.rules.refusal.RefusedException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * Every question about eligibility that a party has asked, and how many more it may ask that day. Each answer tells a little
 * of somebody's criteria, and questions with varied amounts, grades or tenors bisect a threshold; so the same question again
 * counts too, and a party cannot have questions that nobody sees.
 *
 * <p>In memory; who keeps it stores each {@link Probe} and hands the day's back at the next start. Thread-safe.
 */
public final class ProbeLedger {
    /** A question: on which day, by whom, about what. */
    public record Probe(BusinessDay day, String party, String subject) {}

    private final int daily;
    private final List<Probe> probes = new ArrayList<>();
    private final TreeMap<String, Integer> asked = new TreeMap<>();

    /**
     * A ledger.
     *
     * @param daily how many questions a party may ask on a business day, 1 or more
     * @param before questions recorded earlier
     */
    public ProbeLedger(int daily, List<Probe> before) {
        if (daily < 1) {
            throw new IllegalArgumentException("fewer than one question a day");
        }
        this.daily = daily;
        before.forEach(this::record);
    }

    /**
     * Records a question before it is answered.
     *
     * @return the record, to be stored
     * @throws RefusedException {@link Code#PROBES_SPENT} if the party has asked as many as it may that day
     */
    public synchronized Probe ask(BusinessDay day, String party, String subject) {
        Code.PROBES_SPENT.unless(left(day, party) > 0, "day", day.toString());
        Probe probe = new Probe(day, party, subject);
        record(probe);
        return probe;
    }

    /** {@return how many questions the party may still ask that day} */
    public synchronized int left(BusinessDay day, String party) {
        return Math.max(0, daily - asked.getOrDefault(key(day, party), 0));
    }

    /** {@return what a party has asked, oldest first: for its counterparties' officers and the witness} */
    public synchronized List<Probe> by(String party) {
        return probes.stream().filter(probe -> probe.party().equals(party)).toList();
    }

    private void record(Probe probe) {
        probes.add(probe);
        asked.merge(key(probe.day(), probe.party()), 1, Integer::sum);
    }

    private static String key(BusinessDay day, String party) {
        return day + " " + party;
    }
}
