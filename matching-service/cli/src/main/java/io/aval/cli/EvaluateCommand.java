package io.aval.cli;

import io.aval.protocol.CertifyRequest;
import io.aval.protocol.CheckEvaluationRequest;
import io.aval.protocol.ComputeRequest;
import io.aval.protocol.EvaluationsGrpc;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "evaluate",
        mixinStandardHelpOptions = true,
        description = "Evaluates rights and enterprises, and computes again what others have evaluated.")
final class EvaluateCommand implements Runnable {

    @Override
    public void run() {
        throw Failure.usage(
                "Nothing to do is named.", "Try 'aval evaluate verify CERTIFICATE' or 'aval evaluate --help'.");
    }

    @Command(
            name = "compute",
            mixinStandardHelpOptions = true,
            description = {
                "Evaluates what an order describes, and leaves nothing behind unless --certify is given.",
                "An order is JSON: family RIGHT or CREDIT, subject, inputs [{name, value, source, observed, level}]."
            })
    int compute(
            @Mixin Connection connection,
            @Mixin Printer printer,
            @Parameters(paramLabel = "FILE", description = "the order; - reads it here") Path file,
            @Option(names = "--certify", description = "have it certified in your party's name") boolean certify,
            @Option(
                            names = "--request",
                            paramLabel = "ID",
                            defaultValue = "",
                            description = "your id of this request, to repeat it safely")
                    String request) {
        String order = Json.read(ActCommand.text(file)).text();
        if (certify) {
            CertifyRequest asked = CertifyRequest.newBuilder()
                    .setRequest(request.isEmpty() ? UUID.randomUUID().toString() : request)
                    .setOrder(order)
                    .build();
            printer.say("request " + asked.getRequest());
            ActCommand.answer(
                    printer, connection.ask("valuer", EvaluationsGrpc::newBlockingStub, desk -> desk.certify(asked)));
            return ExitCode.OK.number();
        }
        ComputeRequest asked = ComputeRequest.newBuilder().setOrder(order).build();
        Json answer = Json.read(connection
                .ask("valuer", EvaluationsGrpc::newBlockingStub, desk -> desk.compute(asked))
                .getJson());
        printer.answer(answer, () -> outcome(printer, answer));
        printer.say("nothing was certified; --certify does it");
        return ExitCode.OK.number();
    }

    @Command(
            name = "verify",
            mixinStandardHelpOptions = true,
            description = {
                "Computes a certificate or rating again at a desk that holds its papers: identical, or what differs.",
                "With --file FILE it is computed here, without desk and network."
            })
    int verify(
            @Mixin Connection connection,
            @Mixin Printer printer,
            @Parameters(paramLabel = "ID", description = "the certificate's or rating's id, 32 hexadecimal digits")
                    String id,
            @Mixin Reason reason) {
        Json answer = Json.read(connection
                .ask("platform", EvaluationsGrpc::newBlockingStub, desk -> desk.check(request(id, reason.text)))
                .getJson());
        printer.answer(answer, () -> verdict(printer, answer));
        return Json.shown(answer, "identical").equals("true") ? ExitCode.OK.number() : ExitCode.INVALID_DATA.number();
    }

    @Command(
            name = "export",
            mixinStandardHelpOptions = true,
            description = "Writes what others need to compute it again to a file: proof, papers and model.")
    int export(
            @Mixin Connection connection,
            @Mixin Printer printer,
            @Parameters(paramLabel = "ID", description = "the certificate's or rating's id, 32 hexadecimal digits")
                    String id,
            @Mixin Destination to,
            @Mixin Reason reason) {
        byte[] bytes = connection
                .ask("platform", EvaluationsGrpc::newBlockingStub, desk -> desk.dossier(request(id, reason.text)))
                .getJson()
                .getBytes(StandardCharsets.UTF_8);
        to.write(bytes);
        printer.say("'aval evaluate verify --file " + to + "' computes it again; that needs no desk and no network");
        return ExitCode.OK.number();
    }

    private static CheckEvaluationRequest request(String id, String reason) {
        return CheckEvaluationRequest.newBuilder().setId(id).setReason(reason).build();
    }

    private static void outcome(Printer printer, Json answer) {
        List<List<String>> rows = new ArrayList<>();
        Json outcome = Objects.requireNonNull(((Json.Obj) answer).members().get("outcome"));
        for (Json finding : BillTables.items(outcome, "findings")) {
            rows.add(List.of(Json.shown(finding, "name"), Json.shown(finding, "value")));
        }
        for (Json remark : BillTables.items(outcome, "remarks")) {
            rows.add(List.of(
                    Json.shown(remark, "leaf"), Json.shown(remark, "treatment") + ": " + Json.shown(remark, "detail")));
        }
        for (Json note : BillTables.items(answer, "notes")) {
            rows.add(
                    List.of(Json.shown(note, "name"), Json.shown(note, "check") + ": " + Json.shown(note, "sentence")));
        }
        printer.rows(rows);
    }

    private static void verdict(Printer printer, Json answer) {
        boolean identical = Json.shown(answer, "identical").equals("true");
        String differs = Json.shown(answer, "part") + ", first at " + Json.shown(answer, "leaf");
        printer.pairs(List.of(
                List.of("Verdict", identical ? "identical" : "differs: " + differs),
                List.of("Inputs", Json.shown(answer, "inputs")),
                List.of("Model", Json.shown(answer, "modelDigest")),
                List.of("Result", Json.shown(answer, "result")),
                List.of("Seed", Json.shown(answer, "seed"))));
    }
}
