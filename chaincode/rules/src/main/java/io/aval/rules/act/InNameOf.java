package io.aval.rules.act;

import io.aval.rules.record.RecordId;
import org.jspecify.annotations.Nullable;

/**
 * A command that is given in the name of a party. What the party has forbidden through the caller's organisation travels
 * along with it, without being named by the command.
 */
public interface InNameOf extends Command {

    /** The party in whose name the caller acts; absent where the act may also be an officer's own. */
    @Nullable
    RecordId as();
}
