package io.aval.desk.observation;

import io.aval.engine.importing.RefusedRow;
import io.aval.engine.importing.RowFault;
import io.aval.rules.canonical.Digest;
import io.aval.rules.finance.ImportForm;
import java.util.List;
import java.util.Map;

/**
 * What came of a file.
 *
 * @param file digest of its bytes
 * @param form what its rows are
 * @param kept rows kept
 * @param refused rows refused
 * @param reasons how many rows were refused for each reason, zeros left out
 * @param examples the first refused rows
 * @param txId the transaction that bound the digest; empty if that was done by an earlier import
 * @param known whether the same file had been taken in before, so that nothing was written now
 */
public record TakenFile(
        String name,
        Digest file,
        ImportForm form,
        int kept,
        int refused,
        Map<RowFault, Integer> reasons,
        List<RefusedRow> examples,
        String txId,
        boolean known) {

    /** Most examples. */
    public static final int MAX_EXAMPLES = 10;

    public TakenFile {
        reasons = Map.copyOf(reasons);
        examples = List.copyOf(examples);
    }
}
