package io.aval.desk.evaluation;

import io.aval.rules.appraisal.Family;
import io.aval.rules.appraisal.sheet.Leaf;
import io.aval.rules.appraisal.sheet.Sheet;
import io.aval.rules.calendar.BusinessDay;
import io.aval.rules.canonical.Size;
import io.aval.rules.record.Account;
import io.aval.rules.record.RecordId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a user wants evaluated.
 *
 * @param subject the right, or the enterprise's party
 * @param account the enterprise's account through which a rating is shown; absent for a right
 * @param model the record of a model's version; absent for the newest that may be used
 * @param base the day as of which; absent for the ledger's day
 * @param validUntil last day on which a certificate or rating may be relied on; absent for half a year
 */
public record EvaluationOrder(
        Family family,
        RecordId subject,
        @Nullable Account account,
        @Nullable RecordId model,
        @Nullable BusinessDay base,
        @Nullable BusinessDay validUntil,
        @Size(min = 1, max = Sheet.MAX_LEAVES) List<Leaf> inputs) {}
