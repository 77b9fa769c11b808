package io.aval.engine.verification.adapter;

import static io.aval.rules.verification.Dimension.ENCUMBRANCE;
import static io.aval.rules.verification.Dimension.FEES;
import static io.aval.rules.verification.Dimension.NUMBER;
import static io.aval.rules.verification.Dimension.OWNER;
import static io.aval.rules.verification.Dimension.STATUS;
import static io.aval.rules.verification.Dimension.TERM;

import io.aval.engine.verification.Adapter;
import io.aval.engine.verification.Fields;
import io.aval.engine.verification.Form;
import io.aval.engine.verification.Question;
import io.aval.rules.calendar.BusinessDay;
import io.aval.rules.canonical.Json;
import io.aval.rules.verification.SubjectKind;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/**
 * The patent and trademark office: legal state, owners, fees, pledges and seizures, last day. A right of several owners is
 * the claimed owner's only if the others are named as agreeing.
 *
 * @param sameName whether two names are one company's
 */
public record IpOffice(BiPredicate<String, String> sameName) implements Adapter {

    private static final Set<String> IN_FORCE = Set.of("授权", "专利权维持", "注册", "有效");

    @Override
    public String name() {
        return "ip office 1";
    }

    @Override
    public Set<SubjectKind> kinds() {
        return Set.of(SubjectKind.PATENT, SubjectKind.TRADEMARK);
    }

    @Override
    public Form form() {
        return Form.of(
                        "number",
                        "text",
                        "state",
                        "text",
                        "owners",
                        "arr",
                        "encumbrances",
                        "arr",
                        "feesPaidUntil",
                        "text",
                        "expires",
                        "text")
                .with("title");
    }

    @Override
    public Fields read(Json.Obj response, Question question) {
        Optional<String> number = Fields.text(response, "number");
        Optional<String> state = Fields.text(response, "state");
        Fields fields = new Fields()
                .compare(NUMBER, "number", Optional.of(question.subject()), number, String::equals)
                .note(STATUS, "state", state.map(IN_FORCE::contains).orElse(null))
                .note(OWNER, "owners", owned(response, question))
                .note(FEES, "feesPaidUntil", reaches(response, "feesPaidUntil", question.day()))
                .note(
                        ENCUMBRANCE,
                        "encumbrances",
                        response.members().get("encumbrances") instanceof Json.Arr(List<Json> items)
                                ? (Boolean) items.isEmpty()
                                : null);
        Optional<BusinessDay> until = question.claim("loanUntil").map(BusinessDay::parse);
        return until.isPresent() ? fields.note(TERM, "expires", reaches(response, "expires", until.get())) : fields;
    }

    private @Nullable Boolean owned(Json.Obj response, Question question) {
        Optional<String> owner = question.claim("owner");
        if (owner.isEmpty() || !(response.members().get("owners") instanceof Json.Arr(List<Json> owners))) {
            return null;
        }
        List<String> agreeing =
                List.of(question.claim("coOwnersAgreeing").orElse("").split("、", -1));
        boolean among = false;
        boolean all = true;
        for (Json item : owners) {
            boolean own = item instanceof Json.Text(String name) && sameName.test(owner.get(), name);
            among |= own;
            all &= own || item instanceof Json.Text(String other) && agreeing.contains(other);
        }
        return among && all;
    }

    private static @Nullable Boolean reaches(Json.Obj response, String field, BusinessDay day) {
        try {
            return Fields.text(response, field)
                    .map(BusinessDay::parse)
                    .map(until -> !until.isBefore(day))
                    .orElse(null);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
