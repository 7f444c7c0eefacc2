package dev.lookahead.benchmarks.database;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;

/**
 * A server that is further away: passes bytes between the loopback and the real one, each direction
 * later by a delay. Bytes that arrive while others wait do not wait longer, as on a real line.
 */
final class DelayProxy implements AutoCloseable {

    private final ServerSocket entrance;
    private final int target;
    private final AtomicLong nanos = new AtomicLong();
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();

    DelayProxy(int target) throws IOException {
        this.target = target;
        this.entrance = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        start(this::accept);
    }

    int port() {
        return entrance.getLocalPort();
    }

    /** Passing through takes time too, and so does waking up: finds the delay that gives the round trip. */
    RoundTrip calibrate(DataSource through, RoundTrip straight, double millis) throws Exception {
        double delay = millis / 2;
        RoundTrip reached = straight;
        for (int attempt = 0; attempt < 5; attempt++) {
            nanos.set((long) (delay * 1e6));
            reached = RoundTrip.measure(through, delay);
            double excess = reached.millis() - straight.millis() - millis;
            if (Math.abs(excess) < millis / 50) {
                break;
            }
            delay = Math.max(0, delay - excess / 2);
        }
        return reached;
    }

    private void accept() {
        try {
            while (true) {
                Socket near = open(entrance.accept());
                Socket far = open(new Socket(entrance.getInetAddress(), target));
                start(new Pump(near, far));
                start(new Pump(far, near));
            }
        } catch (IOException closed) {
            // The entrance was closed: nobody else comes.
            return;
        }
    }

    private Socket open(Socket socket) throws IOException {
        socket.setTcpNoDelay(true);
        sockets.add(socket);
        return socket;
    }

    private static void start(Runnable work) {
        Thread thread = new Thread(work, "delay");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() {
        closeQuietly(entrance);
        sockets.forEach(DelayProxy::closeQuietly);
    }

    private static void closeQuietly(Closeable closeable) {
        try {
            closeable.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** One direction of one connection: reads here, and writes in a thread of its own. */
    private final class Pump implements Runnable {

        private final Socket from;
        private final DelayLine line;

        Pump(Socket from, Socket to) throws IOException {
            this.from = from;
            this.line = new DelayLine(to.getOutputStream());
            start(line);
        }

        @Override
        public void run() {
            byte[] buffer = new byte[65536];
            try {
                int count;
                while ((count = from.getInputStream().read(buffer)) >= 0) {
                    line.pass(buffer, count, System.nanoTime() + nanos.get());
                }
            } catch (IOException closed) {
                // Either side has gone: so does the line.
                line.end();
                return;
            }
            line.end();
        }
    }
}
