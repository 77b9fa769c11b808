package io.aval.rules.appraisal.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.aval.rules.appraisal.Family;
import io.aval.rules.appraisal.Model;
import io.aval.rules.appraisal.right.RightModel;
import io.aval.rules.canonical.Schema;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class HouseModelsTest {

    @Test
    void the_model_is_its_own_canonical_text() throws IOException {
        Model model = HouseModels.ipValue();
        try (InputStream in = Objects.requireNonNull(RightModel.class.getResourceAsStream("ip-value-1.json"))) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            assertThat(Schema.of(Model.class).encode(model).canonical()).isEqualTo(text);
        }
        assertThat(model.family()).isEqualTo(Family.RIGHT);
        assertThat(RightModel.of(model.parameters()).json()).isEqualTo(model.parameters());
    }

    @Test
    void there_is_a_sample_for_every_industry_and_kind() {
        assertThat(HouseModels.SAMPLES)
                .extracting(name ->
                        HouseModels.sample(name).leaf("kind").orElseThrow().value())
                .contains("INVENTION", "UTILITY_MODEL", "DESIGN", "TRADEMARK", "SOFTWARE");
        assertThat(HouseModels.SAMPLES)
                .extracting(name ->
                        HouseModels.sample(name).leaf("industry").orElseThrow().value())
                .contains("AUTO", "MANUFACTURING", "BIOMEDICINE");
        assertThatIllegalArgumentException().isThrownBy(() -> HouseModels.sample("../ip-value-1"));
    }
}
