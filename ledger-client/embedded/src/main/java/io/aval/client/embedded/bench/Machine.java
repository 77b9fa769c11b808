package io.aval.client.embedded.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;

/** The machine that is measured on. */
final class Machine {
    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private Machine() {}

    /** Processor time that this process has used so far. */
    static long cpuNanos() {
        return SYSTEM.getProcessCpuTime();
    }

    /** Bytes that this process has handed to the operating system for writing so far (Linux). */
    static long bytesWritten() throws IOException {
        return Files.readAllLines(Path.of("/proc/self/io")).stream()
                .filter(line -> line.startsWith("wchar: "))
                .mapToLong(line -> Long.parseLong(line.substring("wchar: ".length())))
                .findFirst()
                .orElseThrow();
    }

    static int cores() {
        return Runtime.getRuntime().availableProcessors();
    }

    static String line() {
        return "%d cores, %d GiB, Java %s, load average %.1f"
                .formatted(
                        cores(), SYSTEM.getTotalMemorySize() >> 30, Runtime.version(), SYSTEM.getSystemLoadAverage());
    }
}
