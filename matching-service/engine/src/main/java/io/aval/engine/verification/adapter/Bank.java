package io.aval.engine.verification.adapter;

import static io.aval.rules.verification.Dimension.ACCOUNT;

import io.aval.engine.verification.Adapter;
import io.aval.engine.verification.Fields;
import io.aval.engine.verification.Form;
import io.aval.engine.verification.Question;
import io.aval.rules.canonical.Json;
import io.aval.rules.verification.SubjectKind;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;

/**
 * A bank's confirmation of an account by a small random payment (打款验证): its number, its holder's name, whether it is open,
 * and the amount that the holder read off it, fen.
 *
 * @param sameName whether two names are one company's
 */
public record Bank(BiPredicate<String, String> sameName) implements Adapter {

    @Override
    public String name() {
        return "bank 1";
    }

    @Override
    public Set<SubjectKind> kinds() {
        return Set.of(SubjectKind.ENTERPRISE, SubjectKind.INSTITUTION);
    }

    @Override
    public Form form() {
        return Form.of("account", "text", "holder", "text", "open", "bool", "paidFen", "num")
                .with("kind");
    }

    @Override
    public Fields read(Json.Obj response, Question question) {
        Long paid = Fields.number(response, "paidFen");
        Optional<String> sent = paid == null ? Optional.empty() : Optional.of(Long.toString(paid));
        return new Fields()
                .compare(
                        ACCOUNT, "account", question.claim("account"), Fields.text(response, "account"), String::equals)
                .compare(ACCOUNT, "holder", question.claim("name"), Fields.text(response, "holder"), sameName)
                .compare(ACCOUNT, "paidFen", question.claim("paidFen"), sent, String::equals)
                .note(
                        ACCOUNT,
                        "open",
                        response.members().get("open") instanceof Json.Bool(boolean open) ? (Boolean) open : null);
    }
}
