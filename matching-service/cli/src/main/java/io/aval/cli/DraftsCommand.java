package io.aval.cli;

import io.aval.protocol.ActReply;
import io.aval.protocol.DraftRequest;
import io.aval.protocol.DraftsGrpc;
import io.aval.protocol.ListDraftsRequest;
import io.aval.protocol.RejectDraftRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "drafts",
        mixinStandardHelpOptions = true,
        description = "What one person has made and a second person of the same role releases.")
final class DraftsCommand implements Runnable {

    private static final String USUAL = "platform";
    private static final List<String> SHOWN =
            List.of("id", "state", "acts", "count", "maker", "made", "checker", "settled", "tx", "code", "note");

    @Override
    public void run() {
        throw Failure.usage("Nothing to do is named.", "Try 'aval drafts list'.");
    }

    @Command(name = "list", mixinStandardHelpOptions = true, description = "Drafts that are open, oldest first.")
    int list(@Mixin Connection connection, @Mixin Printer printer) {
        List<Json> drafts = connection.ask(
                USUAL,
                DraftsGrpc::newBlockingStub,
                desk -> desk.listDrafts(ListDraftsRequest.getDefaultInstance()).getDraftsList().stream()
                        .map(Json::read)
                        .toList());
        printer.answer(Json.array(drafts), () -> {
            List<List<String>> rows = new ArrayList<>();
            for (Json draft : drafts) {
                rows.add(List.of(
                        Json.shown(draft, "id"),
                        Json.shown(draft, "state"),
                        Json.shown(draft, "maker"),
                        Json.shown(draft, "made"),
                        Json.shown(draft, "acts")));
            }
            printer.rows(rows);
            printer.say(drafts.size() + " open");
        });
        return ExitCode.OK.number();
    }

    @Command(name = "show", mixinStandardHelpOptions = true, description = "All of a draft, with what it would do.")
    int show(@Mixin Connection connection, @Mixin Printer printer, @Parameters(paramLabel = "ID") String id) {
        Json draft = Json.read(connection.ask(
                USUAL,
                DraftsGrpc::newBlockingStub,
                desk -> desk.getDraft(request(id)).getDraft()));
        printer.answer(draft, () -> {
            List<List<String>> rows = new ArrayList<>();
            GetCommand.flatten("", draft, rows);
            printer.pairs(rows);
        });
        return ExitCode.OK.number();
    }

    @Command(
            name = "release",
            mixinStandardHelpOptions = true,
            description = "Does what the draft holds; your key signs it. Nobody releases their own.")
    int release(@Mixin Connection connection, @Mixin Printer printer, @Parameters(paramLabel = "ID") String id) {
        ActReply reply = connection.ask(USUAL, DraftsGrpc::newBlockingStub, desk -> desk.releaseDraft(request(id)));
        ActCommand.answer(printer, reply);
        return ExitCode.OK.number();
    }

    @Command(name = "reject", mixinStandardHelpOptions = true, description = "Ends a draft, so that nothing is done.")
    int reject(
            @Mixin Connection connection,
            @Mixin Printer printer,
            @Parameters(paramLabel = "ID") String id,
            @Option(names = "--reason", paramLabel = "TEXT", required = true, description = "why") String reason) {
        Json draft = Json.read(connection.ask(
                USUAL,
                DraftsGrpc::newBlockingStub,
                desk -> desk.rejectDraft(RejectDraftRequest.newBuilder()
                                .setId(id)
                                .setReason(reason)
                                .build())
                        .getDraft()));
        headline(printer, draft);
        return ExitCode.OK.number();
    }

    /** A draft without its commands, and what comes next. */
    static void headline(Printer printer, Json draft) {
        printer.answer(draft, () -> {
            List<List<String>> rows = new ArrayList<>();
            if (draft instanceof Json.Obj(Map<String, Json> members)) {
                SHOWN.stream()
                        .filter(members::containsKey)
                        .forEach(name -> rows.add(List.of(name, Json.shown(draft, name))));
            }
            printer.pairs(rows);
        });
        if (Json.shown(draft, "state").equals("WAITING")) {
            printer.say("draft " + Json.shown(draft, "id") + " awaits release by a second person of the same role: "
                    + "aval drafts release " + Json.shown(draft, "id"));
        }
    }

    private static DraftRequest request(String id) {
        return DraftRequest.newBuilder().setId(id).build();
    }
}
