package io.aval.rules.act;

import io.aval.rules.record.Hop;
import io.aval.rules.record.RecordId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A command that brings the completed acts of a bill along. They prove where the bill came from and, like an opening, are no
 * part of what is asked for: a repetition may bring more of them and is the same request.
 */
public interface Chained extends Command {

    /** The JSON member in which they stand. */
    String PATH = "path";

    /** Whose acts they are. */
    RecordId bill();

    /** First to last; absent or empty if none are brought. */
    @Nullable
    List<Hop> path();

    /** The same, empty if none are brought. */
    default List<Hop> chain() {
        List<Hop> path = path();
        return path == null ? List.of() : path;
    }
}
