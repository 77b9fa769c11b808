package io.aval.network.programs;

/**
 * What a program left behind.
 *
 * @param exit its exit status
 * @param text all that it wrote, both streams in the order of writing
 */
public record Output(int exit, String text) {

    /** Whether the program says that it did its work. */
    public boolean succeeded() {
        return exit == 0;
    }
}
