package io.aval.engine.training.sme;

import static org.assertj.core.api.Assertions.assertThat;

import io.aval.engine.training.learn.LogitLearner;
import io.aval.engine.training.table.DataSet;
import io.aval.rules.appraisal.Model;
import io.aval.rules.appraisal.credit.CreditModel;
import io.aval.rules.appraisal.credit.Origin;
import io.aval.rules.canonical.Schema;
import java.util.List;
import org.junit.jupiter.api.Test;

class HouseModelTest {

    @Test
    void the_shipped_model_is_trained_again_to_the_byte() {
        assertThat(HouseModel.trained().canonical())
                .isEqualTo(Schema.of(Model.class).encode(HouseModel.shipped()).canonical());
    }

    @Test
    void the_shipped_model_says_that_it_is_of_generated_enterprises() {
        Model model = HouseModel.shipped();
        CreditModel credit = CreditModel.of(model);
        assertThat(model.name()).contains("generated");
        assertThat(credit.training().origin()).isEqualTo(Origin.GENERATED);
        assertThat(credit.training().data()).contains("generated");
        assertThat(credit.inputs().stream().map(input -> input.family()).distinct())
                .hasSize(6);
    }

    @Test
    void without_a_family_the_model_knows_less() {
        DataSet data = SmeGenerator.draw(1_200, 11);
        List<Ablation> table =
                Ablation.of(data, HouseModel.options().families(), new LogitLearner(HouseModel.options(), false), 3, 1);
        assertThat(table).hasSize(7);
        double all = table.getFirst().auc();
        assertThat(all).isGreaterThan(0.75);
        assertThat(table.stream().skip(1).mapToDouble(Ablation::auc).min().orElseThrow())
                .isLessThan(all - 0.01);
    }
}
