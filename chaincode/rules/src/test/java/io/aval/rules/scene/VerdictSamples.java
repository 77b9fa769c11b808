package io.aval.rules.scene;

import io.aval.rules.calendar.BusinessDay;
import io.aval.rules.canonical.Digest;
import io.aval.rules.record.RecordId;
import io.aval.rules.scene.Samples.Sample;
import io.aval.rules.verification.Contest.Decision;
import io.aval.rules.verification.Level;
import io.aval.rules.verification.Outcome;
import io.aval.rules.verification.Statement;
import io.aval.rules.verification.VerdictActs;
import java.util.Map;
import java.util.function.Function;

/** The samples of verdicts, and short ways to them. */
public final class VerdictSamples {

    private VerdictSamples() {}

    static void add(Map<String, Function<Town, Sample>> all) {
        all.put("verification.record", town -> new Sample(town.scene, town.valuer, recording(town, town.right())));
        all.put("verification.contest", town -> new Sample(town.scene, town.owner, contesting(town, recorded(town))));
        all.put("verification.resolve", town -> {
            RecordId verdict = contested(town);
            return new Sample(town.scene, town.valuer, resolving(town, verdict, Decision.UPHELD));
        });
    }

    /** A statement of today that holds for 30 days. */
    public static Statement statement(BusinessDay day, Outcome outcome) {
        return new Statement(Town.SOME, Digest.of("evidence"), outcome, Level.E2, day, day.plusDays(30));
    }

    public static VerdictActs.RecordVerdict recording(Town town, RecordId subject) {
        return new VerdictActs.RecordVerdict(town.party(town.valuer), subject, statement(town.scene.day(), Outcome.NO));
    }

    /** A verdict about a right of the owner's. */
    public static RecordId recorded(Town town) {
        return town.scene.create(town.valuer, recording(town, town.right()));
    }

    public static VerdictActs.ContestVerdict contesting(Town town, RecordId verdict) {
        return new VerdictActs.ContestVerdict(
                town.party(town.owner), verdict, Digest.of("counter-evidence"), "fees are paid");
    }

    /** A verdict that the owner has contested. */
    public static RecordId contested(Town town) {
        RecordId verdict = recorded(town);
        town.scene.grant(town.owner, contesting(town, verdict));
        return verdict;
    }

    public static VerdictActs.ResolveContest resolving(Town town, RecordId verdict, Decision decision) {
        return new VerdictActs.ResolveContest(
                town.party(town.valuer),
                verdict,
                decision,
                decision == Decision.REPLACED ? statement(town.scene.day(), Outcome.YES) : null);
    }
}
