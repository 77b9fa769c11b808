package io.aval.desk.matching;

import io.aval.client.Clerk;
import io.aval.client.Receipt;
import io.aval.client.Signer;
import io.aval.engine.importing.CompanyFile;
import io.aval.engine.importing.CompanyImport;
import io.aval.engine.importing.CompanyRow;
import io.aval.engine.importing.DemandRule;
import io.aval.engine.importing.FileFault;
import io.aval.engine.importing.Progress;
import io.aval.engine.importing.RowFault;
import io.aval.engine.index.RecordIndex;
import io.aval.rules.canonical.Digest;
import io.aval.rules.finance.FinanceActs;
import io.aval.rules.finance.Import;
import io.aval.rules.law.Kinds;
import io.aval.rules.record.Kind;
import io.aval.rules.refusal.Code;
import io.aval.rules.refusal.RefusedException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/**
 * Takes in files of companies. The file is kept first, then its digest is bound on the ledger, so that whoever finds the
 * digest finds the file; what is cut between the two is completed by importing the file again. Thread-safe.
 */
public final class CompanyImports {

    private static final int REQUEST_DIGITS = 40;
    private static final int MAX_NAME = 120;

    private final ImportFolder folder;
    private final RecordIndex index;
    private final Supplier<Clerk> clerk;

    /**
     * Imports of one desk.
     *
     * @param clerk the desk's, asked for when it is needed: before the founding there is none
     */
    public CompanyImports(ImportFolder folder, RecordIndex index, Supplier<Clerk> clerk) {
        this.folder = folder;
        this.index = index;
        this.clerk = clerk;
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
            return switch (CompanyFile.read(part, DemandRule.NEEDED_RATIOS, progress)) {
                case CompanyImport.Rejected(FileFault fault, String sentence) -> {
                    boolean cut = fault == FileFault.CUT || fault == FileFault.CHANGED;
                    throw (cut ? Code.IMPORT_CUT : Code.IMPORT_UNREADABLE)
                            .refuse("fault", fault.name(), "at", sentence);
                }
                case CompanyImport.Accepted accepted -> {
                    Digest digest = new Digest(accepted.sha256());
                    folder.keep(part, digest);
                    yield record(accepted, digest, bounded(name), operator);
                }
            };
        } catch (IOException e) {
            throw folder.refusal(e);
        }
    }

    /** The rows that are kept of a file, always the same ones; none if it cannot be taken in at all. */
    public static List<CompanyRow> rows(Path file) throws IOException {
        CompanyImport read = CompanyFile.read(file, DemandRule.NEEDED_RATIOS, (done, total) -> {});
        return read instanceof CompanyImport.Accepted accepted ? accepted.kept() : List.of();
    }

    /** The rows of a file that was taken in. */
    List<CompanyRow> rows(Digest file) {
        Path stored = folder.file(file);
        if (!stored.toFile().exists()) {
            throw Code.UNKNOWN_RECORD.refuse("import", file.value());
        }
        try {
            CompanyImport read = CompanyFile.read(stored, DemandRule.NEEDED_RATIOS, (done, total) -> {});
            if (read instanceof CompanyImport.Accepted accepted
                    && accepted.sha256().equals(file.value())) {
                return accepted.kept();
            }
            throw Code.FOLDER_DAMAGED.refuse("file", stored.toString());
        } catch (IOException e) {
            throw folder.refusal(e);
        }
    }

    private TakenFile record(CompanyImport.Accepted accepted, Digest digest, String name, Signer operator) {
        if (isRecorded(digest)) {
            return report(accepted, digest, name, "", true);
        }
        String request = "import-" + digest.value().substring(0, REQUEST_DIGITS);
        try {
            Receipt receipt = clerk.get()
                    .act(
                            operator,
                            request,
                            List.of(new FinanceActs.RecordImport(
                                    name, digest, accepted.kept().size(), accepted.refusedCount())));
            return report(accepted, digest, name, receipt.txId(), receipt.repeated());
        } catch (RefusedException e) {
            // The same bytes under another name: the digest stands on the ledger already.
            if (e.refusal().code() == Code.REQUEST_REUSED) {
                return report(accepted, digest, name, "", true);
            }
            throw e;
        }
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
            CompanyImport.Accepted accepted, Digest digest, String name, String txId, boolean known) {
        Map<RowFault, Integer> reasons = new TreeMap<>(accepted.refusedByFault());
        reasons.values().removeIf(count -> count == 0);
        return new TakenFile(
                name,
                digest,
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
