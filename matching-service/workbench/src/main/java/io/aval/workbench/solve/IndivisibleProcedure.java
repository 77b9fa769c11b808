package io.aval.workbench.solve;

import io.aval.engine.gap.GapAnswer;
import io.aval.engine.gap.GapEffort;
import io.aval.engine.gap.GapFile;
import io.aval.engine.gap.GapInstance;
import io.aval.engine.gap.GapSolver;
import io.aval.engine.gap.Sense;
import io.aval.engine.instance.UnreadableException;
import io.aval.engine.smti.SmtiAnswer;
import io.aval.engine.smti.SmtiFile;
import io.aval.engine.smti.SmtiInstance;
import io.aval.engine.smti.SmtiMode;
import io.aval.engine.smti.SmtiSolver;
import io.aval.ortools.OrToolsGap;
import io.aval.ortools.OrToolsSmti;
import io.aval.workbench.solve.Outcome.Solved;
import io.aval.workbench.solve.Outcome.Status;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Instances whose parts must not be divided. */
final class IndivisibleProcedure {
    private static final String STOPPED = "the time ran out, another run may find something else";

    private IndivisibleProcedure() {}

    /** The allocation is AGENT, JOB of every job, from 1; a file may hold several instances, each solved by itself. */
    static Outcome gap(Task task) throws IOException {
        List<Solved> solved = new ArrayList<>();
        try {
            for (GapInstance instance : GapFile.parse(Files.readString(task.file(), StandardCharsets.UTF_8))) {
                solved.add(gap(task, instance));
            }
        } catch (UnreadableException e) {
            return new Outcome.Malformed(e.line(), e.reason());
        }
        return solved.size() == 1 ? solved.getFirst() : new Outcome.Several(solved);
    }

    private static Solved gap(Task task, GapInstance instance) {
        Sense sense = Sense.valueOf(task.mode().toUpperCase(Locale.ROOT));
        GapAnswer answer = switch (task.backend()) {
            case OWN -> GapSolver.solve(instance, sense, GapEffort.DEFAULT, task.isOver());
            case OR_TOOLS -> new OrToolsGap().solve(instance, sense, task.seconds());
        };
        List<long[]> rows = new ArrayList<>();
        for (int job = 0; job < answer.agents().size(); job++) {
            rows.add(new long[] {answer.agents().get(job), job + 1});
        }
        Status status = switch (answer.status()) {
            case OPTIMAL -> Status.OPTIMAL;
            case FEASIBLE -> Status.FEASIBLE;
            case INFEASIBLE -> Status.INFEASIBLE;
            case UNKNOWN -> Status.UNKNOWN;
        };
        String reason = switch (status) {
            case INFEASIBLE -> "it is proved that the capacities do not hold all jobs";
            case UNKNOWN -> "neither an allocation nor a proof that there is none was found";
            default -> answer.stopped() ? STOPPED : "";
        };
        return new Solved(status, big(answer.objective()), big(answer.bound()), answer.addsUp(instance), reason, rows);
    }

    /** The allocation is MAN, WOMAN or RESIDENT, HOSPITAL, from 1. */
    static Outcome smti(Task task) throws IOException {
        SmtiInstance instance;
        try {
            instance = SmtiFile.parse(Files.readString(task.file(), StandardCharsets.UTF_8));
        } catch (UnreadableException e) {
            return new Outcome.Malformed(e.line(), e.reason());
        }
        SmtiMode mode = SmtiMode.valueOf(task.mode().toUpperCase(Locale.ROOT));
        if (task.backend() == Task.Backend.OR_TOOLS && mode != SmtiMode.MAX) {
            return new Outcome.Unfit("or-tools solves the mode max alone.");
        }
        SmtiAnswer answer = switch (task.backend()) {
            case OWN -> SmtiSolver.solve(instance, mode, SmtiSolver.CONFLICTS, task.isOver());
            case OR_TOOLS -> new OrToolsSmti().solve(instance, task.seconds());
        };
        List<long[]> rows = new ArrayList<>();
        for (SmtiAnswer.Pair pair : answer.pairs()) {
            rows.add(new long[] {pair.left(), pair.right()});
        }
        Status status = answer.status() == SmtiAnswer.Status.OPTIMAL ? Status.OPTIMAL : Status.FEASIBLE;
        String reason = answer.stopped() ? STOPPED : "";
        return new Solved(
                status,
                BigInteger.valueOf(answer.size()),
                BigInteger.valueOf(answer.bound()),
                SmtiSolver.isStable(instance, answer),
                reason,
                rows);
    }

    private static @Nullable BigInteger big(@Nullable Long number) {
        return number == null ? null : BigInteger.valueOf(number);
    }
}
