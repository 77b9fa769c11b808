package io.aval.engine.training.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aval.engine.training.sme.SmeGenerator;
import io.aval.engine.training.table.DataSet;
import io.aval.rules.appraisal.credit.CreditModel;
import io.aval.rules.appraisal.credit.Origin;
import io.aval.rules.canonical.JsonReader;
import io.aval.rules.canonical.Schema;
import io.aval.rules.refusal.Code;
import io.aval.rules.refusal.RefusedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CardTest {

    @TempDir
    private Path folder;

    @Test
    void a_card_has_its_figures_pictures_and_models() throws IOException {
        DataSet data = SmeGenerator.draw(300, 5).columns(new int[] {0, 1, 9, 14, 15});
        Path page = folder.resolve("card.html");
        CardOptions options = new CardOptions(2, 1, 1, true, "tax.grade", Optional.of(folder.resolve("no-python")));
        List<String> lines = Card.write(List.of(data), options, page, _ -> {});
        String html = Files.readString(page);
        assertThat(html)
                .contains(
                        "<td>300</td>",
                        "Generated rows",
                        "says nothing about real ones",
                        data.source().digest().value())
                .contains("95 % interval", "ECE by chance alone", "out of time", "By segment", "Hosmer")
                .doesNotContain("http://www.example", "src=");
        assertThat(html.split("<svg", -1)).hasSize(1 + 1 + 2 + 2 + 2);
        assertThat(html.split("<title id=", -1)).hasSize(1 + 7);
        assertThat(lines).last().asString().contains("The peer did not run");
        String model = Files.readString(folder.resolve("card.html.challenger.json"));
        assertThat(Schema.of(CreditModel.class).decode(JsonReader.read(model)).boosted())
                .isTrue();
    }

    @Test
    void real_and_generated_rows_never_meet_on_one_card() {
        DataSet generated = SmeGenerator.draw(50, 5);
        DataSet.Source source = new DataSet.Source("r", generated.source().digest(), Origin.REAL, List.of(), 0);
        DataSet real = new DataSet(source, generated.columns(), generated.rows(), generated.bad());
        Path page = folder.resolve("card.html");
        assertThatThrownBy(() -> Card.write(List.of(real, generated), CardOptions.USUAL, page, _ -> {}))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.refusal().code()).isEqualTo(Code.ORIGINS_MIXED));
        assertThat(page).doesNotExist();
    }
}
