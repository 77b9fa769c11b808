package io.aval.network.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Locale;

/** The machine that is measured on. */
final class Machine {

    private Machine() {}

    static String line() {
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return String.format(
                Locale.ROOT,
                "%d cores, %d GiB, Java %s, load average %.1f",
                Runtime.getRuntime().availableProcessors(),
                system.getTotalMemorySize() >> 30,
                Runtime.version(),
                system.getSystemLoadAverage());
    }
}
