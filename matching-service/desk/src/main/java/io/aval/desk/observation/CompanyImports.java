package io.aval.desk.observation;

import io.aval.client.Receipt;
import io.aval.client.Signer;
import io.aval.engine.importing.CompanyImport;
import io.aval.engine.importing.FileFault;
import io.aval.engine.importing.ImportedFile;
import io.aval.engine.importing.ProfileRow;
import io.aval.engine.importing.Progress;
import io.aval.engine.importing.RowFault;
import io.aval.engine.index.RecordIndex;
import io.aval.rules.act.Command;
import io.aval.rules.canonical.Digest;
import io.aval.rules.finance.FinanceActs;
import io.aval.rules.finance.Import;
import io.aval.rules.finance.ImportForm;
import io.aval.rules.law.Kinds;
import io.aval.rules.record.Kind;
import io.aval.rules.refusal.Code;
import io.aval.rules.refusal.RefusedException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * Takes in files of companies. The file is kept first, then its digest is bound on the ledger, so that whoever finds the
 * digest finds the file; what is cut between the two is completed by importing the file again. Thread-safe.
 */
public final class CompanyImports {

    private static final int REQUEST_DIGITS = 40;
    private static final int MAX_NAME = 120;

    private final ImportFolder folder;
    private final RecordIndex index;
    private final Observations observations;
    private final Recording recording;

    /** Puts an act on the ledger; what it wrote is in the index when it returns. */
    @FunctionalInterface
    public interface Recording {
        /** Gives the act in the name of its signer; the request makes sure that it happens once. */
        Receipt record(Signer signer, String request, Command command);
    }

    /**
     * Imports of one desk.
     *
     * @param recording puts what was taken in on the ledger
     */
    public CompanyImports(ImportFolder folder, RecordIndex index, Observations observations, Recording recording) {
        this.folder = folder;
        this.index = index;
        this.observations = observations;
        this.recording = recording;
    }

    /**
     * Checks a file that has arrived whole, keeps it and binds its digest.
     *
     * @param part where its bytes lie, on the disk of the import folder; moved away if it is kept
     * @param name the file's own name, as the ledger records it: at most 120 characters of it
     * @throws RefusedException {@code IMPORT_CUT} or {@code IMPORT_UNREADABLE} with a sentence that names the line;
     *     nothing is left then
     */
    public TakenFile take(Path part, String name, Signer operator, Progress progress) {
        try {
            return switch (ImportedFile.read(part, progress)) {
                case CompanyImport.Rejected<?>(FileFault fault, String sentence) -> {
                    boolean cut = fault == FileFault.CUT || fault == FileFault.CHANGED;
                    throw (cut ? Code.IMPORT_CUT : Code.IMPORT_UNREADABLE)
                            .refuse("fault", fault.name(), "at", sentence);
                }
                case CompanyImport.Accepted<?> accepted -> {
                    Digest digest = new Digest(accepted.sha256());
                    folder.keep(part, digest);
                    yield record(accepted, digest, bounded(name), operator);
                }
            };
        } catch (IOException e) {
            throw folder.refusal(e);
        }
    }

    /** The file of ratios that the ledger recorded last; of several in one block that of the greatest id. */
    public Optional<Digest> latest() {
        Latest latest = new Latest();
        index.forEach(Kind.IMPORT, opening -> {
            if (Kinds.ALL.body(opening) instanceof Import known && !known.profiles()) {
                latest.see(index.history(opening.key()).getFirst().block(), known.file());
            }
        });
        return Optional.ofNullable(latest.file);
    }

    private static final class Latest {
        private long block = -1;
        private @Nullable Digest file;

        void see(long at, Digest seen) {
            if (at >= block) {
                block = at;
                file = seen;
            }
        }
    }

    private TakenFile record(CompanyImport.Accepted<?> accepted, Digest digest, String name, Signer operator) {
        if (isRecorded(digest)) {
            observations.late(digest);
            return report(accepted, digest, name, "", true);
        }
        String request = "import-" + digest.value().substring(0, REQUEST_DIGITS);
        try {
            Receipt receipt = recording.record(
                    operator,
                    request,
                    new FinanceActs.RecordImport(
                            name, digest, accepted.kept().size(), accepted.refusedCount(), form(accepted)));
            return report(accepted, digest, name, receipt.txId(), receipt.repeated());
        } catch (RefusedException e) {
            // The same bytes under another name: the digest stands on the ledger already.
            if (e.refusal().code() == Code.REQUEST_REUSED) {
                return report(accepted, digest, name, "", true);
            }
            throw e;
        }
    }

    private static ImportForm form(CompanyImport.Accepted<?> accepted) {
        return accepted.kept().stream().anyMatch(ProfileRow.class::isInstance)
                ? ImportForm.PROFILES
                : ImportForm.RATIOS;
    }

    private boolean isRecorded(Digest digest) {
        AtomicBoolean found = new AtomicBoolean();
        index.forEach(Kind.IMPORT, opening -> {
            if (Kinds.ALL.body(opening) instanceof Import known && known.file().equals(digest)) {
                found.set(true);
            }
        });
        return found.get();
    }

    private static TakenFile report(
            CompanyImport.Accepted<?> accepted, Digest digest, String name, String txId, boolean known) {
        Map<RowFault, Integer> reasons = new TreeMap<>(accepted.refusedByFault());
        reasons.values().removeIf(count -> count == 0);
        return new TakenFile(
                name,
                digest,
                form(accepted),
                accepted.kept().size(),
                accepted.refusedCount(),
                reasons,
                accepted.refused().stream().limit(TakenFile.MAX_EXAMPLES).toList(),
                txId,
                known);
    }

    /** Only the last part of a path, within the ledger's bound; the ledger needs no more to recognise a file. */
    private static String bounded(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
                .strip();
        String named = last.isEmpty() ? "companies" : last;
        return named.length() <= MAX_NAME ? named : named.substring(0, MAX_NAME);
    }
}
