package io.aval.engine.index;

import io.aval.engine.importing.CompanyRow;
import io.aval.rules.canonical.Digest;
import java.util.List;

/** The rows that were kept of an imported file. */
public record Companies(Digest file, List<CompanyRow> rows) {

    public Companies {
        rows = List.copyOf(rows);
    }
}
