package io.aval.spark;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerExecutorAdded;

/**
 * Opens connections to Spark. There is one at a time in a process.
 *
 * <p>No page, no REST port, no metrics: what runs is one job of two stages. On a loopback address everything stays on
 * loopback.
 */
public final class Cluster {
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private Cluster() {}

    /**
     * Opens a connection and waits until there is room to compute.
     *
     * @param address where
     * @param settings further settings of Spark's, which win over ours
     * @return the connection; whoever gets it closes it
     * @throws Unavailable if no master answers, or no worker has room within three minutes
     */
    public static JavaSparkContext open(Address address, Map<String, String> settings) {
        return open(address, settings, PATIENCE);
    }

    static JavaSparkContext open(Address address, Map<String, String> settings, Duration patience) {
        address.knock();
        SparkConf conf = new SparkConf(false)
                .setMaster(address.text())
                .setAppName("aval")
                .set("spark.ui.enabled", "false")
                // A pack is sent as one message, and its match comes back as one
                .set("spark.rpc.message.maxSize", "1024")
                .set("spark.driver.maxResultSize", "0")
                .set("spark.executor.memory", "1g");
        if (address.onLoopback()) {
            conf.set("spark.driver.host", "127.0.0.1").set("spark.driver.bindAddress", "127.0.0.1");
        }
        if (address.master().isPresent()) {
            conf.set("spark.jars", ownJars());
        }
        settings.forEach(conf::set);
        JavaSparkContext spark = connect(address, conf);
        if (address.master().isPresent()) {
            awaitRoom(spark, address, patience);
        }
        return spark;
    }

    @SuppressWarnings("IllegalCatch")
    private static JavaSparkContext connect(Address address, SparkConf conf) {
        try {
            return new JavaSparkContext(conf);
        } catch (RuntimeException e) {
            throw new Unavailable("Spark at " + address.text() + " takes no work: " + e.getMessage() + ".");
        }
    }

    /** Our own jars travel with the work, so a worker needs Spark alone. */
    private static String ownJars() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .filter(jar ->
                        jar.getFileName().toString().matches("(aval-(spark|engine|rules)|jspecify)(-[0-9.]+)?\\.jar"))
                .filter(Files::isRegularFile)
                .map(Path::toString)
                .collect(Collectors.joining(","));
    }

    private static void awaitRoom(JavaSparkContext spark, Address address, Duration patience) {
        CountDownLatch room = new CountDownLatch(1);
        spark.sc().addSparkListener(new SparkListener() {
            @Override
            public void onExecutorAdded(SparkListenerExecutorAdded added) {
                room.countDown();
            }
        });
        // The driver counts itself; an executor may have come before the listener
        boolean there = spark.statusTracker().getExecutorInfos().length > 1;
        try {
            if (there || room.await(patience.toSeconds(), TimeUnit.SECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        spark.close();
        throw new Unavailable("No worker of " + address.text()
                + " has room. Start one, or ask for less: --set spark.executor.memory=512m");
    }
}
