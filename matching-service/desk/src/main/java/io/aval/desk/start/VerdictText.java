package io.aval.desk.start;

import io.aval.client.evidence.Finding;
import io.aval.client.evidence.Summary;
import io.aval.client.evidence.Trust;
import io.aval.client.evidence.Verdict;
import io.aval.rules.canonical.Json;
import io.aval.rules.canonical.Schema;
import io.aval.rules.record.Hop;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A verdict on an evidence pack, for people and for programs. */
final class VerdictText {

    private VerdictText() {}

    /** A line for each thing that is shown or found, the verdict last. */
    static List<String> lines(Verdict verdict) {
        List<String> lines = new ArrayList<>();
        verdict.findings().forEach(finding -> lines.add(finding.toString()));
        verdict.summary().ifPresent(summary -> tell(summary, lines));
        lines.add(verdict.sentence());
        return lines;
    }

    private static void tell(Summary summary, List<String> lines) {
        lines.add("record       " + summary.key() + ", version " + summary.version() + ", digest " + summary.digest());
        lines.add("ledger       channel " + summary.channel() + ", contract " + summary.contract());
        lines.add("attested by  " + summary.attestedBy() + " at " + summary.attestedAt() + ", business day "
                + summary.day());
        lines.add("shown        " + summary.shown() + " of " + summary.versions() + " versions of "
                + summary.records().size() + " records"
                + (summary.newest() == 0 ? "" : ", the newest is version " + summary.newest()));
        for (Hop hop : summary.hops()) {
            lines.add("completed    " + hop.day() + " " + hop.act() + " " + hop.from() + " -> " + hop.to());
        }
        for (Summary.Act act : summary.acts()) {
            lines.add("signed       " + act.at() + " " + act.organisation() + "/" + act.handle() + " " + act.role()
                    + " signed " + act.envelope() + "; transaction " + act.txId() + ", block " + act.block()
                    + ", endorsed by " + act.endorsedBy() + "; " + act.standing());
        }
        for (Trust.Root root : summary.authorities()) {
            lines.add("authority    " + root.organisation() + ", SHA-256 " + root.fingerprint());
        }
    }

    /** The same as one JSON object. */
    static Json.Obj json(Verdict verdict) {
        TreeMap<String, Json> members = new TreeMap<>();
        members.put("sound", new Json.Bool(verdict.isSound()));
        members.put("pinned", new Json.Bool(verdict.pinned()));
        members.put("verdict", new Json.Text(verdict.sentence()));
        members.put(
                "findings",
                new Json.Arr(
                        verdict.findings().stream().<Json>map(VerdictText::json).toList()));
        verdict.summary().ifPresent(summary -> put(summary, members));
        return new Json.Obj(members);
    }

    private static Json json(Finding finding) {
        TreeMap<String, Json> members = new TreeMap<>();
        members.put("step", new Json.Text(finding.step().name()));
        members.put("sentence", new Json.Text(finding.sentence()));
        return new Json.Obj(members);
    }

    private static void put(Summary summary, Map<String, Json> members) {
        members.put("record", new Json.Text(summary.key()));
        members.put("version", new Json.Num(summary.version()));
        members.put("digest", new Json.Text(summary.digest().value()));
        members.put("channel", new Json.Text(summary.channel()));
        members.put("contract", new Json.Text(summary.contract()));
        members.put("day", new Json.Text(summary.day().toString()));
        members.put("attestedAt", new Json.Text(summary.attestedAt().toString()));
        members.put("attestedBy", texts(summary.attestedBy()));
        members.put("records", texts(summary.records()));
        members.put("versions", new Json.Num(summary.versions()));
        members.put("shown", new Json.Num(summary.shown()));
        members.put("newest", new Json.Num(summary.newest()));
        members.put(
                "completed",
                new Json.Arr(summary.hops().stream()
                        .<Json>map(Schema.of(Hop.class)::encode)
                        .toList()));
        members.put(
                "acts",
                new Json.Arr(summary.acts().stream().map(VerdictText::json).toList()));
        members.put(
                "authorities",
                new Json.Arr(
                        summary.authorities().stream().map(VerdictText::json).toList()));
    }

    private static Json json(Summary.Act act) {
        TreeMap<String, Json> members = new TreeMap<>();
        members.put("transaction", new Json.Text(act.txId()));
        members.put("block", new Json.Num(act.block()));
        members.put("at", new Json.Text(act.at().toString()));
        members.put("organisation", new Json.Text(act.organisation().value()));
        members.put("role", new Json.Text(act.role()));
        members.put("handle", new Json.Text(act.handle()));
        members.put("certificate", new Json.Text(act.standing()));
        members.put("envelope", new Json.Text(act.envelope()));
        members.put("endorsedBy", texts(act.endorsedBy()));
        return new Json.Obj(members);
    }

    private static Json json(Trust.Root root) {
        TreeMap<String, Json> members = new TreeMap<>();
        members.put("organisation", new Json.Text(root.organisation().value()));
        members.put("sha256", new Json.Text(root.fingerprint().value()));
        return new Json.Obj(members);
    }

    private static Json.Arr texts(List<?> all) {
        return new Json.Arr(
                all.stream().<Json>map(one -> new Json.Text(one.toString())).toList());
    }
}
