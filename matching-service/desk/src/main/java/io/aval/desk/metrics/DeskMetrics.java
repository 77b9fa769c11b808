package io.aval.desk.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/**
 * A desk's numbers. Thread-safe.
 *
 * <ul>
 *   <li>{@code aval_ledger_height_blocks}, {@code aval_index_height_blocks}, {@code aval_index_lag_blocks}
 *   <li>{@code aval_awaited_deposits}: announced and not arrived
 *   <li>{@code aval_match_phase_seconds} by phase, {@code aval_match_runs_total} by outcome, and of the last run {@code
 *       aval_match_demands}, {@code aval_match_matched}, {@code aval_match_offers}
 * </ul>
 */
public final class DeskMetrics {

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final Map<String, AtomicLong> levels = new ConcurrentHashMap<>();

    /**
     * Begins to count.
     *
     * @param ledgerHeight number of blocks that the ledger has; NaN is told where it cannot be asked
     * @param indexHeight number of blocks that the index has taken in
     * @param awaited deposits that were announced and have not arrived
     */
    public DeskMetrics(LongSupplier ledgerHeight, LongSupplier indexHeight, LongSupplier awaited) {
        gauge("aval.ledger.height", ledgerHeight).baseUnit("blocks").register(registry);
        gauge("aval.index.height", indexHeight).baseUnit("blocks").register(registry);
        gauge("aval.index.lag", () -> Math.max(0, ledgerHeight.getAsLong() - indexHeight.getAsLong()))
                .baseUnit("blocks")
                .register(registry);
        gauge("aval.awaited.deposits", awaited).register(registry);
    }

    private static Gauge.Builder<LongSupplier> gauge(String name, LongSupplier value) {
        return Gauge.builder(name, value, LongSupplier::getAsLong).strongReference(true);
    }

    /** How long a phase of a matching run took. */
    public void phase(String phase, Duration time) {
        Timer.builder("aval.match.phase").tag("phase", phase).register(registry).record(time);
    }

    /** A matching run ended so: {@code done}, {@code refused} or {@code failed}. */
    public void run(String outcome) {
        registry.counter("aval.match.runs", "outcome", outcome).increment();
    }

    /** Sets a number of the last matching run. */
    public void level(String name, long value) {
        levels.computeIfAbsent(name, fresh -> {
                    AtomicLong level = new AtomicLong();
                    gauge("aval.match." + fresh, level::get).register(registry);
                    return level;
                })
                .set(value);
    }

    /** All numbers as Prometheus reads them. */
    public String text() {
        return registry.scrape();
    }
}
