package io.aval.rules.scene;

import static org.assertj.core.api.Assertions.assertThat;

import io.aval.rules.act.Actor;
import io.aval.rules.act.Docket;
import io.aval.rules.act.Facts;
import io.aval.rules.act.Ruling;
import io.aval.rules.canonical.Digest;
import io.aval.rules.law.Kinds;
import io.aval.rules.record.Opening;
import io.aval.rules.record.RecordId;
import io.aval.rules.refusal.Refusal;
import io.aval.rules.refusal.RefusedException;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Tries a step that rules take, without an act around it. */
public final class Workshop {

    private Workshop() {}

    /** Takes the step on these openings; nothing is kept. */
    public static Ruling judge(Town town, Actor actor, Consumer<Docket> step, List<Opening> brought) {
        String txId = town.scene.txId();
        Facts facts = new Facts(txId, actor, town.scene.day(), null, Scene.CHARTER, Map.of());
        try {
            Docket docket = new Docket(facts, Digest.of("salt/" + txId), brought, Kinds.ALL);
            step.accept(docket);
            return docket.granted();
        } catch (RefusedException e) {
            return new Ruling.Refused(e.refusal());
        }
    }

    /** Takes the step and keeps what it did. */
    public static Ruling.Granted run(Town town, Actor actor, Consumer<Docket> step, RecordId... reads) {
        Ruling ruling = judge(town, actor, step, openings(town, reads));
        if (!(ruling instanceof Ruling.Granted granted)) {
            throw new AssertionError("refused: " + ruling);
        }
        town.scene.apply(granted);
        return granted;
    }

    /** The refusal; fails if the step was granted. */
    public static Refusal refused(Town town, Actor actor, Consumer<Docket> step, RecordId... reads) {
        Ruling ruling = judge(town, actor, step, openings(town, reads));
        if (!(ruling instanceof Ruling.Refused(Refusal refusal))) {
            throw new AssertionError("granted: " + ruling);
        }
        assertThat(Scene.DISCREET).containsAll(refusal.details().keySet());
        return refusal;
    }

    private static List<Opening> openings(Town town, RecordId... reads) {
        return List.of(reads).stream().map(town.scene::opening).toList();
    }
}
