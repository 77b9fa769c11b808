package io.aval.cli;

import io.aval.protocol.ObservationsGrpc;
import io.aval.protocol.ReachReply;
import io.aval.protocol.ReachRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "reach",
        mixinStandardHelpOptions = true,
        description = {
            "How many of the enterprises in imported files of profiles meet some criteria, and the best of them.",
            "For operators of the Platform."
        })
final class ReachCommand implements Callable<Integer> {

    @Mixin
    Connection connection;

    @Mixin
    Printer printer;

    @Option(names = "--industry", split = ",", paramLabel = "NAME", description = "AUTO, MANUFACTURING, BIOMEDICINE")
    List<String> industries = List.of();

    @Option(names = "--region", split = ",", paramLabel = "NN", description = "provinces, two digits each")
    List<String> regions = List.of();

    @Option(names = "--best-grade", paramLabel = "N", defaultValue = "1", description = "1 to 10; usually 1")
    int bestGrade;

    @Option(names = "--worst-grade", paramLabel = "N", defaultValue = "10", description = "1 to 10; usually 10")
    int worstGrade;

    @Option(
            names = "--least-revenue-yuan",
            converter = Yuan.class,
            paramLabel = "X",
            defaultValue = "0",
            description = "of the last year")
    long leastRevenueFen;

    @Option(
            names = "--most-revenue-yuan",
            converter = Yuan.class,
            paramLabel = "X",
            defaultValue = "0",
            description = "0: no bound")
    long mostRevenueFen;

    @Option(names = "--least-age", paramLabel = "YEARS", defaultValue = "0", description = "since its foundation")
    int leastAge;

    @Option(names = "--least-rights", paramLabel = "N", defaultValue = "0", description = "rights that it owns")
    int leastRights;

    @Option(names = "--best", paramLabel = "N", defaultValue = "20", description = "how many are named; at most 1000")
    int best;

    @Override
    public Integer call() {
        ReachRequest request = ReachRequest.newBuilder()
                .addAllIndustries(industries)
                .addAllRegions(regions)
                .setBestGrade(bestGrade)
                .setWorstGrade(worstGrade)
                .setLeastRevenueFen(leastRevenueFen)
                .setMostRevenueFen(mostRevenueFen)
                .setLeastAgeYears(leastAge)
                .setLeastRights(leastRights)
                .setBest(best)
                .build();
        ReachReply reply = connection.ask("platform", ObservationsGrpc::newBlockingStub, desk -> desk.reach(request));
        printer.answer(json(reply), () -> {
            List<List<String>> rows = new ArrayList<>(List.of(List.of("enterprise", "score")));
            reply.getBestList().forEach(hit -> rows.add(List.of(hit.getCode(), Integer.toString(hit.getScore()))));
            printer.rows(rows);
        });
        printer.say(reply.getCount() + " of " + reply.getComplete() + " enterprises; of "
                + (reply.getEnterprises() - reply.getComplete()) + " more too little is known");
        return ExitCode.OK.number();
    }

    private static Json json(ReachReply reply) {
        Map<String, Json> members = new LinkedHashMap<>();
        members.put("enterprises", new Json.Num(reply.getEnterprises()));
        members.put("complete", new Json.Num(reply.getComplete()));
        members.put("count", new Json.Num(reply.getCount()));
        members.put(
                "best",
                Json.array(reply.getBestList().stream()
                        .<Json>map(hit -> Json.object(
                                Map.of("code", new Json.Text(hit.getCode()), "score", new Json.Num(hit.getScore()))))
                        .toList()));
        return Json.object(members);
    }
}
