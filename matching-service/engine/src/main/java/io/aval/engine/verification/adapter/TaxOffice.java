package io.aval.engine.verification.adapter;

import static io.aval.rules.verification.Dimension.TAX;

import io.aval.engine.verification.Adapter;
import io.aval.engine.verification.Fields;
import io.aval.engine.verification.Form;
import io.aval.engine.verification.Question;
import io.aval.rules.canonical.Json;
import io.aval.rules.verification.SubjectKind;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The tax office: credit grade (纳税信用等级 A, B, M, C, D) and arrears, fen. C is neither good nor bad. */
public record TaxOffice() implements Adapter {

    @Override
    public String name() {
        return "tax 1";
    }

    @Override
    public Set<SubjectKind> kinds() {
        return Set.of(SubjectKind.ENTERPRISE);
    }

    @Override
    public Form form() {
        return Form.of("grade", "text", "arrears", "num").with("year");
    }

    @Override
    public Fields read(Json.Obj response, Question question) {
        Long arrears = Fields.number(response, "arrears");
        return new Fields()
                .note(
                        TAX,
                        "grade",
                        Fields.text(response, "grade").map(TaxOffice::good).orElse(null))
                .note(TAX, "arrears", arrears == null ? null : arrears == 0);
    }

    private static @Nullable Boolean good(String grade) {
        return switch (grade) {
            case "A", "B", "M" -> true;
            case "D" -> false;
            default -> null;
        };
    }
}
