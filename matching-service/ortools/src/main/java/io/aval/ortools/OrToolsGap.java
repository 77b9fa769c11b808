package io.aval.ortools;

import com.google.ortools.Loader;
import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import com.google.ortools.sat.Literal;
import io.aval.engine.gap.GapAnswer;
import io.aval.engine.gap.GapAnswer.Status;
import io.aval.engine.gap.GapInstance;
import io.aval.engine.gap.Sense;
import java.util.ArrayList;
import java.util.List;

/** The generalised assignment problem by OR-Tools' CP-SAT, on one thread. Safe to share between threads. */
public final class OrToolsGap {

    /** Loads the native library, once in a process. */
    public OrToolsGap() {
        Loader.loadNativeLibraries();
    }

    /** Solves an instance within so many seconds. */
    public GapAnswer solve(GapInstance instance, Sense sense, int seconds) {
        CpModel model = new CpModel();
        BoolVar[][] at = new BoolVar[instance.agents()][instance.jobs()];
        LinearExprBuilder sum = LinearExpr.newBuilder();
        for (int agent = 0; agent < instance.agents(); agent++) {
            LinearExprBuilder load = LinearExpr.newBuilder();
            for (int job = 0; job < instance.jobs(); job++) {
                at[agent][job] = model.newBoolVar("");
                load.addTerm(at[agent][job], instance.load(agent, job));
                sum.addTerm(at[agent][job], instance.cost(agent, job));
            }
            model.addLessOrEqual(load, instance.capacity(agent));
        }
        for (int job = 0; job < instance.jobs(); job++) {
            List<Literal> one = new ArrayList<>();
            for (BoolVar[] row : at) {
                one.add(row[job]);
            }
            model.addExactlyOne(one);
        }
        if (sense == Sense.MIN) {
            model.minimize(sum);
        } else {
            model.maximize(sum);
        }
        CpSolver solver = new CpSolver();
        solver.getParameters().setNumWorkers(1).setMaxTimeInSeconds(seconds);
        return answer(solver.solve(model), solver, at, sense);
    }

    private static GapAnswer answer(CpSolverStatus status, CpSolver solver, BoolVar[][] at, Sense sense) {
        if (status == CpSolverStatus.INFEASIBLE) {
            return new GapAnswer(Status.INFEASIBLE, null, null, List.of(), false);
        }
        boolean proved = status == CpSolverStatus.OPTIMAL;
        if (!proved && status != CpSolverStatus.FEASIBLE) {
            return new GapAnswer(Status.UNKNOWN, null, null, List.of(), true);
        }
        List<Integer> agents = new ArrayList<>();
        for (int job = 0; job < at[0].length; job++) {
            for (int agent = 0; agent < at.length; agent++) {
                if (solver.booleanValue(at[agent][job])) {
                    agents.add(agent + 1);
                }
            }
        }
        double limit = solver.bestObjectiveBound();
        long bound = (long) (sense == Sense.MIN ? Math.ceil(limit - 1e-6) : Math.floor(limit + 1e-6));
        long objective = Math.round(solver.objectiveValue());
        return new GapAnswer(
                proved ? Status.OPTIMAL : Status.FEASIBLE, objective, proved ? objective : bound, agents, !proved);
    }
}
