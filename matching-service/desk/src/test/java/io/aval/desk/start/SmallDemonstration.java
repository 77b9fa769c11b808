package io.aval.desk.start;

import io.aval.desk.demo.DemoScale;
import java.nio.file.Path;

/** The small demonstration on the embedded ledger, loaded and not matched yet. */
final class SmallDemonstration {

    private SmallDemonstration() {}

    static Demonstration open(Path folder) throws Exception {
        UpSettings settings =
                new UpSettings(new BackEnd.Embedded(), folder.resolve("data"), DemoScale.SMALL, 0, 0, false);
        Demonstration opened = Demonstration.open(settings, DataFolder.open(settings.data(), settings.scale(), ""));
        opened.load((done, total) -> {}, () -> false);
        return opened;
    }
}
