package io.aval.cli;

import io.aval.protocol.DraftsGrpc;
import io.aval.protocol.DualControl;
import io.aval.protocol.GetDualControlRequest;
import io.aval.protocol.SetDualControlRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "settings", mixinStandardHelpOptions = true, description = "An organisation's own settings.")
final class SettingsCommand implements Runnable {

    @Override
    public void run() {
        throw Failure.usage("No setting is named.", "Try 'aval settings dual-control'.");
    }

    @Command(
            name = "dual-control",
            mixinStandardHelpOptions = true,
            description = {
                "Which acts need a second person: shows it, or with --acts sets it (operators and regulators).",
                "Once it is on, a change to less needs a second person itself."
            })
    int dualControl(
            @Mixin Connection connection,
            @Mixin Printer printer,
            @Option(
                            names = "--acts",
                            paramLabel = "ACT",
                            split = ",",
                            description = "names of acts such as bill.propose, or all, or none")
                    @Nullable
                    List<String> acts) {
        List<String> wanted = acts == null ? new ArrayList<>() : acts;
        DualControl now = connection.ask(
                "platform",
                DraftsGrpc::newBlockingStub,
                desk -> wanted.isEmpty()
                        ? desk.getDualControl(GetDualControlRequest.getDefaultInstance())
                        : desk.setDualControl(SetDualControlRequest.newBuilder()
                                .setRequest(UUID.randomUUID().toString())
                                .addAllActs(wanted)
                                .build()));
        if (!now.getDraft().isEmpty()) {
            DraftsCommand.headline(printer, Json.read(now.getDraft()));
            return ExitCode.OK.number();
        }
        Json shown =
                Json.array(now.getActsList().stream().<Json>map(Json.Text::new).toList());
        printer.answer(
                Json.object(Map.of("acts", shown)),
                () -> printer.line(now.getActsCount() == 0 ? "none" : String.join(" ", now.getActsList())));
        return ExitCode.OK.number();
    }
}
