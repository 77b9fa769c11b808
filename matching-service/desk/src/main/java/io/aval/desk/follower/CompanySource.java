package io.aval.desk.follower;

import io.aval.engine.importing.CompanyRow;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Reads an imported file again, the same way each time. Thread-safe. */
@FunctionalInterface
public interface CompanySource {

    /** A desk that imports nothing. */
    CompanySource NONE = file -> List.of();

    /**
     * The rows that are kept of the file, in its order.
     *
     * @param file complete, its digest checked
     */
    List<CompanyRow> rows(Path file) throws IOException;
}
