package io.aval.desk.grpc;

import io.aval.desk.access.User;
import io.aval.protocol.ImportReport;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.IntConsumer;

/** Takes in files of companies. Thread-safe. */
public interface Imports {

    /**
     * Takes in a file that has arrived whole: keeps it among the desk's import files under its digest and puts the digest
     * on the ledger in the user's name.
     *
     * @param request the user's own id of this request
     * @param name the file's name
     * @param file where its bytes lie; may be moved away
     * @param thousandths told the share done
     * @throws io.aval.rules.refusal.RefusedException {@code IMPORT_UNREADABLE}, {@code IMPORT_CUT} and what an act may
     *     be refused with; nothing is taken in then
     */
    ImportReport take(User user, String request, String name, Path file, IntConsumer thousandths) throws IOException;
}
