package dev.lookahead.benchmarks.database;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.locks.LockSupport;

/** Bytes on their way; each piece comes out when it is due. Parks while it waits, so it costs no processor. */
final class DelayLine implements Runnable {

    private record Piece(ByteBuffer bytes, long due) {}

    /** Nothing, which ends the line. */
    private static final Piece END = new Piece(ByteBuffer.allocate(0), 0);

    private final BlockingQueue<Piece> pieces = new LinkedBlockingQueue<>();
    private final OutputStream out;

    DelayLine(OutputStream out) {
        this.out = out;
    }

    void pass(byte[] buffer, int count, long due) {
        pieces.add(new Piece(ByteBuffer.wrap(Arrays.copyOf(buffer, count)), due));
    }

    void end() {
        pieces.add(END);
    }

    @Override
    public void run() {
        try (out) {
            for (Piece piece = pieces.take(); piece.bytes().hasRemaining(); piece = pieces.take()) {
                for (long left = piece.due() - System.nanoTime(); left > 0; left = piece.due() - System.nanoTime()) {
                    LockSupport.parkNanos(left);
                }
                out.write(piece.bytes().array());
            }
        } catch (IOException | InterruptedException closed) {
            // The connection has gone: what is still on its way has nowhere to go.
            pieces.clear();
        }
    }
}
