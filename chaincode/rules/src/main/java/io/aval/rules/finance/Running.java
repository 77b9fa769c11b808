package io.aval.rules.finance;

import io.aval.rules.act.Docket;
import io.aval.rules.act.Held;
import io.aval.rules.record.Organisation;
import io.aval.rules.refusal.Code;
import java.util.Set;

/** The rules of recording a run and of confirming or disputing it. */
final class Running {

    private Running() {}

    static void record(FinanceActs.RecordRun command, Docket docket) {
        docket.requireOperator(docket.caller().organisation());
        Code.RUN_FAILED_VERIFICATION.unless(
                command.blockingPairs() == 0, "blockingPairs", Integer.toString(command.blockingPairs()));
        Manifest manifest = command.manifest();
        if (manifest != null) {
            manifest.requireFit((long) command.demands() + command.products(), command.valueFen());
        }
        Run run = new Run(
                docket.caller(),
                command.engine(),
                command.seed(),
                command.inputs(),
                command.result(),
                command.demands(),
                command.products(),
                command.valueFen(),
                0,
                manifest,
                null);
        Set<Organisation> keepers = manifest == null ? Set.of(docket.caller().organisation()) : Set.of();
        docket.create(run, keepers);
    }

    /** What was agreed to may still be disputed; a dispute stays, and a new run takes the run's place. */
    static void confirm(FinanceActs.ConfirmRun command, Docket docket) {
        docket.onlyWitness();
        Held<Run> held = docket.need(command.run(), Run.class);
        String id = held.id().value();
        Manifest manifest = held.body().manifest();
        if (manifest == null) {
            throw Code.RUN_WITHOUT_MANIFEST.refuse("id", id);
        }
        boolean agrees = command.finding() == Review.Finding.AGREED;
        Code.RUN_REVIEWED.unless(
                held.body().review() == null || !agrees && !held.body().disputed(), "id", id);
        Code.RUN_VERDICT_MISFIT.unless(!agrees || command.verdict().equals(manifest.verdict()), "field", "/verdict");
        docket.replace(
                held,
                held.body()
                        .with(new Review(
                                docket.caller().organisation(), command.finding(), command.verdict(), docket.day())));
    }
}
