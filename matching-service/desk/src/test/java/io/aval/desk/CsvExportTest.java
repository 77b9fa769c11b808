package io.aval.desk;

import static io.aval.desk.fake.Market.BANK_A;
import static io.aval.desk.fake.Market.PLATFORM;
import static org.assertj.core.api.Assertions.assertThat;

import io.aval.desk.fake.Http;
import io.aval.desk.fake.Scene;
import io.aval.desk.reception.CsvExport;
import io.aval.rules.record.Kind;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Lists as comma-separated values. */
class CsvExportTest {

    private static final int RIGHTS = 230;

    @TempDir
    static Path folder;

    @ParameterizedTest
    @EnumSource(Kind.class)
    void no_column_of_a_kind_stands_twice(Kind kind) {
        assertThat(CsvExport.columns(kind)).doesNotHaveDuplicates().startsWith("id", "version", "digest");
    }

    @Test
    void a_list_longer_than_a_page_comes_whole_and_no_text_is_a_formula() {
        Scene scene = Scene.open(folder);
        try {
            for (int i = 0; i < RIGHTS; i++) {
                String title = i == 7 ? "=HYPERLINK(1), \\\"x\\\"" : "Title " + i;
                scene.post(
                        PLATFORM,
                        "enterprise",
                        "ip.register",
                        "r-" + i,
                        scene.right(title).replace("2023SR0123456", "2023SR%07d".formatted(i + 1)));
            }
            scene.settle();
            Http.Answer csv = csv(scene, "enterprise", "right");
            assertThat(csv.header("Content-Type")).startsWith("text/csv");
            List<String> lines = List.of(csv.body().split("\r\n"));
            assertThat(lines).hasSize(RIGHTS + 1);
            assertThat(lines.getFirst())
                    .startsWith("id,version,digest,freshness,custodians,")
                    .contains("number.value");
            assertThat(lines.subList(1, lines.size())).isSorted().doesNotHaveDuplicates();
            assertThat(csv.body()).contains(",\"'=HYPERLINK(1), \"\"x\"\"\",").doesNotContain(",=");
            assertThat(csv(scene, "bank", "right").body().split("\r\n"))
                    .as("the header only")
                    .hasSize(1);
            assertThat(csv(scene, "regulator", "right").text("code")).isEqualTo("MISSING_FIELD");
            assertThat(csv(scene, "bank", "cheque").text("code")).isEqualTo("BAD_FORMAT");
            assertThat(csv(scene, "regulator", "right&reason=audit").body().split("\r\n"))
                    .hasSize(RIGHTS + 1);
            Http officer = scene.user(BANK_A, "operator");
            assertThat(officer.get("/api/v1/records?kind=party").header("Content-Type"))
                    .as("JSON for who asks for nothing else")
                    .startsWith("application/json");
        } finally {
            scene.market().close();
        }
    }

    private static Http.Answer csv(Scene scene, String user, String kind) {
        Http http = scene.user(PLATFORM, user);
        return http.send(http.request("/api/v1/records?kind=" + kind)
                .header("Accept", "text/csv")
                .GET());
    }
}
