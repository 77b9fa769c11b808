package io.aval.desk;

import static io.aval.desk.fake.Market.BANK_A;
import static io.aval.desk.fake.Market.REGULATOR;
import static org.assertj.core.api.Assertions.assertThat;

import io.aval.desk.fake.Http;
import io.aval.desk.fake.Scene;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a desk tells whoever watches over it. */
class MetricsTest {

    @TempDir
    static Path folder;

    private static Scene scene;

    @BeforeAll
    static void open() {
        scene = Scene.open(folder);
        scene.acceptedBill("M-1");
        scene.settle();
    }

    @AfterAll
    static void close() {
        scene.market().close();
    }

    @Test
    void officers_read_how_far_the_index_is_behind_the_ledger() {
        for (Http officer : new Http[] {scene.user(BANK_A, "operator"), scene.user(REGULATOR, "regulator")}) {
            Http.Answer answer = officer.get("/metrics");
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.body())
                    .containsPattern("(?m)^aval_ledger_height_blocks [1-9]")
                    .containsPattern("(?m)^aval_index_lag_blocks 0.0$")
                    .containsPattern("(?m)^aval_awaited_deposits 0.0$");
        }
    }

    @Test
    void nobody_else_reads_them() {
        assertThat(scene.user(BANK_A, "enterprise").get("/metrics").text("code"))
                .isEqualTo("NOT_ENTITLED");
        assertThat(scene.user(BANK_A, "bank").get("/metrics").status()).isEqualTo(403);
    }

    @Test
    void a_matching_run_adds_its_phases_and_its_numbers() {
        var metrics = scene.market().desk(BANK_A).metrics();
        metrics.phase("matching", Duration.ofMillis(1_500));
        metrics.run("done");
        metrics.level("demands", 7);
        metrics.level("demands", 8);
        assertThat(scene.user(BANK_A, "operator").get("/metrics").body())
                .contains("aval_match_phase_seconds_sum{phase=\"matching\"} 1.5")
                .contains("aval_match_runs_total{outcome=\"done\"} 1.0")
                .containsPattern("(?m)^aval_match_demands 8.0$");
    }
}
