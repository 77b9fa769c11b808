package io.aval.client.embedded.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.aval.client.embedded.store.LedgerFault.Kind;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rocksdb.RocksDBException;
import org.rocksdb.Status;

class LedgerFaultTest {
    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource({
        "IOError,    NoSpace, DISK_FULL,      free space",
        "Corruption, None,    FOLDER_DAMAGED, Restore it from a backup",
        "IOError,    None,    INPUT_OUTPUT,   Check the disk",
    })
    void every_failure_of_the_store_says_what_to_do(
            Status.Code code, Status.SubCode subCode, Kind kind, String advice) {
        LedgerFault fault = LedgerFault.of(new RocksDBException(new Status(code, subCode, "x")), Path.of("data"));
        assertThat(fault.kind()).isEqualTo(kind);
        assertThat(fault.sentence()).contains("data", advice);
    }
}
