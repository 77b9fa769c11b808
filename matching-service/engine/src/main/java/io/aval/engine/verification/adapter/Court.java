package io.aval.engine.verification.adapter;

import static io.aval.rules.verification.Dimension.LITIGATION;
import static io.aval.rules.verification.Dimension.SANCTIONS;

import io.aval.engine.verification.Adapter;
import io.aval.engine.verification.Fields;
import io.aval.engine.verification.Form;
import io.aval.engine.verification.Question;
import io.aval.rules.canonical.Json;
import io.aval.rules.verification.SubjectKind;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The courts' lists: dishonest judgement debtors (失信被执行人), restrictions of consumption (限高), open enforcement against
 * the subject as debtor. Lawsuits that it brought, or that are closed, say nothing against it.
 *
 * <p>Where the response carries {@code listed}, entries on lists of sanctions, these count for {@code SANCTIONS}.
 */
public record Court() implements Adapter {

    @Override
    public String name() {
        return "court 1";
    }

    @Override
    public Set<SubjectKind> kinds() {
        return Set.of(SubjectKind.ENTERPRISE, SubjectKind.INSTITUTION, SubjectKind.SIGNER);
    }

    @Override
    public Form form() {
        return Form.of("dishonest", "arr", "restricted", "bool", "enforcements", "arr")
                .with("listed");
    }

    @Override
    public Fields read(Json.Obj response, Question question) {
        Fields fields = new Fields()
                .note(LITIGATION, "dishonest", none(response, "dishonest"))
                .note(
                        LITIGATION,
                        "restricted",
                        response.members().get("restricted") instanceof Json.Bool(boolean restricted)
                                ? (Boolean) !restricted
                                : null)
                .note(LITIGATION, "enforcements", enforced(response));
        return response.members().containsKey("listed")
                ? fields.note(SANCTIONS, "listed", none(response, "listed"))
                : fields;
    }

    private static @Nullable Boolean none(Json.Obj response, String list) {
        return response.members().get(list) instanceof Json.Arr(List<Json> items) ? (Boolean) items.isEmpty() : null;
    }

    private static @Nullable Boolean enforced(Json.Obj response) {
        if (!(response.members().get("enforcements") instanceof Json.Arr(List<Json> items))) {
            return null;
        }
        for (Json item : items) {
            boolean open = item instanceof Json.Obj entry
                    && Fields.text(entry, "role").filter("被执行人"::equals).isPresent()
                    && Fields.text(entry, "state").filter("已结案"::equals).isEmpty();
            if (open) {
                return false;
            }
        }
        return true;
    }
}
