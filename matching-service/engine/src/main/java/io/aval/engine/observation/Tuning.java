package io.aval.engine.observation;

import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.BloomFilter;
import org.rocksdb.Cache;
import org.rocksdb.ColumnFamilyOptions;
import org.rocksdb.CompressionType;
import org.rocksdb.DBOptions;
import org.rocksdb.EnvOptions;
import org.rocksdb.HyperClockCache;
import org.rocksdb.InfoLogLevel;
import org.rocksdb.Options;
import org.rocksdb.RateLimiter;
import org.rocksdb.SstFileWriter;
import org.rocksdb.TableFormatConfig;
import org.rocksdb.WriteBufferManager;

/** Options of RocksDB, all kept in the registry that is handed in. */
final class Tuning {

    private static final long BLOCK_BYTES = 16L << 10;
    private static final int FORMAT = 6;
    private static final int BLOOM_BITS = 10;
    private static final long FILE_BYTES = 64L << 20;
    private static final long MAX_LOG_BYTES = 256L << 20;
    private static final long COMPACTION_BYTES_PER_SECOND = 80L << 20;
    private static final int ESTIMATE_CHARGES = 0;
    private static final int CHOOSE_SHARDS = -1;

    private Tuning() {}

    /** What all stores of an index share. */
    record Memory(Cache cache, WriteBufferManager buffers, Settings settings) {}

    static Memory memory(Natives natives, Settings settings) {
        Cache cache = natives.keep(new HyperClockCache(settings.cacheBytes(), ESTIMATE_CHARGES, CHOOSE_SHARDS, false));
        WriteBufferManager buffers = natives.keep(new WriteBufferManager(settings.writeBufferBytes(), cache));
        return new Memory(cache, buffers, settings);
    }

    static TableFormatConfig table(Natives natives, Cache cache) {
        return new BlockBasedTableConfig()
                .setBlockCache(cache)
                .setBlockSize(BLOCK_BYTES)
                .setFormatVersion(FORMAT)
                .setFilterPolicy(natives.keep(new BloomFilter(BLOOM_BITS)))
                .setCacheIndexAndFilterBlocks(true)
                .setCacheIndexAndFilterBlocksWithHighPriority(true)
                .setPinL0FilterAndIndexBlocksInCache(true);
    }

    static ColumnFamilyOptions columns(Natives natives, Memory memory) {
        return natives.keep(new ColumnFamilyOptions())
                .setTableFormatConfig(table(natives, memory.cache()))
                .setWriteBufferSize(memory.settings().writeBufferBytes() / 2)
                .setTargetFileSizeBase(FILE_BYTES)
                .setLevelCompactionDynamicLevelBytes(true)
                .setCompressionType(CompressionType.LZ4_COMPRESSION)
                .setBottommostCompressionType(CompressionType.ZSTD_COMPRESSION);
    }

    static DBOptions database(Natives natives, Memory memory) {
        return natives.keep(new DBOptions())
                .setCreateIfMissing(true)
                .setCreateMissingColumnFamilies(true)
                .setWriteBufferManager(memory.buffers())
                .setMaxBackgroundJobs(Math.max(2, memory.settings().threads()))
                .setRateLimiter(natives.keep(new RateLimiter(COMPACTION_BYTES_PER_SECOND)))
                .setInfoLogLevel(InfoLogLevel.ERROR_LEVEL)
                .setKeepLogFileNum(2)
                .setMaxTotalWalSize(MAX_LOG_BYTES);
    }

    /** Writes a file that an epoch takes over as it is. */
    static SstFileWriter sorted(Natives natives) {
        BlockBasedTableConfig table = new BlockBasedTableConfig()
                .setNoBlockCache(true)
                .setBlockSize(BLOCK_BYTES)
                .setFormatVersion(FORMAT)
                .setFilterPolicy(natives.keep(new BloomFilter(BLOOM_BITS)));
        Options options = natives.keep(new Options())
                .setTableFormatConfig(table)
                .setCompressionType(CompressionType.ZSTD_COMPRESSION);
        EnvOptions environment = natives.keep(new EnvOptions());
        return natives.keep(new SstFileWriter(environment, options));
    }
}
