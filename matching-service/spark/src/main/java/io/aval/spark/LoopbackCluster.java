package io.aval.spark;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A standalone cluster on this machine's loopback for as long as it is open: a master and workers as processes of their own,
 * started from this process's class path, each on a port that the system chose. For tests and measurements.
 */
public final class LoopbackCluster implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 300;
    private static final Pattern STARTED = Pattern.compile("Starting Spark master at (spark://\\S+)");
    private static final String REGISTERED = "Registering worker ";

    private final Path folder;
    private final List<Process> processes = new ArrayList<>();
    private final CompletableFuture<String> address = new CompletableFuture<>();
    private final CountDownLatch workers;

    private LoopbackCluster(Path folder, int workers) {
        this.folder = folder;
        this.workers = new CountDownLatch(workers);
    }

    /**
     * Starts a master and workers of one core each, and waits until the master has registered all of them.
     *
     * @param folder for the workers' files
     * @param workers how many
     * @throws IOException if a process cannot be started, or they do not find each other within five minutes
     */
    public static LoopbackCluster start(Path folder, int workers) throws IOException {
        LoopbackCluster cluster = new LoopbackCluster(folder, workers);
        try {
            cluster.startAll(workers);
            return cluster;
        } catch (InterruptedException e) {
            cluster.close();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while a cluster was starting", e);
        } catch (IOException | ExecutionException | TimeoutException e) {
            cluster.close();
            throw new IOException("the cluster did not start; see " + folder, e);
        }
    }

    /** {@return the master's address} */
    public Address address() {
        return Address.of(address.join());
    }

    /** {@return how many of the cluster's processes live} */
    public long alive() {
        return processes.stream().filter(Process::isAlive).count();
    }

    private void startAll(int count) throws IOException, InterruptedException, ExecutionException, TimeoutException {
        Files.createDirectories(folder.resolve("jars"));
        // What the master says is how it tells its port and who has registered
        Process master = process(List.of(
                "-Dspark.master.rest.enabled=false",
                "org.apache.spark.deploy.master.Master",
                "--host",
                "127.0.0.1",
                "--port",
                "0",
                "--webui-port",
                "0"));
        Thread.ofVirtual().start(() -> listen(master));
        String where = address.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        for (int worker = 0; worker < count; worker++) {
            Process started = process(List.of(
                    "org.apache.spark.deploy.worker.Worker",
                    "--host",
                    "127.0.0.1",
                    "--port",
                    "0",
                    "--webui-port",
                    "0",
                    "--cores",
                    "1",
                    "--memory",
                    "2g",
                    "--work-dir",
                    folder.resolve("worker-" + worker).toString(),
                    where));
            Thread.ofVirtual().start(() -> listen(started));
        }
        if (!workers.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new TimeoutException("workers did not register");
        }
    }

    private Process process(List<String> command) throws IOException {
        String classPath = System.getProperty("java.class.path");
        String javaHome = System.getProperty("java.home");
        List<String> line = new ArrayList<>(List.of(
                Path.of(javaHome, "bin", "java").toString(),
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                classPath));
        line.addAll(command);
        ProcessBuilder builder =
                new ProcessBuilder(line).directory(folder.toFile()).redirectErrorStream(true);
        // What Spark's start scripts would say to a worker about where its jars are
        builder.environment().put("JAVA_HOME", javaHome);
        builder.environment().put("SPARK_HOME", folder.toString());
        builder.environment().put("SPARK_SCALA_VERSION", "2.13");
        builder.environment().put("SPARK_DIST_CLASSPATH", absolute(classPath));
        builder.environment().put("SPARK_LOCAL_IP", "127.0.0.1");
        Process process = builder.start();
        processes.add(process);
        return process;
    }

    /** Executors start in another folder. */
    private static String absolute(String classPath) {
        return Pattern.compile(Pattern.quote(File.pathSeparator))
                .splitAsStream(classPath)
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }

    private void listen(Process process) {
        StringBuilder said = new StringBuilder();
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                Matcher started = STARTED.matcher(line);
                if (started.find()) {
                    address.complete(started.group(1));
                } else if (line.contains(REGISTERED)) {
                    workers.countDown();
                } else if (!address.isDone()) {
                    said.append(line).append('\n');
                }
            }
        } catch (IOException e) {
            said.append(e);
        }
        address.completeExceptionally(new IOException("the master ended: " + said));
    }

    /** Ends all processes, with the executors that the workers started, and waits for their end. */
    @Override
    public void close() {
        List<ProcessHandle> all = new ArrayList<>();
        for (Process process : processes.reversed()) {
            process.descendants().forEach(all::add);
            all.add(process.toHandle());
        }
        all.forEach(ProcessHandle::destroyForcibly);
        all.forEach(handle -> handle.onExit().join());
    }
}
