package io.aval.cli;

import io.aval.protocol.BackUpRequest;
import io.aval.protocol.FoldRequest;
import io.aval.protocol.ObservationsGrpc;
import io.aval.protocol.ObservationsGrpc.ObservationsBlockingStub;
import io.aval.protocol.RollBackRequest;
import io.aval.protocol.StandingReply;
import io.aval.protocol.StandingRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "observations",
        mixinStandardHelpOptions = true,
        description = "The index of what is known of companies: how far it has come, and which epoch serves.")
final class ObservationsCommand implements Callable<Integer> {

    @Mixin
    Connection connection;

    @Mixin
    Printer printer;

    @Option(names = "--check", description = "read every sealed file again and compare; exits with 3 if one is damaged")
    boolean check;

    @Override
    public Integer call() {
        return show(
                connection,
                printer,
                desk -> desk.standing(
                        StandingRequest.newBuilder().setCheck(check).build()));
    }

    @Command(
            name = "fold",
            mixinStandardHelpOptions = true,
            description = "Seals everything into a new epoch, reads it back and lets it serve.")
    int fold(@Mixin Connection to, @Mixin Printer out) {
        return show(to, out, desk -> desk.fold(FoldRequest.getDefaultInstance()));
    }

    @Command(
            name = "rollback",
            mixinStandardHelpOptions = true,
            description = "Goes back to the epoch before; what was appended since is kept.")
    int rollBack(@Mixin Connection to, @Mixin Printer out) {
        return show(to, out, desk -> desk.rollBack(RollBackRequest.getDefaultInstance()));
    }

    @Command(
            name = "backup",
            mixinStandardHelpOptions = true,
            description = "Copies the index, while it is used, into a folder beside the desk's own.")
    int backUp(
            @Mixin Connection to,
            @Mixin Printer out,
            @Parameters(paramLabel = "NAME", description = "small letters, digits and hyphens") String name) {
        String folder = to.ask(
                        "platform",
                        ObservationsGrpc::newBlockingStub,
                        desk -> desk.backUp(
                                BackUpRequest.newBuilder().setName(name).build()))
                .getFolder();
        out.answer(Json.object(Map.of("folder", new Json.Text(folder))), () -> out.line(folder));
        out.say("to restore it: stop the desk and put this folder in the place of 'observations'");
        return ExitCode.OK.number();
    }

    private static int show(
            Connection connection, Printer printer, Function<ObservationsBlockingStub, StandingReply> call) {
        StandingReply now = connection.ask("platform", ObservationsGrpc::newBlockingStub, call);
        printer.answer(json(now), () -> printer.pairs(rows(now)));
        now.getAlertsList().forEach(printer::say);
        return (now.getDamagedList().isEmpty() ? ExitCode.OK : ExitCode.INVALID_DATA).number();
    }

    private static List<List<String>> rows(StandingReply now) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("Taken in up to block", Long.toString(now.getBlock())));
        rows.add(List.of("Epoch", now.getEpoch() == 0 ? "none yet" : Long.toString(now.getEpoch())));
        if (now.getEpoch() != 0) {
            rows.add(List.of("  begun at block", Long.toString(now.getEpochHeight())));
            rows.add(List.of("  observations", Long.toString(now.getEpochRows())));
        }
        now.getDamagedList().forEach(epoch -> rows.add(List.of("Damaged", "epoch " + epoch)));
        return rows;
    }

    private static Json json(StandingReply now) {
        Map<String, Json> members = new LinkedHashMap<>();
        members.put("block", new Json.Num(now.getBlock()));
        members.put("epoch", new Json.Num(now.getEpoch()));
        members.put("epochHeight", new Json.Num(now.getEpochHeight()));
        members.put("epochRows", new Json.Num(now.getEpochRows()));
        members.put(
                "alerts",
                Json.array(
                        now.getAlertsList().stream().<Json>map(Json.Text::new).toList()));
        members.put(
                "damaged",
                Json.array(
                        now.getDamagedList().stream().<Json>map(Json.Num::new).toList()));
        return Json.object(members);
    }
}
