package io.aval.engine.gap;

/**
 * Agents, jobs, what each pair costs (or earns) and takes up, and what each agent can carry. Numbered from 0.
 * Immutable.
 */
public final class GapInstance {
    /** The largest absolute cost. */
    public static final long MAX_COST = 1_000_000_000L;

    /** The largest load and capacity. */
    public static final long MAX_LOAD = 1_000_000_000_000L;

    /** The largest number of pairs. */
    public static final int MAX_PAIRS = 20_000_000;

    private final int agents;
    private final int jobs;
    private final long[] cost;
    private final long[] load;
    private final long[] capacity;

    private GapInstance(int agents, int jobs, long[] cost, long[] load, long[] capacity) {
        this.agents = agents;
        this.jobs = jobs;
        this.cost = cost;
        this.load = load;
        this.capacity = capacity;
    }

    /**
     * An instance from its tables.
     *
     * @param cost agents × jobs, row by row
     * @param load agents × jobs, row by row, none negative
     * @param capacity one for each agent, none negative
     */
    public static GapInstance of(int agents, int jobs, long[] cost, long[] load, long[] capacity) {
        if (agents < 1 || jobs < 1 || (long) agents * jobs > MAX_PAIRS) {
            throw new IllegalArgumentException("at least one agent and job, at most " + MAX_PAIRS + " pairs");
        }
        if (cost.length != agents * jobs || load.length != cost.length || capacity.length != agents) {
            throw new IllegalArgumentException("the tables do not fit " + agents + " agents and " + jobs + " jobs");
        }
        check(cost, -MAX_COST, MAX_COST);
        check(load, 0, MAX_LOAD);
        check(capacity, 0, MAX_LOAD);
        return new GapInstance(agents, jobs, cost.clone(), load.clone(), capacity.clone());
    }

    private static void check(long[] numbers, long least, long most) {
        for (long number : numbers) {
            if (number < least || number > most) {
                throw new IllegalArgumentException(number + " is not from " + least + " to " + most);
            }
        }
    }

    /** {@return the number of agents} */
    public int agents() {
        return agents;
    }

    /** {@return the number of jobs} */
    public int jobs() {
        return jobs;
    }

    /** {@return what the agent takes (or earns) for the job} */
    public long cost(int agent, int job) {
        return cost[agent * jobs + job];
    }

    /** {@return how much of the agent's capacity the job takes up} */
    public long load(int agent, int job) {
        return load[agent * jobs + job];
    }

    /** {@return what the agent can carry} */
    public long capacity(int agent) {
        return capacity[agent];
    }

    /** The same with every cost's sign turned, so that greatest becomes least. */
    GapInstance negated() {
        long[] turned = new long[cost.length];
        for (int pair = 0; pair < cost.length; pair++) {
            turned[pair] = -cost[pair];
        }
        return new GapInstance(agents, jobs, turned, load, capacity);
    }

    /** Some agents and some jobs of it, with other capacities. */
    GapInstance part(int[] someAgents, int[] someJobs, long[] capacities) {
        long[] costs = new long[someAgents.length * someJobs.length];
        long[] loads = new long[costs.length];
        int pair = 0;
        for (int agent : someAgents) {
            for (int job : someJobs) {
                costs[pair] = cost(agent, job);
                loads[pair++] = load(agent, job);
            }
        }
        return new GapInstance(someAgents.length, someJobs.length, costs, loads, capacities);
    }
}
