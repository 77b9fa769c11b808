package io.aval.engine.verification.adapter;

import static io.aval.rules.verification.Dimension.AUTHENTICITY;
import static io.aval.rules.verification.Dimension.ENCUMBRANCE;
import static io.aval.rules.verification.Dimension.STATUS;

import io.aval.engine.verification.Adapter;
import io.aval.engine.verification.Fields;
import io.aval.engine.verification.Form;
import io.aval.engine.verification.Question;
import io.aval.rules.canonical.Json;
import io.aval.rules.verification.SubjectKind;
import java.util.Optional;
import java.util.Set;

/**
 * The platform for checking invoices (发票查验): seller, buyer, amount in fen and day as issued; normal, void or reversed
 * (作废, 红冲); and whether it was marked as used for financing.
 */
public record InvoicePlatform() implements Adapter {

    @Override
    public String name() {
        return "invoice platform 1";
    }

    @Override
    public Set<SubjectKind> kinds() {
        return Set.of(SubjectKind.INVOICE);
    }

    @Override
    public Form form() {
        return Form.of(
                        "number",
                        "text",
                        "sellerCode",
                        "text",
                        "buyerCode",
                        "text",
                        "amountFen",
                        "num",
                        "issued",
                        "text",
                        "state",
                        "text")
                .with("financed");
    }

    @Override
    public Fields read(Json.Obj response, Question question) {
        Fields fields = new Fields();
        for (String field : new String[] {"sellerCode", "buyerCode", "issued"}) {
            fields.compare(AUTHENTICITY, field, question.claim(field), Fields.text(response, field), String::equals);
        }
        Long amount = Fields.number(response, "amountFen");
        Optional<String> issuedFor = amount == null ? Optional.empty() : Optional.of(Long.toString(amount));
        Optional<String> state = Fields.text(response, "state");
        fields.compare(AUTHENTICITY, "amountFen", question.claim("amountFen"), issuedFor, String::equals)
                .note(STATUS, "state", state.map("正常"::equals).orElse(null));
        return response.members().get("financed") instanceof Json.Bool(boolean financed)
                ? fields.note(ENCUMBRANCE, "financed", !financed)
                : fields;
    }
}
