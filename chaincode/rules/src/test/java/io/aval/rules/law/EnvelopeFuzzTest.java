package io.aval.rules.law;

import static org.assertj.core.api.Assertions.assertThat;

import io.aval.rules.act.Facts;
import io.aval.rules.act.Freeze;
import io.aval.rules.act.Ruling;
import io.aval.rules.canonical.Digest;
import io.aval.rules.canonical.Json;
import io.aval.rules.record.Opening;
import io.aval.rules.refusal.RefusedException;
import io.aval.rules.scene.Samples;
import io.aval.rules.scene.Scene;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Envelopes that were cut off or damaged on the way: a ruling or a refusal, never another fault. */
class EnvelopeFuzzTest {

    private static final long SEED = Long.getLong("aval.seed", 4_711L);
    private static final int DAMAGED = 300;

    private record Case(Samples.Sample sample, String text) {}

    @Test
    void reads_back_what_it_wrote() {
        for (Case good : cases()) {
            assertThat(Envelope.parse(good.text()).canonical()).isEqualTo(good.text());
            assertThat(judged(good, good.text())).isTrue();
        }
    }

    @Test
    void a_cut_envelope_is_refused_wherever_it_is_cut() {
        for (Case good : cases()) {
            for (int end = 0; end < good.text().length(); end += 1 + end % 7) {
                assertThat(judged(good, good.text().substring(0, end))).isFalse();
            }
        }
    }

    @Test
    void a_damaged_envelope_is_judged_or_refused() {
        for (Case good : cases()) {
            for (int i = 0; i < DAMAGED; i++) {
                Random random = new Random(SEED + i);
                StringBuilder text = new StringBuilder(good.text());
                int at = random.nextInt(text.length());
                text.setCharAt(at, (char) (text.charAt(at) ^ 1 << random.nextInt(7)));
                try {
                    judged(good, text.toString());
                } catch (RuntimeException e) {
                    throw new AssertionError("-Daval.seed=" + (SEED + i) + " text " + text, e);
                }
            }
        }
    }

    /** Whether it was granted. */
    private static boolean judged(Case good, String text) {
        try {
            Envelope envelope = Envelope.parse(text);
            boolean founding = good.text().contains("ledger.found");
            Facts facts = new Facts(
                    Digest.of("tx").value(),
                    good.sample().actor(),
                    founding ? null : good.sample().scene().day(),
                    null,
                    founding ? null : Scene.CHARTER,
                    good.text().contains("order.lift")
                            ? envelope.openings().stream()
                                    .collect(Collectors.toMap(Opening::id, any -> new Freeze(true, null), (a, b) -> a))
                            : Map.of());
            return Law.judge(envelope, facts) instanceof Ruling.Granted;
        } catch (RefusedException e) {
            return false;
        }
    }

    private static List<Case> cases() {
        List<Case> cases = new ArrayList<>();
        for (String name : Law.ACTS.keySet()) {
            Samples.Sample sample = Samples.of(name);
            Json.Obj command = Law.json(sample.command());
            List<Opening> openings = Law.reads(command).stream()
                    .map(id -> sample.scene().opening(id))
                    .toList();
            Envelope envelope = new Envelope(1, "fuzz", Digest.of("salt"), List.of(command), openings);
            cases.add(new Case(sample, envelope.canonical()));
        }
        return cases;
    }
}
