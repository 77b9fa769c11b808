package io.aval.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Evaluations as valuers, financiers and strangers ask for them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EvaluationCommandsTest {

    @TempDir
    static Path folder;

    private RunningDesks desks;

    @BeforeAll
    void up() throws IOException {
        desks = RunningDesks.start(folder.resolve("data"));
    }

    @AfterAll
    void down() throws InterruptedException {
        desks.close();
    }

    @Test
    void a_financier_computes_a_certificate_again_and_gives_others_what_they_need_to() throws IOException {
        Json certificates = Json.read(
                aval("list", "certificate", "--as", "bank-a", "-o", "json").out());
        String id = Json.shown(((Json.Arr) certificates).items().getFirst(), "id");
        Console verdict = aval("evaluate", "verify", id, "--as", "bank-a");
        assertThat(verdict.exit()).as(verdict.err()).isZero();
        assertThat(verdict.out()).contains("identical");
        assertThat(aval("evaluate", "verify", id, "--as", "bank-b").exit()).isEqualTo(4);
        Path dossier = folder.resolve("dossier.json");
        assertThat(aval("evaluate", "export", id, "--to", dossier.toString(), "--as", "bank-a")
                        .exit())
                .isZero();
        assertThat(Files.readString(dossier)).contains("\"proof\"", "\"papers\"", "\"model\"");
    }

    @Test
    void a_valuer_tries_an_evaluation_out_and_has_it_certified() throws IOException {
        Json rights = Json.read(
                aval("list", "right", "--as", "platform", "-o", "json").out());
        Json right = ((Json.Arr) rights).items().getFirst();
        Path order = folder.resolve("order.json");
        Files.writeString(order, """
                {"family":"RIGHT","subject":"%s","inputs":[
                  {"name":"kind","value":"%s","level":0},
                  {"name":"industry","value":"AUTO","level":0},
                  {"name":"comparable-price.1","value":"1200000","source":"exchange","level":2},
                  {"name":"comparable-ratio.1","value":"1","source":"valuer","level":1},
                  {"name":"comparable-ratio.1","value":"1.4","source":"somebody","level":4}]}
                """.formatted(Json.shown(right, "id"), Json.shown(right, "body", "number", "kind")));
        Console tried = aval("evaluate", "compute", order.toString());
        assertThat(tried.exit()).as(tried.err()).isZero();
        assertThat(tried.out())
                .contains("value.p5.fen", "value.p95.fen", "UNSOURCED", "UNKNOWN_SOURCE", "comparable-ratio.1");
        assertThat(tried.err()).contains("nothing was certified");
        Console certified = aval("evaluate", "compute", order.toString(), "--certify", "--request", "try-1");
        assertThat(certified.exit()).as(certified.err()).isZero();
        assertThat(certified.out()).contains("certificate", "papers");
        assertThat(aval("evaluate", "compute", order.toString(), "--certify", "--as", "bank-a")
                        .exit())
                .isEqualTo(5);
    }

    private static Console aval(String... words) {
        return Console.run(Map.of("AVAL_DATA", folder.resolve("data").toString()), words);
    }
}
