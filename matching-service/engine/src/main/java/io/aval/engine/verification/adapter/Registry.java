package io.aval.engine.verification.adapter;

import static io.aval.rules.verification.Dimension.NUMBER;
import static io.aval.rules.verification.Dimension.REGISTRATION;

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
 * The register of enterprises: code, name, legal representative (企业三要素), and whether it is in operation.
 *
 * @param sameName whether two names are one company's
 */
public record Registry(BiPredicate<String, String> sameName) implements Adapter {

    private static final Set<String> OPERATING = Set.of("存续", "在业", "开业", "在营", "正常");

    @Override
    public String name() {
        return "registry 1";
    }

    @Override
    public Set<SubjectKind> kinds() {
        return Set.of(SubjectKind.ENTERPRISE, SubjectKind.INSTITUTION);
    }

    @Override
    public Form form() {
        return Form.of("code", "text", "name", "text", "legalRepresentative", "text", "state", "text")
                .with("capitalFen", "founded", "scope");
    }

    @Override
    public Fields read(Json.Obj response, Question question) {
        Optional<String> code = Fields.text(response, "code");
        Optional<String> state = Fields.text(response, "state");
        return new Fields()
                .compare(NUMBER, "code", Optional.of(question.subject()), code, String::equals)
                .compare(REGISTRATION, "name", question.claim("name"), Fields.text(response, "name"), sameName)
                .compare(
                        REGISTRATION,
                        "legalRepresentative",
                        question.claim("legalRepresentative"),
                        Fields.text(response, "legalRepresentative"),
                        String::equals)
                .note(REGISTRATION, "state", state.map(OPERATING::contains).orElse(null));
    }
}
