package io.aval.network.command;

import io.aval.network.Network;
import io.aval.network.doctor.Diagnosis;
import io.aval.network.doctor.Doctor;
import io.aval.network.programs.Finding;
import io.aval.network.topology.TopologyException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "doctor",
        mixinStandardHelpOptions = true,
        description = {
            "Looks at everything that the network needs, running or not, and says what to do.",
            "Exit code 7 if something must be done."
        })
final class DoctorCommand implements Callable<Integer> {

    @Mixin
    Place place;

    DoctorCommand(Surroundings surroundings) {
        this.place = new Place(surroundings);
    }

    @Override
    public Integer call() throws IOException, InterruptedException, TopologyException {
        PrintWriter out = place.surroundings().out();
        Finding fabric = place.fabric();
        List<Diagnosis> all;
        if (Files.exists(place.folder().topology())) {
            Network network = Network.existing(
                    place.folder().root(), fabric, place.surroundings().clock());
            all = new Doctor(network, place.surroundings().clock().instant()).look();
        } else {
            all = List.of(
                    Doctor.fabric(fabric),
                    new Diagnosis(
                            Diagnosis.State.UNKNOWN,
                            "network",
                            "none in " + place.folder().root(),
                            "'aval network up' makes one."));
        }
        all.forEach(one -> show(out, one));
        out.flush();
        boolean bad = all.stream().anyMatch(one -> one.state() == Diagnosis.State.BAD);
        return (bad ? ExitCode.UNAVAILABLE : ExitCode.OK).number();
    }

    private void show(PrintWriter out, Diagnosis one) {
        String mark = switch (one.state()) {
            case GOOD -> "ok   ";
            case DOUBTFUL -> "hm   ";
            case BAD -> "BAD  ";
            case UNKNOWN -> "?    ";
        };
        out.println(mark + " " + one.subject() + ": " + one.text());
        if (!one.advice().isEmpty()) {
            out.println("       -> " + one.advice());
        }
    }
}
