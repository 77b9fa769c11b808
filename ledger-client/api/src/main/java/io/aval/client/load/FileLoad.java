package io.aval.client.load;

import io.aval.client.bulk.BulkFile;
import io.aval.client.bulk.BulkReport;
import io.aval.client.bulk.BulkRun;
import io.aval.client.bulk.BulkSettings;
import io.aval.client.bulk.Doing;
import io.aval.client.bulk.Footprint;
import io.aval.client.bulk.Journal;
import io.aval.rules.bill.BillActs;
import io.aval.rules.canonical.Digest;
import io.aval.rules.law.Law;
import io.aval.rules.record.RecordId;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Files of proposals by the holder, run as a desk runs them: with a journal, to the end. For one thread. */
public final class FileLoad {

    private final Street street;
    private final Gauge gauge;

    public FileLoad(Street street, Gauge gauge) {
        this.street = street;
        this.gauge = gauge;
    }

    /**
     * Writes a file of one row for each bill and runs it.
     *
     * @param folder for the file and its journal; empty
     * @return from the opening of the file to its last row's end; the rows that were done are the acts, and no latencies
     * @throws IllegalStateException if a row was not done
     */
    public Window run(Path folder, Offer offer, List<RecordId> bills, BulkSettings settings) throws IOException {
        Path file = folder.resolve("endorsements.jsonl");
        try (Writer out = Files.newBufferedWriter(file)) {
            for (BillActs.Propose proposal : new Proposals(street).of(offer, bills)) {
                out.write(Law.json(proposal).canonical() + "\n");
            }
        }
        Path place = folder.resolve("journal");
        Mark start = Mark.now(gauge);
        try (BulkFile rows = new BulkFile(Files.newInputStream(file), command -> {});
                Journal journal = Journal.open(place, Digest.of(Files.readAllBytes(file)))) {
            Doing doing = Doing.of(street.clerk(Street.BANK_A), street.holder().signer());
            new BulkRun(journal, doing, Footprint.by(street.memory(Street.BANK_A)), settings, done -> {}).run(rows);
        }
        Mark end = Mark.now(gauge);
        BulkReport report;
        try (Writer out = Files.newBufferedWriter(folder.resolve("report.csv"))) {
            report = BulkReport.write(place, out);
        }
        if (!report.whole() || report.done() != bills.size()) {
            throw new IllegalStateException("not every row was done: " + report);
        }
        return Window.between(start, end, report.done());
    }
}
