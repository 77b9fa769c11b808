package io.aval.rules.evaluation;

import io.aval.rules.appraisal.Family;
import io.aval.rules.appraisal.Model;
import io.aval.rules.calendar.BusinessDay;
import io.aval.rules.record.Account;
import io.aval.rules.record.Body;
import io.aval.rules.record.Kind;
import io.aval.rules.record.Organisation;
import io.aval.rules.refusal.Code;
import org.jspecify.annotations.Nullable;

/**
 * A version of a model on the ledger, in the registry, where every member reads it. It may be used once an organisation
 * other than the publisher's has signed it too.
 *
 * @param approver the organisation that approved it; absent until then
 */
public record PublishedModel(
        Model model, Account publisher, @Nullable Organisation approver, State state) implements Body {

    /** The states. */
    public enum State {
        /** Signed by its publisher alone. */
        PROPOSED,
        APPROVED,
        RETIRED
    }

    @Override
    public Kind kind() {
        return Kind.MODEL;
    }

    /**
     * Refuses unless it may be used that day for that family.
     *
     * @throws io.aval.rules.refusal.RefusedException {@link Code#MODEL_UNSIGNED}, {@link Code#MODEL_EXPIRED} or
     *     {@link Code#MODEL_FAMILY}
     */
    public void requireUsable(Family family, BusinessDay day) {
        Code.MODEL_FAMILY.unless(model.family() == family, "kind", family.name());
        Code.MODEL_UNSIGNED.unless(state != State.PROPOSED);
        Code.MODEL_EXPIRED.unless(state == State.APPROVED && model.valid(day), "day", day.toString());
    }

    PublishedModel approvedBy(Organisation organisation) {
        return new PublishedModel(model, publisher, organisation, State.APPROVED);
    }

    PublishedModel retired() {
        return new PublishedModel(model, publisher, approver, State.RETIRED);
    }
}
