package io.aval.cli;

import io.aval.protocol.ActReply;
import io.aval.protocol.ActRequest;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "act",
        mixinStandardHelpOptions = true,
        description = {
            "Does one act in your name: its fields one by one, or whole commands from a file.",
            "name=text gives a text, name:=value a number, true, false or JSON; terms.amountFen reaches inside.",
            "Example: aval act finance.accept --as sme --field as=ID --field offer=ID --field object=ID"
        })
final class ActCommand implements Callable<Integer> {

    @Mixin
    Connection connection;

    @Mixin
    Printer printer;

    @Parameters(paramLabel = "ACT", arity = "0..1", description = "the act's name, such as bill.propose")
    @Nullable
    String act;

    @Option(
            names = {"-f", "--field"},
            paramLabel = "NAME=VALUE",
            description = "a field of the act")
    List<String> fields = new ArrayList<>();

    @Option(names = "--file", paramLabel = "FILE", description = "commands as JSON, one or an array; - reads them here")
    @Nullable
    Path file;

    @Option(names = "--request", paramLabel = "ID", description = "your id of this request, to repeat it safely")
    @Nullable
    String request;

    @Override
    public Integer call() {
        ActRequest.Builder asked = ActRequest.newBuilder();
        asked.setRequest(request == null ? UUID.randomUUID().toString() : request);
        commands().forEach(command -> asked.addCommands(command.text()));
        printer.say("request " + asked.getRequest());
        answer(printer, connection.ask("platform", desk -> desk.act(asked.build())));
        return ExitCode.OK.number();
    }

    /** What was done, or the draft that it has become. */
    static void answer(Printer printer, ActReply reply) {
        if (!reply.getDraft().isEmpty()) {
            DraftsCommand.headline(printer, Json.read(reply.getDraft()));
            return;
        }
        List<Json> openings = reply.getOpeningsList().stream().map(Json::read).toList();
        Map<String, Json> members = new LinkedHashMap<>();
        members.put("tx", new Json.Text(reply.getTxId()));
        members.put("block", new Json.Num(reply.getBlock()));
        members.put("repeated", new Json.Bool(reply.getRepeatedRequest()));
        members.put("openings", Json.array(openings));
        printer.answer(Json.object(members), () -> table(printer, reply, openings));
    }

    private static void table(Printer printer, ActReply reply, List<Json> openings) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("transaction", reply.getTxId()));
        rows.add(List.of("block", Long.toString(reply.getBlock())));
        for (Json opening : openings) {
            String kind = Json.shown(opening, "kind").toLowerCase(Locale.ROOT);
            rows.add(List.of(kind, Json.shown(opening, "id") + "  " + Summary.of(kind, opening)));
        }
        printer.rows(rows);
        if (reply.getRepeatedRequest()) {
            printer.say("this request had been done before; nothing was done now");
        }
    }

    private List<Json> commands() {
        if (file != null) {
            if (act != null || !fields.isEmpty()) {
                throw Failure.usage("Both a file and an act are given.", "Give one of them.");
            }
            Json json = parsed(text(file), file.toString());
            return json instanceof Json.Arr(List<Json> items) ? items : List.of(json);
        }
        if (act == null) {
            throw Failure.usage("No act is given.", "Name one, such as finance.accept, or give --file.");
        }
        Map<String, Json> members = new LinkedHashMap<>();
        members.put("act", new Json.Text(act));
        fields.forEach(field -> put(members, field));
        return List.of(Json.object(members));
    }

    private static void put(Map<String, Json> members, String field) {
        int equals = field.indexOf('=');
        if (equals < 1) {
            throw Failure.usage("'" + field + "' is no field.", "Write name=text or name:=json.");
        }
        boolean raw = field.charAt(equals - 1) == ':';
        String name = field.substring(0, raw ? equals - 1 : equals);
        String value = field.substring(equals + 1);
        nest(members, List.of(name.split("\\.", -1)), raw ? parsed(value, name) : new Json.Text(value));
    }

    private static void nest(Map<String, Json> members, List<String> path, Json value) {
        String name = path.getFirst();
        if (path.size() == 1) {
            members.put(name, value);
            return;
        }
        Map<String, Json> inner = members.get(name) instanceof Json.Obj(Map<String, Json> known)
                ? new LinkedHashMap<>(known)
                : new LinkedHashMap<>();
        nest(inner, path.subList(1, path.size()), value);
        members.put(name, new Json.Obj(inner));
    }

    private static Json parsed(String text, String where) {
        try {
            return Json.read(text);
        } catch (IllegalArgumentException e) {
            throw new Failure(
                    ExitCode.INVALID_DATA, "MALFORMED", where + " is not JSON: " + e.getMessage() + ".", "Mend it.");
        }
    }

    static String text(Path file) {
        try {
            return file.toString().equals("-")
                    ? new String(System.in.readAllBytes(), StandardCharsets.UTF_8)
                    : Files.readString(file);
        } catch (CharacterCodingException e) {
            throw new Failure(
                    ExitCode.INVALID_DATA,
                    "MALFORMED",
                    "The file " + file + " is no text in UTF-8.",
                    "Name another, or save it as UTF-8.");
        } catch (IOException e) {
            throw new Failure(
                    ExitCode.INVALID_DATA,
                    "NO_FILE",
                    "The file " + file + " cannot be read (" + e + ").",
                    "Name a file that exists and that you may read.");
        }
    }
}
