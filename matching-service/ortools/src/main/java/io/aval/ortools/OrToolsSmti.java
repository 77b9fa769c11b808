package io.aval.ortools;

import com.google.ortools.Loader;
import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import com.google.ortools.sat.Literal;
import io.aval.engine.smti.SmtiAnswer;
import io.aval.engine.smti.SmtiAnswer.Status;
import io.aval.engine.smti.SmtiInstance;
import java.util.ArrayList;
import java.util.List;

/**
 * The largest weakly stable matching by OR-Tools' CP-SAT, on one thread, in the model of Kwanashie and Manlove (2014).
 * Safe to share between threads.
 */
public final class OrToolsSmti {

    /** Loads the native library, once in a process. */
    public OrToolsSmti() {
        Loader.loadNativeLibraries();
    }

    /** Solves an instance within so many seconds. */
    public SmtiAnswer solve(SmtiInstance instance, int seconds) {
        CpModel model = new CpModel();
        BoolVar[] chosen = new BoolVar[instance.pairs()];
        for (int pair = 0; pair < chosen.length; pair++) {
            chosen[pair] = model.newBoolVar("");
        }
        for (int agent = 0; agent < instance.lefts(); agent++) {
            List<Literal> own = new ArrayList<>();
            for (int pair = instance.firstOfLeft(agent); pair < instance.firstOfLeft(agent + 1); pair++) {
                own.add(chosen[pair]);
            }
            model.addAtMostOne(own);
        }
        for (int agent = 0; agent < instance.rights(); agent++) {
            LinearExprBuilder own = LinearExpr.newBuilder();
            for (int place = 0; place < instance.pairsOfRight(agent); place++) {
                own.add(chosen[instance.pairOfRight(agent, place)]);
            }
            model.addLessOrEqual(own, instance.capacity(agent));
        }
        for (int pair = 0; pair < chosen.length; pair++) {
            model.addGreaterOrEqual(stable(instance, chosen, pair), instance.capacity(instance.right(pair)));
        }
        model.maximize(LinearExpr.sum(chosen));
        CpSolver solver = new CpSolver();
        solver.getParameters().setNumWorkers(1).setMaxTimeInSeconds(seconds);
        return answer(instance, chosen, solver.solve(model), solver);
    }

    /** Capacity times whether the left has one at least as good, and how many the right has at least as good. */
    private static LinearExprBuilder stable(SmtiInstance instance, BoolVar[] chosen, int pair) {
        LinearExprBuilder sum = LinearExpr.newBuilder();
        int right = instance.right(pair);
        int left = instance.left(pair);
        for (int other = instance.firstOfLeft(left); other < instance.firstOfLeft(left + 1); other++) {
            if (instance.leftRank(other) <= instance.leftRank(pair)) {
                sum.addTerm(chosen[other], instance.capacity(right));
            }
        }
        for (int place = 0; place < instance.pairsOfRight(right); place++) {
            int other = instance.pairOfRight(right, place);
            if (instance.rightRank(other) <= instance.rightRank(pair)) {
                sum.add(chosen[other]);
            }
        }
        return sum;
    }

    private static SmtiAnswer answer(SmtiInstance instance, BoolVar[] chosen, CpSolverStatus status, CpSolver solver) {
        boolean proved = status == CpSolverStatus.OPTIMAL;
        if (!proved && status != CpSolverStatus.FEASIBLE) {
            throw new IllegalStateException("OR-Tools found no stable matching within the time");
        }
        List<SmtiAnswer.Pair> pairs = new ArrayList<>();
        for (int pair = 0; pair < chosen.length; pair++) {
            if (solver.booleanValue(chosen[pair])) {
                pairs.add(new SmtiAnswer.Pair(instance.left(pair) + 1, instance.right(pair) + 1));
            }
        }
        int bound = proved ? pairs.size() : (int) Math.floor(solver.bestObjectiveBound() + 1e-6);
        return new SmtiAnswer(proved ? Status.OPTIMAL : Status.FEASIBLE, pairs.size(), bound, pairs, !proved);
    }
}
