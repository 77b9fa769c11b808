package io.aval.engine.gap;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a search came to.
 *
 * @param status what is known
 * @param objective the sum of the allocation's costs or profits; absent without an allocation
 * @param bound no allocation is better than this; absent if the instance is infeasible or nothing is known
 * @param agents each job's agent, numbered from 1 as in the files; empty without an allocation
 * @param stopped whether the outer stop fell, so that another run may find something else
 */
public record GapAnswer(
        Status status, @Nullable Long objective, @Nullable Long bound, List<Integer> agents, boolean stopped) {

    /** What is known about an instance. */
    public enum Status {
        /** The allocation is proved to be best. */
        OPTIMAL,
        /** There is an allocation; a better one is not excluded. */
        FEASIBLE,
        /** It is proved that there is no allocation. */
        INFEASIBLE,
        /** Neither an allocation nor a proof that there is none. */
        UNKNOWN
    }

    /** Copies the list. */
    public GapAnswer {
        agents = List.copyOf(agents);
    }

    /** {@return whether this is an allocation of that instance: every job has an agent, the sum is the claimed one, nobody is overloaded} */
    public boolean addsUp(GapInstance instance) {
        if (objective == null || agents.size() != instance.jobs()) {
            return false;
        }
        long[] used = new long[instance.agents()];
        long sum = 0;
        for (int job = 0; job < agents.size(); job++) {
            int agent = agents.get(job) - 1;
            used[agent] += instance.load(agent, job);
            sum += instance.cost(agent, job);
        }
        boolean fits = sum == objective;
        for (int agent = 0; agent < used.length; agent++) {
            fits &= used[agent] <= instance.capacity(agent);
        }
        return fits;
    }
}
