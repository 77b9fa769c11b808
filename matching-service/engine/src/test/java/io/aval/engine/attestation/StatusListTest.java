package io.aval.engine.attestation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aval.rules.canonical.Json;
import io.aval.rules.refusal.RefusedException;
import org.junit.jupiter.api.Test;

/** The lists of draft-ietf-oauth-status-list §4.1, and lists that are not sound. */
class StatusListTest {

    private static StatusList read(int bits, String packed) {
        return StatusList.read((Json.Obj) Stage.json("{\"bits\":%d,\"lst\":\"%s\"}".formatted(bits, packed)));
    }

    @Test
    void the_published_list_of_one_bit_reads_as_it_says() {
        StatusList list = read(1, "eNrbuRgAAhcBXQ");
        int[] states = {1, 0, 0, 1, 1, 1, 0, 1, 1, 1, 0, 0, 0, 1, 0, 1};
        for (int i = 0; i < states.length; i++) {
            assertThat(list.state(i)).as("entry %s", i).isEqualTo(states[i]);
        }
        assertThatThrownBy(() -> list.state(16)).isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> list.state(-1)).isInstanceOf(RefusedException.class);
    }

    @Test
    void the_published_list_of_two_bits_reads_as_it_says() {
        StatusList list = read(2, "eNo76fITAAPfAgc");
        int[] states = {1, 2, 0, 3, 0, 1, 0, 1, 1, 2, 3, 3};
        for (int i = 0; i < states.length; i++) {
            assertThat(list.state(i)).as("entry %s", i).isEqualTo(states[i]);
        }
    }

    @Test
    void what_is_written_is_read_again_at_every_width() {
        for (int bits : new int[] {1, 2, 4, 8}) {
            StatusList list = StatusList.of(bits, 100);
            for (int i = 0; i < 100; i += 3) {
                list.set(i, i % (1 << bits));
            }
            StatusList again = StatusList.read(list.json());
            for (int i = 0; i < 100; i++) {
                assertThat(again.state(i)).isEqualTo(i % 3 == 0 ? i % (1 << bits) : 0);
            }
        }
    }

    @Test
    void a_list_that_is_cut_damaged_or_endless_is_refused() {
        for (String packed : new String[] {"", "eNrbuRgAAhcB", "AAAA", "eNrbuRgAAhcBX"}) {
            assertThatThrownBy(() -> read(1, packed)).as(packed).isInstanceOf(RefusedException.class);
        }
        assertThatThrownBy(() -> read(3, "eNrbuRgAAhcBXQ")).isInstanceOf(RefusedException.class);
        Json.Obj bomb = StatusList.of(8, 5 << 20).json();
        assertThatThrownBy(() -> StatusList.read(bomb)).isInstanceOf(RefusedException.class);
    }
}
