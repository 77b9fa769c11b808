package io.aval.rules.appraisal.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.aval.rules.appraisal.right.RightModel;
import io.aval.rules.appraisal.right.RoyaltyRow;
import io.aval.rules.appraisal.sheet.Decimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoyaltyTableTest {

    private static final String ROW = "AUTO,汽车制造业,CN,0.031,licence statistics 2020,2021\n";

    @Test
    void rows_come_before_those_that_the_house_has() {
        List<RoyaltyRow> rows = RoyaltyTable.read(RoyaltyTable.HEADER + "\n" + ROW);
        RightModel model = RightModel.of(HouseModels.ipValue().parameters());
        RightModel richer = model.withRoyalties(rows);
        assertThat(richer.royalties()).hasSize(model.royalties().size() + 1);
        assertThat(richer.royalties().getFirst().royalty()).isEqualTo(new Decimal("0.031"));
        assertThat(model.royalties()).noneMatch(row -> row.country().equals("CN"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "AUTO,a,CN,0.031,s | line 3: 5 columns, not 6",
                "AUTO,a,CN,3.1,s,2021 | line 3, column royalty",
                "AUTO,a,CN,3%,s,2021 | line 3: BAD_FORMAT",
                "AUTO,a,China,0.03,s,2021 | line 3: OUT_OF_RANGE",
                "AUTO,a,CN,0.03,s,now | line 3, column year"
            })
    void a_wrong_row_is_named_by_its_line(String row, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RoyaltyTable.read(RoyaltyTable.HEADER + "\n" + ROW + row + "\n"))
                .withMessageContaining(message);
    }

    @Test
    void another_header_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> RoyaltyTable.read("a,b\n"));
        assertThatIllegalArgumentException().isThrownBy(() -> RoyaltyTable.read(""));
    }
}
